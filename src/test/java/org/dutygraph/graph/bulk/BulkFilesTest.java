package org.dutygraph.graph.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dutygraph.graph.export.ImportScript;
import org.dutygraph.resolve.Role;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The importer is told of what a relationship carries, whatever role a clause gives to somebody. */
class BulkFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aRoleKeepsItsWords(Role role) throws IOException {
        try (BulkFiles files = new BulkFiles(folder)) {
            files.relationship(1, role.name(), 2, Map.of("surface", "县水利局", "start", 1L, "end", 5L));
        }
        assertThat(Files.readString(folder.resolve(ImportScript.relationshipsFile(role.name()))))
                .contains("surface", "start:", "end:", "县水利局");
    }
}
