package org.dutygraph.web.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.matter.ComparedDuty;
import org.dutygraph.matter.ComparedMatter;
import org.dutygraph.matter.ComparedSide;
import org.dutygraph.matter.Comparison;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.web.answers.PageReads;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Compares two places of the graph matter by matter. */
@Component
record ComparedPlaces(PageReads pages) {

    /** Compares two regions, given by code or name; one that is unknown, or the same twice, is a {@link QueryFault}. */
    Compared of(String a, String b) {
        List<Place> places = pages.rows(Place.class, "compare/places", Map.of("a", a, "b", b));
        if (places.size() < 2 || places.get(0).equals(places.get(1))) {
            throw new QueryFault(
                    FaultCode.PARAMETER,
                    "a and b are the same place",
                    "give two townships, or two counties, that differ");
        }
        Map<String, String> names = new HashMap<>();
        List<ComparedDuty> ones = duties(a, names);
        List<ComparedDuty> others = duties(b, names);
        return new Compared(places.get(0), places.get(1), Comparison.of(ones, others), names);
    }

    private List<ComparedDuty> duties(String region, Map<String, String> names) {
        return pages.all(ComparedDuty.class, "compare/duties", Map.of("region", region), row -> {
            names.put(row.get("matter").asString(), row.get("matterName").asString(""));
            return duty(row);
        });
    }

    /** Maps by hand, because a county has thousands of these rows. */
    private static ComparedDuty duty(Record row) {
        Map<String, Double> touches = new HashMap<>();
        for (Value touch : row.get("touches").values()) {
            touches.put(
                    touch.get("matter").asString(),
                    ComparedDuty.sure(
                            touch.get("score").asDouble(0),
                            touch.get("sameness").asDouble(0)));
        }
        return new ComparedDuty(
                row.get("id").asString(),
                row.get("township").asString(),
                row.get("kind").asString().substring(0, 1),
                row.get("category").asString(),
                row.get("name").asString(),
                row.get("matter").asString(),
                row.get("score").asDouble(0),
                touches,
                row.get("sharers").asList(ComparedPlaces::sharer),
                row.get("clauses").asList(Value::asString));
    }

    private static ComparedDuty.Sharer sharer(Value sharer) {
        return new ComparedDuty.Sharer(
                sharer.get("name").asString(),
                sharer.get("kind").asString(""),
                sharer.get("functions").asList(Value::asString));
    }

    /** A place, below the regions of its path, with its townships that have a current list and the duties of these. */
    record Place(String id, String name, String path, long townships, long duties) {}

    /** Two places compared, the most telling finding first; {@code names} has the name of each matter by its id. */
    record Compared(Place a, Place b, List<ComparedMatter> findings, Map<String, String> names) {

        /** The findings of a verdict; all of them where it is null. */
        List<ComparedMatter> of(ComparedMatter.@Nullable Verdict verdict) {
            return findings.stream()
                    .filter(finding -> verdict == null || finding.verdict() == verdict)
                    .toList();
        }

        /** The name of the finding's matter. */
        String name(ComparedMatter finding) {
            ComparedSide side = finding.one() == null ? finding.other() : finding.one();
            return names.getOrDefault(
                    finding.matter(), side == null ? "" : side.duty().name());
        }
    }
}
