package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutygraph.department.DepartmentNames;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Side;
import org.dutygraph.region.Divisions;
import org.dutygraph.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Clauses against their actors: {@code src/test/resources/resolve/actors.yaml}. */
class ClauseActorsTest {

    private static final String PLACE = "新疆维吾尔自治区昌吉回族自治州奇台县五马场哈萨克族乡";
    /** Places of other provinces, each with the unit that stands there for 县. */
    private static final Map<String, String> ELSEWHERE =
            Map.of("北京市密云区溪翁庄镇", "区", "江苏省苏州市昆山市千灯镇", "市", "内蒙古自治区赤峰市巴林右旗大板镇", "旗");

    private static final Pattern COUNTY = Pattern.compile("县[^县区市旗]+$");

    /** Words that are right in the spec's own place alone. */
    private static final Pattern NAMES_ITS_PLACE = Pattern.compile("伊宁|奇台|昌吉|伊犁|都昌|自治区|州|市(?!场)|(?<![灌社])区|县级");

    private static final Map<String, Reader> READERS = new ConcurrentHashMap<>();

    /** What reads the clauses of a place's list. */
    private record Reader(DepartmentWords words, BodyFinder finder) {

        static Reader of(String title) {
            ListPlace place = ListPlace.of(title, Divisions.bundled());
            DepartmentWords words =
                    new DepartmentWords(DepartmentNames.bundled().in(place.jurisdiction()), 100);
            Actor township = new Actor(
                    Actor.Type.TOWNSHIP,
                    place.township().code(),
                    place.township().name(),
                    null,
                    List.of(),
                    null,
                    true);
            return new Reader(words, BodyFinder.of(words, TownshipWords.of(township, place.names())));
        }
    }

    private static Reader reader(Spec spec) {
        return READERS.computeIfAbsent(spec.place(), Reader::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void findsWhoDoesWhat(Spec spec) {
        assertFound(spec);
    }

    /** The rules are of the language: the same clause in the list of a 区, a 市 and a 旗 of other provinces. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("specsElsewhere")
    void findsTheSameInOtherProvinces(Spec spec) {
        assertFound(spec);
    }

    private static void assertFound(Spec spec) {
        Clause clause = new Clause(
                spec.side(),
                1,
                null,
                spec.heading(),
                spec.text(),
                new Location(1),
                0,
                spec.text().length());
        List<Mention> listed = reader(spec).words().split(spec.listed()).stream()
                .map(one -> new Mention(DepartmentWords.actor(one.resolution()), one.surface(), one.start(), one.end()))
                .toList();

        ClauseActors actors = ClauseActors.of(clause, listed, reader(spec).finder());

        assertThat(actors.basis()).isEqualTo(spec.basis());
        assertThat(actors.performers().stream().map(ClauseActorsTest::words))
                .containsExactlyElementsOf(spec.performers());
        assertThat(actors.performers().stream().filter(Performer::lead).map(ClauseActorsTest::words))
                .containsExactlyElementsOf(spec.lead());
        Map<Role, List<String>> relations = new EnumMap<>(Role.class);
        for (Relation relation : actors.relations()) {
            relations
                    .computeIfAbsent(relation.role(), role -> new ArrayList<>())
                    .add(relation.mention().surface());
        }
        assertThat(relations).isEqualTo(spec.relations());
        assertThat(rules(actors)).containsAll(spec.rules());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void spansHoldTheWords(Spec spec) {
        Clause clause = new Clause(
                spec.side(),
                1,
                null,
                spec.heading(),
                spec.text(),
                new Location(1),
                0,
                spec.text().length());

        ClauseActors actors = ClauseActors.of(clause, List.of(), reader(spec).finder());

        assertThat(Stream.concat(
                                actors.performers().stream().map(Performer::mention),
                                actors.relations().stream().map(Relation::mention))
                        .filter(mention -> mention.start() >= 0))
                .allSatisfy(mention -> assertThat(spec.text().substring(mention.start(), mention.end()))
                        .isEqualTo(mention.surface()));
    }

    @Test
    void everyRuleIsShownByASpec() throws IOException {
        Set<String> shown = new HashSet<>();
        specs().forEach(spec -> shown.addAll(spec.rules()));

        assertThat(Stream.concat(ActorRules.subjects().stream(), ActorRules.relations().stream())
                        .map(ActorRule::name))
                .allMatch(shown::contains, "has a spec that names it");
    }

    private static List<String> rules(ClauseActors actors) {
        return Stream.concat(
                        actors.performers().stream().map(Performer::rule),
                        actors.relations().stream().map(Relation::rule))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String words(Performer performer) {
        return performer.mention().surface().isEmpty()
                        && performer.mention().actor().type() == Actor.Type.TOWNSHIP
                ? "乡"
                : performer.mention().surface();
    }

    static Stream<Spec> specs() throws IOException {
        try (InputStream in = ClauseActorsTest.class.getResourceAsStream("/resolve/actors.yaml")) {
            List<Map<String, Object>> entries = new Yaml().load(Objects.requireNonNull(in));
            return entries.stream().map(Spec::of).toList().stream();
        }
    }

    static Stream<Spec> specsElsewhere() throws IOException {
        return specs().filter(spec -> COUNTY.matcher(spec.place()).find()
                        && !NAMES_ITS_PLACE.matcher(spec.words()).find())
                .flatMap(spec -> ELSEWHERE.entrySet().stream().map(place -> spec.in(place.getKey(), place.getValue())));
    }

    record Spec(
            String ref,
            String place,
            List<String> rules,
            Side side,
            String listed,
            String heading,
            String text,
            Basis basis,
            List<String> performers,
            List<String> lead,
            Map<Role, List<String>> relations) {

        @SuppressWarnings("unchecked")
        static Spec of(Map<String, Object> entry) {
            Map<Role, List<String>> relations = new EnumMap<>(Role.class);
            ((Map<String, List<String>>) entry.getOrDefault("relations", Map.of()))
                    .forEach((role, names) -> relations.put(Role.valueOf(role), names));
            return new Spec(
                    (String) entry.get("ref"),
                    (String) entry.getOrDefault("in", PLACE),
                    (List<String>) entry.getOrDefault("rules", List.of()),
                    Side.valueOf((String) entry.get("side")),
                    (String) entry.get("listed"),
                    (String) entry.get("heading"),
                    (String) entry.get("text"),
                    Basis.valueOf((String) entry.get("basis")),
                    (List<String>) entry.get("performers"),
                    (List<String>) entry.getOrDefault("lead", List.of()),
                    relations);
        }

        String words() {
            return text + " " + listed + " " + heading;
        }

        /** The same in another place, whose unit stands for 县 and whose township for 五马场乡. */
        Spec in(String title, String unit) {
            String township = title.replaceFirst(".*[市区旗]", "");
            UnaryOperator<String> there =
                    words -> words.replace("五马场乡", township).replace("县", unit);
            Map<Role, List<String>> moved = new EnumMap<>(Role.class);
            relations.forEach(
                    (role, names) -> moved.put(role, names.stream().map(there).toList()));
            return new Spec(
                    ref + " in " + title,
                    title,
                    rules,
                    side,
                    there.apply(listed),
                    heading == null ? null : there.apply(heading),
                    there.apply(text),
                    basis,
                    performers.stream().map(there).toList(),
                    lead.stream().map(there).toList(),
                    moved);
        }

        @Override
        public String toString() {
            return ref + ": " + text;
        }
    }
}
