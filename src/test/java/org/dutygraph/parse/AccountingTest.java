package org.dutygraph.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.file.SourceFile;
import org.dutygraph.source.text.TabbedText;
import org.junit.jupiter.api.Test;

/** The count that other tests rely on: what it allows for, and that beside what it allows for it finds what is lost. */
class AccountingTest {

    private static final String HEADER = "序号\t事项类别\t事项名称\t对应上级部门\t上级部门职责\t乡配合职责";
    private static final String DUTY = "1\t民生服务\t养老\t县民政局\t1.审核；2.检查材料。\t1.上报。";

    private static SourceText source(String... rows) {
        return TabbedText.of("a.txt", "某省某市某县某乡配合履职事项清单\n2025年7月\n" + String.join("\n", rows) + "\n");
    }

    /** What is lost of a text when a reader that sees another text understands it. */
    private static List<String> lost(SourceText source, SourceText seen) {
        return Accounting.lost(source, ListParser.parse(seen));
    }

    @Test
    void nothingIsLostOfASoundList() {
        SourceText source = source(HEADER, DUTY);

        assertThat(lost(source, source)).isEmpty();
    }

    @Test
    void theWordsThatTheReaderDidNotSeeAreLost() {
        SourceText source = source(HEADER, DUTY.replace("上报。", "上报情况。"));

        assertThat(lost(source, source(HEADER, DUTY))).containsExactly("4: 情况");
    }

    @Test
    void aRowThatTheReaderDidNotSeeIsLostButForWordsThatTheTitleHasToo() {
        SourceText source = source(HEADER, DUTY, "2\t民生服务\t救助\t县民政局\t1.审批。\t1.核实。");

        assertThat(lost(source, source(HEADER, DUTY))).containsExactly("5: 民生服务救助民政局1审批1核实");
    }

    @Test
    void aHeaderWithoutItsNumberIsLayoutAndOneWithMoreIsNot() {
        String header = "事项类别\t事项名称\t对应上级部门\t上级部门职责";

        assertThat(lost(source(HEADER, DUTY, header), source(HEADER, DUTY))).isEmpty();
        assertThat(lost(source(HEADER, DUTY, header + "\t另附说明"), source(HEADER, DUTY)))
                .containsExactly("5: 类别事项名称对应上级部门上级部门责另附说明");
        assertThat(lost(source(HEADER, DUTY, "上级部门"), source(HEADER, DUTY))).containsExactly("5: 上级部门");
        assertThat(lost(source(HEADER, DUTY, "事项序号\t名目", "号\uFFFF\t名目"), source(HEADER, DUTY)))
                .isEmpty();
    }

    @Test
    void whatAPageSaysTwiceBesideItsTablesIsToldOnce() {
        String page = "<html><body><p>县水利局发布</p><p>县水利局发布</p><p>某省某市某县某乡基本履职事项清单</p><p>2025年7月</p>"
                + "<table><tr><td>序号</td><td>事项类别</td><td>事项名称</td></tr>"
                + "<tr><td>1</td><td>党的建设</td><td>宣讲</td></tr></table></body></html>";
        SourceText source = SourceFile.of("a.html", page.getBytes(StandardCharsets.UTF_8));

        assertThat(lost(source, source)).isEmpty();
        SourceText more = SourceFile.of(
                "a.html", page.replace("</table>", "</table><p>附注</p>").getBytes(StandardCharsets.UTF_8));
        assertThat(lost(more, source)).singleElement().asString().endsWith(": 附注");
    }

    @Test
    void aTagIsOneThoughItHoldsWhatNobodySees() {
        SourceText source = source(HEADER, DUTY.replace("1.审核；", "<\uFFFFp>1.审核；</\u200Bp>"));

        assertThat(lost(source, source)).isEmpty();
    }

    @Test
    void aRowBehindACrossExplains() {
        SourceText source = source(HEADER, "# 每行一项", DUTY);

        assertThat(lost(source, source)).isEmpty();
    }

    @Test
    void aNumberMayBeginWithNoughts() {
        SourceText source = source(HEADER, "0" + DUTY);

        assertThat(lost(source, source)).isEmpty();
    }

    @Test
    void layoutIsKnownBehindCharactersThatNobodySees() {
        SourceText source =
                TabbedText.of("a.txt", "某省某市某县某乡配合履职事项清单\n\uFFFF\u200B2025年7月\n" + HEADER + "\n" + DUTY + "\n");

        assertThat(lost(source, source)).isEmpty();
    }

    @Test
    void aHeadingThatIsWrittenAgainIsCountedAgainAndNoMoreOften() {
        String cell = "县民政局：1.审核；2.检查材料。县民政局：1.建立台账；2.公示。";
        SourceText source = source(HEADER, DUTY.replace("1.审核；2.检查材料。", cell));
        ListReading reading = ListParser.parse(source);

        assertThat(reading.list().duties().get(0).clauses())
                .extracting(Clause::heading)
                .contains("县民政局");
        assertThat(Accounting.lost(source, reading)).isEmpty();
        SourceText more = source(HEADER, DUTY.replace("1.审核；2.检查材料。", cell + "县民政局"));
        assertThat(Accounting.lost(more, reading)).containsExactly("4: 县民政局");
    }
}
