package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;

/** Recounts of clauses that leave traces: the shipped words as regular expressions on the text of the lists. */
final class TraceRecounts {

    private static final Path FILE = Path.of("src/main/resources/words/traces.tsv");
    private static final Map<String, Map<String, Pattern>> WORDS = words();
    private static final List<String> CLASSES = List.of("ENFORCEMENT", "LEDGER", "PLATFORM", "DEADLINE");
    private static final List<String> SIDES = List.of("", "UPSTREAM", "TOWNSHIP");

    private TraceRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "text/clauses-with-traces", TraceRecounts::clauses,
                "text/traces-counted", TraceRecounts::counted);
    }

    private record Place(ResolvedList list, ResolvedDuty duty, ResolvedClause clause) {}

    private static Stream<Place> read(ReadLists lists, String side) {
        return lists.lists().stream()
                .flatMap(list -> list.duties().stream()
                        .flatMap(duty -> duty.clauses().stream().map(clause -> new Place(list, duty, clause))))
                .filter(one ->
                        side.isEmpty() || one.clause().clause().side().name().equals(side));
    }

    private static void clauses(ReadLists lists) {
        for (String side : SIDES) {
            Set<String> rows = new TreeSet<>();
            read(lists, side).forEach(one -> found(one)
                    .forEach((name, words) -> rows.add(row(
                            name,
                            words,
                            one.clause().clause().text(),
                            one.clause().clause().location().line(),
                            one.clause().id()))));
            // The smallest lists may have none on a side.
            assertThat(lists.region() == null && rows.isEmpty()).isFalse();
            assertThat(lists.rows(
                            "text/clauses-with-traces",
                            Map.of("side", side),
                            "class",
                            "words",
                            "clause",
                            "line",
                            "clauseId"))
                    .as("%s %s", lists.region(), side)
                    .isEqualTo(rows);
        }
    }

    private static void counted(ReadLists lists) {
        for (String by : List.of("DEPARTMENT", "TOWNSHIP", "COUNTY", "CATEGORY")) {
            for (String side : SIDES) {
                Map<String, List<Place>> of = new TreeMap<>();
                read(lists, side).forEach(one -> items(one, by)
                        .forEach(item -> of.computeIfAbsent(item, key -> new ArrayList<>())
                                .add(one)));
                Set<String> rows = new TreeSet<>();
                of.forEach((item, all) -> {
                    List<Place> with =
                            all.stream().filter(one -> !found(one).isEmpty()).toList();
                    rows.add(row(
                            item,
                            all.size(),
                            with.size(),
                            Math.round(1000.0 * with.size() / all.size()) / 10.0,
                            CLASSES.stream()
                                    .map(name -> with.stream()
                                            .filter(one -> found(one).containsKey(name))
                                            .count())
                                    .map(String::valueOf)
                                    .collect(Collectors.joining("|")),
                            with.stream().map(one -> one.duty().id()).distinct().count()));
                });
                assertThat(lists.rows(
                                "text/traces-counted",
                                Map.of("by", by, "side", side),
                                "itemId",
                                "clauses",
                                "withWords",
                                "percent",
                                "enforcement",
                                "ledgers",
                                "platforms",
                                "deadlines",
                                "duties"))
                        .as("%s %s %s", lists.region(), by, side)
                        .isEqualTo(rows);
            }
        }
    }

    private static List<String> items(Place one, String by) {
        return switch (by) {
            case "DEPARTMENT" ->
                Read.performers(one.clause()).stream()
                        .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                        .map(Actor::id)
                        .toList();
            case "TOWNSHIP" -> List.of(one.list().township().code());
            case "COUNTY" -> List.of(one.list().township().parent());
            default ->
                Stream.of(one.duty().duty().category())
                        .filter(category -> !category.isEmpty())
                        .toList();
        };
    }

    /** The words of each class that a clause holds, in the order of the list. */
    private static Map<String, List<String>> found(Place one) {
        Map<String, List<String>> found = new TreeMap<>();
        WORDS.forEach((name, words) -> words.forEach((word, pattern) -> {
            if (pattern.matcher(one.clause().clause().text()).find()) {
                found.computeIfAbsent(name, key -> new ArrayList<>()).add(word);
            }
        }));
        return found;
    }

    private static Map<String, Map<String, Pattern>> words() {
        Map<String, Map<String, Pattern>> words = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(FILE)) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    words.computeIfAbsent(parts[0], key -> new LinkedHashMap<>())
                            .put(parts[1], Pattern.compile(parts[1].replace("#", "[0-9０-９一二三四五六七八九十两半]")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
