package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.load.ListReader;
import org.dutygraph.parse.Side;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Basis;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.Performer;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.resolve.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Figures of saved queries, counted a second time from the lists as they were read, without the graph and by code that
 * shares nothing with the statements: on the sample county, and on the two real lists where they lie beside the project.
 */
class RecountIT {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Path REAL = Path.of("../shared/lists");
    private static final Path WRITTEN_LEADS = Path.of("../shared/elsewhere/lists/laian-list.txt");
    /** Bodies that stand for the whole of a place, by function. */
    private static final Set<String> WHOLE = Set.of("党委", "政府", "人大", "政协");

    private static final List<String> NOT_JOINT =
            List.of("分别", "各自", "按职责", "依职责", "按照职责", "依据职责", "根据职责", "按权限", "按照权限", "职责范围", "组织", "协调", "统筹", "牵头");

    private List<ResolvedList> lists = List.of();
    private QueryRunner runner;

    @Test
    void theSampleCounty() {
        load(
                SAMPLES.resolve("yunling-linhe-2025-12.txt"),
                SAMPLES.resolve("yunling-songping-2025-07.txt"),
                SAMPLES.resolve("yunling-chengguan-2025-07.txt"));
        recount();
    }

    @Test
    void theRealLists() {
        assumeTrue(Files.isDirectory(REAL), "RecountIT: the real lists are not beside the project (../shared/lists)");
        load(REAL.resolve("qitai-wumachang-2025-07.txt"), REAL.resolve("yining-kalayagaqi-2025-07.txt"));
        recount();
    }

    private void load(Path... files) {
        Graph graph = TestGraph.empty();
        ListReader reader = ListReader.bundled();
        lists = Stream.of(files)
                .map(file -> Objects.requireNonNull(reader.of(file).list()))
                .toList();
        GraphWriter writer = GraphWriter.of(graph);
        lists.forEach(writer::write);
        runner = QueryRunner.of(graph.driver());
    }

    @Test
    void theListWithWrittenLeads() {
        assumeTrue(Files.isRegularFile(WRITTEN_LEADS), "RecountIT: " + WRITTEN_LEADS + " is not beside the project");
        load(WRITTEN_LEADS);
        leading();
    }

    /** Who leads, and on what that rests. */
    private void leading() {
        for (String basis : List.of("", "WRITTEN", "SOLE", "FIRST")) {
            assertThat(rows(
                            "workload/department-workload",
                            Map.of("basis", basis),
                            "departmentId",
                            "leads",
                            "shares",
                            "takenOver"))
                    .isEqualTo(workloads(basis, 1));
        }
        for (String basis : List.of("", "WRITTEN", "FIRST")) {
            assertThat(rows("workload/lead-against-share", Map.of("basis", basis), "departmentId", "leads", "shares"))
                    .isEqualTo(workloads(basis, 2).stream()
                            .map(row -> row.substring(0, row.lastIndexOf(' ')))
                            .filter(row -> !row.endsWith(" 0 0"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(rows("sharing/duties-with-most-departments", "dutyId", "departments", "openClasses"))
                .isNotEmpty()
                .isEqualTo(dutiesByDepartments());
    }

    private void recount() {
        leading();
        understood();
        functions();
        containing();
        assertThat(rows("sharing/hidden-sharers", "clauseId", "departmentId", "role"))
                .isNotEmpty()
                .isEqualTo(hiddenSharers());
        assertThat(rows("sharing/partners-without-lead", "clauseId"))
                .isNotEmpty()
                .isEqualTo(jointWithoutLead());
        assertThat(rows(
                        "workload/clauses-performed",
                        "departmentId",
                        "clauses",
                        "written",
                        "heading",
                        "sole",
                        "leading"))
                .isNotEmpty()
                .isEqualTo(clausesPerformed());
    }

    /** Who is written, who is inferred, who is left open. */
    private void understood() {
        assertThat(rows("data/coverage", "townshipId", "clauses", "written", "inferred", "open"))
                .isNotEmpty()
                .isEqualTo(coverage());
        assertThat(rows("sharing/nobody-named", "clauseId")).isEqualTo(open(false));
        assertThat(rows("sharing/nobody-named", Map.of("include", "ALL"), "clauseId"))
                .isNotEmpty()
                .isEqualTo(open(true));
        for (String department : duties().flatMap(duty -> listed(duty).stream()).collect(Collectors.toSet())) {
            assertThat(rows(
                            "data/names-of-department",
                            Map.of("department", department),
                            "surface",
                            "columns",
                            "clauses",
                            "inferred"))
                    .as(department)
                    .isEqualTo(names(department));
        }
    }

    private Set<String> coverage() {
        return lists.stream()
                .map(list -> {
                    List<ResolvedClause> clauses = list.duties().stream()
                            .flatMap(duty -> duty.clauses().stream())
                            .toList();
                    long written = clauses.stream()
                            .filter(clause -> clause.performers().stream()
                                    .anyMatch(one -> one.mention().start() >= 0))
                            .count();
                    long open = clauses.stream()
                            .filter(clause -> clause.performers().isEmpty())
                            .count();
                    return list.township().code() + " " + clauses.size() + " " + written + " "
                            + (clauses.size() - written - open) + " " + open;
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Upstream clauses without a performer, and whether those count that leave one department by elimination. */
    private Set<String> open(boolean eliminated) {
        Set<String> rows = new TreeSet<>();
        duties().forEach(duty -> {
            Set<String> busy = duty.clauses().stream()
                    .filter(clause -> clause.clause().side() == Side.UPSTREAM)
                    .flatMap(clause -> clause.performers().stream())
                    .map(performer -> performer.mention().actor().id())
                    .collect(Collectors.toSet());
            long left = duty.departments().stream()
                    .map(mention -> mention.actor().id())
                    .distinct()
                    .filter(id -> !busy.contains(id))
                    .count();
            duty.clauses().stream()
                    .filter(clause -> clause.clause().side() == Side.UPSTREAM
                            && clause.performers().isEmpty()
                            && (eliminated || left != 1))
                    .forEach(clause -> rows.add(clause.id()));
        });
        return rows;
    }

    private Set<String> names(String department) {
        Map<String, List<Set<String>>> places = new TreeMap<>();
        duties().forEach(duty -> {
            duty.departments().stream()
                    .filter(mention -> mention.actor().id().equals(department))
                    .limit(1)
                    .forEach(mention -> place(places, 0, mention, duty.id() + " listed"));
            duty.takers().stream()
                    .filter(mention -> mention.actor().id().equals(department))
                    .forEach(mention -> place(places, 0, mention, duty.id() + " " + mention.start()));
            for (ResolvedClause clause : duty.clauses()) {
                Stream<Part> all = Stream.concat(
                        clause.performers().stream().map(one -> new Part("PERFORMED_BY", one.mention())),
                        clause.relations().stream()
                                .map(one -> new Part(one.role().name(), one.mention())));
                all.filter(part -> part.mention().actor().id().equals(department))
                        .forEach(part -> {
                            int start = part.mention().start();
                            place(
                                    places,
                                    start >= 0 ? 1 : 2,
                                    part.mention(),
                                    clause.id() + " " + (start >= 0 ? start : part.role()));
                        });
            }
        });
        return places.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + entry.getValue().stream()
                                .map(set -> String.valueOf(set.size()))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void place(Map<String, List<Set<String>>> places, int sort, Mention mention, String place) {
        places.computeIfAbsent(mention.surface(), key -> List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()))
                .get(sort)
                .add(place);
    }

    /** The duties of a kind that covers several functions are split: all functions add up to the duties. */
    private void functions() {
        double led = runner
                .run(Catalogue.bundled().get("workload/function-workload"), Map.of("limit", "10000"), RunOptions.page())
                .rows()
                .stream()
                .mapToDouble(row -> ((Number) row.get(3)).doubleValue())
                .sum();
        long duties = duties().filter(duty -> !listed(duty).isEmpty())
                .filter(duty -> duty.departments().stream()
                        .map(Mention::actor)
                        .anyMatch(actor -> actor.id().equals(leader(duty))
                                && !actor.functions().isEmpty()))
                .count();
        assertThat(led).isCloseTo(duties, within(0.5));
    }

    /** Duties that hold words anywhere: in their name, in one clause or several, in the way of working. */
    private void containing() {
        for (String words : List.of("执法检查", "宣传 巡查", "县")) {
            assertThat(rows("text/duties-containing", Map.of("words", words), "dutyId"))
                    .as(words)
                    .isEqualTo(duties().filter(duty -> Stream.of(words.split(" "))
                                    .allMatch(word -> duty.duty().name().contains(word)
                                            || Objects.requireNonNullElse(
                                                            duty.duty().workMode(), "")
                                                    .contains(word)
                                            || duty.duty().clauses().stream().anyMatch(clause -> clause.text()
                                                    .contains(word))))
                            .map(ResolvedDuty::id)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private Set<String> rows(String query, String... columns) {
        return rows(query, Map.of(), columns);
    }

    private Set<String> rows(String query, Map<String, String> parameters, String... columns) {
        Map<String, String> all = new HashMap<>(parameters);
        if (Catalogue.bundled().get(query).parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("limit"))) {
            all.put("limit", "10000");
        }
        return runner.run(Catalogue.bundled().get(query), all, RunOptions.page()).rows().stream()
                .map(row -> cells(query, row, columns))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String cells(String query, List<?> row, String... columns) {
        List<String> names = Catalogue.bundled().get(query).columns().stream()
                .map(column -> column.name())
                .toList();
        return Stream.of(columns)
                .map(column -> String.valueOf(row.get(names.indexOf(column))))
                .collect(Collectors.joining(" "));
    }

    /** Duties that each department leads on one basis, shares and took over, of those with at least so many departments. */
    private Set<String> workloads(String basis, int least) {
        Map<String, int[]> counts = new TreeMap<>();
        duties().forEach(duty -> {
            List<String> listed = listed(duty);
            if (listed.size() >= least) {
                String leader = leader(duty);
                String rests = written(duty) != null ? "WRITTEN" : listed.size() == 1 ? "SOLE" : "FIRST";
                listed.forEach(id -> {
                    int[] one = counts.computeIfAbsent(id, key -> new int[3]);
                    one[0] += id.equals(leader) && (basis.isEmpty() || basis.equals(rests)) ? 1 : 0;
                    one[1] += id.equals(leader) ? 0 : 1;
                });
            }
            duty.takers().stream()
                    .map(Mention::actor)
                    .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                    .forEach(actor -> counts.computeIfAbsent(actor.id(), key -> new int[3])[2]++);
        });
        return counts.entrySet().stream()
                .filter(entry -> IntStream.of(entry.getValue()).sum() > 0)
                .map(entry -> entry.getKey() + " " + entry.getValue()[0] + " " + entry.getValue()[1] + " "
                        + entry.getValue()[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> dutiesByDepartments() {
        return duties().filter(duty -> !listed(duty).isEmpty())
                .map(duty -> duty.id() + " " + listed(duty).size() + " " + openClasses(duty))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<ResolvedDuty> duties() {
        return lists.stream().flatMap(list -> list.duties().stream());
    }

    /** The departments of the column, each once. */
    private static List<String> listed(ResolvedDuty duty) {
        return duty.departments().stream()
                .map(Mention::actor)
                .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                .map(Actor::id)
                .distinct()
                .toList();
    }

    private static Set<String> openClasses(ResolvedDuty duty) {
        return duty.departments().stream()
                .map(Mention::actor)
                .filter(actor -> actor.type() == Actor.Type.OPEN_CLASS)
                .map(Actor::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable String leader(ResolvedDuty duty) {
        String written = written(duty);
        return written != null ? written : listed(duty).stream().findFirst().orElse(null);
    }

    /** The department behind 牵头部门： in the column; no list beside the project writes it elsewhere. */
    private static @Nullable String written(ResolvedDuty duty) {
        Matcher label = Pattern.compile("牵头部门：([^；、，]+)").matcher(duty.duty().departments());
        return label.find()
                ? duty.departments().stream()
                        .filter(mention -> mention.surface().equals(label.group(1)))
                        .map(mention -> mention.actor().id())
                        .findFirst()
                        .orElseThrow()
                : null;
    }

    /** Who has a part in a clause of a duty that does not list it; see {@code definitions.md}. */
    private Set<String> hiddenSharers() {
        Set<String> rows = new TreeSet<>();
        for (ResolvedList list : lists) {
            for (ResolvedDuty duty : list.duties()) {
                List<Actor> listed = duty.departments().stream()
                        .map(Mention::actor)
                        .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                        .toList();
                int level = listed.stream().mapToInt(RecountIT::depth).min().orElse(Integer.MAX_VALUE);
                for (ResolvedClause clause : duty.clauses()) {
                    parts(clause).forEach(part -> {
                        Actor actor = part.mention().actor();
                        boolean counts = actor.type() == Actor.Type.DEPARTMENT
                                && listed.stream().noneMatch(one -> one.id().equals(actor.id()))
                                && listed.stream().noneMatch(one -> actor.name().startsWith(one.name()))
                                && depth(actor) >= level
                                && !part.mention().surface().startsWith("上级")
                                && actor.functions().stream().noneMatch(WHOLE::contains);
                        if (counts) {
                            rows.add(clause.id() + " " + actor.id() + " " + part.role());
                        }
                    });
                }
            }
        }
        return rows;
    }

    private record Part(String role, Mention mention) {}

    /** Performers and others of a clause, but not who only learns of it. */
    private static Stream<Part> parts(ResolvedClause clause) {
        Stream<Part> performing =
                clause.performers().stream().map(performer -> new Part("PERFORMED_BY", performer.mention()));
        Stream<Part> others = clause.relations().stream()
                .filter(relation -> relation.role() != Role.REPORTS_TO && relation.role() != Role.NOTIFIES)
                .map(relation -> new Part(relation.role().name(), relation.mention()));
        return Stream.concat(performing, others);
    }

    /** How many places lie around a department: the nation, the province of two digits, and so on. */
    private static int depth(Actor department) {
        String code = Objects.requireNonNull(department.regionCode());
        return code.equals("000000") ? 1 : 1 + (code.length() <= 6 ? code.length() / 2 : 4);
    }

    private Set<String> jointWithoutLead() {
        Set<String> rows = new TreeSet<>();
        upstream()
                .filter(clause -> NOT_JOINT.stream().noneMatch(clause.clause().text()::contains))
                .filter(clause -> clause.relations().stream().noneMatch(relation -> relation.role() == Role.WITH))
                .filter(clause -> clause.performers().stream().noneMatch(Performer::lead))
                .forEach(clause -> {
                    List<Mention> departments = clause.performers().stream()
                            .map(Performer::mention)
                            .filter(mention -> mention.actor().type() == Actor.Type.DEPARTMENT)
                            .toList();
                    long several = departments.stream()
                            .map(mention -> mention.actor().id())
                            .distinct()
                            .count();
                    if (several > 1 && oneBreath(clause.clause().text(), departments)) {
                        rows.add(clause.id());
                    }
                });
        return rows;
    }

    private static boolean oneBreath(String text, List<Mention> mentions) {
        int first = mentions.stream().mapToInt(Mention::start).min().orElse(-1);
        int last = mentions.stream().mapToInt(Mention::end).max().orElse(-1);
        return first >= 0 && text.substring(first, last).chars().noneMatch(one -> "，；。：".indexOf(one) >= 0);
    }

    private Set<String> clausesPerformed() {
        Map<String, Map<String, int[]>> byDepartment = new TreeMap<>();
        upstream().forEach(clause -> {
            Map<String, List<Performer>> performing = new HashMap<>();
            for (Performer performer : clause.performers()) {
                Actor actor = performer.mention().actor();
                if (actor.type() == Actor.Type.DEPARTMENT) {
                    performing
                            .computeIfAbsent(actor.id(), id -> new ArrayList<>())
                            .add(performer);
                }
            }
            performing.forEach((id, performers) -> {
                Set<Basis> bases = performers.stream().map(Performer::basis).collect(Collectors.toSet());
                Basis best = Stream.of(Basis.SUBJECT, Basis.HEADING, Basis.SOLE)
                        .filter(bases::contains)
                        .findFirst()
                        .orElseThrow();
                Map<String, int[]> counts = byDepartment.computeIfAbsent(id, one -> new HashMap<>());
                add(counts, "all");
                add(counts, best.name());
                if (performers.stream().anyMatch(Performer::lead)) {
                    add(counts, "lead");
                }
            });
        });
        Set<String> rows = new TreeSet<>();
        byDepartment.forEach((id, counts) -> rows.add(Stream.of("all", "SUBJECT", "HEADING", "SOLE", "lead")
                .map(key -> String.valueOf(counts.getOrDefault(key, new int[1])[0]))
                .collect(Collectors.joining(" ", id + " ", ""))));
        return rows;
    }

    private static void add(Map<String, int[]> counts, String key) {
        counts.computeIfAbsent(key, one -> new int[1])[0]++;
    }

    private Stream<ResolvedClause> upstream() {
        return lists.stream()
                .flatMap(list -> list.duties().stream())
                .flatMap(duty -> duty.clauses().stream())
                .filter(clause -> clause.clause().side() == Side.UPSTREAM);
    }
}
