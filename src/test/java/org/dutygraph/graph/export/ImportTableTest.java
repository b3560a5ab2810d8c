package org.dutygraph.graph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTableTest {

    @TempDir
    private Path folder;

    @Test
    void tellsNoValueFromTheEmptyText() throws IOException {
        Path file = folder.resolve("rows.csv");
        Map<String, Object> row = new TreeMap<>(Map.of("id", "", "line", 7, "row", List.of("甲,", "")));
        row.put("place", null);
        try (ImportTable table = new ImportTable(file, List.of(":ID"), "id line:long place row:string[]")) {
            table.row(row, 3);
            assertThat(table.spansLines()).isFalse();
            table.row(Map.of("id", "一\r二"), 4);
            assertThat(table.spansLines()).isTrue();
            assertThat(table.longestCell()).isEqualTo(3);
        }

        assertThat(Files.readString(file))
                .isEqualTo(":ID,id:string,line:long,place:string,row:string[]\r\n"
                        + "3,\"\",7,,\"甲,\u001F\"\r\n"
                        + "4,\"一\r"
                        + "二\",,,\r\n");
    }

    @Test
    void refusesAPropertyThatTheGraphWouldLack() throws IOException {
        try (ImportTable table = new ImportTable(folder.resolve("rows.csv"), List.of(":ID"), "id")) {
            assertThatThrownBy(() -> table.row(Map.of("id", "1", "colour", "red"), 1))
                    .hasMessageContaining("rows.csv has no column for some of")
                    .hasMessageContaining("colour");
        }
    }

    @Test
    void theImportersBufferHoldsTheLongestCell() throws IOException {
        for (int length : new int[] {100, 5_000_000}) {
            ImportTable table = new ImportTable(folder.resolve("nodes-Duty.csv"), List.of(":ID"), "id");
            try (table) {
                table.row(Map.of("id", "字".repeat(length)), 1);
            }

            ImportScript script = new ImportScript(Map.of("Duty", table), Map.of());

            assertThat(script.optionsKeepingIds(folder))
                    .contains("--nodes=Duty=" + folder.resolve("nodes-Duty.csv"), "--multiline-fields=false")
                    .filteredOn(option -> option.startsWith("--read-buffer-size"))
                    .isEqualTo(length == 100 ? List.of() : List.of("--read-buffer-size=10000000"));
        }
    }
}
