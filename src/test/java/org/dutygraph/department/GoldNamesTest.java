package org.dutygraph.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The hand-made truth about the names of the two real lists, where it lies beside the project. */
class GoldNamesTest {

    private static final Path GOLD = Path.of("../shared/gold/departments.tsv");

    // What 上级主管部门 and 自治区 alone mean hangs on their sentence, not on the name; the clause reader settles them.
    private static final List<String> NEEDS_A_SENTENCE = List.of("上级主管部门", "自治区");

    private static final Map<String, String> CODES = Map.of(
            "伊宁县", "654021",
            "奇台县", "652325",
            "伊犁州", "6540",
            "昌吉州", "6523",
            "新疆维吾尔自治区", "65",
            "全国", "000000",
            "", "000000");

    @Test
    void everyNameHasItsIdentity() throws IOException {
        assumeTrue(Files.exists(GOLD), "skipped: ../shared/gold/departments.tsv is not here");
        LocalNames yining = DepartmentNames.bundled().in(Jurisdictions.ofCode("654021202"));
        LocalNames qitai = DepartmentNames.bundled().in(Jurisdictions.ofCode("652325203"));
        List<String> wrong = new ArrayList<>();
        List<String> rows = Files.readAllLines(GOLD);
        for (String row : rows.subList(1, rows.size())) {
            String[] field = row.split("\t", -1);
            if (NEEDS_A_SENTENCE.contains(field[1])) {
                continue;
            }
            LocalNames names = field[0].startsWith("yining") ? yining : qitai;
            Resolution resolution = names.resolve(field[1]);
            // The functions of a body for the occasion are those of the matter it was made for.
            boolean forTheOccasion = field[5].equals("临时机构");
            String expected = CODES.get(field[4]) + ":" + field[5] + " " + (forTheOccasion ? "" : field[6]);
            String found = identity(resolution) + " " + String.join(";", resolution.functions());
            if (!found.equals(expected)) {
                wrong.add(field[1] + ": expected " + expected + ", found " + found);
            }
        }
        assertThat(wrong).as("names with a wrong identity or wrong functions").isEmpty();
    }

    private static String identity(Resolution resolution) {
        if (resolution instanceof Resolution.Known known) {
            return known.id().text();
        }
        if (resolution instanceof Resolution.OpenClass open) {
            return open.place().code() + ":" + open.className();
        }
        return "unknown " + ((Resolution.Unknown) resolution).id().text();
    }
}
