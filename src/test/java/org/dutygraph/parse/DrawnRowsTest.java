package org.dutygraph.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.junit.jupiter.api.Test;

/** Rows with the boxes that their cells are drawn in; a line is read as {@code text@left-right}, {@code ^} a merge that goes on. */
class DrawnRowsTest {

    private static final String HEADER = "序号@0-10 事项类别@10-20 事项名称@20-40 对应上级部门@40-60 上级部门职责@60-80 镇配合职责@80-100";
    private static final String FIRST = "1@0-10 平安法治@10-20 见义勇为@20-40 县委政法委、县司法局@40-60 1.受理；@60-80 1.申报。@80-100";

    private final List<Row> rows = new ArrayList<>();
    private int table;
    private int row;

    @Test
    void aCellBelongsToTheHeaderCellThatItOverlapsMost() {
        table(HEADER, "1@1-11 平安法治@11-21 见义勇为@21-41 县司法局@41-63 1.受理。@63-79 1.申报。@79-100");

        assertThat(duty().cells()).containsExactly("1", "平安法治", "见义勇为", "县司法局", "1.受理。", "1.申报。");
        assertThat(codes()).isEmpty();
    }

    @Test
    void aMergedHeaderCellStandsForAllOfItsColumns() {
        table(
                HEADER.replace("上级部门职责@60-80", "上级部门职责@60-80 @70-70"),
                "1@0-10 平安法治@10-20 见义勇为@20-40 县司法局@40-60 1.受理；@60-70 2.核实。@70-80 1.申报。@80-100",
                "2@0-10 平安法治@10-20 法律援助@20-40 县司法局@40-60 @60-70 1.援助。@70-80 1.申请。@80-100");

        assertThat(duty().clauses()).extracting(Clause::text).containsExactly("受理；", "核实。", "申报。");
        assertThat(list().duties().get(1).clauses()).extracting(Clause::text).containsExactly("援助。", "申请。");
        assertThat(codes()).isEmpty();
    }

    @Test
    void aCellOverSeveralHeaderCellsStandsUnderTheFirst() {
        table(HEADER, "1@0-10 平安法治@10-20 见义勇为@20-40 县司法局@40-60 1.受理。@60-100");

        assertThat(duty().cells()).containsExactly("1", "平安法治", "见义勇为", "县司法局", "1.受理。");
        assertThat(codes()).containsExactly("EMPTY_CELL");
    }

    @Test
    void aTableThatGoesOnWithOtherWidthsIsReadByItsOrder() {
        table(HEADER, FIRST);
        table("2@0-30 平安法治@30-60 法律援助@60-90 县司法局@90-120 1.援助。@120-150 1.申请。@150-160");

        assertThat(list().duties().get(1).cells()).containsExactly("2", "平安法治", "法律援助", "县司法局", "1.援助。", "1.申请。");
        assertThat(codes()).isEmpty();
    }

    @Test
    void aMergeGoesOnUnderARepeatedHeader() {
        table(HEADER, FIRST);
        table(
                HEADER,
                "2@0-10 ^事项类别@10-20 法律援助@20-40 ^对应上级部门@40-60 1.援助。@60-80 1.申请。@80-100",
                "3@0-10 ^事项类别@10-20 社区矫正@20-40 县司法局@40-60 1.矫正。@60-80 1.帮扶。@80-100");

        assertThat(list().duties()).extracting(Duty::category).containsExactly("平安法治", "平安法治", "平安法治");
        assertThat(list().duties().get(1).departments()).isEqualTo("县委政法委、县司法局");
        assertThat(codes()).isEmpty();
    }

    @Test
    void rowsThatShareAMergedNumberAreOneDuty() {
        table(
                HEADER,
                FIRST.replace("县委政法委、县司法局", "县委政法委"),
                "^1@0-10 ^平安法治@10-20 ^见义勇为@20-40 县司法局@40-60 1.援助；@60-80 ^1.申报。@80-100",
                "^1@0-10 ^平安法治@10-20 ^见义勇为@20-40 县财政局、县民政局@40-60 县民政局：1.救助。@60-80 ^1.申报。@80-100",
                "2@0-10 平安法治@10-20 法律援助@20-40 县司法局@40-60 1.援助。@60-80 1.申请。@80-100");

        assertThat(list().duties()).extracting(Duty::number).containsExactly(1, 2);
        assertThat(duty().departments()).isEqualTo("县委政法委\n县司法局\n县财政局、县民政局");
        assertThat(duty().clauses())
                .extracting(clause ->
                        clause.side().letter() + clause.number() + " " + clause.heading() + " " + clause.text())
                .containsExactly("U1 县委政法委 受理；", "U2 县司法局 援助；", "U3 县民政局 救助。", "T1 null 申报。");
        assertThat(duty().clauses()).allSatisfy(clause -> assertThat(duty().cells()
                        .get(clause.side() == Side.UPSTREAM ? 4 : 5)
                        .substring(clause.start(), clause.end()))
                .isEqualTo(clause.text()));
        assertThat(codes()).isEmpty();
    }

    @Test
    void hiddenCharactersOfARowThatGoesOnKeepTheirPlaces() {
        table(
                HEADER,
                FIRST.replace("县委政法委、县司法局", "县委政法委").replace("1.受理；", "1.受\u200B理；"),
                "^1@0-10 ^平安法治@10-20 ^见义勇为@20-40 县司法局@40-60 1.援\u200B助；@60-80 ^1.申报。@80-100");

        assertThat(duty().cells().get(4)).isEqualTo("1.受\u200B理；\n1.援\u200B助；");
        assertThat(duty().clauses().get(1)).satisfies(clause -> {
            assertThat(clause.text()).isEqualTo("援助；");
            assertThat(duty().cells().get(4).substring(clause.start(), clause.end()))
                    .isEqualTo("援\u200B助；");
        });
        assertThat(codes()).containsExactly("HIDDEN_CHARACTER", "HIDDEN_CHARACTER");
    }

    @Test
    void aRowWithoutNumberAndNameGoesOnWithTheDutyAboveAndIsTold() {
        table(HEADER, FIRST, "@0-10 @10-20 @20-40 县财政局@40-60 1.拨款。@60-80");

        assertThat(duty().departments()).isEqualTo("县委政法委、县司法局\n县财政局");
        assertThat(duty().clauses())
                .extracting(clause -> clause.heading() + " " + clause.text())
                .containsExactly("null 受理；", "县财政局 拨款。", "null 申报。");
        assertThat(codes()).containsExactly("JOINED_ROW");
    }

    @Test
    void aRowThatAPageCutIsOneDuty() {
        table(HEADER, FIRST);
        rows.add(new Row(Location.ofParagraph(rows.size() + 1, 1), List.of("— 12 —")));
        table(HEADER, "@0-10 @10-20 （续）@20-40 @40-60 2.核实。@60-80 2.上报。@80-100");

        assertThat(duty().name()).isEqualTo("见义勇为（续）");
        assertThat(duty().clauses()).extracting(Clause::text).containsExactly("受理；", "核实。", "申报。", "上报。");
        assertThat(codes()).doesNotContain("UNREAD_ROW", "EMPTY_CELL").contains("JOINED_ROW");
    }

    @Test
    void aRowThatOnlyLacksItsNumberIsNoRest() {
        table(HEADER, FIRST, "@0-10 平安法治@10-20 法律援助@20-40 县司法局@40-60 1.援助。@60-80 1.申请。@80-100");
        table("@0-10 平安法治@10-20 社区矫正@20-40 县司法局@40-60 1.矫正。@60-80 1.帮扶。@80-100");

        assertThat(duty().name()).isEqualTo("见义勇为");
        assertThat(codes()).containsExactly("UNREAD_ROW", "UNREAD_ROW");
    }

    @Test
    void aLineOverTheTableIsNoRest() {
        String header = "事项名称@0-10 序号@10-20 对应上级部门@20-40 上级部门职责@40-60 镇配合职责@60-80";
        table(
                header,
                "见义勇为@0-10 1@10-20 县司法局@20-40 1.受理。@40-60 1.申报。@60-80",
                "@0-10 @10-20 @20-40 注：以上由县司法局解释@40-60 @60-80",
                "@0-20 某县松坪镇基本履职事项清单@20-80");

        assertThat(duty().clauses()).extracting(Clause::text).containsExactly("受理。", "注：以上由县司法局解释", "申报。");
        assertThat(codes()).containsExactly("JOINED_ROW");
        rows.remove(rows.size() - 1);
        rows.remove(rows.size() - 1);
        rows.add(new Row(new Location(9), List.of("", "", "", "注：以上由县司法局解释")));
        assertThat(codes()).containsExactly("UNREAD_ROW");
    }

    @Test
    void aMergedNumberBesideAnotherNameIsADoubleNumber() {
        table(HEADER, FIRST, "^1@0-10 ^平安法治@10-20 法律援助@20-40 县司法局@40-60 1.援助。@60-80 1.申请。@80-100");

        assertThat(list().duties()).hasSize(1);
        assertThat(codes()).containsExactly("DOUBLE_NUMBER");
    }

    private void table(String... lines) {
        if (rows.isEmpty()) {
            rows.add(new Row(new Location(1), List.of("某省某州某县松坪镇履职事项清单")));
            rows.add(new Row(new Location(2), List.of("2025年7月")));
            rows.add(new Row(new Location(3), List.of("某县松坪镇配合履职事项清单")));
        }
        table++;
        row = 0;
        for (String line : lines) {
            List<String> cells = new ArrayList<>();
            List<Row.Box> boxes = new ArrayList<>();
            for (String cell : line.split(" ")) {
                String[] edges = cell.substring(cell.indexOf('@') + 1).split("-");
                boolean continues = cell.startsWith("^");
                cells.add(cell.substring(continues ? 1 : 0, cell.indexOf('@')));
                boxes.add(new Row.Box(Integer.parseInt(edges[0]), Integer.parseInt(edges[1]), continues));
            }
            rows.add(new Row(Location.ofTable(rows.size() + 1, table, ++row), cells, boxes));
        }
    }

    private ListReading reading() {
        return ListParser.parse(new SourceText("a.docx", "DOCX", rows));
    }

    private DutyList list() {
        return Objects.requireNonNull(reading().list());
    }

    private Duty duty() {
        return list().duties().get(0);
    }

    private List<String> codes() {
        return reading().faults().stream()
                .map(Fault::code)
                .filter(code -> !code.equals("NO_SECTION"))
                .toList();
    }
}
