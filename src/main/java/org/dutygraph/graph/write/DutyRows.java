package org.dutygraph.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.Performer;
import org.dutygraph.resolve.Relation;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.search.Entry;
import org.jspecify.annotations.Nullable;

/** All rows that one duty writes into the graph. */
public final class DutyRows {

    final Map<String, Object> duty = new TreeMap<>();
    public final List<Map<String, Object>> clauses = new ArrayList<>();
    public final List<Map<String, Object>> dutyActors = new ArrayList<>();
    public final List<Map<String, Object>> clauseActors = new ArrayList<>();
    public final Map<String, Map<String, Object>> departments = new TreeMap<>();
    public final Map<String, Map<String, Object>> parties = new TreeMap<>();
    public final Map<String, Map<String, Object>> openClasses = new TreeMap<>();
    private final ResolvedDuty resolved;
    private final String id;
    private Map<String, String> entry = Map.of();
    private String fingerprint = "";

    private DutyRows(ResolvedDuty resolved) {
        this.resolved = resolved;
        this.id = resolved.id();
    }

    static DutyRows of(ResolvedDuty resolved, List<ResolvedList.Place> regions) {
        DutyRows rows = new DutyRows(resolved);
        Duty written = resolved.duty();
        rows.duty.put("id", resolved.id());
        rows.duty.put("label", written.label());
        rows.duty.put("kind", written.kind().name());
        rows.duty.put("number", written.number());
        rows.duty.put("name", written.name());
        rows.duty.put("line", written.location().line());
        ListRows.place(rows.duty, written.location());
        rows.duty.put("row", written.cells());
        rows.duty.put("ended", written.ended());
        if (written.workMode() != null) {
            rows.duty.put("workMode", written.workMode());
        }
        // As written, so that the list can be resolved again without its file.
        if (!written.departments().isEmpty()) {
            rows.duty.put("writtenDepartments", written.departments());
        }
        if (!written.takers().isEmpty()) {
            rows.duty.put("writtenTakers", written.takers());
        }
        rows.duty.put("category", written.category());
        rows.answering();
        rows.listed(resolved.takers(), "TAKEN_OVER_BY");
        rows.listed(resolved.named(), "NAMES");
        resolved.clauses().forEach(rows::clause);
        rows.entry = Entry.of(words(resolved, regions));
        // The search properties follow from the rest and are no part of the fingerprint.
        rows.fingerprint = Fingerprint.of(List.of(
                rows.duty, rows.clauses, rows.dutyActors, rows.clauseActors, rows.departments, rows.openClasses));
        return rows;
    }

    private static Entry.DutyWords words(ResolvedDuty resolved, List<ResolvedList.Place> regions) {
        Duty written = resolved.duty();
        List<String> upstream = new ArrayList<>();
        List<String> township = new ArrayList<>();
        for (ResolvedClause resolvedClause : resolved.clauses()) {
            Clause clause = resolvedClause.clause();
            List<String> side = clause.side() == Side.UPSTREAM ? upstream : township;
            side.add(Objects.requireNonNullElse(clause.phase(), ""));
            side.add(Objects.requireNonNullElse(clause.heading(), ""));
            side.add(clause.text());
        }
        upstream.add(Objects.requireNonNullElse(written.workMode(), ""));
        return new Entry.DutyWords(
                written.name(),
                written.kind().name(),
                written.category(),
                regions.stream().map(ResolvedList.Place::code).toList(),
                upstream,
                township,
                Stream.of(resolved.answering(), resolved.openClasses(), resolved.takers(), resolved.named())
                        .flatMap(List::stream)
                        .map(mention -> mention.actor().name())
                        .toList(),
                resolved.mentions()
                        .filter(mention -> mention.actor().type() == Actor.Type.DEPARTMENT
                                || mention.actor().type() == Actor.Type.OPEN_CLASS)
                        .map(Mention::surface)
                        .distinct()
                        .toList());
    }

    /** Departments and open classes of the column, by their place in it, and who leads without being listed. */
    private void answering() {
        ResolvedDuty.Lead lead = resolved.lead();
        List<Mention> silent = resolved.silent();
        if (lead != null) {
            Map<String, Object> properties = span(lead.mention());
            int at = resolved.departments().indexOf(lead.mention());
            if (at >= 0) {
                properties.put("position", at + 1);
            }
            properties.put("basis", lead.basis().name());
            if (silent.contains(lead.mention())) {
                properties.put("silent", true);
            }
            dutyActors.add(edge("duty", id, "LED_BY", lead.mention().actor(), properties));
        }
        Stream.concat(resolved.answering().stream().skip(1), resolved.openClasses().stream())
                .sorted(Comparator.comparingInt(resolved.departments()::indexOf))
                .forEach(mention -> {
                    Map<String, Object> properties = span(mention);
                    properties.put("position", resolved.departments().indexOf(mention) + 1);
                    if (silent.contains(mention)) {
                        properties.put("silent", true);
                    }
                    dutyActors.add(edge("duty", id, "SHARED_WITH", mention.actor(), properties));
                });
    }

    private void listed(List<Mention> mentions, String type) {
        int position = 0;
        for (Mention mention : mentions) {
            position++;
            Map<String, Object> properties = span(mention);
            properties.put("position", position);
            dutyActors.add(edge("duty", id, type, mention.actor(), properties));
        }
    }

    private void clause(ResolvedClause resolved) {
        Clause written = resolved.clause();
        Map<String, Object> properties = new TreeMap<>();
        properties.put("id", resolved.id());
        properties.put("side", written.side().name());
        properties.put("number", written.number());
        properties.put("text", written.text());
        if (written.phase() != null) {
            properties.put("phase", written.phase());
        }
        if (written.heading() != null) {
            properties.put("heading", written.heading());
        }
        properties.put("basis", resolved.basis().name());
        properties.put("line", written.location().line());
        ListRows.place(properties, written.location());
        properties.put("start", written.start());
        properties.put("end", written.end());
        if (!resolved.corrections().isEmpty()) {
            properties.put("corrections", resolved.corrections());
        }
        clauses.add(row("duty", id, properties));
        for (Performer performer : resolved.performers()) {
            Map<String, Object> edge = span(performer.mention());
            edge.put("basis", performer.basis().name());
            edge.put("lead", performer.lead());
            put(edge, "organ", performer.mention().organ());
            put(edge, "rule", performer.rule());
            put(edge, "corrected", performer.corrected());
            clauseActors.add(edge(
                    "clause", resolved.id(), "PERFORMED_BY", performer.mention().actor(), edge));
        }
        for (Relation relation : resolved.relations()) {
            Map<String, Object> edge = span(relation.mention());
            put(edge, "organ", relation.mention().organ());
            put(edge, "direction", resolved.direction(relation));
            put(edge, "rule", relation.rule());
            put(edge, "corrected", relation.corrected());
            clauseActors.add(edge(
                    "clause",
                    resolved.id(),
                    relation.role().name(),
                    relation.mention().actor(),
                    edge));
        }
    }

    private static void put(Map<String, Object> properties, String key, @Nullable Object value) {
        if (value != null) {
            properties.put(key, value.toString());
        }
    }

    private Map<String, Object> edge(
            String from, String fromId, String type, Actor actor, Map<String, Object> properties) {
        actor(actor);
        Map<String, Object> row = row(from, fromId, properties);
        row.put("type", type);
        row.put("actor", actor.id());
        return row;
    }

    private static Map<String, Object> row(String from, String fromId, Map<String, Object> properties) {
        Map<String, Object> row = new TreeMap<>();
        row.put(from, fromId);
        row.put("properties", properties);
        return row;
    }

    private void actor(Actor actor) {
        Map<String, Object> row = new TreeMap<>();
        row.put("id", actor.id());
        row.put("name", actor.name());
        switch (actor.type()) {
            case DEPARTMENT -> {
                row.put("kind", actor.kind());
                row.put("known", actor.known());
                row.put("region", actor.regionCode());
                row.put("functions", actor.functions());
                row.put("givingWay", actor.givingWay());
                if (actor.management() != null) {
                    row.put("management", actor.management().type().name());
                    row.put("managementSource", actor.management().source());
                }
                if (actor.whole() != null) {
                    row.put("partOf", actor.whole().id());
                    actor(actor.whole());
                }
                departments.merge(actor.id(), row, DutyRows::joined);
            }
            case PARTY -> parties.put(actor.id(), row);
            case OPEN_CLASS -> openClasses.put(actor.id(), row);
            case TOWNSHIP -> {
                // The list's own township is written before its duties.
            }
            default -> throw new IllegalStateException("No node for actor type " + actor.type());
        }
    }

    /**
     * Two rows of an actor as one: a list may write a department as a branch (区公安局, 公安分局) or with its preferred full
     * name (县消防救援大队, 县消防救援局) in one place only.
     */
    private static Map<String, Object> joined(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> whole = one.containsKey("partOf") ? one : other;
        Map<String, Object> rest = whole == one ? other : one;
        if (isPreferred(rest, whole.get("name"))) {
            whole = new TreeMap<>(whole);
            whole.put("name", rest.get("name"));
            whole.put("givingWay", rest.get("givingWay"));
        }
        return whole;
    }

    /** Whether the name of a department's row is preferred over another name of the department. */
    public static boolean isPreferred(Map<String, Object> row, @Nullable Object name) {
        return row.get("givingWay") instanceof List<?> givingWay && givingWay.contains(name);
    }

    private static Map<String, Object> span(Mention mention) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("surface", mention.surface());
        if (mention.start() >= 0) {
            properties.put("start", mention.start());
            properties.put("end", mention.end());
        }
        return properties;
    }

    /** The duty of these rows. */
    public ResolvedDuty resolved() {
        return resolved;
    }

    String fingerprint() {
        return fingerprint;
    }

    public Map<String, Object> dutyRow() {
        Map<String, Object> properties = new TreeMap<>(duty);
        properties.put("fingerprint", fingerprint);
        properties.putAll(entry);
        if (!resolved.answering().isEmpty()) {
            // Follows from the rest too; the duties with the most departments are found by it.
            properties.put("departments", resolved.answering().size());
        }
        Object category = properties.remove("category");
        Map<String, Object> row = new TreeMap<>();
        row.put("category", category);
        row.put("properties", properties);
        return row;
    }

    /** The departments of duties and what they are parts of, each once, ordered by id, so that two loads lock them in the same order. */
    public static List<Map<String, Object>> departments(Collection<DutyRows> duties) {
        return merged(duties, rows -> rows.departments);
    }

    /** The same for parties. */
    public static List<Map<String, Object>> parties(Collection<DutyRows> duties) {
        return merged(duties, rows -> rows.parties);
    }

    /** The same for open classes. */
    public static List<Map<String, Object>> openClasses(Collection<DutyRows> duties) {
        return merged(duties, rows -> rows.openClasses);
    }

    private static List<Map<String, Object>> merged(
            Collection<DutyRows> duties, Function<DutyRows, Map<String, Map<String, Object>>> part) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        duties.forEach(rows -> part.apply(rows).forEach((id, row) -> all.merge(id, row, DutyRows::joined)));
        return List.copyOf(all.values());
    }
}
