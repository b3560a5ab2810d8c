package org.dutygraph.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A word that lists write in another way: a former name of an institution, or everyday speech.
 *
 * @param word what is typed
 * @param meant the words that are looked for as well
 * @param source the document in which the one stands for the other
 */
public record Synonym(String word, List<String> meant, String source) {

    private static final Map<String, Synonym> TABLE = read();

    public Synonym {
        meant = List.copyOf(meant);
    }

    /** What is looked for as well as a word. */
    static List<String> of(String word) {
        Synonym synonym = TABLE.get(word);
        return synonym == null ? List.of() : synonym.meant();
    }

    /** The synonyms of these words. */
    static List<Synonym> among(List<String> words) {
        return words.stream()
                .filter(TABLE::containsKey)
                .map(TABLE::get)
                .distinct()
                .toList();
    }

    private static Map<String, Synonym> read() {
        Map<String, Synonym> table = new HashMap<>();
        InputStream stream = Synonym.class.getResourceAsStream("/search/synonyms.tsv");
        if (stream == null) {
            throw new IllegalStateException("the resource search/synonyms.tsv is not on the class path");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line :
                    lines.lines().filter(each -> !each.startsWith("#")).toList()) {
                String[] cells = line.split("\t");
                if (cells.length != 3 || cells[2].isBlank()) {
                    throw new IllegalStateException("search/synonyms.tsv: “" + line + "” is not words, words, source");
                }
                for (String word : cells[0].split(" ")) {
                    if (table.put(word, new Synonym(word, List.of(cells[1].split(" ")), cells[2])) != null) {
                        throw new IllegalStateException("search/synonyms.tsv has “" + word + "” twice");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the resource search/synonyms.tsv cannot be read", e);
        }
        return Map.copyOf(table);
    }
}
