package org.dutygraph.graph.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dutygraph.graph.write.DutyRows;
import org.dutygraph.resolve.LeadBasis;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.search.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that many lists of a bulk share: regions, departments and their kinds, parties, open classes, categories. As in
 * the statements of {@code cypher/write}, the first list that has one names it, unless a preferred name comes, and only those that a duty links to are
 * written.
 */
final class SharedNodes {

    private static final String DEPARTMENT = "Actor:Department";

    private final BulkFiles files;
    private final Map<String, SharedNode> regions = new TreeMap<>();
    private final Map<String, SharedNode> actors = new TreeMap<>();
    private final Map<String, SharedNode> categories = new TreeMap<>();
    private final Map<String, Set<String>> functions = new TreeMap<>();
    /** Township codes by the number of their list. */
    private final Map<Long, String> lists = new TreeMap<>();

    SharedNodes(BulkFiles files) {
        this.files = files;
    }

    /** A node that many others link to. */
    private static final class SharedNode {
        final long number;
        final String labels;
        final Map<String, Object> properties;
        /** Codes of the regions that it lies in. */
        final Set<String> regions = new LinkedHashSet<>();

        /** Ids of the departments that it is a part of. */
        final Set<String> wholes = new TreeSet<>();

        @Nullable
        String kind;

        boolean used;

        /** Number of current duties by the type of relationship. */
        final Map<String, Long> duties = new TreeMap<>();

        long leadsShared;
        long leadsSole;
        long leadsFirst;

        /** Number of shared duties by the id of the other department, which is greater than its own. */
        final Map<String, Long> partners = new TreeMap<>();

        SharedNode(long number, String labels, Map<String, Object> properties) {
            this.number = number;
            this.labels = labels;
            this.properties = properties;
        }
    }

    /** Adds rows of {@code ListRows.regions()}. */
    void regions(List<Map<String, Object>> rows) {
        for (Map<String, Object> row : rows) {
            String code = (String) row.get("id");
            boolean township = "TOWNSHIP".equals(row.get("level"));
            SharedNode region = regions.computeIfAbsent(
                    code,
                    key -> node(
                            township ? "Actor:Region:Township" : "Region", Map.of("id", code), row, "name", "level"));
            if (row.get("parent") instanceof String parent && regions.containsKey(parent)) {
                region.regions.add(parent);
            }
            if (township) {
                actors.put(code, region);
            }
        }
    }

    /** Adds the departments, parties and open classes that duties link to. */
    void actors(Collection<DutyRows> duties) {
        for (Map<String, Object> row : DutyRows.departments(duties)) {
            SharedNode department = actor(DEPARTMENT, row, "name", "kind", "known");
            // As in the statement: a list in which a user means another body by the name may not say it.
            for (String property : List.of("management", "managementSource")) {
                if (row.get(property) != null) {
                    department.properties.put(property, row.get(property));
                }
            }
            if (DutyRows.isPreferred(row, department.properties.get("name"))) {
                department.properties.put("name", row.get("name"));
            }
            Set<String> own = new TreeSet<>();
            for (Object list :
                    List.of(department.properties.getOrDefault("functions", List.of()), row.get("functions"))) {
                ((List<?>) list).forEach(function -> own.add((String) function));
            }
            if (!own.isEmpty()) {
                department.properties.put("functions", List.copyOf(own));
            }
            if (row.get("partOf") instanceof String whole) {
                department.wholes.add(whole);
            }
            if (row.get("region") instanceof String region && regions.containsKey(region)) {
                department.regions.add(region);
                if (row.get("kind") instanceof String kind) {
                    department.kind = kind;
                    Set<String> covered = functions.computeIfAbsent(kind, key -> new TreeSet<>());
                    ((List<?>) row.get("functions")).forEach(function -> covered.add((String) function));
                }
            }
        }
        DutyRows.parties(duties).forEach(row -> actor("Actor:Party", row, "name"));
        DutyRows.openClasses(duties).forEach(row -> actor("Actor:OpenClass", row, "name"));
    }

    /** Counts a current duty for its departments and for each pair of them, as {@code list/pair-departments} does. */
    void pairs(DutyRows duty) {
        duty.dutyActors.forEach(
                edge -> at(actors, (String) edge.get("actor")).duties.merge((String) edge.get("type"), 1L, Long::sum));
        ResolvedDuty.Lead lead = duty.resolved().lead();
        if (lead != null) {
            boolean shared = duty.resolved().answering().size() > 1;
            SharedNode leading = at(actors, lead.mention().actor().id());
            leading.leadsShared += shared ? 1 : 0;
            leading.leadsSole += lead.basis() == LeadBasis.SOLE ? 1 : 0;
            leading.leadsFirst += lead.basis() == LeadBasis.FIRST ? 1 : 0;
        }
        List<String> listed = duty.resolved().answering().stream()
                .map(mention -> mention.actor().id())
                .sorted()
                .toList();
        for (int first = 0; first < listed.size(); first++) {
            Map<String, Long> partners = at(actors, listed.get(first)).partners;
            listed.subList(first + 1, listed.size()).forEach(other -> partners.merge(other, 1L, Long::sum));
        }
    }

    private static void addCounts(SharedNode department) {
        department.properties.put("leads", department.duties.getOrDefault("LED_BY", 0L));
        department.properties.put("leadsShared", department.leadsShared);
        department.properties.put("leadsSole", department.leadsSole);
        department.properties.put("leadsFirst", department.leadsFirst);
        department.properties.put("shares", department.duties.getOrDefault("SHARED_WITH", 0L));
        department.properties.put("takenOver", department.duties.getOrDefault("TAKEN_OVER_BY", 0L));
        if (!department.partners.isEmpty()) {
            department.properties.put("partners", List.copyOf(department.partners.keySet()));
            department.properties.put("partnerDuties", List.copyOf(department.partners.values()));
            department.properties.put(
                    "mostShared",
                    department.partners.values().stream().max(Long::compare).orElseThrow());
        }
    }

    private SharedNode actor(String labels, Map<String, Object> row, String... names) {
        return actors.computeIfAbsent((String) row.get("id"), id -> node(labels, Map.of("id", id), row, names));
    }

    private SharedNode node(String labels, Map<String, Object> id, Map<String, Object> row, String... names) {
        Map<String, Object> properties = new TreeMap<>(id);
        for (String name : names) {
            properties.put(name, row.get(name));
        }
        return new SharedNode(files.number(), labels, properties);
    }

    long region(String code) {
        return at(regions, code).number;
    }

    /** The number of an actor that a duty or clause links to; the actor will be written. */
    long linked(String actor) {
        SharedNode node = at(actors, actor);
        use(node);
        return node.number;
    }

    private void use(SharedNode node) {
        node.used = true;
        node.wholes.forEach(whole -> use(at(actors, whole)));
    }

    long category(String name) {
        return categories.computeIfAbsent(
                        name,
                        key -> new SharedNode(
                                files.number(), "Category", new TreeMap<>(Map.of("id", name, "name", name))))
                .number;
    }

    /** The functions that a kind covers in any list so far. */
    Set<String> functions(String kind) {
        return functions.getOrDefault(kind, Set.of());
    }

    /** The names of a region and of all above it. */
    List<String> placeNames(String code) {
        return closure(List.of(code)).stream()
                .map(above -> (String) at(regions, above).properties.get("name"))
                .toList();
    }

    /** Adds a list. Where it lies is written last: a later list may bring the regions above its township. */
    void list(long number, String township) {
        lists.put(number, township);
    }

    /** Writes that a node lies in these regions, in those above, and in the nation. */
    private void liesIn(long number, Iterable<String> codes) {
        Set<String> around = new TreeSet<>(closure(codes));
        around.add(ResolvedList.Place.NATION.code());
        around.forEach(code -> files.relationship(number, "LIES_IN", region(code), Map.of()));
    }

    private List<String> closure(Iterable<String> codes) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>();
        codes.forEach(open::add);
        while (!open.isEmpty()) {
            String code = open.remove(open.size() - 1);
            if (reached.add(code)) {
                open.addAll(at(regions, code).regions);
            }
        }
        return List.copyOf(reached);
    }

    private static SharedNode at(Map<String, SharedNode> nodes, String id) {
        SharedNode node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("“" + id + "” is linked to before a list named it");
        }
        return node;
    }

    /** Writes all shared nodes and the relationships among them. */
    void write() {
        regions.forEach((code, region) -> {
            write(region, closure(List.of(code)));
            region.regions.forEach(parent -> files.relationship(region.number, "PART_OF", region(parent), Map.of()));
        });
        lists.forEach((list, township) -> liesIn(list, List.of(township)));
        categories.values().forEach(category -> write(category, List.of()));
        Set<String> kinds = new TreeSet<>();
        actors.values().stream()
                .filter(actor -> actor.used && !actor.labels.endsWith("Township"))
                .forEach(actor -> {
                    if (actor.kind != null) {
                        kinds.add(actor.kind);
                    }
                    if (actor.labels.equals(DEPARTMENT)) {
                        addCounts(actor);
                        write(actor, closure(actor.regions));
                        actor.regions.forEach(
                                region -> files.relationship(actor.number, "IN_REGION", region(region), Map.of()));
                        actor.wholes.forEach(whole ->
                                files.relationship(actor.number, "PART_OF", at(actors, whole).number, Map.of()));
                        if (!actor.regions.isEmpty()) {
                            liesIn(actor.number, actor.regions);
                        }
                    } else {
                        files.node(actor.number, actor.labels, actor.properties);
                    }
                });
        writeKinds(kinds);
    }

    private void writeKinds(Set<String> kinds) {
        Map<String, Long> covered = new TreeMap<>();
        Map<String, Long> numbers = new TreeMap<>();
        for (String kind : kinds) {
            long number = files.number();
            numbers.put(kind, number);
            write(new SharedNode(number, "DepartmentKind", new TreeMap<>(Map.of("id", kind, "name", kind))), List.of());
            for (String function : functions(kind)) {
                long node = covered.computeIfAbsent(
                        function, name -> files.node("Function", Map.of("id", name, "name", name)));
                files.relationship(number, "COVERS", node, Map.of());
            }
        }
        actors.values().stream()
                .filter(actor -> actor.used && actor.kind != null)
                .forEach(actor -> files.relationship(actor.number, "OF_KIND", numbers.get(actor.kind), Map.of()));
    }

    private void write(SharedNode node, List<String> regions) {
        node.properties.putAll(Entry.of((String) node.properties.get("name"), regions));
        files.node(node.number, node.labels, node.properties);
    }
}
