package org.dutygraph.graph.write;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dutygraph.graph.Graph;
import org.dutygraph.resolve.ResolvedList;

/**
 * The only writer of lists. One list is one transaction: after it the graph has the old list or the new one, never a
 * mixture.
 */
public final class GraphWriter {

    private final TransactionRunner transactions;

    private GraphWriter(Graph graph) {
        this.transactions = TransactionRunner.on(graph);
    }

    /** Makes a writer for an open graph. */
    public static GraphWriter of(Graph graph) {
        return new GraphWriter(graph);
    }

    /**
     * Writes one list. An unchanged list changes nothing; of a changed one only the changed duties are written.
     *
     * @throws PartAloneException where the list in the graph has one of the three lists that this one lacks
     * @throws GraphUnavailableException where the graph does not answer; nothing of the list is then written
     */
    public LoadOutcome write(ResolvedList list) {
        return write(PreparedList.of(list));
    }

    /** How many transactions were retried so far, because of a deadlock or the like. */
    long retries() {
        return transactions.retries();
    }

    /** Writes a list that was prepared; throws what {@link #write(ResolvedList)} does. */
    public LoadOutcome write(PreparedList prepared) {
        ResolvedList list = prepared.list();
        return transactions.write(
                "list " + list.id(), statements -> new Writing(statements).write(list, prepared.rows()));
    }

    /**
     * Writes a list that was resolved again, unless it was loaded again or taken out since it was read.
     *
     * @param fingerprint of the list when it was read
     * @return the outcome; empty where the graph has another list by now, or none
     * @throws GraphUnavailableException where the graph does not answer; the list is then unchanged
     */
    public Optional<LoadOutcome> rewrite(ResolvedList list, String fingerprint) {
        PreparedList prepared = PreparedList.of(list);
        return transactions.write("list " + list.id(), statements -> {
            List<Map<String, Object>> claim = statements.fetch("correct/lock-list", Map.of("list", list.id()));
            return claim.isEmpty() || !fingerprint.equals(claim.get(0).get("fingerprint"))
                    ? Optional.empty()
                    : Optional.of(new Writing(statements).write(list, prepared.rows()));
        });
    }

    /**
     * Notes that lists are to be deleted, before the first is: should the process die on the way, the graph still says so. A
     * list stays noted until it is gone and {@code MatterWriter} has placed the duties since, or until it is written again.
     *
     * @param lists ids
     * @return those that the graph has
     * @throws GraphUnavailableException where the graph does not answer; nothing is then noted
     */
    public List<String> beginRemoval(List<String> lists) {
        return transactions.write("the removal of " + lists, statements -> ((List<?>) statements
                        .fetch("unload/begin", Map.of("lists", lists))
                        .get(0)
                        .get("held"))
                .stream().map(String::valueOf).toList());
    }

    /**
     * Deletes one list with everything that only it needed; an older edition becomes current again. {@code MatterWriter}
     * then places the duties, as after a load.
     *
     * @param list the list's id
     * @return the outcome; empty where the graph has no such list
     * @throws GraphUnavailableException where the graph does not answer; the list is then unchanged
     */
    public Optional<UnloadOutcome> takeOut(String list) {
        return transactions.write(
                "the removal of list " + list, statements -> new ListDeletion(statements).delete(list));
    }

    /** One list in one transaction. */
    private record Writing(Statements statements) {

        private LoadOutcome write(ResolvedList list, ListRows rows) {
            String township = list.township().code();
            statements.run("list/merge-regions", Map.of("rows", rows.searchableRegions()));
            Map<String, Object> claim = statements
                    .fetch("list/lock-township", Map.of("township", township, "list", list.id()))
                    .get(0);
            statements.run("unload/spare", Map.of("list", list.id()));
            String fingerprint = rows.fingerprint();
            Map<String, String> wanted = rows.fingerprints();
            if (fingerprint.equals(claim.get("fingerprint"))) {
                return new LoadOutcome(list.id(), 0, 0, wanted.size(), 0, isCurrent(township, list.id()));
            }
            Map<String, String> standing = new HashMap<>();
            statements
                    .fetch("list/find-duties", Map.of("list", list.id()))
                    .forEach(row -> standing.put((String) row.get("id"), (String) row.get("fingerprint")));

            PartAloneException.check(list.id(), standing.keySet(), wanted.keySet());
            Set<String> toWrite = new LinkedHashSet<>();
            wanted.forEach((id, print) -> {
                if (!print.equals(standing.get(id))) {
                    toWrite.add(id);
                }
            });
            Set<String> toRemove = new LinkedHashSet<>();
            standing.forEach((id, print) -> {
                if (!print.equals(wanted.get(id))) {
                    toRemove.add(id);
                }
            });
            List<Object> touched = new ArrayList<>();
            if (!toRemove.isEmpty()) {
                statements
                        .fetch("list/delete-duties", Map.of("list", list.id(), "ids", List.copyOf(toRemove)))
                        .forEach(row -> touched.add(row.get("id")));
            }
            statements.run("list/revive", Map.of("list", list.id()));
            writeDuties(list.id(), rows, rows.only(toWrite));
            writeList(list.id(), rows, fingerprint);
            boolean current = makeNewestCurrent(township, list.id());
            statements.run("list/pair-departments", Map.of("township", township, "touched", touched));
            if (!touched.isEmpty()) {
                statements.run("list/delete-unused", Map.of("ids", touched));
                statements.run("list/delete-unused-kinds", Map.of());
            }

            Set<String> changed = new HashSet<>(toWrite);
            changed.retainAll(standing.keySet());
            int removed = toRemove.size() - changed.size();
            return new LoadOutcome(
                    list.id(),
                    toWrite.size() - changed.size(),
                    changed.size(),
                    wanted.size() - toWrite.size(),
                    removed,
                    current);
        }

        private void writeDuties(String list, ListRows rows, Collection<DutyRows> duties) {
            List<Map<String, Object>> departments = rows.searchableDepartments(duties);
            statements.unwind("list/merge-departments", departments);
            statements.unwind("list/link-departments", departments);
            statements.unwind("list/merge-parties", DutyRows.parties(duties));
            statements.unwind("list/merge-open-classes", DutyRows.openClasses(duties));
            statements.unwind("list/merge-categories", ListRows.searchableCategories(duties));
            statements.run(
                    "list/create-duties",
                    Map.of(
                            "list",
                            list,
                            "rows",
                            duties.stream().map(DutyRows::dutyRow).toList()));
            statements.unwind("list/create-clauses", joined(duties, duty -> duty.clauses));
            statements.unwind("list/link-duty-actors", joined(duties, duty -> duty.dutyActors));
            statements.unwind("list/link-clause-actors", joined(duties, duty -> duty.clauseActors));
        }

        private void writeList(String list, ListRows rows, String fingerprint) {
            Map<String, Object> properties = new TreeMap<>(rows.listProperties());
            properties.putAll(rows.figures());
            properties.put("fingerprint", fingerprint);
            properties.put("loadedAt", ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
            statements.run("list/set-list", Map.of("list", list, "properties", properties, "faults", rows.faults()));
        }

        /** Makes the newest edition the current list, and archives the others. Returns whether this list is current. */
        private boolean makeNewestCurrent(String township, String list) {
            Map<String, Object> editions = statements
                    .fetch("list/set-current", Map.of("township", township))
                    .get(0);
            List<?> archived = (List<?>) editions.get("archived");
            archived.forEach(older -> statements.run("list/archive", Map.of("list", older)));
            return list.equals(editions.get("current"));
        }

        private boolean isCurrent(String township, String list) {
            return list.equals(statements
                    .fetch("list/set-current", Map.of("township", township))
                    .get(0)
                    .get("current"));
        }

        private static List<Map<String, Object>> joined(
                Collection<DutyRows> duties, Function<DutyRows, List<Map<String, Object>>> part) {
            return duties.stream().flatMap(rows -> part.apply(rows).stream()).toList();
        }
    }
}
