package org.dutygraph.department;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads merged bodies that no table lists, word by word: 农业农村|和|乡村振兴|局 covers two functions.
 *
 * <p>Only whole words of {@code functions.tsv} count, at least two of them, so there is no match by similarity. The
 * result is a kind of its own, with short words (人社) expanded.
 */
final class Composition {

    private static final int MOST_WORDS = 6;
    private static final List<String> UNITS = List.of("管理委员会", "委员会", "管理局", "事务局", "服务局", "办公室", "局");

    private final Trie<Word> words;

    /** A word for a function, and its expanded form. */
    private record Word(String function, String full) {}

    /** @param pairs receives the first characters of all words */
    Composition(Pairs pairs) {
        words = Trie.large(pairs);
        for (List<String> row : Tables.read("functions.tsv", 3)) {
            for (String word : Tables.list(row.get(1))) {
                words.put(word, new Word(row.get(0), word));
            }
            for (String entry : Tables.list(row.get(2))) {
                int equals = entry.indexOf('=');
                words.put(entry.substring(0, equals), new Word(row.get(0), entry.substring(equals + 1)));
            }
        }
    }

    boolean mayBegin(char one, char two) {
        return words.mayBegin(one, two);
    }

    /** A merged body: its end index and its kind; or null. */
    Trie.@Nullable Found<DepartmentKind> read(String text, int at) {
        if (words.all(text, at).isEmpty()) {
            return null;
        }
        List<Word> read = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int end = walk(text, at, read, name);
        Set<String> functions = new LinkedHashSet<>();
        read.forEach(word -> functions.add(word.function()));
        return end < 0 || functions.size() < 2
                ? null
                : new Trie.Found<>(
                        end,
                        new DepartmentKind(
                                name.toString(),
                                DepartmentFamily.GOVERNMENT,
                                List.copyOf(functions),
                                "~" + name,
                                List.of(),
                                List.of(),
                                Map.of()));
    }

    private int walk(String text, int at, List<Word> read, StringBuilder name) {
        if (read.size() >= 2) {
            for (String unit : UNITS) {
                if (text.startsWith(unit, at)) {
                    name.append(unit);
                    return at + unit.length();
                }
            }
        }
        if (read.size() == MOST_WORDS) {
            return -1;
        }
        boolean joined = !read.isEmpty() && at < text.length() && "和与".indexOf(text.charAt(at)) >= 0;
        for (int skip = joined ? 1 : 0; skip >= 0; skip--) {
            List<Trie.Found<Word>> found = words.all(text, at + skip);
            for (int i = found.size() - 1; i >= 0; i--) {
                int before = name.length();
                read.add(found.get(i).value());
                name.append(skip == 1 ? "和" : "").append(found.get(i).value().full());
                int end = walk(text, found.get(i).end(), read, name);
                if (end > 0) {
                    return end;
                }
                read.remove(read.size() - 1);
                name.setLength(before);
            }
        }
        return -1;
    }
}
