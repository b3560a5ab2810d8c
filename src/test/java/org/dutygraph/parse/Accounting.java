package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.jsoup.Jsoup;

/** Counts without the parser's help: what it does not find in the parsed list or in a fault is lost. */
public final class Accounting {

    private static final Pattern CATEGORY_HEADING = Pattern.compile("[一二三四五六七八九十]+、(.+?)（\\d+项）");

    private Accounting() {}

    public static List<String> lost(SourceText source, ListReading reading) {
        Map<Integer, String> understood = new TreeMap<>();
        DutyList list = reading.list();
        if (list != null) {
            list.duties().forEach(duty -> understood.put(duty.location().line(), words(duty)));
        }
        reading.faults()
                .forEach(fault -> understood.merge(fault.location().line(), bare(fault.found()), String::concat));
        String page = list == null
                ? ""
                : bare(list.title() + list.edition().replace("-0", "年").replace("-", "年"));
        Set<String> categories = new HashSet<>();
        if (list != null) {
            list.duties().forEach(duty -> categories.add(duty.category()));
        }
        List<String> lost = new ArrayList<>();
        for (Row row : source.rows()) {
            int line = row.location().line();
            String words = bare(String.join("", row.cells()));
            if (understood.containsKey(line)) {
                words = words.replaceFirst("承接部门[：:]", "").replaceFirst("工作方式[：:]", "");
            }
            String rest = without(words, understood.getOrDefault(line, page));
            if (!isLayout(row, rest, understood.containsKey(line), categories)) {
                lost.add(line + ": " + rest);
            }
        }
        return lost;
    }

    private static String words(Duty duty) {
        StringBuilder words = new StringBuilder()
                .append(duty.number())
                .append(duty.category())
                .append(duty.name())
                .append(duty.departments())
                .append(duty.takers())
                .append(duty.workMode() == null ? "" : duty.workMode())
                .append(duty.ended() ? "不再开展此项工作" : "");
        String above = "";
        for (Clause clause : duty.clauses()) {
            String heads =
                    (clause.phase() == null ? "" : clause.phase()) + (clause.heading() == null ? "" : clause.heading());
            if (!(clause.side() + heads).equals(above)) {
                words.append(heads);
                above = clause.side() + heads;
            }
            words.append(clause.text());
        }
        return bare(words.toString());
    }

    /** What of a text is left when the characters of another are taken out of it one by one. */
    private static String without(String text, String understood) {
        StringBuilder rest = new StringBuilder();
        Map<Integer, Integer> stock = new TreeMap<>();
        understood.codePoints().forEach(c -> stock.merge(c, 1, Integer::sum));
        text.codePoints().forEach(c -> {
            Integer left = stock.get(c);
            if (left == null || left == 0) {
                rest.appendCodePoint(c);
            } else {
                stock.put(c, left - 1);
            }
        });
        return rest.toString();
    }

    private static String bare(String text) {
        return Jsoup.parseBodyFragment(text).wholeText().replaceAll("[\\s　]", "");
    }

    /** Page headers, section titles, contents; and inside a duty's row, item numbers and the labels of its cell. */
    private static boolean isLayout(Row row, String rest, boolean isDuty, Set<String> categories) {
        if (isDuty) {
            return rest.replaceAll("不再开展此项工作|[0-9.、：:]", "").isEmpty();
        }
        String line = bare(String.join("", row.cells()));
        Matcher heading = CATEGORY_HEADING.matcher(line);
        return rest.isEmpty()
                || heading.matches() && categories.contains(heading.group(1))
                || line.startsWith("序号")
                || line.endsWith("履职事项清单")
                || line.endsWith("上级部门收回事项清单")
                || line.matches("目录|\\d\\..*清单\\.+\\d+")
                || line.matches("\\d{4}年\\d{1,2}月");
    }
}
