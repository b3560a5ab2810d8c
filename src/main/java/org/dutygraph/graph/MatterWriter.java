package org.dutygraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.dutygraph.matter.Decisions;
import org.dutygraph.matter.DutyText;
import org.dutygraph.matter.Matter;
import org.dutygraph.matter.OwnPlaces;
import org.jspecify.annotations.Nullable;

/**
 * Places every current duty: it CONCERNS one matter and may TOUCH others. One transaction; only what changed is written.
 *
 * <p>The first placing reads all current duties. A writer that is kept reads at the next one only the lists that were
 * written since, and looks only at the duties whose place they may have changed.
 */
public final class MatterWriter {

    private static final int DUTIES_AT_ONCE = 5000;

    private final Retrying retrying;
    private @Nullable PlacedLists known;
    /** The transaction that is being worked in; {@link #duty} reads in it. */
    private @Nullable Statements open;

    private MatterWriter(Graph graph) {
        this.retrying = Retrying.on(graph);
    }

    /** Makes a writer for an open graph. */
    public static MatterWriter of(Graph graph) {
        return new MatterWriter(graph);
    }

    /**
     * Places all current duties.
     *
     * @return how many duties stand elsewhere, or for other reasons, than before
     */
    public synchronized int place(Decisions decisions) {
        // What is known goes ahead of the graph until the transaction stands; one that fails begins from nothing.
        AtomicReference<@Nullable PlacedLists> ahead = new AtomicReference<>(known);
        known = null;
        Outcome outcome = retrying.write(
                "the matters of all duties", statements -> placeOnce(statements, ahead.getAndSet(null), decisions));
        known = outcome.known();
        return outcome.changed();
    }

    private Outcome placeOnce(Statements statements, @Nullable PlacedLists before, Decisions decisions) {
        open = statements;
        String stamp = text(statements.fetch("19-claim-matters", Map.of()).get(0), "stamp");
        PlacedLists lists = before == null ? PlacedLists.none(decisions, this::duty) : before;
        List<PlacedLists.Standing> current = current(statements);
        PlacedLists.Change change = lists.follow(current, decisions, ids -> duties(statements, ids));
        boolean inStep = lists.stamp().equals(stamp);
        // Where somebody else placed since, or nobody has yet, nothing that stands can be taken for granted.
        Map<String, String> duties = inStep ? lists.toWrite(change) : lists.dutiesAnew();
        Set<String> left = new TreeSet<>(change.homesBefore());
        int changed = write(statements, duties, lists, left);
        statements.unwind(
                "28-lists-placed",
                current.stream()
                        .filter(list -> !list.placed().equals(list.fingerprint()))
                        .map(list -> Map.<String, Object>of("id", list.id(), "fingerprint", list.fingerprint()))
                        .toList());
        if (inStep) {
            statements.run("26-sweep-left-matters", Map.of("ids", List.copyOf(left)));
        } else {
            statements.run("26-sweep-matters", Map.of());
        }
        statements.run("29-stamp-matters", Map.of("stamp", lists.written()));
        return new Outcome(lists, changed);
    }

    /** Writes where duties stand; {@code left} takes the matters that some of them leave. */
    private static int write(Statements statements, Map<String, String> duties, PlacedLists lists, Set<String> left) {
        Map<String, Matter> homes = new TreeMap<>();
        for (String key : new TreeSet<>(duties.values())) {
            Matter home = lists.matters().home(key);
            homes.put(home.id(), home);
        }
        statements.unwind(
                "23-matters", homes.values().stream().map(MatterEdge::matter).toList());
        int changed = 0;
        List<String> ids = List.copyOf(new TreeSet<>(duties.keySet()));
        for (int from = 0; from < ids.size(); from += DUTIES_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + DUTIES_AT_ONCE));
            changed += write(statements, some, duty -> lists.edges(duties.get(duty)), left);
        }
        return changed;
    }

    private static int write(
            Statements statements, List<String> duties, Function<String, List<MatterEdge>> wanted, Set<String> left) {
        Map<String, List<MatterEdge>> standing = standing(statements, duties);
        List<String> changed = duties.stream()
                .filter(duty -> !wanted.apply(duty).equals(standing.get(duty)))
                .toList();
        for (String duty : changed) {
            standing.getOrDefault(duty, List.of()).forEach(edge -> left.add(edge.matter()));
        }
        statements.run("24-unplace", Map.of("ids", changed));
        statements.unwind(
                "25-place",
                changed.stream()
                        .flatMap(duty -> wanted.apply(duty).stream().map(edge -> edge.row(duty)))
                        .toList());
        return changed.size();
    }

    private static List<PlacedLists.Standing> current(Statements statements) {
        return statements.fetch("27-lists-to-place", Map.of()).stream()
                .map(row -> new PlacedLists.Standing(text(row, "id"), text(row, "fingerprint"), text(row, "placed")))
                .toList();
    }

    /** The duties of some lists, by list. */
    private static Map<String, List<DutyText>> duties(Statements statements, List<String> lists) {
        Map<Object, OwnPlaces> places = new HashMap<>();
        statements
                .fetch("21-places", Map.of("lists", lists))
                .forEach(row -> places.put(row.get("township"), OwnPlaces.of(words(row.get("names")))));
        Map<String, List<DutyText>> duties = new TreeMap<>();
        for (Map<String, Object> row : statements.fetch("20-duties-to-place", Map.of("lists", lists))) {
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

    private static Map<String, List<MatterEdge>> standing(Statements statements, List<String> duties) {
        Map<String, List<MatterEdge>> standing = new HashMap<>();
        for (Map<String, Object> row : statements.fetch("22-placed", Map.of("duties", duties))) {
            Map<String, Object> properties = new TreeMap<>();
            ((Map<?, ?>) row.get("properties")).forEach((name, value) -> properties.put((String) name, value));
            standing.computeIfAbsent(text(row, "duty"), duty -> new ArrayList<>())
                    .add(new MatterEdge(text(row, "type"), text(row, "matter"), properties));
        }
        standing.values().forEach(edges -> edges.sort(MatterEdge.ORDER));
        return standing;
    }

    private static String text(Map<String, Object> row, String name) {
        return (String) Objects.requireNonNull(row.get(name), name);
    }

    private static List<String> words(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private record Outcome(PlacedLists known, int changed) {}
}
