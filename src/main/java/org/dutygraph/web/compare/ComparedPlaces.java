package org.dutygraph.web.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dutygraph.matter.ComparedDuty;
import org.dutygraph.matter.ComparedMatter;
import org.dutygraph.matter.ComparedSide;
import org.dutygraph.matter.Comparison;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.web.answers.PageReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two places out of the graph, compared matter by matter. */
@Component
final class ComparedPlaces {

    private final PageReads pages;

    ComparedPlaces(PageReads pages) {
        this.pages = pages;
    }

    /**
     * Compares.
     *
     * @param a a region by code or name
     * @param b another
     * @throws QueryFault where one is not known, or both are the same
     */
    Compared of(String a, String b) {
        List<Map<String, @Nullable Object>> places = pages.rows("compare/places", Map.of("a", a, "b", b));
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
        List<ComparedDuty> duties = new ArrayList<>();
        for (Map<String, @Nullable Object> row : pages.all("compare/duties", Map.of("region", region))) {
            names.put(text(row.get("matter")), text(row.get("matterName")));
            Map<String, Double> touches = new HashMap<>();
            for (Object one : list(row.get("touches"))) {
                Map<?, ?> touch = (Map<?, ?>) one;
                touches.put(
                        text(touch.get("matter")),
                        ComparedDuty.sure(number(touch.get("score")), number(touch.get("sameness"))));
            }
            duties.add(new ComparedDuty(
                    text(row.get("id")),
                    text(row.get("township")),
                    text(row.get("kind")).substring(0, 1),
                    text(row.get("category")),
                    text(row.get("name")),
                    text(row.get("matter")),
                    number(row.get("score")),
                    touches,
                    list(row.get("sharers")).stream()
                            .map(sharer -> sharer((Map<?, ?>) sharer))
                            .toList(),
                    list(row.get("clauses")).stream().map(ComparedPlaces::text).toList()));
        }
        return duties;
    }

    private static ComparedDuty.Sharer sharer(Map<?, ?> row) {
        return new ComparedDuty.Sharer(
                text(row.get("name")),
                text(row.get("kind")),
                list(row.get("functions")).stream().map(ComparedPlaces::text).toList());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /**
     * Two places compared.
     *
     * @param a what is known of the first place
     * @param b what is known of the second
     * @param findings the most telling first
     * @param names the name of each matter by its id
     */
    record Compared(
            Map<String, @Nullable Object> a,
            Map<String, @Nullable Object> b,
            List<ComparedMatter> findings,
            Map<String, String> names) {

        /** The findings of a verdict, {@code lists} and so on; all where it is empty. */
        List<ComparedMatter> of(ComparedMatter.@Nullable Verdict verdict) {
            return verdict == null
                    ? findings
                    : findings.stream()
                            .filter(finding -> finding.verdict() == verdict)
                            .toList();
        }

        /** What the finding is called: the matter of the side that has it. */
        String name(ComparedMatter finding) {
            ComparedSide side = finding.one() == null ? finding.other() : finding.one();
            return names.getOrDefault(
                    finding.matter(), side == null ? "" : side.duty().name());
        }
    }
}
