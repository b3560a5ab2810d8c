package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dutygraph.department.DepartmentNames;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.ListParser;
import org.dutygraph.parse.Side;
import org.dutygraph.region.Divisions;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Measures clauses, actors and departments against the truth made by hand, where it lies beside the project; prints the
 * scores and every miss, and fails below the values once reached ({@code gold/ratchet.properties}).
 *
 * <p>Actors are compared by identity. What the gold names is resolved through its own table of departments where that
 * has the name, so a body that is resolved wrongly counts as a miss. Duties of even number were used to write the rules,
 * those of odd number to try them; both are shown.
 */
class GoldReportTest {

    private static final Path SHARED = Path.of("..", "shared");
    private static final String TEMPORARY = "临时机构";
    private static final List<String> LISTS = List.of("yining-kalayagaqi", "qitai-wumachang");
    /** The four roles of the older marking, each with what it holds of today's, so that its figures stay comparable. */
    private static final Map<Role, Set<Role>> COARSE = Map.of(
            Role.WITH, Set.of(Role.WITH, Role.ASSISTS),
            Role.CONSULTS, Set.of(Role.CONSULTS),
            Role.REPORTS_TO, Set.of(Role.REPORTS_TO, Role.TRANSFERS_TO, Role.ASSIGNS_TO, Role.NOTIFIES),
            Role.UNDER, Set.of(Role.UNDER));

    private final Map<String, Score> scores = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();

    @BeforeAll
    static void skipWithoutTheMaterial() {
        assumeTrue(
                Files.isDirectory(SHARED.resolve("gold")),
                "GoldReport is skipped: the gold is not beside the project (../shared/gold)");
    }

    @Test
    void losesNoGround() throws IOException {
        for (String name : LISTS) {
            Read read = Read.of(name);
            measureClauses(read);
            measureDepartments(read);
            measureActors(read);
            measureRoles(read);
        }
        print();
        assertThat(merged).as("bodies wrongly merged").isEmpty();
        Properties ratchet = new Properties();
        try (InputStream in = GoldReportTest.class.getResourceAsStream("/gold/ratchet.properties")) {
            ratchet.load(Objects.requireNonNull(in));
        }
        assertThat(ratchet.stringPropertyNames()).isSubsetOf(scores.keySet());
        for (String measure : ratchet.stringPropertyNames()) {
            assertThat(scores.get(measure).f1())
                    .as(measure)
                    .isGreaterThanOrEqualTo(Double.parseDouble(ratchet.getProperty(measure)));
        }
    }

    /** Of each measure, how many are right, too many, and missed. */
    static Map<String, List<Integer>> counts() throws IOException {
        GoldReportTest report = new GoldReportTest();
        for (String name : LISTS) {
            Read read = Read.of(name);
            report.measureActors(read);
            report.measureRoles(read);
        }
        Map<String, List<Integer>> counts = new TreeMap<>();
        report.scores.forEach((measure, score) -> counts.put(measure, List.of(score.right, score.extra, score.missed)));
        return counts;
    }

    private void measureClauses(Read read) {
        Map<Side, Long> expected = read.name.equals(LISTS.get(0))
                ? Map.of(Side.UPSTREAM, 553L, Side.TOWNSHIP, 367L)
                : Map.of(Side.UPSTREAM, 367L, Side.TOWNSHIP, 325L);
        Map<Side, Long> counted = read.clauses.values().stream()
                .collect(Collectors.groupingBy(clause -> clause.clause().side(), Collectors.counting()));
        assertThat(counted).as("clauses of " + read.name).isEqualTo(expected);
        for (Map<String, Object> gold : read.actors) {
            ResolvedClause clause = read.clauses.get((String) gold.get("id"));
            String heading = clean((String) gold.get("heading"));
            boolean same = clause != null
                    && clause.clause().text().equals(gold.get("text"))
                    && (heading.equals(clean(clause.clause().phase()))
                            || heading.equals(clean(clause.clause().heading())));
            count(
                    "clauses",
                    Set.of(gold.get("id").toString()),
                    same ? Set.of(gold.get("id").toString()) : Set.of());
        }
    }

    private static String clean(String heading) {
        return heading == null ? "" : heading.replaceAll("[\\s　：:]", "");
    }

    private void measureDepartments(Read read) {
        Map<String, String> byIdentity = new HashMap<>();
        read.fullNames.forEach((surface, fullName) -> {
            Actor actor = read.resolve(surface);
            boolean right = actor != null && read.identity(actor).equals(read.byTable.get(surface));
            count("departments", Set.of(surface), right ? Set.of(surface) : Set.of());
            if (!right) {
                misses.add("%s department %s is %s, read as %s"
                        .formatted(read.name, surface, fullName, actor == null ? "nothing" : actor.name()));
            }
            if (actor != null && !TEMPORARY.equals(actor.kind())) {
                String other = byIdentity.putIfAbsent(actor.id(), fullName);
                if (other != null && !other.equals(fullName)) {
                    merged.add("%s merges %s and %s into %s".formatted(read.name, other, fullName, actor.id()));
                }
            }
        });
    }

    @SuppressWarnings("unchecked")
    private void measureActors(Read read) {
        for (Map<String, Object> gold : read.actors) {
            ResolvedClause clause = read.clauses.get((String) gold.get("id"));
            if (clause == null) {
                continue;
            }
            int before = misses.size();
            String half = half(gold);
            Set<String> expected = read.identities((List<String>) gold.get("performers"));
            Set<String> found = clause.performers().stream()
                    .map(performer -> read.identity(performer.mention()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            both("performers", half, expected, found);
            count("performers." + gold.get("basis"), expected, found);
            both(
                    "lead",
                    half,
                    read.identities((List<String>) gold.get("lead")),
                    clause.performers().stream()
                            .filter(Performer::lead)
                            .map(performer -> read.identity(performer.mention()))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
            both(
                    "basis",
                    half,
                    Set.of(gold.get("basis").toString()),
                    Set.of(clause.basis().name()));
            if (misses.size() > before) {
                misses.add("    %s %s %s".formatted(read.name, gold.get("id"), gold.get("text")));
            }
        }
    }

    /** The ten roles; what the marking calls disputed is neither right nor wrong. */
    @SuppressWarnings("unchecked")
    private void measureRoles(Read read) {
        for (Map<String, Object> gold : read.roles) {
            ResolvedClause clause = read.clauses.get((String) gold.get("id"));
            if (clause == null) {
                continue;
            }
            int before = misses.size();
            Map<Role, Set<String>> expected = new EnumMap<>(Role.class);
            Map<Role, Set<String>> found = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                String key = role.name().toLowerCase(Locale.ROOT);
                Set<String> disputed = read.identities(((List<String>) gold.get("disputed"))
                        .stream()
                                .filter(mark -> mark.startsWith(key + ":"))
                                .map(mark -> mark.substring(key.length() + 1))
                                .toList());
                Set<String> marked = read.identities((List<String>) gold.get(key));
                Set<String> seen = clause.relations().stream()
                        .filter(relation -> relation.role() == role)
                        .map(relation -> read.identity(relation.mention()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                marked.removeAll(disputed);
                seen.removeAll(disputed);
                expected.put(role, marked);
                found.put(role, seen);
                count("roles." + role, marked, seen);
            }
            both("roles", half(gold), words(expected), words(found));
            COARSE.forEach((role, today) -> count("coarse." + role, folded(expected, today), folded(found, today)));
            if (misses.size() > before) {
                misses.add("    %s %s %s".formatted(read.name, gold.get("id"), gold.get("text")));
            }
        }
    }

    private static Set<String> words(Map<Role, Set<String>> bodies) {
        Set<String> words = new LinkedHashSet<>();
        bodies.forEach((role, names) -> names.forEach(name -> words.add(role + " " + name)));
        return words;
    }

    private static Set<String> folded(Map<Role, Set<String>> bodies, Set<Role> roles) {
        return roles.stream()
                .flatMap(role -> bodies.get(role).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String half(Map<String, Object> gold) {
        return Integer.parseInt(gold.get("duty").toString().substring(1)) % 2 == 0 ? "even" : "odd";
    }

    private void both(String measure, String half, Set<String> expected, Set<String> found) {
        count(measure, expected, found);
        count(measure + "." + half, expected, found);
        if (!expected.equals(found)) {
            misses.add("%s: expected %s, found %s".formatted(measure, expected, found));
        }
    }

    private void count(String measure, Set<String> expected, Set<String> found) {
        scores.merge(measure, Score.of(expected, found), Score::plus);
    }

    private void print() {
        StringBuilder report = new StringBuilder("\nGold report: precision, recall, F1 (right, too many, missed)\n");
        scores.forEach((measure, score) -> report.append(String.format(
                Locale.ROOT,
                "%-22s %.3f %.3f %.3f (%d, %d, %d)%n",
                measure,
                score.precision(),
                score.recall(),
                score.f1(),
                score.right,
                score.extra,
                score.missed)));
        misses.forEach(miss -> report.append(miss).append('\n'));
        System.out.print(report);
    }

    private record Score(int right, int extra, int missed) {

        static Score of(Set<String> expected, Set<String> found) {
            int right = (int) expected.stream().filter(found::contains).count();
            return new Score(right, found.size() - right, expected.size() - right);
        }

        Score plus(Score other) {
            return new Score(right + other.right, extra + other.extra, missed + other.missed);
        }

        double precision() {
            return right + extra == 0 ? 1 : (double) right / (right + extra);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        double f1() {
            return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }
    }

    /** One real list as read, with its part of the gold. */
    private static final class Read {

        final String name;
        final Map<String, ResolvedClause> clauses = new LinkedHashMap<>();
        final List<Map<String, Object>> actors;
        final List<Map<String, Object>> roles;
        final Map<String, String> fullNames = new LinkedHashMap<>();
        final Map<String, String> byTable = new LinkedHashMap<>();
        private final Map<String, String> regionNames = new HashMap<>();
        private final DepartmentWords words;
        private final String township;

        private Read(String name, ResolvedList list, DepartmentWords words) throws IOException {
            this.name = name;
            this.words = words;
            this.actors = marked(name, "actors.json");
            this.roles = marked(name, "roles.json");
            this.township = list.township().code();
            for (ResolvedDuty duty : list.duties()) {
                for (ResolvedClause clause : duty.clauses()) {
                    clauses.put(clause.id().substring(list.id().length() + 1), clause);
                }
            }
        }

        static Read of(String name) throws IOException {
            DutyList written = Objects.requireNonNull(
                    ListParser.parse(SourceFile.read(SHARED.resolve("lists/" + name + "-2025-07.txt")))
                            .list());
            ListPlace place = ListPlace.of(written.place(), Divisions.bundled());
            DepartmentWords words =
                    new DepartmentWords(DepartmentNames.bundled().in(place.jurisdiction()), 100);
            Read read = new Read(name, ListResolver.bundled().resolve(written), words);
            for (String row : Files.readAllLines(SHARED.resolve("gold/departments.tsv"))) {
                String[] cells = row.split("\t", -1);
                if (cells[0].equals(name)) {
                    read.fullNames.put(cells[1], cells[2]);
                    read.byTable.put(cells[1], (cells[4].isEmpty() ? "全国" : cells[4]) + " " + cells[5]);
                }
            }
            read.regionNames.put("000000", "全国");
            for (ResolvedList.Place region : place.regions()) {
                read.regionNames.put(region.code(), region.name().replaceAll("^(伊犁|昌吉).*自治州$", "$1州"));
            }
            return read;
        }

        private static List<Map<String, Object>> marked(String name, String file) throws IOException {
            List<Map<String, Object>> all = new Yaml().load(Files.readString(SHARED.resolve("gold/" + file)));
            return all.stream().filter(gold -> gold.get("list").equals(name)).toList();
        }

        /** What the whole of these words means; null where no table knows it. */
        Actor resolve(String surface) {
            return words.split(surface).stream()
                    .filter(one -> one.start() == 0 && one.end() == surface.length())
                    .map(one -> DepartmentWords.actor(one.resolution()))
                    .filter(Actor::known)
                    .findFirst()
                    .orElse(null);
        }

        /** Region and kind by the gold's own table where it has the name, else as resolved, else the words. */
        Set<String> identities(List<String> surfaces) {
            Set<String> identities = new LinkedHashSet<>();
            for (String surface : surfaces) {
                Actor actor = resolve(surface);
                String tabled = byTable.get(surface);
                if (tabled != null && !tabled.endsWith(TEMPORARY)) {
                    identities.add(tabled);
                } else {
                    identities.add(actor != null && actor.type() == Actor.Type.DEPARTMENT ? identity(actor) : surface);
                }
            }
            return identities;
        }

        String identity(Actor actor) {
            return regionNames.getOrDefault(Objects.requireNonNullElse(actor.regionCode(), ""), "") + " "
                    + actor.kind();
        }

        String identity(Mention mention) {
            Actor actor = mention.actor();
            if (actor.id().equals(township)) {
                return "乡";
            }
            return actor.type() == Actor.Type.PARTY || !actor.known()
                    ? mention.surface().replaceAll("[\\s　]", "")
                    : identity(actor);
        }
    }
}
