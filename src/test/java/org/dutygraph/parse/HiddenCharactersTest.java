package org.dutygraph.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.dutygraph.source.SourceText;
import org.dutygraph.source.text.TabbedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sees is told by name and number; the cells stay as written, and clauses are found in them. */
class HiddenCharactersTest {

    private static final String ROW = "1\t民生服务\t养\u200B老\t县\u202E民政局\t\u200B1.审\u00AD核\u202E；2.检查&#8203;材料。\t1.上报。";

    private static SourceText source(String row) {
        return TabbedText.of(
                "a.txt", "某省某市某县某乡配合履职事项清单\n2025年7月\n序号\t事项类别\t事项名称\t对应上级部门\t上级部门职责\t乡配合职责\n" + row + "\n");
    }

    private static ListReading read(String row) {
        return ListParser.parse(source(row));
    }

    @Test
    void theListIsThatWithoutThemAndTheCellsAreKept() {
        ListReading reading = read(ROW);
        Duty duty = reading.list().duties().get(0);

        Duty plain =
                read("1\t民生服务\t养老\t县民政局\t1.审核；2.检查材料。\t1.上报。").list().duties().get(0);
        assertThat(duty.name()).isEqualTo(plain.name());
        assertThat(duty.departments()).isEqualTo(plain.departments());
        assertThat(duty.clauses())
                .extracting(Clause::text)
                .isEqualTo(plain.clauses().stream().map(Clause::text).toList());
        assertThat(duty.cells()).containsExactly(ROW.split("\t"));
        String cell = duty.cells().get(4);
        assertThat(duty.clauses().subList(0, 2))
                .extracting(clause -> cell.substring(clause.start(), clause.end()))
                .containsExactly("审\u00AD核\u202E；", "检查&#8203;材料。");
        assertThat(Accounting.lost(source(ROW), reading)).isEmpty();
    }

    @Test
    void aCellGoesOnBehindWhatIsNoCharacter() {
        String row = "1\t民生服务\t养老\t县民政局\t<p>1.审核；</p>\uFFFF<p>2.检查材料。</p>\t1.上报&#xFFFF;。";
        ListReading reading = read(row);

        assertThat(reading.list().duties().get(0).clauses())
                .extracting(Clause::text)
                .containsExactly("审核；", "检查材料。", "上报。");
        assertThat(reading.faults())
                .filteredOn(fault -> fault.code().equals("HIDDEN_CHARACTER"))
                .extracting(Fault::found)
                .containsExactly("U+FFFF × 2");
        assertThat(Accounting.lost(source(row), reading)).isEmpty();
    }

    @Test
    void theFaultNamesEachAndHowOften() {
        assertThat(read(ROW).faults())
                .filteredOn(fault -> fault.code().equals("HIDDEN_CHARACTER"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.location().line()).isEqualTo(4);
                    assertThat(fault.severity()).isEqualTo(Severity.WARNING);
                    assertThat(fault.found())
                            .isEqualTo("U+00AD SOFT HYPHEN × 1, U+200B ZERO WIDTH SPACE × 3,"
                                    + " U+202E RIGHT-TO-LEFT OVERRIDE × 2");
                });
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x1B, 0x7F, 0x80, 0x9F, 0xAD, 0x200C, 0x200D, 0x200E, 0x200F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF,
                0x1FFFE, 0xE0001
            })
    void whatMakesNoMarkIsNotSeen(int character) {
        String text = "县" + Character.toString(character) + "民政局";

        assertThat(HiddenCharacters.visible(text)).isEqualTo("县民政局");
    }

    @ParameterizedTest
    @ValueSource(ints = {'\t', ' ', '~', 0x85, 0xA0, 0x3000, 0xFDCF, 0xFDF0, 0xFFFD, 0x20BB7, 0x10FFFD})
    void whatMakesAMarkOrAGapIsSeen(int character) {
        String text = "县" + Character.toString(character) + "民政局";

        assertThat(HiddenCharacters.visible(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"&shy;", "&zwnj;", "&zwj;", "&lrm;", "&rlm;", "&#173;", "&#xAD;", "&#Xad;", "&#127;", "&#xe0001;"
            })
    void anEntityIsReadAsItsCharacter(String entity) {
        assertThat(HiddenCharacters.visible("县" + entity + "民政局" + entity)).isEqualTo("县民政局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#x80;", "&#159;", "&#xA0;", "&amp;", "&amp;#173;", "&shy", "&#29992;", "A&B;"})
    void anEntityThatIsSeenStays(String entity) {
        assertThat(HiddenCharacters.visible("县" + entity + "民政局\u200B")).isEqualTo("县" + entity + "民政局");
        assertThat(HiddenCharacters.visible("县" + entity + "民政局")).isEqualTo("县" + entity + "民政局");
    }

    @Test
    void aMessageForATerminalCannotTurnItAround() {
        Fault fault = new Fault(
                Severity.ERROR, "X", "a.txt", new org.dutygraph.source.Location(1), "甲\u202E乙\u001B[2J\n丙", "e", "r");
        assertThat(fault.message()).contains("甲\\u202E乙\\u001B[2J 丙");
    }
}
