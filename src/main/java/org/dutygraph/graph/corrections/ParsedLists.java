package org.dutygraph.graph.corrections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.read.RecordReader;
import org.dutygraph.graph.schema.CypherFile;
import org.dutygraph.graph.write.TransactionRunner;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.Severity;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Corrections;
import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The lists of a graph as they were parsed, and those that lack a correction. */
public final class ParsedLists {

    /** A name of a department is looked for in every row of the graph. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final RecordReader reader;
    private final TransactionRunner transactions;

    private ParsedLists(RecordReader reader, TransactionRunner transactions) {
        this.reader = reader;
        this.transactions = transactions;
    }

    /** The lists of an open graph. */
    public static ParsedLists in(Graph graph) {
        return new ParsedLists(graph.reader(), TransactionRunner.on(graph));
    }

    /**
     * A list as its file was parsed. Resolving it gives what loading the file gives.
     *
     * @param fingerprint the list's in the graph; with another one it was written again since
     */
    public record WrittenList(DutyList list, String fingerprint) {}

    /** A list; empty where the graph does not have it. */
    public Optional<WrittenList> list(String id) {
        Map<String, String> about = Map.of("list", id);
        // The fingerprint first: if the list is written between the two reads, it is the older one, and no longer fits.
        return read(
                        Head.class,
                        "written-list",
                        about,
                        row -> new Head(row, row.get("fingerprint").asString("")))
                .stream()
                .findFirst()
                .map(head -> new WrittenList(list(head.row(), id, duties(about)), head.fingerprint()));
    }

    private record Head(Record row, String fingerprint) {}

    private List<Duty> duties(Map<String, String> about) {
        return read(Duty.class, "written-duties", about, ParsedLists::duty);
    }

    private static DutyList list(Record row, String id, List<Duty> duties) {
        String source = row.get("source").asString(id);
        List<String> order = row.get("order").asList(Value::asString);
        List<Duty> sorted = new ArrayList<>(duties);
        sorted.sort(Comparator.comparingInt(duty -> order.indexOf(duty.label())));
        return new DutyList(
                source,
                source,
                row.get("sha256").asString(""),
                row.get("title").asString(),
                row.get("place").asString(),
                row.get("edition").asString(),
                sorted,
                row.get("faults").asList(fault -> fault(fault, source)));
    }

    private static Fault fault(Value fault, String source) {
        return new Fault(
                Severity.valueOf(fault.get("severity").asString()),
                fault.get("code").asString(),
                source,
                location(fault::get),
                fault.get("found").asString(),
                fault.get("expected").asString(),
                fault.get("remedy").asString());
    }

    private static Duty duty(Record row) {
        return new Duty(
                DutyKind.valueOf(row.get("kind").asString()),
                row.get("number").asInt(),
                row.get("label").asString(),
                row.get("category").asString(),
                row.get("name").asString(),
                row.get("departments").asString(""),
                row.get("takers").asString(""),
                text(row.get("workMode")),
                row.get("ended").asBoolean(),
                row.get("clauses").asList(ParsedLists::clause),
                row.get("row").asList(Value::asString),
                location(row::get));
    }

    private static Clause clause(Value clause) {
        return new Clause(
                Side.valueOf(clause.get("side").asString()),
                clause.get("number").asInt(),
                text(clause.get("phase")),
                text(clause.get("heading")),
                clause.get("text").asString(),
                location(clause::get),
                clause.get("start").asInt(),
                clause.get("end").asInt());
    }

    private static Location location(Function<String, Value> of) {
        return new Location(
                of.apply("line").asInt(),
                of.apply("part").asInt(0),
                "",
                of.apply("place").asString(""));
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }

    /**
     * The lists that were written without a correction in force that concerns them, or with one that no longer is in force.
     *
     * @param written ids of lists that were written by corrections that may be older than these
     */
    public List<String> uncorrected(Corrections corrections, List<String> written) {
        List<String> sought = sought();
        List<Map<String, String>> actors = new ArrayList<>();
        List<Map<String, String>> names = new ArrayList<>();
        for (Correction correction : corrections.standing()) {
            if (correction.change() instanceof Correction.OfActor actor) {
                actors.add(Map.of("id", correction.id(), "township", actor.township()));
            } else if (correction.change() instanceof Correction.OfName name) {
                names.add(Map.of("id", correction.id(), "name", name.name(), "within", name.kindWithin()));
            }
        }
        Map<String, Object> parameters = Map.of(
                "actors",
                actors,
                "names",
                names.stream().filter(name -> !sought.contains(name.get("id"))).toList(),
                "everyName",
                names,
                "written",
                written,
                "standing",
                corrections.standing().stream().map(Correction::id).toList());
        return read(String.class, "uncorrected-lists", parameters, row -> row.get("id")
                .asString());
    }

    private record Sought(List<String> ids) {}

    private List<String> sought() {
        return read(
                        Sought.class,
                        "sought-names",
                        Map.of(),
                        row -> new Sought(row.get("ids").asList(Value::asString)))
                .get(0)
                .ids();
    }

    /** Notes that these names were looked for in every list. */
    public void sought(Corrections corrections) {
        List<String> ids = corrections.standing().stream()
                .filter(correction -> correction.change() instanceof Correction.OfName)
                .map(Correction::id)
                .toList();
        if (!ids.equals(sought())) {
            transactions.write("the note of corrections", statements -> {
                statements.run("correct/set-sought", Map.of("ids", ids));
                return ids;
            });
        }
    }

    private <T> List<T> read(Class<T> type, String name, Map<String, ?> parameters, Function<Record, T> mapping) {
        return reader.all(type, CypherFile.statement("bookkeeping/" + name), parameters, LIMIT, mapping);
    }
}
