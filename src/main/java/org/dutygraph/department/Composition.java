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
 * <p>Only whole words of {@code functions.tsv} count, at least two of them, so a name is never taken for a like one: it
 * becomes a kind of its own, under its own name.
 */
final class Composition {

    private static final int MOST_WORDS = 6;
    private static final List<String> UNITS = List.of("管理委员会", "委员会", "管理局", "事务局", "服务局", "办公室", "局");

    private final Trie<String> words = Trie.large();

    Composition() {
        for (List<String> row : Tables.read("functions.tsv", 2)) {
            for (String word : Tables.list(row.get(1))) {
                words.put(word, row.get(0));
            }
        }
    }

    /** A merged body read: where it ends, its kind. */
    record Read(int end, DepartmentKind kind) {}

    boolean mayBegin(char one, char two) {
        return words.mayBegin(one, two);
    }

    @Nullable
    Read read(String text, int at) {
        List<String> functions = new ArrayList<>();
        int end = walk(text, at, functions);
        if (end < 0) {
            return null;
        }
        String name = text.substring(at, end);
        Set<String> covered = new LinkedHashSet<>(functions);
        return new Read(
                end,
                new DepartmentKind(
                        name,
                        DepartmentFamily.GOVERNMENT,
                        List.copyOf(covered),
                        "~" + name,
                        List.of(),
                        List.of(),
                        Map.of()));
    }

    private int walk(String text, int at, List<String> functions) {
        if (functions.size() >= 2) {
            for (String unit : UNITS) {
                if (text.startsWith(unit, at)) {
                    return at + unit.length();
                }
            }
        }
        if (functions.size() == MOST_WORDS) {
            return -1;
        }
        boolean joined = !functions.isEmpty() && at < text.length() && "和与".indexOf(text.charAt(at)) >= 0;
        for (int skip = joined ? 1 : 0; skip >= 0; skip--) {
            List<Trie.Found<String>> found = words.all(text, at + skip);
            for (int i = found.size() - 1; i >= 0; i--) {
                functions.add(found.get(i).value());
                int end = walk(text, found.get(i).end(), functions);
                if (end > 0) {
                    return end;
                }
                functions.remove(functions.size() - 1);
            }
        }
        return -1;
    }
}
