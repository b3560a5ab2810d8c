package org.dutygraph.graph.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One list out of the graph in one transaction, with all that only it needed; an older edition becomes current again where
 * it was the newest.
 */
record ListDeletion(Statements statements) {

    /** Takes the list out; nothing where there is none of this id. */
    Optional<UnloadOutcome> takeOut(String list) {
        List<Map<String, Object>> claims = statements.fetch("unload/lock-township", Map.of("list", list));
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> claim = claims.get(0);
        List<Object> duties = statements.fetch("list/find-duties", Map.of("list", list)).stream()
                .map(row -> row.get("id"))
                .toList();
        List<Object> touched = new ArrayList<>();
        statements
                .fetch("list/delete-duties", Map.of("list", list, "ids", duties))
                .forEach(row -> touched.add(row.get("id")));
        statements.run("unload/delete-list", Map.of("list", list));
        String current = settle((String) claim.get("township"));
        statements.run("list/pair-departments", Map.of("township", (String) claim.get("township"), "touched", touched));
        statements.run("list/delete-unused", Map.of("ids", touched));
        sweepRegions((List<?>) claim.get("regions"));
        return Optional.of(new UnloadOutcome(list, (String) claim.get("name"), duties.size(), current));
    }

    /** Makes the newest edition that is left the current list. */
    private @Nullable String settle(String township) {
        List<Map<String, Object>> left = statements.fetch("list/set-current", Map.of("township", township));
        if (left.isEmpty()) {
            return null;
        }
        String current = (String) left.get(0).get("current");
        statements.run("list/revive", Map.of("list", current));
        return current;
    }

    private void sweepRegions(List<?> regions) {
        long swept;
        do {
            swept = ((Number) statements
                            .fetch("unload/delete-unused-regions", Map.of("ids", regions))
                            .get(0)
                            .get("swept"))
                    .longValue();
        } while (swept > 0);
    }
}
