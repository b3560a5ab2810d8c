package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;
import static org.dutygraph.query.recount.ReadLists.sorted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.text.SearchText;

/** Recounts of {@code text}. */
final class TextRecounts {

    private static final List<String> WORDS = List.of("执法检查", "宣传 巡查", "县");

    private TextRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "text/by-action-verb", TextRecounts::byActionVerb,
                "text/by-party", TextRecounts::byParty,
                "text/clauses-containing", TextRecounts::clausesContaining,
                "text/duties-containing", TextRecounts::dutiesContaining,
                "text/similar-duties", TextRecounts::similar,
                "text/words-of-category", TextRecounts::wordsOfCategory,
                "text/words-of-department", TextRecounts::wordsOfDepartment);
    }

    private static void byActionVerb(ReadLists lists) {
        for (String action : List.of("审核", "上报", "报")) {
            Map<String, Set<String>> clauses = new TreeMap<>();
            Map<String, Set<String>> duties = new TreeMap<>();
            lists.duties().forEach(duty -> duty.clauses().stream()
                    .filter(clause -> clause.clause().text().contains(action))
                    .forEach(clause -> Read.performers(clause).forEach(actor -> {
                        clauses.computeIfAbsent(actor.id(), key -> new TreeSet<>())
                                .add(clause.id());
                        duties.computeIfAbsent(actor.id(), key -> new TreeSet<>())
                                .add(duty.id());
                    })));
            assertThat(lists.rows("text/by-action-verb", Map.of("action", action), "actorId", "clauses", "duties"))
                    .as("%s %s", lists.region(), action)
                    .isNotEmpty()
                    .isEqualTo(sorted(clauses.keySet().stream()
                            .map(id -> row(
                                    id, clauses.get(id).size(), duties.get(id).size()))));
        }
    }

    /** A party is of one county: its id here is made of the county and the name, whatever id it has. */
    private static void byParty(ReadLists lists) {
        Map<String, Set<String>> performs = new TreeMap<>();
        Map<String, Set<String>> clauses = new TreeMap<>();
        Map<String, Set<String>> duties = new TreeMap<>();
        lists.lists().forEach(list -> list.duties()
                .forEach(duty -> duty.clauses().forEach(clause -> Read.parts(clause).stream()
                        .filter(part -> part.mention().actor().type() == Actor.Type.PARTY)
                        .forEach(part -> {
                            String party = row(
                                    list.township().parent(),
                                    part.mention().actor().name());
                            if (part.role().equals("PERFORMED_BY")) {
                                performs.computeIfAbsent(party, key -> new TreeSet<>())
                                        .add(clause.id());
                            }
                            clauses.computeIfAbsent(party, key -> new TreeSet<>())
                                    .add(clause.id());
                            duties.computeIfAbsent(party, key -> new TreeSet<>())
                                    .add(duty.id());
                        }))));
        assertThat(lists.rows("text/by-party", "countyCode", "party", "performs", "involved", "duties"))
                .as(lists.region())
                .isNotEmpty()
                .isEqualTo(sorted(clauses.keySet().stream().map(party -> {
                    int performed = performs.getOrDefault(party, Set.of()).size();
                    return row(
                            party,
                            performed,
                            clauses.get(party).size() - performed,
                            duties.get(party).size());
                })));
    }

    private static void clausesContaining(ReadLists lists) {
        for (String words : WORDS) {
            assertThat(lists.rows("text/clauses-containing", Map.of("words", words), "clauseId"))
                    .as("%s %s", lists.region(), words)
                    .isEqualTo(sorted(Stream.of(Side.values())
                            .flatMap(lists::clauses)
                            .filter(clause -> Stream.of(words.split(" "))
                                    .allMatch(clause.clause().text()::contains))
                            .map(ResolvedClause::id)));
        }
    }

    /** Each word in the name, in a clause or in the way of working. */
    private static void dutiesContaining(ReadLists lists) {
        for (String words : WORDS) {
            List<String> all = List.of(words.split(" "));
            assertThat(lists.rows(
                            "text/duties-containing", Map.of("words", words), "dutyId", "inName", "inMode", "clauses"))
                    .as("%s %s", lists.region(), words)
                    .isEqualTo(sorted(lists.duties()
                            .filter(duty ->
                                    all.stream().allMatch(word -> texts(duty).anyMatch(text -> text.contains(word))))
                            .map(duty -> row(
                                    duty.id(),
                                    all.stream().allMatch(duty.duty().name()::contains),
                                    all.stream().allMatch(mode(duty)::contains),
                                    duty.clauses().stream()
                                            .filter(clause -> all.stream()
                                                    .anyMatch(clause.clause().text()::contains))
                                            .count()))));
        }
    }

    private static Stream<String> texts(ResolvedDuty duty) {
        return Stream.concat(
                Stream.of(duty.duty().name(), mode(duty)),
                duty.clauses().stream().map(clause -> clause.clause().text()));
    }

    private static String mode(ResolvedDuty duty) {
        return Objects.requireNonNullElse(duty.duty().workMode(), "");
    }

    /** Alike in full are duties of equal texts, and no others. */
    private static void similar(ReadLists lists) {
        List<ResolvedDuty> duties = lists.duties().toList();
        for (int i = 0; i < duties.size(); i += 4) {
            ResolvedDuty duty = duties.get(i);
            List<String> own = texts(duty).sorted().toList();
            Set<String> equal = sorted(lists.duties()
                    .filter(other -> !other.id().equals(duty.id())
                            && texts(other).sorted().toList().equals(own))
                    .map(ResolvedDuty::id));
            assertThat(
                            lists
                                    .rows(
                                            "text/similar-duties",
                                            Map.of("duty", duty.id(), "same", "with"),
                                            "score",
                                            "dutyId")
                                    .stream()
                                    .filter(row -> row.startsWith("1.0|"))
                                    .map(row -> row.substring(4)))
                    .as(duty.id())
                    .containsExactlyElementsOf(equal);
        }
    }

    private static void wordsOfCategory(ReadLists lists) {
        for (String category : lists.categories()) {
            words(
                    lists,
                    "text/words-of-category",
                    Map.of("category", category),
                    duty -> duty.duty().category().equals(category),
                    word -> true);
        }
    }

    private static void wordsOfDepartment(ReadLists lists) {
        for (String department : lists.departments()) {
            String name = Read.actors(lists.duties()
                            .flatMap(duty -> Stream.concat(duty.departments().stream(), duty.takers().stream())))
                    .get(department)
                    .name();
            words(
                    lists,
                    "text/words-of-department",
                    Map.of("department", department),
                    duty -> Read.listed(duty).contains(department)
                            || Read.takers(duty).contains(department),
                    word -> !name.contains(word));
        }
    }

    private static void words(
            ReadLists lists,
            String query,
            Map<String, String> parameters,
            Predicate<ResolvedDuty> own,
            Predicate<String> counts) {
        Map<String, int[]> held = new HashMap<>();
        List<ResolvedDuty> duties = lists.duties().toList();
        for (ResolvedDuty duty : duties) {
            for (String word : words(duty)) {
                held.computeIfAbsent(word, key -> new int[2])[own.test(duty) ? 0 : 1]++;
            }
        }
        Set<String> rows = new TreeSet<>();
        held.forEach((word, count) -> {
            // A word that every duty has sets none apart.
            if (count[0] > 0 && count[0] + count[1] < duties.size() && !word.matches("[0-9]+") && counts.test(word)) {
                rows.add(row(word, count[0], count[1]));
            }
        });
        assertThat(lists.rows(query, parameters, "word", "duties", "others"))
                .as("%s %s", lists.region(), parameters)
                .isEqualTo(rows);
    }

    /** The words of the texts as search has them. */
    private static Set<String> words(ResolvedDuty duty) {
        List<String> texts = new ArrayList<>(texts(duty).toList());
        duty.clauses().forEach(clause -> {
            texts.add(Objects.requireNonNullElse(clause.clause().phase(), ""));
            texts.add(Objects.requireNonNullElse(clause.clause().heading(), ""));
        });
        return texts.stream()
                .flatMap(text -> Stream.of(SearchText.indexed(text).split(" ")))
                .filter(word -> !word.isEmpty() && !word.startsWith("_"))
                .collect(Collectors.toSet());
    }
}
