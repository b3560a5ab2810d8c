package org.dutygraph.graph.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deletes one list in one transaction, with everything that only it needed. If it was the newest edition, an older one
 * becomes current again.
 */
record ListDeletion(Statements statements) {

    /** Deletes the list; empty where there is none with this id. */
    Optional<UnloadOutcome> delete(String list) {
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
        String current = makeNewestCurrent((String) claim.get("township"));
        statements.run("list/pair-departments", Map.of("township", (String) claim.get("township"), "touched", touched));
        statements.run("list/delete-unused", Map.of("ids", touched));
        statements.run("list/delete-unused-kinds", Map.of());
        deleteUnusedRegions((List<?>) claim.get("regions"));
        return Optional.of(new UnloadOutcome(list, (String) claim.get("name"), duties.size(), current));
    }

    /** Makes the newest edition that is left the current list; returns its id. */
    private @Nullable String makeNewestCurrent(String township) {
        List<Map<String, Object>> left = statements.fetch("list/set-current", Map.of("township", township));
        if (left.isEmpty()) {
            return null;
        }
        String current = (String) left.get(0).get("current");
        statements.run("list/revive", Map.of("list", current));
        return current;
    }

    private void deleteUnusedRegions(List<?> regions) {
        long deleted;
        do {
            deleted = ((Number) statements
                            .fetch("unload/delete-unused-regions", Map.of("ids", regions))
                            .get(0)
                            .get("swept"))
                    .longValue();
        } while (deleted > 0);
    }
}
