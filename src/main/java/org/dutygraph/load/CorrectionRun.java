package org.dutygraph.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.corrections.ParsedLists;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Corrections;
import org.jspecify.annotations.Nullable;

/**
 * Makes corrections and takes them back. The file is written first, then the lists that they concern, as loading their files
 * again would write them. Should the process die in between, the graph lacks a correction of the file; {@link #settle} finds
 * that and applies it.
 */
public final class CorrectionRun {

    /** A list that is loaded again while it is corrected is tried so often. */
    private static final int ATTEMPTS = 5;

    private final ParsedLists lists;
    private final GraphWriter writer;
    private final Supplier<ListReader> reader;
    private final MatterPlacement matters;

    private CorrectionRun(Graph graph, Supplier<ListReader> reader, MatterPlacement matters) {
        this.lists = ParsedLists.in(graph);
        this.writer = GraphWriter.of(graph);
        this.matters = matters;
        this.reader = reader;
    }

    /** For a graph, with the corrections beside the decisions of its matters. */
    public static CorrectionRun in(Graph graph, ListReader reader, MatterPlacement matters) {
        ListReader corrected = reader.withCorrections(matters.corrections());
        return new CorrectionRun(graph, () -> corrected, matters);
    }

    /** The same with a reader that is made for the first list that needs it. */
    public static CorrectionRun in(Graph graph, Supplier<ListReader> reader, MatterPlacement matters) {
        return new CorrectionRun(graph, () -> reader.get().withCorrections(matters.corrections()), matters);
    }

    /**
     * What corrections changed.
     *
     * @param corrections the new lines of the file
     * @param lists outcomes of the lists that were written again
     */
    public record Outcome(List<Correction> corrections, List<LoadOutcome> lists) {
        public Outcome {
            corrections = List.copyOf(corrections);
            lists = List.copyOf(lists);
        }

        /** The number of duties that were written again. */
        public int duties() {
            return lists.stream().mapToInt(LoadOutcome::changed).sum();
        }
    }

    /** The corrections in force. */
    public Corrections standing() {
        return matters.corrections().read();
    }

    /**
     * Makes corrections that are not in force yet.
     *
     * @throws CorrectionRejected if one cannot be applied to what the graph has now; then none is made
     * @throws DecisionFileException if the file cannot be read or written, or the new lines contradict others in it
     */
    public Outcome add(List<Correction> corrections) {
        List<Correction> added = new ArrayList<>();
        matters.corrections().add(standing -> {
            Set<String> ids = standing.standing().stream().map(Correction::id).collect(Collectors.toSet());
            added.clear();
            corrections.stream().filter(one -> !ids.contains(one.id())).forEach(added::add);
            added.forEach(one -> check(one, standing));
            return added;
        });
        return placed(added);
    }

    /**
     * The change of an actor in a clause as it is now.
     *
     * @throws CorrectionRejected if the graph does not have the clause
     */
    public Correction.OfActor ofActor(String clause, Correction.@Nullable Part was, Correction.@Nullable Part is) {
        return ClauseCheck.of(lists, reader.get(), standing()).change(clause, was, is);
    }

    /**
     * Takes a correction back.
     *
     * @throws CorrectionRejected if none with this id is in force
     * @throws DecisionFileException as {@link #add}
     */
    public Outcome undo(String id, String at, String by, String why) {
        List<Correction> added = new ArrayList<>();
        matters.corrections().add(standing -> {
            if (standing.find(id).isEmpty()) {
                throw new CorrectionRejected(CorrectionRejected.Reason.NOT_IN_FORCE, id);
            }
            added.clear();
            added.add(Correction.of(at, by, why, new Correction.Undo(id)));
            return added;
        });
        return placed(added);
    }

    /** A correction of an actor needs its clause as it is now; others are checked with the file. */
    private void check(Correction correction, Corrections standing) {
        if (correction.change() instanceof Correction.OfActor actor) {
            ClauseCheck.of(lists, reader.get(), standing).check(correction, actor);
        }
    }

    private Outcome placed(List<Correction> added) {
        List<LoadOutcome> outcomes = settle();
        matters.place();
        return new Outcome(added, outcomes);
    }

    /**
     * Applies the corrections in force to all lists that lack one. Their duties are not assigned to matters yet: the graph
     * is half-done where one was written.
     *
     * @throws DecisionFileException if the file cannot be read or a line is invalid; then nothing is changed
     */
    public List<LoadOutcome> settle() {
        return settle(List.of());
    }

    /**
     * The same after lists were written by corrections that may have changed meanwhile.
     *
     * @param written ids of the lists
     */
    List<LoadOutcome> settle(List<String> written) {
        Map<String, LoadOutcome> outcomes = new HashMap<>();
        for (int i = 0; i < ATTEMPTS; i++) {
            Corrections now = standing();
            List<String> uncorrected = lists.uncorrected(now, written);
            uncorrected.forEach(
                    list -> rewrite(list).ifPresent(outcome -> outcomes.merge(list, outcome, CorrectionRun::both)));
            if (uncorrected.isEmpty()) {
                lists.sought(now);
                break;
            }
        }
        return outcomes.keySet().stream()
                .sorted()
                .map(list -> Objects.requireNonNull(outcomes.get(list)))
                .toList();
    }

    private static LoadOutcome both(LoadOutcome one, LoadOutcome other) {
        return new LoadOutcome(
                one.list(),
                one.created() + other.created(),
                one.changed() + other.changed(),
                other.unchanged(),
                one.removed() + other.removed(),
                other.current());
    }

    private Optional<LoadOutcome> rewrite(String list) {
        return lists.list(list)
                .flatMap(written -> writer.rewrite(reader.get().resolved(written.list()), written.fingerprint()));
    }
}
