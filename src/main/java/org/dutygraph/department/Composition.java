package org.dutygraph.department;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads merged bodies that no table lists, word by word: 农业农村|和|乡村振兴|局 covers two functions.
 *
 * <p>Only whole words of {@code functions.tsv} count, at least two functions (one before 事务服务中心 and the like), so there
 * is no match by similarity. The
 * result is a kind of its own, with short words (人社) expanded.
 */
final class Composition {

    private static final int MOST_WORDS = 6;
    /** Units of a body that serves a department; one function is enough for a name of its own. */
    private static final List<String> SERVICES = List.of(
            "事务服务中心",
            "发展服务中心",
            "产业发展服务中心",
            "产业发展中心",
            "综合服务中心",
            "产业服务中心",
            "技术服务中心",
            "事务中心",
            "发展中心",
            "事业发展中心",
            "事业服务中心",
            "保护中心",
            "综合服务站");

    private static final List<String> UNITS = List.of("管理委员会", "委员会", "管理局", "事务局", "服务局", "办公室", "管理中心", "中心", "局");

    /** What may follow the trade: what the body does, and its unit. */
    private static final Pattern TRADE_UNIT =
            Pattern.compile("[\\p{IsHan}&&[^局委部厅]]{0,10}(?:中心|[总工作]*站|所|[总支大中]队|管理处|服务处|研究院|研究所|检测院|监测院)");

    private final Trie<Word> words;

    /** A word for a function, and its expanded form. */
    private record Word(List<String> functions, String full) {}

    /** @param pairs receives the first characters of all words */
    Composition(Pairs pairs) {
        words = Trie.large(pairs);
        for (List<String> row : Tables.read("functions.tsv", 3)) {
            List<String> functions = Tables.list(row.get(0));
            for (String word : Tables.list(row.get(1))) {
                words.put(word, new Word(functions, word));
            }
            for (String entry : Tables.list(row.get(2))) {
                int equals = entry.indexOf('=');
                words.put(entry.substring(0, equals), new Word(functions, entry.substring(equals + 1)));
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
        read.forEach(word -> functions.addAll(word.functions()));
        boolean serves = name.toString().endsWith("中心") || name.toString().endsWith("站");
        return end < 0 || functions.size() < 2 && !serves
                ? null
                : new Trie.Found<>(
                        end,
                        new DepartmentKind(
                                name.toString(),
                                serves ? DepartmentFamily.INSTITUTION : DepartmentFamily.GOVERNMENT,
                                List.copyOf(functions),
                                List.of("~" + name),
                                List.of(),
                                List.of(),
                                Map.of()));
    }

    /**
     * The kind (林业和草原机构) of a body whose name begins with its trade (林业和草原|有害生物防治检疫站), read as a whole from here; or
     * null.
     */
    @Nullable
    DepartmentKind byTrade(String name, int at) {
        Set<String> functions = new LinkedHashSet<>();
        int end = at;
        List<Trie.Found<Word>> found = words.all(name, at);
        while (!found.isEmpty()) {
            Trie.Found<Word> longest = found.get(found.size() - 1);
            functions.addAll(longest.value().functions());
            end = longest.end();
            boolean joined = end < name.length() && "和与".indexOf(name.charAt(end)) >= 0;
            found = words.all(name, joined ? end + 1 : end);
        }
        return functions.isEmpty()
                        || OwnNames.NO_NAME
                                .matcher(name)
                                .region(end, name.length())
                                .find()
                        || !TRADE_UNIT.matcher(name).region(end, name.length()).matches()
                ? null
                : new DepartmentKind(
                        name.substring(at, end) + "机构",
                        DepartmentFamily.INSTITUTION,
                        List.copyOf(functions),
                        List.of("~" + name.substring(at, end) + "机构"),
                        List.of(),
                        List.of(),
                        Map.of());
    }

    private static int unit(List<String> units, String text, int at, StringBuilder name) {
        for (String unit : units) {
            if (text.startsWith(unit, at)) {
                name.append(unit);
                return at + unit.length();
            }
        }
        return -1;
    }

    private int walk(String text, int at, List<Word> read, StringBuilder name) {
        int end = read.isEmpty() ? -1 : unit(SERVICES, text, at, name);
        if (end < 0
                && (read.size() > 1
                        || !read.isEmpty() && read.get(0).functions().size() > 1)) {
            end = unit(UNITS, text, at, name);
        }
        if (end > 0) {
            return end;
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
                int walked = walk(text, found.get(i).end(), read, name);
                if (walked > 0) {
                    return walked;
                }
                read.remove(read.size() - 1);
                name.setLength(before);
            }
        }
        return -1;
    }
}
