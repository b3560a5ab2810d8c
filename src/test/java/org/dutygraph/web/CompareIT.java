package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a comparison, its exports, the matters and the saved queries say the same of two places. */
class CompareIT {

    private static final Path SAMPLES = Path.of("src", "main", "resources", "samples");
    private static final Path SHARED = Path.of("..", "shared");
    private static final String YINING = "654021202";
    private static final String QITAI = "652325203";
    private static final Set<String> OF_BOTH = Set.of("LIST", "DEPARTMENTS", "ALIKE");
    private static final int NEAR_THE_TOP = 15;

    private final JsonMapper json = new JsonMapper();
    private TestSite site;

    @AfterEach
    void stop() {
        if (site != null) {
            site.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"990121101, 990121201", "990121201, 990121101", "990121, 990121201", "990121201, 990121"})
    void onTheSampleCountyAllPlacesSayTheSame(String a, String b) {
        site = load(SAMPLES);
        assertThat(sameAnswers(a, b)).isNotEmpty();
    }

    /** C1 for one cooperative duty would be read as a duty's number. */
    @Test
    void exportsCannotBeMisread() {
        site = load(SAMPLES);
        String path = "/api/compare?a=990121&b=990121201";
        JsonNode columns =
                json.readTree(site.get(path + "&format=records").body()).get("columns");
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.get("name").asString()));
        assertThat(names)
                .containsExactly(
                        "verdict",
                        "differences",
                        "telling",
                        "matter",
                        "townshipsA",
                        "namesA",
                        "sharersA",
                        "dutiesA",
                        "townshipsB",
                        "namesB",
                        "sharersB",
                        "dutiesB",
                        "departmentsA",
                        "departmentsB",
                        "nearest",
                        "matterId",
                        "nearestId");
        assertThat(site.get(path + "&format=csv").body().lines().findFirst().orElseThrow())
                .endsWith(String.join(",", names));
        assertThat(rows(path)).allSatisfy(row -> {
            assertThat(texts(row, "townshipsA"))
                    .allMatch(text -> text.matches("(BASIC|COOPERATIVE|WITHDRAWN) [123]/3"));
            assertThat(texts(row, "townshipsB")).allMatch(text -> text.matches("(BASIC|COOPERATIVE|WITHDRAWN) 1/1"));
            row.forEach(cell -> (cell.isArray() ? texts(cell) : Set.of(cell.asString("")))
                    .forEach(text -> assertThat(text).doesNotMatch("[BCW]\\d+")));
        });
    }

    /** Where the graph has no more than the two, the figures of all matters are theirs too. */
    @Test
    void onTheTwoRealListsAllPlacesSayTheSame() throws IOException {
        site = loadTheRealLists();
        List<JsonNode> findings = sameAnswers(YINING, QITAI);
        Map<String, Long> counts = counts(findings);
        long shared = findings.stream().filter(CompareIT::isOfBoth).count();
        Set<String> matters = new TreeSet<>();
        rows("/api/queries/townships/compare-matters?a=" + YINING + "&b=" + QITAI)
                .forEach(row -> {
                    matters.addAll(texts(row, "mattersA"));
                    matters.addAll(texts(row, "mattersB"));
                });
        System.out.println("compare: " + counts + ", " + matters.size() + " matters");

        Document page = Jsoup.parse(site.get("/matters").body());
        assertThat(figure(page, "matters")).isEqualTo(matters.size());
        assertThat(figure(page, "shared")).isEqualTo(shared);
        assertThat(figure(page, "lists")).isEqualTo(counts.get("LIST"));
        assertThat(names(rows("/api/queries/townships/matters-in-different-lists")))
                .isEqualTo(names(of("LIST", findings)));
        List<JsonNode> uniformity = rows("/api/queries/townships/matter-uniformity");
        assertThat(uniformity).hasSize((int) shared);
        assertThat(names(uniformity.stream()
                        .filter(row -> row.get("uniform").asDouble() < 100)
                        .toList()))
                .isEqualTo(names(of("LIST", findings)));
        // By the matrix: whose townships share no list.
        Map<String, List<Set<String>>> covered = new TreeMap<>();
        rows("/api/queries/townships/matter-coverage")
                .forEach(row -> covered.computeIfAbsent(row.get("matterId").asString(), matter -> new ArrayList<>())
                        .add(texts(row, "kinds")));
        assertThat(covered).hasSize(matters.size());
        assertThat(covered.entrySet().stream()
                        .filter(matter -> Stream.of("BASIC", "COOPERATIVE", "WITHDRAWN")
                                .noneMatch(kind -> matter.getValue().stream().allMatch(kinds -> kinds.contains(kind))))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(of("LIST", findings).stream()
                        .map(row -> row.get("matterId").asString())
                        .toList());
    }

    /**
     * What stands in different lists by the truth made by hand stands near the top; where a duty has its counterpart in the
     * same list by that truth, its overlap with another list is none.
     */
    @Test
    void whatStandsInDifferentListsStandsNearTheTop() throws IOException {
        site = loadTheRealLists();
        List<JsonNode> findings = rows("/api/compare?a=" + YINING + "&b=" + QITAI);
        Map<String, Integer> ranks = new TreeMap<>();
        for (int rank = 0; rank < findings.size(); rank++) {
            for (String one : labels(findings.get(rank), "dutiesA")) {
                for (String other : labels(findings.get(rank), "dutiesB")) {
                    ranks.put(one + " " + other, rank + 1);
                }
            }
        }
        Set<String> crossing = new TreeSet<>();
        Set<String> elsewhere = new TreeSet<>();
        Set<String> same = new TreeSet<>();
        List<String[]> truth = truth();
        truth.stream()
                .filter(pair -> pair[2].equals("SAME") && list(pair[0]) == list(pair[1]))
                .forEach(pair -> same.addAll(List.of("A" + pair[0], "B" + pair[1])));
        truth.stream()
                .filter(pair -> !pair[2].equals("RELATED") && list(pair[0]) != list(pair[1]))
                .forEach(pair -> (same.contains("A" + pair[0]) || same.contains("B" + pair[1]) ? elsewhere : crossing)
                        .add(pair[0] + " " + pair[1]));
        crossing.forEach(pair -> System.out.println("compare: " + pair + " at " + ranks.get(pair)));

        assertThat(crossing)
                .hasSize(7)
                .allSatisfy(
                        pair -> assertThat(ranks.get(pair)).as(pair).isNotNull().isLessThanOrEqualTo(NEAR_THE_TOP));
        assertThat(elsewhere).containsExactly("C12 B63");
        assertThat(ranks).doesNotContainKeys(elsewhere.toArray(String[]::new));
        assertThat(findings.get(0).get("verdict").asString()).isEqualTo("LIST");
    }

    /** By the definition: no overlap has a duty whose matter the other place has too, and none is a difference of lists. */
    private List<JsonNode> sameAnswers(String a, String b) {
        List<JsonNode> findings = rows("/api/compare?a=" + a + "&b=" + b);
        List<JsonNode> saved = rows("/api/queries/townships/compare-matters?a=" + a + "&b=" + b);
        assertThat(findings).hasSameSizeAs(saved);
        assertThat(findings.stream().map(CompareIT::answer))
                .containsExactlyInAnyOrderElementsOf(
                        saved.stream().map(CompareIT::answer).toList());

        Document page = Jsoup.parse(site.get("/compare?a=" + a + "&b=" + b).body());
        counts(findings).forEach((verdict, count) -> {
            assertThat(page.select(".tabs a[data-verdict=" + verdict + "] b").text())
                    .as(verdict)
                    .isEqualTo(String.valueOf(count));
            assertThat(rows("/api/compare?a=" + a + "&b=" + b + "&verdict=" + verdict))
                    .hasSize(count.intValue());
            assertThat(rows("/api/queries/townships/compare-matters?a=" + a + "&b=" + b + "&only=" + verdict))
                    .hasSize(count.intValue());
        });
        assertThat(page.select(".tabs a b").get(0).text()).isEqualTo(String.valueOf(findings.size()));
        assertThat(rows("/api/compare?a=" + a + "&b=" + b + "&verdict=CLAUSES")).allSatisfy(row -> {
            assertThat(row.get("verdict").asString()).isEqualTo("ALIKE");
            assertThat(texts(row, "differences")).contains("CLAUSES");
        });
        for (String side : List.of("A", "B")) {
            List<String> duties = saved.stream()
                    .flatMap(row -> texts(row, "duties" + side).stream())
                    .toList();
            assertThat(duties).as("each duty is in one finding").doesNotHaveDuplicates();
            List<JsonNode> all = rows("/api/queries/data/coverage?region=" + (side.equals("A") ? a : b));
            assertThat(duties)
                    .hasSize(all.stream()
                            .mapToInt(row -> row.get("duties").asInt())
                            .sum());
        }
        assertThat(findings).allSatisfy(row -> {
            if (!isOfBoth(row)) {
                assertThat(texts(row, "differences")).isEmpty();
            }
        });
        return findings;
    }

    private static boolean isOfBoth(JsonNode row) {
        return OF_BOTH.contains(row.get("verdict").asString());
    }

    /** What both the export and the saved query say of a finding. */
    private static String answer(JsonNode row) {
        return Stream.of(
                        "verdict",
                        "matter",
                        "dutiesA",
                        "dutiesB",
                        "departmentsA",
                        "departmentsB",
                        "nearest",
                        "matterId")
                .map(column -> row.get(column).isArray()
                        ? new TreeSet<>(texts(row, column)).toString()
                        : row.get(column).toString())
                .collect(Collectors.joining(" | "));
    }

    private static Map<String, Long> counts(Collection<JsonNode> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("verdict").asString(), TreeMap::new, Collectors.counting()));
    }

    private static List<JsonNode> of(String verdict, List<JsonNode> findings) {
        return findings.stream()
                .filter(row -> row.get("verdict").asString().equals(verdict))
                .toList();
    }

    private static Set<String> names(List<JsonNode> rows) {
        return rows.stream().map(row -> row.get("matter").asString()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> labels(JsonNode row, String column) {
        return texts(row, column).stream()
                .map(id -> id.substring(id.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode row, String column) {
        return texts(row.get(column));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static long figure(Document page, String name) {
        return Long.parseLong(page.select("[data-figure=" + name + "]").text().replace(",", ""));
    }

    private static char list(String label) {
        return label.charAt(0);
    }

    private List<JsonNode> rows(String path) {
        List<JsonNode> rows = new ArrayList<>();
        json.readTree(site.get(path + (path.contains("?") ? "&" : "?") + "format=records")
                        .body())
                .get("records")
                .forEach(rows::add);
        return rows;
    }

    private static List<String[]> truth() throws IOException {
        return Files.readAllLines(SHARED.resolve("gold").resolve("alignment.tsv")).stream()
                .skip(1)
                .map(row -> row.split("\t", -1))
                .toList();
    }

    private static TestSite loadTheRealLists() {
        assumeTrue(
                Files.isDirectory(SHARED.resolve("lists")) && Files.isDirectory(SHARED.resolve("gold")),
                "CompareIT skips the two real lists: they are not beside the project (../shared)");
        return load(SHARED.resolve("lists"));
    }

    private static TestSite load(Path lists) {
        Graph graph = TestGraph.empty();
        Path decisions = TestGraph.temporaryFolder().resolve("decisions.tsv");
        Loading.into(graph, ListReader.bundled(), MatterPlacement.in(graph, DecisionFile.at(decisions)))
                .load(Loading.files(List.of(lists)), entry -> {});
        return TestSite.of(graph, decisions);
    }
}
