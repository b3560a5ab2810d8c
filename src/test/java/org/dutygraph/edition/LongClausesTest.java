package org.dutygraph.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.dutygraph.load.ListReader;
import org.dutygraph.matter.Decisions;
import org.junit.jupiter.api.Test;

/** Clauses as long as the limits of a cell allow are compared in the memory and the time of any other. */
class LongClausesTest {

    private static final int LENGTH = 60_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String[] WORDS = {"核实", "申请", "材料", "公示", "登记", "台账", "整改", "巡查", "宣传", "隐患"};
    private static final String WHOLE_ZH = "改动太多，不逐词比较，整条列出";
    private static final String WHOLE_EN = "too many words differ to compare them one by one; shown as a whole";

    private final ListReader reader = ListReader.bundled();

    @Test
    void clausesThatShareLittleAreShownAsAWhole() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            EditionDiff diff = diff(words(1), words(2));

            assertThat(report(diff, ReportForm.TEXT, "zh")).contains(WHOLE_ZH);
            assertThat(report(diff, ReportForm.MARKDOWN, "en")).contains(WHOLE_EN);
            assertThat(report(diff, ReportForm.JSON, "en")).contains("\"whole\" : true");
        });
    }

    @Test
    void aFewWordsOfALongClauseAreTold() {
        assertTimeoutPreemptively(PATIENCE, () -> {
            String clause = words(1);
            EditionDiff diff = diff(clause, clause.substring(0, 100) + "每季度" + clause.substring(100));

            assertThat(report(diff, ReportForm.TEXT, "zh")).contains("每季度").doesNotContain(WHOLE_ZH);
            assertThat(report(diff, ReportForm.JSON, "en")).doesNotContain("\"whole\"");
        });
    }

    private static String words(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("负责");
        while (text.length() < LENGTH) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private EditionDiff diff(String before, String after) {
        return EditionDiff.of(edition("2024年7月", before), edition("2025年7月", after), Decisions.none());
    }

    private Edition edition(String month, String clause) {
        String text = String.join(
                "\n",
                "新疆维吾尔自治区昌吉回族自治州奇台县五马场哈萨克族乡",
                "履职事项清单",
                month,
                "乡镇配合履职事项清单",
                "序号\t事项类别\t事项名称\t对应上级部门\t上级部门职责\t乡镇配合职责",
                "1\t经济发展\t一项工作\t县水利局\t1." + clause + "；\t1.开展宣传。");
        return Edition.of(Objects.requireNonNull(
                reader.of("list.txt", text.getBytes(StandardCharsets.UTF_8)).list()));
    }

    private static String report(EditionDiff diff, ReportForm form, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(diff, language, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
