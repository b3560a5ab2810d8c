package org.dutygraph.graph.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into a spool comes out of it, whatever its size. */
class SpoolTest {

    @TempDir
    private Path folder;

    @Test
    void everyKindOfValueComesBack() throws IOException {
        ZonedDateTime time = ZonedDateTime.parse("2026-11-22T10:11:12Z");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("text", "“引号”\n𠮷\t\u0000");
        properties.put("empty", "");
        properties.put("whole", 12);
        properties.put("long", Long.MIN_VALUE);
        properties.put("share", 0.125);
        properties.put("yes", true);
        properties.put("no", false);
        properties.put("cells", List.of("一", "", "；"));
        properties.put("none", List.of());
        properties.put("at", time);
        properties.put("nothing", null);
        Spool spool = new Spool(folder.resolve("spool"));
        spool.write("Duty", properties, 7);
        spool.close();

        List<String> read = read(spool, 1);
        assertThat(spool.values()).isEqualTo(10);
        assertThat(read)
                .containsExactly("Duty[7] {at=" + time
                        + ", cells=[一, , ；], empty=, long=-9223372036854775808, no=false, none=[],"
                        + " share=0.125, text=“引号”\n𠮷\t\u0000, whole=12, yes=true}");
    }

    @Test
    void manyRecordsAndLargeOnesComeBackInTheirOrder() throws IOException {
        Spool spool = new Spool(folder.resolve("spool"));
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            String text = "字".repeat(i == 2000 ? 1_000_000 : i % 1000);
            spool.write("T" + i % 3, Map.of("text", text), i, -i);
            written.add("T" + i % 3 + "[" + i + ", " + -i + "] {text=" + text + "}");
        }
        spool.close();

        assertThat(read(spool, 2)).isEqualTo(written);
    }

    @Test
    void aValueThatTheImporterWouldNotTakeIsRefused() throws IOException {
        try (Spool spool = new Spool(folder.resolve("spool"))) {
            assertThatThrownBy(() -> spool.write("Duty", Map.of("a", new Object[0]), 1))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static List<String> read(Spool spool, int keys) throws IOException {
        List<String> read = new ArrayList<>();
        try (Spool.Blocks blocks = spool.read()) {
            for (Spool.Block block = blocks.next(); block != null; block = blocks.next()) {
                Map<String, Object> properties = new HashMap<>();
                List<String> head = new ArrayList<>();
                Spool.Taker taker = new Spool.Taker() {
                    @Override
                    public void record(long[] numbers, String name) {
                        head.add(name + Arrays.toString(numbers));
                    }

                    @Override
                    public void property(String name, Object value) {
                        properties.put(name, value instanceof String[] texts ? List.of(texts) : value);
                    }
                };
                while (block.next(keys, taker)) {
                    read.add(head.remove(0) + " " + new java.util.TreeMap<>(properties));
                    properties.clear();
                }
            }
        }
        return read;
    }
}
