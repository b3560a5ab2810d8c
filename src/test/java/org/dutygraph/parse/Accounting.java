package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.jsoup.parser.Parser;

/**
 * Counts without the parser's help: what it does not find in the parsed list or in a fault is lost. Of a row's cells it
 * leaves out tags and the numbers of items alone; what stands in a comment, a script or a tag that is not closed counts.
 */
public final class Accounting {

    private static final Pattern CATEGORY_HEADING =
            Pattern.compile("[一二三四五六七八九十]+、(.+?)(?:<!--.*|[（(](?:共)?\\d+项[）)])?");
    private static final Pattern QUOTED_TAG =
            Pattern.compile("</?[A-Za-z](?:[^<>\"'\\p{IsHan}]|\"[^\"<\\p{IsHan}]*\"|'[^'<\\p{IsHan}]*')*>");
    private static final Pattern TAG =
            Pattern.compile("</?[A-Za-z][^<>\\p{IsHan}]*>|<[A-Za-z][^<>\\p{IsHan}]*(?=<)|</?[A-Za-z]*$");
    private static final Pattern NUMBER_CELL = Pattern.compile("\\s*\\d+[.．、]?\\s*");
    private static final Pattern ITEM_NUMBER = Pattern.compile("(?<![^\\s\\p{Z}\\p{C}>}；;。：:/])(?:\\d{1,2}[.．、](?!\\d)"
            + "|[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、)");
    private static final Pattern ENDED = Pattern.compile("不再(?:开展|承担|实施)(?:此|该)?项?(?:工作|事项)?");
    private static final Pattern PAGE = Pattern.compile("[-—–－]?\\d{1,4}[-—–－]?|第\\d{1,4}页(?:[/／,，]?共\\d{1,4}页)?");
    private static final Pattern HEADER_WORD = Pattern.compile("序号|事项类别|事项名称|对应上级部门|上级部门职责|[乡镇街道]*配合职责|承接部门及工作方式");
    private static final Pattern NUMBER_COLUMN = Pattern.compile("(?:事项)?(?:序号|编号|项号)|号");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\uFFFE\uFFFF\uFDD0-\uFDEF]|[\\p{Cc}&&[^\\s\u0085]]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern CONTENTS = Pattern.compile("(?s)目录|\\d*[.、]?.*清单[.…·]*\\d*|.*[.…·]{3,}\\d*");

    private static final int LONGEST_TITLE = 70;

    private Accounting() {}

    /** The rows of which something is missing, each as its line, a colon, and the characters that are. */
    public static List<String> lost(SourceText source, ListReading reading) {
        Map<Integer, String> understood = new TreeMap<>();
        Set<Integer> duties = new HashSet<>();
        Set<Integer> tooLong = new TreeSet<>();
        // What a page says several times beside its tables is told once.
        Set<String> beside = new HashSet<>();
        Set<String> categories = new HashSet<>();
        Map<Integer, List<String>> cells = new HashMap<>();
        source.rows().forEach(row -> cells.put(row.location().line(), row.cells()));
        DutyList list = reading.list();
        if (list != null) {
            list.duties().forEach(duty -> {
                understood.put(
                        duty.location().line(),
                        words(duty, cells.getOrDefault(duty.location().line(), List.of())));
                duties.add(duty.location().line());
                categories.add(duty.category());
            });
        }
        for (Fault fault : reading.faults()) {
            understood.merge(fault.location().line(), decoded(fault.found()), String::concat);
            if (fault.code().equals("LONG_CELL")) {
                tooLong.add(fault.location().line());
            }
            if (fault.code().equals("BESIDE_THE_LIST")) {
                beside.add(fault.found().strip());
            }
        }
        String page = list == null
                ? ""
                : list.title() + list.edition().replace("-0", "年").replace("-", "年");
        List<String> lost = new ArrayList<>();
        for (Row row : source.rows()) {
            int line = row.location().line();
            boolean isDuty = duties.contains(line);
            String known = understood.getOrDefault(line, "") + (isDuty ? "" : page);
            String rest = Stream.of("", "\n")
                    .map(between -> without(
                            row.cells().stream()
                                    .map(cell -> isDuty ? dutyWords(cell, between) : bare(cell))
                                    .collect(Collectors.joining()),
                            known))
                    .min(Comparator.comparingInt(String::length))
                    .orElseThrow();
            boolean said = row.location().outsideTables()
                    && beside.contains(String.join("", row.cells()).strip());
            if (!tooLong.contains(line) && !said && !rest.isEmpty() && !(!isDuty && isLayout(row, categories))) {
                lost.add(line + ": " + rest);
            }
        }
        return lost;
    }

    /**
     * The words of a duty's cell without the numbers of its items.
     *
     * @param between what a tag is read as: whether a number behind it begins an item is not told by the tag
     */
    private static String dutyWords(String cell, String between) {
        if (NUMBER_CELL.matcher(cell).matches()) {
            return cell.strip().replaceFirst("^0{1,3}(?=\\d)", "");
        }
        return ITEM_NUMBER
                .matcher(ENDED.matcher(withoutTags(cell, between))
                        .replaceAll("")
                        .replaceFirst("承接部门\\s*[：:]", "")
                        .replaceFirst("工作方式\\s*[：:]", ""))
                .replaceAll("");
    }

    private static String withoutTags(String cell, String between) {
        String seen = UNSEEN.matcher(cell).replaceAll("");
        return decoded(TAG.matcher(QUOTED_TAG.matcher(seen).replaceAll(between)).replaceAll(between));
    }

    private static String bare(String cell) {
        return withoutTags(cell, "");
    }

    private static String decoded(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    private static String words(Duty duty, List<String> cells) {
        StringBuilder words = new StringBuilder()
                .append(duty.label())
                .append(duty.category())
                .append(duty.name())
                .append(duty.departments())
                .append(duty.takers())
                .append(duty.workMode() == null ? "" : duty.workMode());
        String above = "";
        int end = 0;
        for (Clause clause : duty.clauses()) {
            String heads =
                    (clause.phase() == null ? "" : clause.phase()) + (clause.heading() == null ? "" : clause.heading());
            if (!(clause.side() + heads).equals(above) || isHeadedAgain(clause, end, cells)) {
                words.append(heads);
                above = clause.side() + heads;
            }
            words.append(clause.text());
            end = clause.end();
        }
        return words.toString();
    }

    /** Whether the heading that the clause before had too is written again between them. */
    private static boolean isHeadedAgain(Clause clause, int end, List<String> cells) {
        String heading = clause.heading();
        return heading != null
                && end < clause.start()
                && cells.stream()
                        .filter(cell -> cell.length() >= clause.start())
                        .anyMatch(cell -> cell.substring(end, clause.start()).contains(heading));
    }

    /** What of a text's letters and digits is left when the characters of another are taken out of it one by one. */
    private static String without(String text, String understood) {
        StringBuilder rest = new StringBuilder();
        Map<Integer, Integer> stock = new HashMap<>();
        understood.codePoints().forEach(c -> stock.merge(c, 1, Integer::sum));
        NO_WORD.matcher(text).replaceAll("").codePoints().forEach(c -> {
            Integer left = stock.get(c);
            if (left == null || left == 0) {
                rest.appendCodePoint(c);
            } else {
                stock.put(c, left - 1);
            }
        });
        return rest.toString();
    }

    /** Headers, titles of the lists, contents, page numbers, headings of categories that have duties. */
    private static boolean isLayout(Row row, Set<String> categories) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        String line = bare(String.join("", row.cells())).replaceAll("[\\s　\\p{C}]", "");
        Matcher heading = CATEGORY_HEADING.matcher(line);
        // As in a template, such a row explains.
        boolean remark = !filled.isEmpty() && filled.get(0).stripLeading().startsWith("#");
        boolean numbered = filled.size() > 2 && filled.get(0).strip().matches("\\d+");
        return remark
                || heading.matches() && categories.contains(heading.group(1))
                || filled.stream()
                        .anyMatch(cell ->
                                NUMBER_COLUMN.matcher(bare(cell).strip()).matches())
                || filled.size() > 1
                        && filled.stream()
                                .allMatch(cell ->
                                        HEADER_WORD.matcher(bare(cell).strip()).matches())
                || !numbered && line.endsWith("清单") && line.length() <= LONGEST_TITLE
                || !numbered && CONTENTS.matcher(line).matches()
                || PAGE.matcher(line).matches()
                || line.matches("[（(]?\\d{4}年\\d{1,2}月[）)]?");
    }
}
