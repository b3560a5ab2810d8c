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
 * What a person typed, as questions to the full-text index in Lucene's language.
 *
 * <p>Words parted by blanks must all be found. A word is found where it stands as it is, where the words it is made of
 * all stand, or where a department stands that it is short for. Only letters, digits and Han characters are taken over,
 * so that no mark of Lucene's language can be put in.
 *
 * @param typed the words, without blanks around them; no longer than {@link #LONGEST}
 * @param cut whether more was typed than is looked for
 * @param meant full names of the kinds of departments that the words are short for
 */
public record Question(String typed, boolean cut, List<String> meant) {

    /** The most characters that are looked for. */
    public static final int LONGEST = 300;

    private static final Map<String, Double> WHERE =
            Map.of(Entry.NAME, 50.0, Entry.UPSTREAM, 5.0, Entry.TOWNSHIP, 5.0, Entry.BODIES, 1.0);
    private static final List<String> EVERYWHERE = List.of(Entry.NAME, Entry.UPSTREAM, Entry.TOWNSHIP, Entry.BODIES);
    private static final double EXACT = 1000;

    /** So little that words apart never come before the phrase, wherever they stand. */
    private static final double APART = 0.01;

    /** A longer stretch is a quotation: its words apart would find little that is meant, at a price. */
    private static final int MOST_APART = 8;

    private static final double SHORT_FOR = 0.2;
    private static final String NOTHING = "+" + Entry.NAME + ":\"＝\"";

    public Question {
        meant = List.copyOf(meant);
    }

    /** Reads what was typed. */
    public static Question of(String text) {
        String typed = text.strip();
        boolean cut = typed.length() > LONGEST;
        if (cut) {
            typed = typed.substring(0, LONGEST);
        }
        Set<String> meant = new LinkedHashSet<>();
        terms(typed).forEach(term -> meant.addAll(Abbreviations.of(PlainText.of(term))));
        return new Question(typed, cut, List.copyOf(meant));
    }

    /** Whether there is nothing that could be found: no letter, digit or Han character. */
    public boolean isEmpty() {
        return terms(typed).isEmpty();
    }

    /**
     * The questions by name: {@code ALL}, all words in any field; {@code ALL_UPSTREAM} and {@code ALL_TOWNSHIP}, in one
     * side's clauses; the same with {@code ANY} for any of the words; {@code NAMES}, for things that have only a name.
     * Beside them {@code typed}, the words as a name would hold them, and {@code words}, what is worth marking.
     */
    public Map<String, Object> asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("typed", PlainText.of(typed));
        asked.put("words", words());
        asked.put("ALL", all(EVERYWHERE));
        asked.put("ALL_UPSTREAM", all(List.of(Entry.UPSTREAM)));
        asked.put("ALL_TOWNSHIP", all(List.of(Entry.TOWNSHIP)));
        asked.put("ANY", any(EVERYWHERE));
        asked.put("ANY_UPSTREAM", any(List.of(Entry.UPSTREAM)));
        asked.put("ANY_TOWNSHIP", any(List.of(Entry.TOWNSHIP)));
        asked.put("NAMES", names());
        return asked;
    }

    /** The places of a text where the words stand, as spans, not overlapping; parts of a word where it is not whole. */
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

    /** What is looked for in a clause to tell whether it is the one: the words typed, their parts, the full names. */
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
        return terms(typed).stream()
                        .map(term -> "+(" + found(term, fields) + ")")
                        .collect(Collectors.joining(" ", "+(", ")"))
                + exact;
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
        List<String> fields = List.of(Entry.NAME);
        return terms(typed).stream()
                        .map(term -> "+(" + found(term, fields) + ")")
                        .collect(Collectors.joining(" ", "+((", ")"))
                + " " + Entry.NAME + ":" + SearchText.whole(typed) + "*^" + EXACT / 2 + ") " + exact();
    }

    private String exact() {
        return Entry.NAME + ":\"" + SearchText.whole(typed) + "\"^" + EXACT;
    }

    private String found(String term, List<String> fields) {
        List<String> row = SearchText.row(term);
        if (row.isEmpty()) {
            // A single Han character: at the beginning of a name, or before another one.
            String character = SearchText.whole(term);
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
        for (String name : Abbreviations.of(PlainText.of(term))) {
            ways.add(row(SearchText.row(name), fields, SHORT_FOR));
        }
        return String.join(" ", ways);
    }

    private static String part(SearchText.Part part, List<String> fields, double share) {
        String row = row(part.row(), fields, share);
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
                .filter(term -> SearchText.whole(term).length() > 1)
                .distinct()
                .toList();
    }
}
