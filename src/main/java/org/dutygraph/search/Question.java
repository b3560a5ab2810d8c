package org.dutygraph.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.text.PlainText;
import org.dutygraph.text.SearchText;
import org.dutygraph.text.Word;

/**
 * A search input as queries for the full-text index, in Lucene's syntax.
 *
 * <p>All words, separated by blanks, must match. A word matches itself, all words it consists of, or a department that it is
 * short for. Only letters, digits and Han characters are used, which rules out injection of Lucene syntax.
 *
 * @param typed the input, trimmed, at most {@link #LONGEST} characters
 * @param cut whether the input was longer
 * @param meant what is looked for as well: full names that the words are short for, and words that mean the same
 */
public record Question(String typed, boolean cut, List<String> meant) {

    /** The maximum number of characters. */
    public static final int LONGEST = 300;

    private static final Map<String, Double> WHERE =
            Map.of(Entry.NAME, 50.0, Entry.UPSTREAM, 5.0, Entry.TOWNSHIP, 5.0, Entry.BODIES, 1.0);
    private static final List<String> EVERYWHERE = List.of(Entry.NAME, Entry.UPSTREAM, Entry.TOWNSHIP, Entry.BODIES);
    private static final double EXACT = 1000;

    /** The weight of separate words; low enough to rank below every match of the phrase. */
    private static final double APART = 0.01;

    /** Longer input is a quotation; searching for its separate words would be slow and find little of use. */
    private static final int MOST_APART = 8;

    private static final double SHORT_FOR = 0.2;
    private static final String NOTHING = "+" + Entry.NAME + ":\"＝\"";

    public Question {
        meant = List.copyOf(meant);
    }

    /** Parses a search input. */
    public static Question of(String text) {
        String typed = text.strip();
        boolean cut = typed.length() > LONGEST;
        if (cut) {
            typed = typed.substring(0, LONGEST);
        }
        Set<String> meant = new LinkedHashSet<>();
        terms(typed).forEach(term -> meant.addAll(alsoFor(PlainText.of(term))));
        terms(typed).stream()
                .flatMap(term -> SearchText.parts(term).stream())
                .forEach(part -> meant.addAll(Synonym.of(part.text())));
        return new Question(typed, cut, List.copyOf(meant));
    }

    /** The words that lists write in another way, with the source of each. */
    public List<Synonym> synonyms() {
        return Synonym.among(terms(typed).stream()
                .flatMap(term -> Stream.concat(
                        Stream.of(PlainText.of(term)),
                        SearchText.parts(term).stream().map(SearchText.Part::text)))
                .toList());
    }

    /** Full names that the words are short for; those that mean the same are told by {@link #synonyms}. */
    public List<String> fullNames() {
        Set<String> told =
                synonyms().stream().flatMap(synonym -> synonym.meant().stream()).collect(Collectors.toSet());
        return meant.stream().filter(word -> !told.contains(word)).toList();
    }

    /** Whether there is no letter, digit or Han character. */
    public boolean isEmpty() {
        return terms(typed).isEmpty();
    }

    /**
     * The queries by name: {@code ALL}, all words in any field; {@code ALL_UPSTREAM} and {@code ALL_TOWNSHIP}, in one side's
     * clauses; the same with {@code ANY} for any of the words; {@code NAMES}, for nodes with only a name. In addition {@code
     * typed}, the normalized input, and {@code words}, the words to highlight.
     */
    public Map<String, Object> parameters() {
        Map<String, Object> queries = new LinkedHashMap<>();
        queries.put("typed", PlainText.of(typed));
        queries.put("words", words());
        queries.put("ALL", all(EVERYWHERE));
        queries.put("ALL_UPSTREAM", all(List.of(Entry.UPSTREAM)));
        queries.put("ALL_TOWNSHIP", all(List.of(Entry.TOWNSHIP)));
        queries.put("ANY", any(EVERYWHERE));
        queries.put("ANY_UPSTREAM", any(List.of(Entry.UPSTREAM)));
        queries.put("ANY_TOWNSHIP", any(List.of(Entry.TOWNSHIP)));
        queries.put("NAMES", names());
        return queries;
    }

    /** The occurrences of the words in a text, without overlaps; parts of a word where the word does not occur. */
    public List<Word> marks(String text) {
        Set<String> words = new LinkedHashSet<>(meant);
        for (String term : terms(typed)) {
            if (text.contains(term)) {
                words.add(term);
            } else {
                words.addAll(parts(term));
            }
        }
        return SearchText.hits(text, words);
    }

    /** The words that identify a matching clause: the words typed, their parts, the full names. */
    private List<String> words() {
        Set<String> words = new LinkedHashSet<>();
        for (String term : terms(typed)) {
            words.add(term);
            words.addAll(parts(term));
        }
        words.addAll(meant);
        return List.copyOf(words);
    }

    private static List<String> parts(String term) {
        return SearchText.parts(term).stream()
                .flatMap(part -> Stream.concat(Stream.of(part.text()), part.meant().stream()))
                .toList();
    }

    private String all(List<String> fields) {
        if (isEmpty()) {
            return NOTHING;
        }
        String exact = fields.contains(Entry.NAME) ? " " + exact() : "";
        return "+(" + everyTerm(fields) + ")" + exact;
    }

    private String any(List<String> fields) {
        List<String> clauses = new ArrayList<>();
        for (String term : terms(typed)) {
            for (SearchText.Part part : SearchText.parts(term)) {
                clauses.add(part(part, fields, 1));
            }
        }
        return clauses.isEmpty() ? NOTHING : "+(" + String.join(" ", clauses) + ")";
    }

    private String names() {
        if (isEmpty()) {
            return NOTHING;
        }
        return "+((" + everyTerm(List.of(Entry.NAME)) + ") " + Entry.NAME + ":" + SearchText.singleToken(typed) + "*^"
                + EXACT / 2 + ") " + exact();
    }

    private String everyTerm(List<String> fields) {
        return terms(typed).stream()
                .map(term -> "+(" + found(term, fields) + ")")
                .collect(Collectors.joining(" "));
    }

    private String exact() {
        return Entry.NAME + ":\"" + SearchText.singleToken(typed) + "\"^" + EXACT;
    }

    private String found(String term, List<String> fields) {
        List<String> row = SearchText.row(term);
        if (row.isEmpty()) {
            // A single Han character: at the start of a name, or before another one.
            String character = SearchText.singleToken(term);
            return Entry.NAME + ":" + character + "* " + Entry.NAME + ":"
                    + SearchText.pairPrefix(character.substring(1)) + "*";
        }
        List<String> ways = new ArrayList<>();
        ways.add(row(row, fields, 1));
        List<SearchText.Part> parts = SearchText.parts(term);
        if (parts.size() <= MOST_APART
                && (parts.size() > 1
                        || parts.stream().anyMatch(part -> !part.meant().isEmpty()))) {
            ways.add(parts.stream()
                    .map(part -> "+(" + part(part, fields, APART) + ")")
                    .collect(Collectors.joining(" ", "(", ")")));
        }
        for (String name : alsoFor(PlainText.of(term))) {
            ways.add(row(SearchText.row(name), fields, SHORT_FOR));
        }
        return String.join(" ", ways);
    }

    private static List<String> alsoFor(String term) {
        return Stream.concat(Abbreviations.of(term).stream(), Synonym.of(term).stream())
                .distinct()
                .toList();
    }

    private static String part(SearchText.Part part, List<String> fields, double share) {
        String row = Stream.concat(
                        Stream.of(row(part.row(), fields, share)),
                        Synonym.of(part.text()).stream().map(word -> row(SearchText.row(word), fields, share / 2)))
                .collect(Collectors.joining(" "));
        return part.meant().isEmpty()
                ? row
                : row + " "
                        + part.meant().stream()
                                .map(token -> row(List.of(token.toLowerCase(Locale.ROOT)), fields, share / 2))
                                .collect(Collectors.joining(" "));
    }

    private static String row(List<String> tokens, List<String> fields, double share) {
        return fields.stream()
                .map(field -> field + ":\"" + String.join(" ", tokens) + "\"^"
                        + String.format(Locale.ROOT, "%.4f", WHERE.getOrDefault(field, 1.0) * share))
                .collect(Collectors.joining(" "));
    }

    private static List<String> terms(String typed) {
        return Arrays.stream(typed.split("[\\s　]+"))
                .filter(term -> SearchText.singleToken(term).length() > 1)
                .distinct()
                .toList();
    }
}
