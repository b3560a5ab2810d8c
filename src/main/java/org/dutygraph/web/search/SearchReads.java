package org.dutygraph.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dutygraph.search.Question;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.search.SearchResult.Clause;
import org.dutygraph.web.search.SearchResult.Hit;
import org.dutygraph.web.search.SearchResult.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for what words find: names once, duties page by page; any of the words where all of them find nothing. */
@Component
final class SearchReads {

    /** Duties on a page. */
    static final int PAGE = 20;

    /** Beyond this many nobody leafs; an export has them all. */
    static final int COUNTED = 500;

    private static final int CLAUSES_SHOWN = 2;
    private static final int EXCERPT = 110;

    private final PageReads pages;

    SearchReads(PageReads pages) {
        this.pages = pages;
    }

    /**
     * What was found.
     *
     * @param filters region, kind, category and side, each only where it is given
     * @param page from 1
     * @throws org.dutygraph.query.QueryFault a filter names what is not there
     */
    SearchResult find(String text, Map<String, String> filters, int page) {
        Question question = Question.of(text);
        if (question.isEmpty()) {
            return SearchResult.nothing(question);
        }
        int at = Math.max(1, Math.min(page, COUNTED / PAGE));
        List<Name> names = at == 1 && filters.keySet().stream().allMatch("region"::equals)
                ? names(question, filters, 6)
                : List.of();
        Map<String, String> asked = new TreeMap<>(filters);
        asked.put("q", question.typed());
        asked.put("rows", Integer.toString(PAGE));
        asked.put("offset", Integer.toString((at - 1) * PAGE));
        List<Map<String, @Nullable Object>> rows = pages.rows("search/duties", asked);
        boolean near = false;
        if (rows.isEmpty() && at == 1) {
            asked.put("match", "ANY");
            rows = pages.rows("search/duties", asked);
            near = !rows.isEmpty();
        }
        int total = rows.isEmpty()
                ? 0
                : ((Number) Objects.requireNonNull(rows.get(0).get("total"))).intValue();
        return new SearchResult(
                question,
                names,
                rows.stream().map(row -> hit(row, question)).toList(),
                Math.min(total, COUNTED),
                total > COUNTED,
                near,
                at);
    }

    /** What has only a name and holds the words, the most fitting first. */
    List<Name> names(Question question, Map<String, String> filters, int ofEach) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", question.typed());
        asked.put("rows", Integer.toString(ofEach));
        if (filters.containsKey("region")) {
            asked.put("region", filters.get("region"));
        }
        return pages.rows("search/names", asked).stream()
                .map(row -> new Name(
                        text(row, "thing"),
                        ((Number) Objects.requireNonNull(row.get("total"))).intValue(),
                        text(row, "id"),
                        text(row, "name"),
                        MarkedWords.of(text(row, "name"), question),
                        text(row, "place"),
                        row.get("number") instanceof Number number ? number.longValue() : null))
                .toList();
    }

    private static Hit hit(Map<String, @Nullable Object> row, Question question) {
        List<Clause> clauses = clauses(row, question);
        List<MarkedWords.Piece> name = MarkedWords.of(text(row, "name"), question);
        List<List<MarkedWords.Piece>> bodies = new ArrayList<>();
        for (Object body : (List<?>) Objects.requireNonNull(row.get("bodies"))) {
            bodies.add(MarkedWords.of(String.valueOf(body), question));
        }
        return new Hit(
                text(row, "id"),
                text(row, "label"),
                text(row, "kind"),
                text(row, "name"),
                name,
                text(row, "category"),
                Boolean.TRUE.equals(row.get("ended")),
                text(row, "township"),
                text(row, "townshipCode"),
                text(row, "county"),
                text(row, "edition"),
                text(row, "list"),
                text(row, "source"),
                row.get("line") instanceof Number line ? line.longValue() : null,
                bodies.stream().filter(MarkedWords::hasMark).toList(),
                clauses.stream().limit(CLAUSES_SHOWN).toList(),
                Math.max(0, clauses.size() - CLAUSES_SHOWN));
    }

    /** The clauses that hold the words, the one that holds most of them first. */
    private static List<Clause> clauses(Map<String, @Nullable Object> row, Question question) {
        Map<Clause, Integer> held = new LinkedHashMap<>();
        for (Object each : (List<?>) Objects.requireNonNull(row.get("clauses"))) {
            Map<?, ?> clause = (Map<?, ?>) each;
            String text = String.valueOf(clause.get("text"));
            int marked = question.marks(text).stream()
                    .map(word -> word.text())
                    .distinct()
                    .mapToInt(String::length)
                    .sum();
            if (marked > 0) {
                held.put(
                        new Clause(
                                String.valueOf(clause.get("id")),
                                String.valueOf(clause.get("side")),
                                text,
                                MarkedWords.excerpt(text, question, EXCERPT)),
                        marked);
            }
        }
        return held.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(Map<String, @Nullable Object> row, String name) {
        return Objects.toString(row.get(name), "");
    }
}
