package org.dutygraph.web.compare;

import java.util.List;
import java.util.Map;
import org.dutygraph.matter.ComparedDuty;
import org.dutygraph.matter.ComparedMatter;
import org.dutygraph.matter.ComparedMatter.Difference;
import org.dutygraph.matter.ComparedMatter.Verdict;
import org.dutygraph.matter.Comparison;
import org.dutygraph.matter.Correspondence;
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

    /** The saved query that says which matters belong together. */
    static final String CORRESPONDENCES = "townships/compare-matters";

    /** Compares two regions, given by code or name; one that is unknown, or the same twice, is a {@link QueryFault}. */
    Compared of(String a, String b) {
        List<Place> places = pages.rows(Place.class, "compare/places", Map.of("a", a, "b", b));
        if (places.size() < 2 || places.get(0).equals(places.get(1))) {
            throw new QueryFault(
                            FaultCode.PARAMETER,
                            "a and b are the same place",
                            "give two townships, or two counties, that differ")
                    .as("SAME_TWICE");
        }
        List<Correspondence> correspondences = pages.all(
                Correspondence.class,
                CORRESPONDENCES,
                Map.of("a", a, "b", b, "limit", "100000"),
                ComparedPlaces::correspondence);
        return new Compared(places.get(0), places.get(1), Comparison.of(correspondences, duties(a), duties(b)));
    }

    private static Correspondence correspondence(Record row) {
        return new Correspondence(
                Verdict.valueOf(row.get("verdict").asString()),
                row.get("matterId").asString(),
                row.get("matter").asString(""),
                row.get("mattersA").asList(Value::asString),
                row.get("mattersB").asList(Value::asString),
                row.get("departmentsA").asList(Value::asString),
                row.get("departmentsB").asList(Value::asString),
                row.get("overlaps")
                        .asList(overlap -> new Correspondence.Overlapping(
                                overlap.get("one").asString(),
                                overlap.get("other").asString(),
                                overlap.get("score").asDouble())),
                row.get("nearestId").isNull()
                        ? null
                        : new Correspondence.Nearest(
                                row.get("nearestId").asString(),
                                row.get("nearest").asString()));
    }

    private List<ComparedDuty> duties(String region) {
        return pages.all(ComparedDuty.class, "compare/duties", Map.of("region", region), ComparedPlaces::duty);
    }

    /** Maps by hand, because a county has thousands of these rows. */
    private static ComparedDuty duty(Record row) {
        return new ComparedDuty(
                row.get("id").asString(),
                row.get("township").asString(),
                row.get("kind").asString().substring(0, 1),
                row.get("category").asString(),
                row.get("name").asString(),
                row.get("matter").asString(),
                row.get("score").asDouble(0),
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

    /** Two places compared, the most telling finding first. */
    record Compared(Place a, Place b, List<ComparedMatter> findings) {

        /** The findings of a part; all of them where it is null. */
        List<ComparedMatter> of(@Nullable Part part) {
            return findings.stream()
                    .filter(finding -> part == null || part.includes(finding))
                    .toList();
        }
    }

    /** What a comparison may be narrowed to. */
    enum Part {
        LIST(Verdict.LIST),
        OVERLAP(Verdict.OVERLAP),
        DEPARTMENTS(Verdict.DEPARTMENTS),
        ALIKE(Verdict.ALIKE),
        /** Of those alike in list and departments, the ones whose clauses differ. */
        CLAUSES(Verdict.ALIKE),
        ONLY_ONE(Verdict.ONLY_ONE),
        ONLY_OTHER(Verdict.ONLY_OTHER);

        private final Verdict verdict;

        Part(Verdict verdict) {
            this.verdict = verdict;
        }

        boolean includes(ComparedMatter finding) {
            return finding.verdict() == verdict
                    && (this != CLAUSES || finding.differences().contains(Difference.CLAUSES));
        }
    }
}
