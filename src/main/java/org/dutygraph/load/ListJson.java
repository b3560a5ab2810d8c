package org.dutygraph.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Fault;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.Performer;
import org.dutygraph.resolve.Relation;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.source.Location;

/** The JSON that {@code parse --format json} prints: maps and lists, with keys in a fixed order. */
public final class ListJson {

    private ListJson() {}

    /** The JSON object of one file. A file without a list has only its source, form and faults. */
    public static Map<String, Object> of(ParsedFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", file.file());
        json.put("form", file.form());
        ResolvedList list = file.list();
        if (list != null) {
            json.put("title", list.list().title());
            json.put("edition", list.list().edition());
            json.put("township", township(list));
            json.put("duties", list.duties().stream().map(ListJson::duty).toList());
        }
        json.put("faults", file.faults().stream().map(ListJson::fault).toList());
        return json;
    }

    private static Map<String, Object> township(ResolvedList list) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", list.township().code());
        json.put("name", list.township().name());
        json.put(
                "path",
                list.regions().stream()
                        .filter(place -> !place.level().equals("TOWNSHIP"))
                        .map(ResolvedList.Place::name)
                        .toList());
        return json;
    }

    private static Map<String, Object> duty(ResolvedDuty resolved) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", resolved.id());
        json.put("kind", resolved.duty().kind().name());
        json.put("number", resolved.duty().number());
        json.put("category", resolved.duty().category());
        json.put("name", resolved.duty().name());
        json.put("location", location(resolved.duty().location()));
        json.put("departments", listed(resolved.departments()));
        json.put("takenOverBy", listed(resolved.takers()));
        json.put("workMode", resolved.duty().workMode());
        json.put("ended", resolved.duty().ended());
        json.put("clauses", resolved.clauses().stream().map(ListJson::clause).toList());
        return json;
    }

    private static List<Map<String, Object>> listed(List<Mention> mentions) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Mention mention : mentions) {
            Map<String, Object> json = mention(mention);
            json.put("kind", mention.actor().kind());
            json.put("functions", mention.actor().functions());
            json.put("position", rows.size() + 1);
            json.put("known", mention.actor().known());
            json.put("openClass", mention.actor().type() == Actor.Type.OPEN_CLASS);
            rows.add(json);
        }
        return rows;
    }

    private static Map<String, Object> clause(ResolvedClause resolved) {
        Clause written = resolved.clause();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", resolved.id());
        json.put("side", written.side().name());
        json.put("number", written.number());
        json.put("phase", written.phase());
        json.put("heading", written.heading());
        json.put("text", written.text());
        Map<String, Object> location = location(written.location());
        location.put("start", written.start());
        location.put("end", written.end());
        json.put("location", location);
        json.put("basis", resolved.basis().name());
        json.put(
                "performers",
                resolved.performers().stream().map(ListJson::performer).toList());
        json.put(
                "relations",
                resolved.relations().stream().map(ListJson::relation).toList());
        return json;
    }

    /** The line, and the readable place if the line alone is not enough. */
    private static Map<String, Object> location(Location place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", place.line());
        if (!place.place().isEmpty()) {
            json.put("place", place.place());
        }
        return json;
    }

    private static Map<String, Object> performer(Performer performer) {
        Map<String, Object> json = mention(performer.mention());
        json.put("basis", performer.basis().name());
        json.put("lead", performer.lead());
        json.put("party", performer.mention().actor().type() == Actor.Type.PARTY);
        return json;
    }

    private static Map<String, Object> relation(Relation relation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", relation.role().name());
        json.putAll(mention(relation.mention()));
        json.put("start", relation.mention().start());
        json.put("end", relation.mention().end());
        return json;
    }

    private static Map<String, Object> mention(Mention mention) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("surface", mention.surface());
        json.put("id", mention.actor().id());
        json.put("name", mention.actor().name());
        return json;
    }

    private static Map<String, Object> fault(Fault fault) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", fault.severity().name());
        json.put("code", fault.code());
        json.put("location", location(fault.location()));
        json.put("found", fault.found());
        json.put("expected", fault.expected());
        json.put("remedy", fault.remedy());
        json.put("message", fault.message());
        return json;
    }
}
