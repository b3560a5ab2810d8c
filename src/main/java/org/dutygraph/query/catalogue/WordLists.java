package org.dutygraph.query.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dutygraph.query.BundledText;
import org.jspecify.annotations.Nullable;

/**
 * The word lists that the default of a text parameter may name: {@code default=@LEDGER} stands for the words of that class in
 * {@code words/traces.tsv}, parted by spaces. So several queries have one list.
 */
final class WordLists {

    private static final String MARK = "@";
    private static final Map<String, String> LISTS = read();

    private WordLists() {}

    /**
     * The default that a header means: the words of a list for its name behind the mark, anything else as it is.
     *
     * @return null where no list has the name
     */
    static @Nullable String of(String written) {
        return written.startsWith(MARK) ? LISTS.get(written.substring(MARK.length())) : written;
    }

    static Set<String> names() {
        return LISTS.keySet();
    }

    private static Map<String, String> read() {
        Map<String, String> lists = new LinkedHashMap<>();
        BundledText.of("words/traces.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(row -> lists.merge(row[0], row[1], (words, word) -> words + " " + word));
        return lists;
    }
}
