package org.dutygraph.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.file.SourceFile;
import org.dutygraph.source.text.TabbedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Whole sources against the duties and faults they give: {@code src/test/resources/parse/lists.yaml}. */
class ListParserTest {

    record Case(String name, Map<String, Object> spec) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theTitlesAloneTellTheSameList(Case source) {
        DutyList whole = read(source).list();

        assertThat(ListParser.heading(source(source), given(source)))
                .isEqualTo(Optional.ofNullable(whole)
                        .map(list -> new ListHeading(
                                list.place(),
                                list.edition(),
                                list.duties().stream().map(Duty::kind).collect(Collectors.toSet()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsASource(Case expected) {
        ListReading reading = read(expected);

        DutyList list = reading.list();
        if (expected.spec().get("duties") == null) {
            assertThat(list).isNull();
        } else {
            assertThat(list).isNotNull();
            assertThat(list.duties().stream().map(ListParserTest::shown).toList())
                    .isEqualTo(expected.spec().get("duties"));
            if (expected.spec().containsKey("clauses")) {
                assertThat(list.duties().stream()
                                .flatMap(duty -> duty.clauses().stream().map(clause -> shown(duty, clause)))
                                .toList())
                        .isEqualTo(expected.spec().get("clauses"));
            }
            assertThat(list.title()).isEqualTo(expected.spec().getOrDefault("title", list.title()));
            assertThat(list.place()).isEqualTo(expected.spec().getOrDefault("place", list.place()));
            assertThat(list.edition()).isEqualTo(expected.spec().getOrDefault("edition", list.edition()));
        }
        assertThat(reading.faults().stream()
                        .map(fault -> fault.severity() + " " + fault.code() + " "
                                + fault.location().line())
                        .toList())
                .isEqualTo(expected.spec().get("faults"));
        if (expected.spec().containsKey("found")) {
            assertThat(reading.faults())
                    .extracting(Fault::found)
                    .isEqualTo(expected.spec().get("found"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyFaultSaysWhatToDo(Case expected) {
        assertThat(read(expected).faults()).allSatisfy(fault -> {
            assertThat(fault.source()).isEqualTo(name(expected));
            assertThat(fault.found()).isNotBlank();
            assertThat(fault.expected()).isNotBlank();
            assertThat(fault.remedy()).isNotBlank();
            assertThat(fault.message()).startsWith(name(expected) + ":").contains(fault.found());
        });
    }

    @Test
    void aCellThatAFileWasPastedIntoIsNotTakenOver() {
        String longest = "甲".repeat(100_000);
        ListReading reading = ListParser.parse(TabbedText.of(
                "a.txt", "某省某县某乡履职事项清单\n2025年7月\n某乡基本履职事项清单\n序号\t事项名称\n1\t" + longest + "\n2\t" + longest + "乙\n"));

        assertThat(Objects.requireNonNull(reading.list()).duties())
                .extracting(Duty::name)
                .containsExactly(longest);
        assertThat(reading.faults().get(0)).satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("LONG_CELL");
            assertThat(fault.location().line()).isEqualTo(6);
            assertThat(fault.found()).isEqualTo("甲".repeat(100) + "…");
            assertThat(fault.expected()).isEqualTo("cells of at most 100,000 characters; this one has 100,001");
        });
    }

    @Test
    void whatWasRemarkedWhileTheFileWasReadIsToldFirst() {
        Location row = new Location(3);
        SourceText source = new SourceText(
                "a.xlsx",
                "XLSX",
                List.of(),
                List.of(
                        Remark.warning("HIDDEN_ROW", row, "第3行", "rows that are seen", "show the row"),
                        Remark.info("SHEET", row, "附表", "one list a sheet", "nothing")));

        assertThat(ListParser.parse(source).faults().subList(0, 2))
                .containsExactly(
                        new Fault(
                                Severity.WARNING,
                                "HIDDEN_ROW",
                                "a.xlsx",
                                row,
                                "第3行",
                                "rows that are seen",
                                "show the row"),
                        new Fault(Severity.INFO, "SHEET", "a.xlsx", row, "附表", "one list a sheet", "nothing"));
    }

    @Test
    void editionsAreTheSameUnderEveryLocale() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-SA"));
        try {
            for (String date : List.of("2025年7月", "（2025年版）", "")) {
                ListReading reading = ListParser.parse(
                        TabbedText.of("a/松坪乡2025年7月.txt", "某省某县某乡基本履职事项清单\n" + date + "\n序号\t事项名称\n1\t甲\n"));
                assertThat(Objects.requireNonNull(reading.list()).edition()).matches("2025(?:-07)?");
            }
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    @Test
    void faultsSayTheColumnTheRowAndWhatIsMissing() {
        ListReading reading = ListParser.parse(TabbedText.of(
                "a.txt",
                String.join(
                        "\n",
                        "某省某县甲水乡履职事项清单",
                        "2025年7月",
                        "某县甲水乡基本履职事项清单",
                        "序号\t事项名称\t分值",
                        "1\t甲\t",
                        "1\t乙\t",
                        "3\t\t",
                        "某县甲水乡配合履职事项清单",
                        "序号\t事项名称\t分值",
                        "某县乙山镇基本履职事项清单")));

        assertThat(reading.faults())
                .extracting(Fault::expected)
                .satisfiesExactly(
                        basic -> assertThat(basic)
                                .isEqualTo("a known header word; the header is “序号 | 事项名称 | 分值”, the nearest known one"
                                        + " “序号 | 事项类别 | 事项名称”"),
                        doubled -> assertThat(doubled).endsWith("1 stands on line 5 already"),
                        gap -> assertThat(gap).isEqualTo("number 2 of 基本履职事项 before it"),
                        empty -> assertThat(empty).isEqualTo("a filled cell in column 2 (事项名称)"),
                        cooperative -> assertThat(cooperative).endsWith("of which is missing: 对应上级部门, 上级部门职责, 配合职责"),
                        other -> assertThat(other).isEqualTo("the lists of one township in a file, of 某县甲水乡 here"),
                        none -> assertThat(none).contains("配合履职事项清单"),
                        none -> assertThat(none).contains("上级部门收回事项清单"));
    }

    private static ListReading read(Case expected) {
        return ListParser.parse(source(expected), ClauseCache.none(), given(expected));
    }

    private static SourceText source(Case expected) {
        Object source = expected.spec().get("source");
        if (source instanceof Map<?, ?> sheets) {
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (Map.Entry<?, ?> sheet : sheets.entrySet()) {
                number++;
                for (Row row : text(expected, sheet.getValue()).rows()) {
                    rows.add(new Row(
                            Location.ofSheet(
                                    number,
                                    sheet.getKey().toString(),
                                    row.location().line()),
                            row.cells()));
                }
            }
            return new SourceText(name(expected), "sheets", rows);
        }
        return name(expected).endsWith(".html")
                ? SourceFile.of(name(expected), source.toString().getBytes(StandardCharsets.UTF_8))
                : text(expected, source);
    }

    private static SourceText text(Case expected, Object rows) {
        return TabbedText.of(name(expected), rows.toString().replace('→', '\t'));
    }

    /** What a user says of the source. */
    private static SourceDefaults given(Case expected) {
        Map<?, ?> said = (Map<?, ?>) expected.spec().getOrDefault("given", Map.of());
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, DutyKind> lists = new LinkedHashMap<>();
        Set<String> ignored = new LinkedHashSet<>();
        each(said.get("columns"), (word, column) -> columns.put(word, Column.valueOf(column)));
        each(said.get("lists"), (word, kind) -> lists.put(word, DutyKind.valueOf(kind)));
        each(said.get("ignored"), (word, reason) -> ignored.add(word));
        return new SourceDefaults(
                Objects.toString(said.get("place"), ""),
                Objects.toString(said.get("edition"), ""),
                new Layout(columns, ignored, lists));
    }

    private static void each(@Nullable Object entries, BiConsumer<String, String> entry) {
        if (entries != null) {
            ((Map<?, ?>) entries).forEach((key, value) -> entry.accept(key.toString(), value.toString()));
        }
    }

    private static String name(Case expected) {
        return expected.spec().getOrDefault("file", "case.txt").toString();
    }

    private static String shown(Duty duty, Clause clause) {
        return duty.label() + " " + clause.side().letter() + clause.number() + " " + clause.text();
    }

    private static String shown(Duty duty) {
        String mode = duty.ended() ? "ended" : duty.workMode() == null ? "" : duty.workMode();
        return Stream.of(duty.label(), duty.category(), duty.name(), duty.departments(), duty.takers(), mode)
                .reduce((left, right) -> left + " |" + (right.isEmpty() ? "" : " " + right))
                .orElseThrow();
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = ListParserTest.class.getResourceAsStream("/parse/lists.yaml")) {
            List<Map<String, Object>> all = new Yaml().load(in);
            return all.stream().map(spec -> new Case((String) spec.get("name"), spec));
        }
    }
}
