package org.dutygraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.Performer;
import org.dutygraph.resolve.Relation;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.search.Entry;

/**
 * A list as plain rows, for the other ways of writing it: the same nodes, relationships and properties as the program's.
 *
 * @param township its code
 * @param list its id
 * @param categories every category
 * @param actors the id of everybody who is linked to
 * @param duties a row a duty, with its clauses inside
 */
record PlainList(
        String township, String list, List<String> categories, List<String> actors, List<Map<String, Object>> duties) {

    static PlainList of(ResolvedList list) {
        TreeSet<String> categories = new TreeSet<>();
        TreeSet<String> actors = new TreeSet<>();
        List<Map<String, Object>> duties = new ArrayList<>();
        List<String> regions =
                list.regions().stream().map(ResolvedList.Place::code).toList();
        for (ResolvedDuty duty : list.duties()) {
            categories.add(duty.duty().category());
            duty.mentions().forEach(mention -> actors.add(mention.actor().id()));
            List<Map<String, Object>> edges = new ArrayList<>();
            listed(
                    Stream.concat(duty.answering().stream(), duty.openClasses().stream())
                            .toList(),
                    "LED_BY",
                    "SHARED_WITH",
                    edges);
            listed(duty.takers(), "TAKEN_OVER_BY", "TAKEN_OVER_BY", edges);
            listed(duty.named(), "NAMES", "NAMES", edges);
            duties.add(Map.of(
                    "properties", properties(duty, regions),
                    "category", duty.duty().category(),
                    "actors", edges,
                    "clauses", duty.clauses().stream().map(PlainList::clause).toList()));
        }
        return new PlainList(
                list.township().code(), list.id(), List.copyOf(categories), List.copyOf(actors), List.copyOf(duties));
    }

    /** The parameters of {@code bench/bare-shared.cypher} and {@code bench/bare-list.cypher}. */
    Map<String, Object> parameters() {
        return Map.of("township", township, "list", list, "categories", categories, "actors", actors, "duties", duties);
    }

    private static Map<String, Object> properties(ResolvedDuty duty, List<String> regions) {
        Map<String, Object> row = new TreeMap<>();
        row.put("id", duty.id());
        row.put("label", duty.duty().label());
        row.put("kind", duty.duty().kind().name());
        row.put("number", duty.duty().number());
        row.put("name", duty.duty().name());
        row.put("line", duty.duty().location().line());
        row.put("row", duty.duty().cells());
        row.put("ended", duty.duty().ended());
        row.putAll(Entry.of(new Entry.DutyWords(
                duty.duty().name(),
                duty.duty().kind().name(),
                duty.duty().category(),
                regions,
                texts(duty, Side.UPSTREAM),
                texts(duty, Side.TOWNSHIP),
                duty.departments().stream().map(body -> body.actor().name()).toList(),
                duty.departments().stream().map(Mention::surface).toList())));
        return row;
    }

    private static List<String> texts(ResolvedDuty duty, Side side) {
        return duty.clauses().stream()
                .map(ResolvedClause::clause)
                .filter(clause -> clause.side() == side)
                .map(clause -> clause.text())
                .toList();
    }

    private static Map<String, Object> clause(ResolvedClause resolved) {
        List<Map<String, Object>> edges = new ArrayList<>();
        for (Performer performer : resolved.performers()) {
            Map<String, Object> properties = span(performer.mention());
            properties.put("basis", performer.basis().name());
            properties.put("lead", performer.lead());
            edges.add(edge("PERFORMED_BY", performer.mention(), properties));
        }
        for (Relation relation : resolved.relations()) {
            edges.add(edge(relation.role().name(), relation.mention(), span(relation.mention())));
        }
        Map<String, Object> properties = new TreeMap<>();
        properties.put("id", resolved.id());
        properties.put("side", resolved.clause().side().name());
        properties.put("number", resolved.clause().number());
        properties.put("text", resolved.clause().text());
        properties.put("basis", resolved.basis().name());
        properties.put("line", resolved.clause().location().line());
        properties.put("start", resolved.clause().start());
        properties.put("end", resolved.clause().end());
        return Map.of("properties", properties, "actors", edges);
    }

    private static void listed(List<Mention> mentions, String first, String further, List<Map<String, Object>> edges) {
        for (int i = 0; i < mentions.size(); i++) {
            Map<String, Object> properties = span(mentions.get(i));
            properties.put("position", i + 1);
            edges.add(edge(i == 0 ? first : further, mentions.get(i), properties));
        }
    }

    private static Map<String, Object> edge(String type, Mention mention, Map<String, Object> properties) {
        return Map.of("type", type, "actor", mention.actor().id(), "properties", properties);
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
}
