package org.dutygraph.query.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dutygraph.query.Bomb;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.GuardCorpus;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.SourcePosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** What the words of a statement give away, without an engine: the corpus, and each place that is pointed at. */
class StatementCheckTest {

    /** These the engine finds; the words say nothing. */
    private static final Set<String> LEFT_TO_THE_ENGINE = Set.of("WRITE", "PROCEDURE");

    static List<GuardCorpus> refused() {
        return GuardCorpus.read("refused.yaml");
    }

    static List<GuardCorpus> passed() {
        return GuardCorpus.read("passed.yaml");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesByItsWordsWhatTheyGiveAway(GuardCorpus bad) {
        if (LEFT_TO_THE_ENGINE.contains(bad.code()) || bad.code().equals("SYNTAX") && !hidden(bad.statement())) {
            assertThatCode(() -> check(bad.statement())).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> check(bad.statement()))
                    .isInstanceOfSatisfying(
                            QueryFault.class, fault -> assertThat(fault.code().name())
                                    .as(fault.report())
                                    .isEqualTo(bad.code()));
        }
    }

    private static boolean hidden(String statement) {
        return statement.matches("(?s).*\\\\u00[0-7][0-9a-fA-F].*");
    }

    @ParameterizedTest
    @MethodSource("passed")
    void letsReadingPass(GuardCorpus good) {
        assertThatCode(() -> check(good.statement())).doesNotThrowAnyException();
    }

    /**
     * One statement of {@code guard/places.yaml}.
     *
     * @param code what it is refused for; null where its words are harmless
     * @param writes whether the place is the one where it writes
     * @param procedure the procedure that the place calls; null where the place is none of a call
     * @param statement the statement, without the mark
     * @param offset where the mark stood; negative where there is none
     */
    record Place(@Nullable String code, boolean writes, @Nullable String procedure, String statement, int offset) {

        static Place of(Map<?, ?> group, String marked) {
            return new Place(
                    (String) group.get("code"),
                    group.containsKey("write"),
                    (String) group.get("call"),
                    marked.replace("‸", ""),
                    marked.indexOf('‸'));
        }

        SourcePosition position() {
            return SourcePosition.of(statement, offset);
        }

        @Override
        public String toString() {
            return statement;
        }
    }

    static List<Place> places() throws Exception {
        List<Map<String, Object>> groups = new Yaml().load(new ClassPathResource("guard/places.yaml").getInputStream());
        return groups.stream()
                .flatMap(group -> ((List<?>) group.get("statements"))
                        .stream().map(statement -> Place.of(group, String.valueOf(statement))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("places")
    void pointsAtThePlace(Place place) {
        if (place.code() != null) {
            assertThatThrownBy(() -> check(place.statement())).isInstanceOfSatisfying(QueryFault.class, fault -> {
                assertThat(fault.code().name()).as(fault.report()).isEqualTo(place.code());
                assertThat(fault.position()).isEqualTo(place.position());
            });
            return;
        }
        StatementCheck check = check(place.statement());
        if (place.writes()) {
            assertThat(check.write()).isEqualTo(place.position());
        } else if (place.procedure() != null) {
            assertThat(check.call(place.procedure())).isEqualTo(place.position());
        } else {
            assertThat(place.offset()).as("no place is claimed").isNegative();
        }
    }

    @Test
    void aFaultNamesWhatWasFound() {
        assertThat(found("explain RETURN 1")).isEqualTo("explain asks for a plan");
        assertThat(found("show USERS")).isEqualTo("SHOW administers the engine");
        assertThat(found("RETURN apoc . util.`md5`(1)"))
                .isEqualTo("the function apoc.util.md5 is not on the allow list");
        assertThat(found("RETURN graph.names()")).isEqualTo("graph.names asks for other databases");
        assertThat(found("RETURN '\\u0027'")).isEqualTo("a unicode escape stands for a plain character, “'”");
        assertThat(found("RETURN '\\u000a'")).isEqualTo("a unicode escape stands for a plain character, “\\u000a”");
        assertThat(found(" ")).isEqualTo("there is no statement");
    }

    private static String found(String statement) {
        try {
            check(statement);
        } catch (QueryFault fault) {
            return String.valueOf(fault.getMessage());
        }
        throw new AssertionError("let pass: " + statement);
    }

    @Test
    void parametersMayHoldManyRowsButNotMoreThanAMessageCarries() {
        StatementCheck check = StatementCheck.of("RETURN $rows", StatementLimits.standard());
        List<Map<String, Object>> rows = Collections.nCopies(100_000, Map.of("name", "x".repeat(70)));
        assertThatCode(() -> check.values(Map.of("rows", rows))).doesNotThrowAnyException();
        for (Object tooMuch : List.of(
                Collections.nCopies(120_000, Map.of("name", "x".repeat(70))),
                Collections.nCopies(8_000_000, 1L),
                "x".repeat(60_000_000))) {
            assertThatThrownBy(() -> check.values(Map.of("rows", tooMuch)))
                    .isInstanceOfSatisfying(QueryFault.class, fault -> {
                        assertThat(fault.code()).isEqualTo(FaultCode.TOO_LONG);
                        assertThat(fault).hasMessageContaining("8000000 is the most");
                    });
        }
    }

    @Test
    void aStatementMayBeAsLongAsTheLimitAndNoLonger() {
        StatementLimits standard = StatementLimits.standard();
        assertThat(standard)
                .isEqualTo(new StatementLimits(RunOptions.page(), Duration.ofSeconds(10), 4, 2, 20_000, 8_000_000, 64));
        String longest = "RETURN 1".concat(" ".repeat(standard.length() - 8));
        assertThatCode(() -> check(longest)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(longest + " ")).isInstanceOfSatisfying(QueryFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.TOO_LONG);
            assertThat(fault).hasMessage("the statement has 20001 characters; 20000 is the most");
        });
    }

    static List<Bomb> bombs() {
        return Bomb.all();
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aPartMayStandAsOftenAsTheLimitAndNoOftener(Bomb bomb) {
        assertThatCode(() -> check(bomb.of(bomb.most()))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(bomb.of(bomb.most() + 1))).isInstanceOfSatisfying(QueryFault.class, fault -> {
            assertThat(fault.code().name()).as(fault.report()).isEqualTo(bomb.code());
            // The place is in the part that is one too many; of what is too high, where it begins.
            int last = bomb.of(bomb.most()).length()
                    - bomb.of(0).length()
                    + bomb.before().length()
                    - bomb.close().length() * bomb.most();
            boolean high = bomb.code().equals("TOO_DEEP");
            assertThat(fault.position().column() - 1)
                    .isBetween(high ? 0 : last, last + bomb.part().length() + 3);
        });
        assertThatThrownBy(() -> check(bomb.longest()))
                .isInstanceOfSatisfying(QueryFault.class, fault -> assertThat(fault.code())
                        .isIn(FaultCode.TOO_COMPLEX, FaultCode.TOO_DEEP));
    }

    @Test
    void thereAreBombsOfManyKinds() {
        assertThat(Bomb.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Bomb.all().stream().map(Bomb::about)).doesNotHaveDuplicates();
    }

    /** A name that the parser does not know would count nothing. */
    @Test
    void everythingThatIsCountedIsInTheGrammar() {
        Set<String> known = new HashSet<>(List.of(Cypher5Parser.ruleNames));
        for (int type = 0; type <= Cypher5Parser.VOCABULARY.getMaxTokenType(); type++) {
            known.add(Cypher5Parser.VOCABULARY.getSymbolicName(type));
        }
        known.addAll(List.of("choiceOnNode", "askedLabel"));
        assertThat(known).containsAll(Complexity.symbols());
    }

    /** The brackets bound the parser before it reads, whatever the statement is. */
    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{a: ", "CASE WHEN true THEN "})
    void bracketsMayBeOpenAsDeepAsTheLimitAndNoDeeper(String open) {
        assertThatCode(() -> check("RETURN ) " + open.repeat(64) + "1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("RETURN ) " + open.repeat(65) + "1"))
                .isInstanceOfSatisfying(QueryFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo(FaultCode.TOO_DEEP);
                    assertThat(fault.position().column() - 1).isEqualTo(9 + 64 * open.length());
                });
    }

    static Stream<String> wide() {
        return Stream.of(
                // Closed brackets are no depth, closed subqueries neither.
                "RETURN " + "(1) + ".repeat(90) + "1",
                "RETURN [" + "{a: [1]}, ".repeat(200) + "1]",
                "RETURN " + "CASE WHEN a THEN 1 END + ".repeat(90) + "1",
                "MATCH (n) WHERE " + "EXISTS { (n) } AND ".repeat(20) + "true RETURN n",
                "RETURN [" + "{a: ".repeat(40) + "1",
                ")".repeat(100) + "RETURN 1",
                "RETURN [" + "x.a.a.a.a, ".repeat(40) + "1]",
                "RETURN [" + "x[0][0], ".repeat(40) + "1]",
                "MATCH (n) WHERE " + "n:!!A AND ".repeat(12) + "true RETURN n",
                "RETURN [" + "[0], ".repeat(40) + "1]",
                // Signs, numbers and strings that lists and patterns are made of may stand any number of times.
                "RETURN [" + "1, ".repeat(2_000) + "1]",
                "RETURN [" + "'a', ".repeat(2_000) + "1]",
                "RETURN [" + "$1, ".repeat(500) + "\"a\"]",
                "RETURN [" + ",".repeat(100) + "]",
                // A bracket behind a minus is a list, no relationship.
                "RETURN [" + "(1) - 2, ".repeat(40) + "1]",
                "RETURN [" + "(1) < 2, ".repeat(40) + "1]",
                "RETURN [" + "1 -[1], ".repeat(40) + "1]");
    }

    @ParameterizedTest
    @MethodSource("wide")
    void whatIsWideIsNotDeep(String statement) {
        assertThatCode(() -> check(statement)).doesNotThrowAnyException();
    }

    private static StatementCheck check(String statement) {
        return StatementCheck.of(statement, StatementLimits.standard());
    }
}
