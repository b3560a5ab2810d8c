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
 * Places every current duty: it CONCERNS one matter and may TOUCH others. Only what changed is written, in one transaction
 * or, where it is much, in several: one that was cut off between them is made good by the next placing.
 *
 * <p>The first placing reads all current duties. A writer that is kept reads at the next one only the lists that were
 * written since, and looks only at the duties whose place they may have changed.
 */
public final class MatterWriter {

    /** A transaction's memory is limited; a tie takes one to two kilobytes of it. */
    private static final int TIES_AT_ONCE = 30_000;

    private static final int PATIENCE = 10;
    private static final String WHAT = "the matters of all duties";

    private final TransactionRunner retrying;
    private final int tiesAtOnce;
    private @Nullable PlacedLists known;
    /** The transaction that is being worked in; {@link #duty} reads in it. */
    private @Nullable Statements open;

    private MatterWriter(Graph graph, int tiesAtOnce) {
        this.retrying = TransactionRunner.on(graph);
        this.tiesAtOnce = tiesAtOnce;
    }

    /** Makes a writer for an open graph. */
    public static MatterWriter of(Graph graph) {
        return of(graph, TIES_AT_ONCE);
    }

    /** One whose transactions end after the portion with which they have so many ties. */
    static MatterWriter of(Graph graph, int tiesAtOnce) {
        return new MatterWriter(graph, tiesAtOnce);
    }

    /**
     * Places all current duties.
     *
     * @return how many duties stand elsewhere, or for other reasons, than before
     * @throws GraphUnavailableException where the graph does not take it; the next placing then compares every duty
     */
    public synchronized int place(Decisions decisions) {
        // What is known goes ahead of the graph until all is written; one that fails begins from nothing.
        AtomicReference<@Nullable PlacedLists> ahead = new AtomicReference<>(known);
        known = null;
        for (int i = 0; i < PATIENCE; i++) {
            Progress progress = retrying.write(WHAT, statements -> begin(statements, ahead.getAndSet(null), decisions));
            while (progress.isUnderway()) {
                Progress from = progress;
                progress = retrying.write(WHAT, statements -> goOn(statements, from));
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
        List<PlacedLists.Standing> current = current(statements);
        PlacedLists.Change change = lists.follow(current, decisions, ids -> duties(statements, ids));
        // Where somebody else placed since, or nobody has yet, nothing that stands can be taken for granted.
        boolean inStep = lists.stamp().equals(stamp);
        PlacementPlan work = inStep ? PlacementPlan.further(lists, change) : PlacementPlan.anew(lists);
        return write(
                statements,
                new Progress(
                        lists,
                        current,
                        inStep,
                        work.portions(),
                        "underway " + UUID.randomUUID(),
                        0,
                        0,
                        change.homesBefore(),
                        false));
    }

    private Progress goOn(Statements statements, Progress from) {
        return claim(statements).equals(from.mark()) ? write(statements, from) : from.overtaken();
    }

    /** Whoever places holds this until his transaction ends; gives the stamp of what stands. */
    private static String claim(Statements statements) {
        return text(statements.fetch("matter/lock-matters", Map.of()).get(0), "stamp");
    }

    /** Writes as many portions as a transaction holds; with the last of them the places are stamped as whole. */
    private Progress write(Statements statements, Progress from) {
        Set<String> left = new TreeSet<>(from.left());
        int next = from.next();
        int changed = from.changed();
        for (int ties = 0; next < from.portions().size() && ties < tiesAtOnce; next++) {
            PlacementPlan.Written written = from.portions().get(next).write(statements);
            changed += written.duties();
            ties += written.ties();
            left.addAll(written.left());
        }
        Progress progress = from.at(next, changed, left);
        if (progress.isUnderway()) {
            // Should this process die now, the next placing finds no stamp that it knows, and compares every duty.
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
        statements.run("matter/set-stamp", Map.of("stamp", from.lists().written()));
        return progress;
    }

    private static List<PlacedLists.Standing> current(Statements statements) {
        return statements.fetch("matter/find-lists", Map.of()).stream()
                .map(row -> new PlacedLists.Standing(text(row, "id"), text(row, "fingerprint"), text(row, "placed")))
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
     * How far a placing is.
     *
     * @param current the lists as they were when it began
     * @param mark stands in place of the stamp until all is written
     * @param next the portion that comes next
     * @param left the ids of matters that duties were tied to
     */
    private record Progress(
            PlacedLists lists,
            List<PlacedLists.Standing> current,
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

        /** Somebody else placed between two transactions: this begins anew. */
        Progress overtaken() {
            return new Progress(lists, current, inStep, portions, mark, next, changed, left, true);
        }
    }
}
