package org.dutygraph.graph.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.export.EveryValue;
import org.junit.jupiter.api.Test;

/** A line of a backup is read back as it was written. */
class BackupLineTest {

    @Test
    void aValueOfEveryKindComesBack() {
        Map<String, Object> properties = EveryValue.properties();

        String line = BackupLine.of(new BackupLine.Node(List.of("Every"), BackupLine.written(properties)));

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(BackupLine.read(BackupLine.parse(line, BackupLine.Node.class).properties()))
                .isEqualTo(properties);
    }

    @Test
    void whatTheGraphDoesNotHoldIsRefused() {
        for (Object value : new Object[] {Double.NaN, LocalDate.EPOCH}) {
            assertThatIllegalStateException().isThrownBy(() -> BackupLine.written(Map.of("a", value)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> BackupLine.parse("{\"a\":", BackupLine.Node.class));
    }
}
