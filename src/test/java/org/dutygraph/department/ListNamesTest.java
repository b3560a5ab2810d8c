package org.dutygraph.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The department columns and the whole text of the real lists, where they lie beside the project. */
class ListNamesTest {

    private static final Path LISTS = Path.of("../shared/lists");
    private static final Map<String, String> TOWNSHIPS =
            Map.of("yining-kalayagaqi-2025-07.txt", "654021202", "qitai-wumachang-2025-07.txt", "652325203");

    @Test
    void everyNameOfTheColumnsIsKnownOrAnOpenClass() throws IOException {
        assumeTrue(Files.isDirectory(LISTS), "skipped: ../shared/lists is not here");
        for (Map.Entry<String, String> list : TOWNSHIPS.entrySet()) {
            LocalNames names = DepartmentNames.bundled().in(Jurisdictions.ofCode(list.getValue()));
            List<NamedDepartment> listed = Files.readAllLines(LISTS.resolve(list.getKey())).stream()
                    .map(ListNamesTest::column)
                    .filter(Objects::nonNull)
                    .flatMap(cell -> names.split(cell).stream())
                    .toList();
            assertThat(listed).as(list.getKey()).hasSizeGreaterThan(100);
            assertThat(listed.stream().map(NamedDepartment::resolution))
                    .as(list.getKey())
                    .noneMatch(resolution -> resolution instanceof Resolution.Unknown);
        }
    }

    @Test
    void aMegabyteOfTextIsReadInAMoment() throws IOException {
        assumeTrue(Files.isDirectory(LISTS), "skipped: ../shared/lists is not here");
        String list = Files.readString(LISTS.resolve("qitai-wumachang-2025-07.txt"));
        String megabyte = list.repeat(1_000_000 / list.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1);
        LocalNames names = DepartmentNames.bundled().in(Jurisdictions.ofCode("652325203"));
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            names.mentions(megabyte);
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        assertThat(best / 1_000_000).as("milliseconds of processor time, warm").isLessThan(400);
    }

    // The fourth of six fields; a WITHDRAWN row has four, and its body stands before the colon.
    private static String column(String line) {
        String[] field = line.split("\t");
        if (field.length == 6 && field[0].matches("\\d+")) {
            return field[3];
        }
        if (field.length == 4 && field[0].matches("\\d+") && field[3].matches("(<p>)?(承接部门：)?\\S+?[：: ].*")) {
            String cell = field[3].replaceFirst("^(<p>)?(承接部门：)?", "");
            return cell.startsWith("不再") ? null : cell.split("[：: ]")[0];
        }
        return null;
    }
}
