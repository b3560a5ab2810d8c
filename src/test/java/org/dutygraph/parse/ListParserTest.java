package org.dutygraph.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.text.TabbedText;
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

        assertThat(ListParser.heading(source(source)))
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
            assertThat(list.place()).isEqualTo(expected.spec().getOrDefault("place", list.place()));
            assertThat(list.edition()).isEqualTo(expected.spec().getOrDefault("edition", list.edition()));
        }
        assertThat(reading.faults().stream()
                        .map(fault -> fault.severity() + " " + fault.code() + " "
                                + fault.location().line())
                        .toList())
                .isEqualTo(expected.spec().get("faults"));
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

    private static ListReading read(Case expected) {
        return ListParser.parse(source(expected));
    }

    private static SourceText source(Case expected) {
        String text = ((String) expected.spec().get("source")).replace('→', '\t');
        return TabbedText.of(name(expected), text);
    }

    private static String name(Case expected) {
        return expected.spec().getOrDefault("file", "case.txt").toString();
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
