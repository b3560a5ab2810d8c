package org.dutygraph.department;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Classes of bodies that are never one department, found by their words. */
final class OpenClasses {

    private static final List<String> ANCHORS =
            List.of("部门", "机构", "单位", "机关", "专班", "指挥部", "工作组", "考察组", "小组", "执法组", "检查组", "调查组", "验收组", "联席会议");
    private static final int LONGEST = 26;
    private static final String BEFORE_A_NOUN = "的关他它直级上各管业能灾员任头督县区市州";

    private final List<Row> rows = new ArrayList<>();
    private final Trie<String> anchors = Trie.small();

    record Row(String className, List<String> functions, Pattern pattern) {}

    record Found(int start, int end, Row row) {}

    OpenClasses() {
        ANCHORS.forEach(anchor -> anchors.put(anchor, anchor));
        for (List<String> row : Tables.read("open-classes.tsv", 3)) {
            rows.add(new Row(row.get(0), Tables.list(row.get(1)), Pattern.compile(row.get(2))));
        }
    }

    /** The class whose pattern matches the whole name, or null. */
    @Nullable
    Row exact(String name) {
        return rows.stream()
                .filter(row -> row.pattern().matcher(name).matches())
                .findFirst()
                .orElse(null);
    }

    /** All classes named in the text, in order; where two overlap, the first of the table. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int from = 0;
        for (int end = nextAnchorEnd(text, 0); end > 0; end = nextAnchorEnd(text, end)) {
            Found one = mayEnd(text, end)
                    ? endingAt(text, phraseStart(text, Math.max(from, end - LONGEST), end), end)
                    : null;
            if (one != null) {
                found.add(one);
                from = one.end();
            }
        }
        return found;
    }

    /** Whether a class may end here: 部门 and similar nouns need a word of the class before them (相关, 主管, 职责的). */
    private static boolean mayEnd(String text, int end) {
        char last = text.charAt(end - 1);
        boolean noun = last == '门' || last == '位' || (last == '构' || last == '关') && text.charAt(end - 2) == '机';
        return !noun || end < 3 || BEFORE_A_NOUN.indexOf(text.charAt(end - 3)) >= 0;
    }

    private static int phraseStart(String text, int from, int end) {
        int start = end - 1;
        while (start > from && Character.isIdeographic(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private @Nullable Found endingAt(String text, int from, int end) {
        for (Row row : rows) {
            Matcher matcher = row.pattern().matcher(text).region(from, end);
            while (matcher.find()) {
                if (matcher.end() == end) {
                    int start = matcher.start();
                    while ("等及和".indexOf(text.charAt(start)) >= 0) {
                        start++;
                    }
                    return new Found(start, end, row);
                }
            }
        }
        return null;
    }

    private int nextAnchorEnd(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            List<Trie.Found<String>> here = anchors.all(text, at);
            if (!here.isEmpty()) {
                return here.get(0).end();
            }
        }
        return -1;
    }
}
