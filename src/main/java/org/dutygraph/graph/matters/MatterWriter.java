package org.dutygraph.graph.matters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.write.Statements;
import org.dutygraph.graph.write.TransactionRunner;
import org.dutygraph.matter.Decisions;
import org.dutygraph.matter.DutyText;
import org.dutygraph.matter.OwnPlaces;
import org.jspecify.annotations.Nullable;

/**
 * Places every current duty: it CONCERNS one matter and may TOUCH others. Only changes are written, in one transaction
 * or, if there are many, in several. If it is interrupted between them, the next placement repairs it.
 *
 * <p>The first placement reads all current duties. Later ones of the same writer read only the lists that were written
 * since, and check only the duties whose placement these may change.
 */
public final class MatterWriter {

    /** A transaction's memory is limited; a relationship takes one to two kilobytes of it. */
    private static final int RELATIONSHIPS_AT_ONCE = 30_000;

    private static final int ATTEMPTS = 10;
    private static final String WHAT = "the matters of all duties";

    private final TransactionRunner transactions;
    private final int relationshipsAtOnce;
    private @Nullable PlacedLists known;
    /** The open transaction; {@link #duty} reads in it. */
    private @Nullable Statements open;

    private MatterWriter(Graph graph, int relationshipsAtOnce) {
        this.transactions = TransactionRunner.on(graph);
        this.relationshipsAtOnce = relationshipsAtOnce;
    }

    /** Makes a writer for an open graph. */
    public static MatterWriter of(Graph graph) {
        return of(graph, RELATIONSHIPS_AT_ONCE);
    }

    /** A writer that commits after the portion that reaches so many relationships. */
    static MatterWriter of(Graph graph, int relationshipsAtOnce) {
        return new MatterWriter(graph, relationshipsAtOnce);
    }

    /**
     * Places all current duties.
     *
     * @return how many duties have another placement, or other reasons for it, than before
     * @throws GraphUnavailableException where the graph cannot be written; the next placement then compares every duty
     */
    public synchronized int place(Decisions decisions) {
        // Until all is written, memory is ahead of the graph; after a failure the next placement starts without it.
        AtomicReference<@Nullable PlacedLists> ahead = new AtomicReference<>(known);
        known = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            Progress progress =
                    transactions.write(WHAT, statements -> begin(statements, ahead.getAndSet(null), decisions));
            while (progress.isUnderway()) {
                Progress from = progress;
                progress = transactions.write(WHAT, statements -> resume(statements, from));
            }
            if (!progress.isOvertaken()) {
                known = progress.lists();
                return progress.changed();
            }
        }
        throw new GraphUnavailableException("Somebody else places the duties of the graph again and again, so that this"
                + " cannot; the lists are in the graph: load one of them again when it is quiet");
    }

    private Progress begin(Statements statements, @Nullable PlacedLists before, Decisions decisions) {
        open = statements;
        String stamp = claim(statements);
        PlacedLists lists = before == null ? PlacedLists.none(decisions, this::duty) : before;
        List<PlacedLists.CurrentList> current = current(statements);
        PlacedLists.Change change = lists.follow(current, decisions, ids -> duties(statements, ids));
        // If another writer placed since, or nobody has yet, the placements in the graph are unknown.
        boolean inStep = lists.stamp().equals(stamp);
        PlacementPlan plan = inStep ? PlacementPlan.ofChange(lists, change) : PlacementPlan.ofAll(lists);
        return write(
                statements,
                new Progress(
                        lists,
                        current,
                        inStep,
                        plan.portions(),
                        "underway " + UUID.randomUUID(),
                        0,
                        0,
                        change.homesBefore(),
                        false));
    }

    private Progress resume(Statements statements, Progress from) {
        return claim(statements).equals(from.mark()) ? write(statements, from) : from.overtaken();
    }

    /** Locks the matters until the transaction ends; returns the stamp of the placements in the graph. */
    private static String claim(Statements statements) {
        return text(statements.fetch("matter/lock-matters", Map.of()).get(0), "stamp");
    }

    /** Writes as many portions as a transaction takes; the last one stamps the placements as complete. */
    private Progress write(Statements statements, Progress from) {
        Set<String> left = new TreeSet<>(from.left());
        int next = from.next();
        int changed = from.changed();
        for (int count = 0; next < from.portions().size() && count < relationshipsAtOnce; next++) {
            PlacementPlan.Written written = from.portions().get(next).write(statements);
            changed += written.duties();
            count += written.relationships();
            left.addAll(written.left());
        }
        Progress progress = from.at(next, changed, left);
        if (progress.isUnderway()) {
            // If the process dies now, the next placement finds an unknown stamp and compares every duty.
            statements.run("matter/set-stamp", Map.of("stamp", from.mark()));
            return progress;
        }
        statements.unwind(
                "matter/set-lists-placed",
                from.current().stream()
                        .filter(list -> !list.placed().equals(list.fingerprint()))
                        .map(list -> Map.<String, Object>of("id", list.id(), "fingerprint", list.fingerprint()))
                        .toList());
        if (from.inStep()) {
            statements.run("matter/delete-left-matters", Map.of("ids", List.copyOf(left)));
        } else {
            statements.run("matter/delete-unused-matters", Map.of());
        }
        statements.run("unload/end", Map.of());
        statements.run("matter/set-stamp", Map.of("stamp", from.lists().markWritten()));
        return progress;
    }

    private static List<PlacedLists.CurrentList> current(Statements statements) {
        return statements.fetch("matter/find-lists", Map.of()).stream()
                .map(row -> new PlacedLists.CurrentList(text(row, "id"), text(row, "fingerprint"), text(row, "placed")))
                .toList();
    }

    /** The duties of some lists, by list. */
    private static Map<String, List<DutyText>> duties(Statements statements, List<String> lists) {
        Map<Object, OwnPlaces> places = new HashMap<>();
        statements
                .fetch("matter/find-place-names", Map.of("lists", lists))
                .forEach(row -> places.put(row.get("township"), OwnPlaces.of(words(row.get("names")))));
        Map<String, List<DutyText>> duties = new TreeMap<>();
        for (Map<String, Object> row : statements.fetch("matter/find-duties", Map.of("lists", lists))) {
            duties.computeIfAbsent(text(row, "list"), list -> new ArrayList<>())
                    .add(DutyText.of(
                            text(row, "id"),
                            text(row, "kind").substring(0, 1),
                            text(row, "category"),
                            text(row, "name"),
                            words(row.get("clauses")),
                            words(row.get("functions")),
                            Objects.requireNonNull(places.get(row.get("township")))));
        }
        return duties;
    }

    private @Nullable DutyText duty(String id) {
        String list = id.substring(0, id.lastIndexOf('/'));
        return duties(Objects.requireNonNull(open, "asked outside a transaction"), List.of(list))
                .getOrDefault(list, List.of())
                .stream()
                .filter(duty -> duty.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String text(Map<String, Object> row, String name) {
        return (String) Objects.requireNonNull(row.get(name), name);
    }

    private static List<String> words(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /**
     * How far a placement is.
     *
     * @param current the lists when it started
     * @param mark the stamp until all is written
     * @param next index of the next portion
     * @param left the ids of matters that duties no longer belong to
     */
    private record Progress(
            PlacedLists lists,
            List<PlacedLists.CurrentList> current,
            boolean inStep,
            List<PlacementPlan.Portion> portions,
            String mark,
            int next,
            int changed,
            Set<String> left,
            boolean isOvertaken) {

        boolean isUnderway() {
            return !isOvertaken && next < portions.size();
        }

        Progress at(int portion, int duties, Set<String> matters) {
            return new Progress(lists, current, inStep, portions, mark, portion, duties, matters, false);
        }

        /** Another writer placed between two transactions: this placement starts again. */
        Progress overtaken() {
            return new Progress(lists, current, inStep, portions, mark, next, changed, left, true);
        }
    }
}
