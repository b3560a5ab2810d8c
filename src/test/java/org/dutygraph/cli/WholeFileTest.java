package org.dutygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void takesThePlaceOfWhatStoodThere() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "old and longer");
        WholeFile.write(file, out -> out.write('n'));
        assertThat(file).hasContent("n");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereWritingFailsNothingIsChangedOrLeft(boolean there) throws IOException {
        Path file = folder.resolve("rows.csv");
        if (there) {
            Files.writeString(file, "old");
        }
        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(file, out -> {
                    out.write('n');
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }))
                .withMessage("No space left on device");
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(there ? 1 : 0);
        }
        if (there) {
            assertThat(file).hasContent("old");
        }
    }
}
