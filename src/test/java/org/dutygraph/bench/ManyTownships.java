package org.dutygraph.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.SearchTokens;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.Loading;
import org.dutygraph.load.ParsedFile;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.search.Entry;
import org.neo4j.driver.Session;
import org.springframework.core.io.ClassPathResource;

/**
 * A graph of very many townships, made of the duties of a few lists: each township has some 250 of them, with the same
 * properties that the writer gives, written in bulk. The same number gives the same graph.
 */
final class ManyTownships {

    private static final int DUTIES = 250;
    private static final int TOWNSHIPS_OF_A_COUNTY = 10;

    private final List<ResolvedDuty> duties;
    private final Map<String, Map<String, String>> entries = new HashMap<>();

    private ManyTownships(List<ResolvedDuty> duties) {
        this.duties = List.copyOf(duties);
    }

    /** The real lists where they lie beside the project, the sample lists elsewhere. */
    static ManyTownships bundled() {
        Path real = Path.of("..", "shared", "lists");
        Path lists = Files.isDirectory(real) ? real : Path.of("src/main/resources/samples");
        List<ResolvedDuty> duties = new ArrayList<>();
        ListReader understanding = ListReader.bundled();
        for (Path file : Loading.files(List.of(lists))) {
            ParsedFile understood = understanding.of(file);
            if (understood.list() != null) {
                duties.addAll(understood.list().duties());
            }
        }
        return new ManyTownships(duties);
    }

    /** The duties that the townships are made of. */
    List<ResolvedDuty> duties() {
        return duties;
    }

    /** Writes townships into an empty graph, and enters their names. */
    void write(Graph graph, int townships) throws IOException {
        String statement = new ClassPathResource("bench/township.cypher").getContentAsString(StandardCharsets.UTF_8);
        for (int i = 0; i < townships; i++) {
            Map<String, Object> rows = township(i);
            try (Session session = graph.driver().session()) {
                session.executeWriteWithoutResult(
                        transaction -> transaction.run(statement, rows).consume());
            }
        }
        SearchTokens.enterNames(graph);
    }

    private Map<String, Object> township(int number) {
        String county = "97" + String.format("%04d", number / TOWNSHIPS_OF_A_COUNTY);
        String township = county + String.format("%03d", number % TOWNSHIPS_OF_A_COUNTY + 1);
        String list = township + "/2025-07";
        List<ResolvedDuty> mixed = new ArrayList<>(duties);
        Collections.shuffle(mixed, new Random(number));
        Map<String, Object> departments = new TreeMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ResolvedDuty duty : mixed.subList(0, Math.min(DUTIES, mixed.size()))) {
            rows.add(duty(duty, list, rows.size() + 1, List.of("97", county, township), departments));
        }
        return Map.of(
                "county", county,
                "township", township,
                "list", Map.of("id", list, "edition", "2025-07", "title", "清单", "source", township + ".txt"),
                "departments", List.copyOf(departments.values()),
                "duties", rows);
    }

    private Map<String, Object> duty(
            ResolvedDuty duty, String list, int number, List<String> regions, Map<String, Object> departments) {
        String kind = duty.duty().kind().name();
        String id = list + "/" + kind.charAt(0) + number;
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", id);
        properties.put("label", kind.substring(0, 1) + number);
        properties.put("kind", kind);
        properties.put("number", number);
        properties.put("name", duty.duty().name());
        properties.put("line", number);
        properties.put("ended", duty.duty().ended());
        properties.put("row", duty.duty().cells());
        properties.putAll(entries.computeIfAbsent(duty.id(), any -> Entry.of(words(duty))));
        properties.put(
                Entry.WITHIN,
                Entry.of(new Entry.DutyWords(
                                "", kind, category(duty), regions, List.of(), List.of(), List.of(), List.of()))
                        .get(Entry.WITHIN));
        List<Map<String, Object>> listed = new ArrayList<>();
        for (Mention mention : duty.departments()) {
            Actor actor = mention.actor();
            if (actor.type() == Actor.Type.DEPARTMENT && actor.kind() != null) {
                String department = regions.get(1) + ":" + actor.kind();
                departments.put(
                        department,
                        Map.of(
                                "id",
                                department,
                                "name",
                                "第" + regions.get(1) + "县" + actor.kind(),
                                "kind",
                                actor.kind()));
                listed.add(Map.of(
                        "id",
                        department,
                        "type",
                        listed.isEmpty() ? "LED_BY" : "SHARED_WITH",
                        "position",
                        listed.size() + 1));
            }
        }
        List<Map<String, Object>> clauses = new ArrayList<>();
        for (ResolvedClause clause : duty.clauses()) {
            clauses.add(Map.of(
                    "id",
                    id + "/" + clause.clause().side().name().charAt(0) + (clauses.size() + 1),
                    "side",
                    clause.clause().side().name(),
                    "number",
                    clauses.size() + 1,
                    "text",
                    clause.clause().text(),
                    "basis",
                    clause.basis().name(),
                    "line",
                    number));
        }
        return Map.of(
                "properties", properties,
                "category", category(duty),
                "matter", duty.duty().name(),
                "departments", listed,
                "clauses", clauses);
    }

    private static String category(ResolvedDuty duty) {
        return duty.duty().category().isEmpty() ? "综合政务" : duty.duty().category();
    }

    private static Entry.DutyWords words(ResolvedDuty duty) {
        return new Entry.DutyWords(
                duty.duty().name(),
                duty.duty().kind().name(),
                category(duty),
                List.of(),
                texts(duty, Side.UPSTREAM),
                texts(duty, Side.TOWNSHIP),
                duty.departments().stream()
                        .map(mention -> mention.actor().name())
                        .toList(),
                duty.departments().stream().map(Mention::surface).toList());
    }

    private static List<String> texts(ResolvedDuty duty, Side side) {
        return duty.clauses().stream()
                .filter(clause -> clause.clause().side() == side)
                .map(clause -> clause.clause().text())
                .toList();
    }
}
