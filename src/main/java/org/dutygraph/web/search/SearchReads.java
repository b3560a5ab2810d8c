package org.dutygraph.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dutygraph.search.Question;
import org.dutygraph.text.Word;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.answers.SpelledNames;
import org.dutygraph.web.search.SearchResult.Clause;
import org.dutygraph.web.search.SearchResult.ClauseRow;
import org.dutygraph.web.search.SearchResult.DutyRow;
import org.dutygraph.web.search.SearchResult.Hit;
import org.dutygraph.web.search.SearchResult.Name;
import org.dutygraph.web.search.SearchResult.Pair;
import org.springframework.stereotype.Component;

/**
 * Runs searches: names once, duties page by page. If no duty has all the words, it finds those that have some of them.
 */
@Component
record SearchReads(PageReads pages, SpelledNames spelled) {

    /** Duties on a page. */
    static final int PAGE = 20;

    /** The most duties that are counted and paged; an export has them all. */
    static final int COUNTED = 500;

    private static final int CLAUSES_SHOWN = 2;
    private static final int EXCERPT = 110;

    private static final Pattern APART = Pattern.compile("\\s+(?:和|与|及|and)\\s+|[\\s、，,]+");
    private static final Pattern AND = Pattern.compile("[和与及]");
    private static final int MOST_HALVES = 4;

    /** Names that are shown for pinyin. */
    private static final int SPELLED = 12;

    /** Searches with the filters that are given; {@code page} counts from 1. */
    SearchResult find(String text, Map<String, String> filters, int page) {
        Question question = Question.of(text);
        if (question.isEmpty()) {
            return SearchResult.nothing(question);
        }
        int at = Math.max(1, Math.min(page, COUNTED / PAGE));
        List<Name> names = at == 1 && filters.keySet().stream().allMatch("region"::equals)
                ? names(question, filters, 6)
                : List.of();
        Map<String, String> parameters = new TreeMap<>(filters);
        parameters.put("q", question.typed());
        parameters.put("rows", Integer.toString(PAGE));
        parameters.put("offset", Integer.toString((at - 1) * PAGE));
        List<DutyRow> rows = pages.rows(DutyRow.class, "search/duties", parameters);
        boolean near = false;
        if (rows.isEmpty() && at == 1) {
            parameters.put("match", "ANY");
            rows = pages.rows(DutyRow.class, "search/duties", parameters);
            near = !rows.isEmpty();
        }
        int total = rows.isEmpty() ? 0 : rows.get(0).total();
        return new SearchResult(
                question,
                names,
                at == 1 && filters.isEmpty() ? pairs(question.typed()) : List.of(),
                rows.stream().map(row -> hit(row, question)).toList(),
                Math.min(total, COUNTED),
                total > COUNTED,
                near,
                at);
    }

    /** Two departments that the words name, such as 农业农村局 水利局 or 公安局和民政局; none where they name something else. */
    private List<Pair> pairs(String typed) {
        for (String[] halves : halves(typed)) {
            List<Pair> found =
                    pages.rows(Pair.class, "search/pairs", Map.of("a", full(halves[0]), "b", full(halves[1])));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Names hold 和 themselves (住房和城乡建设局), so that each 和 is tried where nothing else parts the words. */
    private static List<String[]> halves(String typed) {
        String[] parts = APART.split(typed);
        if (parts.length == 2 && parts[0].length() > 1 && parts[1].length() > 1) {
            return List.<String[]>of(parts);
        }
        return parts.length > 1
                ? List.of()
                : AND.matcher(typed)
                        .results()
                        .filter(and -> and.start() > 1 && and.end() < typed.length() - 1)
                        .limit(MOST_HALVES)
                        .map(and -> new String[] {typed.substring(0, and.start()), typed.substring(and.end())})
                        .toList();
    }

    private static String full(String name) {
        Question question = Question.of(name);
        return question.meant().isEmpty() ? name : question.meant().get(0);
    }

    /** Things whose name has the words, the best match first. */
    List<Name> names(Question question, Map<String, String> filters, int ofEach) {
        Map<String, String> parameters = new TreeMap<>(filters);
        parameters.keySet().retainAll(List.of("region"));
        parameters.put("q", question.typed());
        parameters.put("rows", Integer.toString(ofEach));
        List<Name> held = pages.rows(Name.class, "search/names", parameters);
        return held.isEmpty() && filters.isEmpty() ? spelled(question.typed()) : held;
    }

    private List<Name> spelled(String typed) {
        Map<String, List<SpelledNames.Named>> byThing = new LinkedHashMap<>();
        spelled.find(typed, thing -> true, SPELLED)
                .forEach(name -> byThing.computeIfAbsent(name.thing(), thing -> new ArrayList<>())
                        .add(name));
        return byThing.values().stream()
                .flatMap(group -> group.stream()
                        .map(name -> new Name(
                                name.thing(), group.size(), name.id(), name.name(), name.place(), name.number())))
                .toList();
    }

    private static Hit hit(DutyRow duty, Question question) {
        List<Clause> clauses = clauses(duty, question);
        return new Hit(
                duty,
                MarkedWords.of(duty.name(), question),
                duty.bodies().stream()
                        .map(body -> MarkedWords.of(body, question))
                        .filter(MarkedWords::hasMark)
                        .toList(),
                clauses.stream().limit(CLAUSES_SHOWN).toList(),
                Math.max(0, clauses.size() - CLAUSES_SHOWN));
    }

    /** The clauses that have the words, the one with most of them first. */
    private static List<Clause> clauses(DutyRow duty, Question question) {
        Map<ClauseRow, Integer> marked = new LinkedHashMap<>();
        for (ClauseRow clause : duty.clauses()) {
            int characters = question.marks(clause.text()).stream()
                    .map(Word::text)
                    .distinct()
                    .mapToInt(String::length)
                    .sum();
            if (characters > 0) {
                marked.put(clause, characters);
            }
        }
        return marked.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .map(clause -> new Clause(clause, MarkedWords.excerpt(clause.text(), question, EXCERPT)))
                .toList();
    }
}
