package org.dutygraph.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Row;

/** The title of each of the three lists: {@code …乡基本履职事项清单}; the words differ a little from county to county. */
final class SectionTitle {

    // After the last region above it: titles may have the full path, or a part of it.
    private static final Pattern TOWNSHIP =
            Pattern.compile("^(?:.*[省市州盟县区旗])?(?!本)([\\p{IsHan}&&[^省市州盟县区旗]]{2})[\\p{IsHan}]*(?:乡|镇|街道|苏木|街道办事处)$");

    private static final String DUTIES = "(?:履职|履责|履行职责|职责)?(?:事项|清单)";
    private static final Pattern BASIC = Pattern.compile("基本" + DUTIES + "|基本(?:履职|履责|履行职责)");
    private static final Pattern COOPERATIVE = Pattern.compile("配合" + DUTIES + "|配合(?:履职|履责|履行职责)|协助(?:履职|履责|履行职责)事项");
    private static final Pattern WITHDRAWN =
            Pattern.compile("(?:上级部门|上级|[县区市旗]级部门|[县区市旗]级|部门)?收回" + DUTIES + "|上级(?:部门)?收回");
    /** {@code 履行职责事项清单（基本履职）}. */
    private static final Pattern KIND_IN_BRACKETS = Pattern.compile("清单[（：:](?<kind>[^（）]{2,16})）?$");

    private static final Pattern BEFORE_KIND = Pattern.compile("(?:履行职责|履职|履责|职责|权责)?(?:事项)?(?:清单)?[（：:]?(?:[一二三]、)?$");
    private static final Pattern OTHER_LIST = Pattern.compile(
            "(?:清单|\\p{IsHan}{3,}目录|一览表)$|(?:赋权|赋能|下放|准入|证明|执法|处罚|审批|许可|委托|服务|代办|容缺|负面)[\\p{IsHan}]{0,8}事项$");

    /** {@code （87项）} after the title. */
    private static final Pattern COUNT =
            Pattern.compile("(?:[（(]?共?\\d+[项条][）)]?|（(?:续表?|试行|暂行|修订版?|\\d+|\\d{4}年(?:度|版)*)）)+$");
    /** {@code 附件1}, {@code 一、}, {@code （二）} before it. */
    private static final Pattern MARK =
            Pattern.compile("^(?:附件?(?:\\d+|[一二三四五六七八九十]+)?[：:.、]?|（?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）、.．])");

    /** {@code 1.}, {@code 附表2-}, {@code （一）} before the short name of a sheet, and {@code （87）}, {@code 类} behind it. */
    private static final Pattern SHEET_MARK =
            Pattern.compile("^(?:附?[件表])?[（]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})?[）]?[：:.．、_—-]*");

    private static final Pattern SHEET_END = Pattern.compile("(?:类|表|部分|[（]?共?\\d+[项条]?[）]?|[_—-])+$");

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int LONGEST = 60;

    private SectionTitle() {}

    static Optional<DutyKind> of(Row row, Layout layout) {
        if (!mayEndTheLine(row) && layout.lists().isEmpty()) {
            return Optional.empty();
        }
        String line = line(row);
        if (!layout.lists().isEmpty() && isOneCell(row) && layout.list(line).isPresent()) {
            return layout.list(line);
        }
        String title = COUNT.matcher(line).replaceFirst("");
        // The name of a duty may mention a list, and a row of duties may end with a title.
        if (RowNumber.isIn(row) || isDuty(row)) {
            return Optional.empty();
        }
        Matcher inBrackets = KIND_IN_BRACKETS.matcher(title);
        if (inBrackets.find() && isOneCell(row)) {
            return kind(inBrackets.group("kind"), true);
        }
        return title.endsWith("清单") ? kind(title, isOneCell(row)) : Optional.empty();
    }

    /** The kind of a title without the word 清单 ({@code …镇基本履职事项}); only a table's header below shows that it is one. */
    static Optional<DutyKind> withoutListWord(Row row) {
        if (!isOneCell(row) || !mayEndTheLine(row)) {
            return Optional.empty();
        }
        String title = COUNT.matcher(line(row)).replaceFirst("");
        return title.endsWith("事项") && !isDuty(row) ? kind(title, true) : Optional.empty();
    }

    /** Whether a line may be the title of a list that is none of the three, such as 赋权事项清单. */
    static boolean mayNameAnotherList(Row row) {
        if (!isOneCell(row) || isDuty(row)) {
            return false;
        }
        String title = COUNT.matcher(line(row)).replaceFirst("");
        return OTHER_LIST.matcher(title).find()
                && !TitlePage.LIST_NAME.matcher(title).find()
                && kind(title, true).isEmpty();
    }

    /** Whether a row is no title, because it has a number of any form or is longer than any title. */
    private static boolean isDuty(Row row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isBlank()).distinct().toList();
        boolean numbered =
                filled.size() > 2 && DIGITS.matcher(filled.get(0).strip()).matches();
        return numbered || Column.plain(String.join("", filled)).length() > LONGEST;
    }

    /** The kind that a line names; the less usual names count only if the line is a cell of its own. */
    private static Optional<DutyKind> kind(String line, boolean isOneCell) {
        for (DutyKind kind : DutyKind.values()) {
            if (line.contains(kind.title())
                    || isOneCell && words(kind).matcher(line).find()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Pattern words(DutyKind kind) {
        return switch (kind) {
            case BASIC -> BASIC;
            case COOPERATIVE -> COOPERATIVE;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    static boolean isOneCell(Row row) {
        int filled = 0;
        for (String cell : row.cells()) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled == 1;
    }

    /** The list that a sheet's name names: {@code 1.基本履职事项}. */
    static Optional<DutyKind> named(String sheet, Layout layout) {
        String name = sheet.replaceAll("\\s", "");
        return layout.list(name).or(() -> kind(name, true)).or(() -> shortName(name));
    }

    private static Optional<DutyKind> shortName(String sheet) {
        String bare = SHEET_MARK.matcher(Column.plain(sheet)).replaceFirst("");
        return switch (SHEET_END.matcher(bare).replaceFirst("")) {
            case "基本" -> Optional.of(DutyKind.BASIC);
            case "配合" -> Optional.of(DutyKind.COOPERATIVE);
            case "收回", "上级收回" -> Optional.of(DutyKind.WITHDRAWN);
            default -> Optional.empty();
        };
    }

    /** The place before the kind's name, often in short form ({@code 伊犁州伊宁县喀拉亚尕奇乡}). */
    static String place(Row row, DutyKind kind) {
        String line = line(row);
        Matcher name = words(kind).matcher(line);
        String before =
                MARK.matcher(line.substring(0, name.find() ? name.start() : 0)).replaceFirst("");
        return BEFORE_KIND.matcher(before).replaceFirst("");
    }

    /** Whether a numbered row belongs to the table of contents: a number, a list's title, and perhaps its page. */
    static boolean isInContents(Row row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return (filled.size() == 2
                        || filled.size() == 3 && RowNumber.of(filled.get(2)).isPresent())
                && Arrays.stream(DutyKind.values())
                        .anyMatch(kind -> filled.get(1).strip().endsWith(kind.title() + "清单"));
    }

    /**
     * The first two characters of the township's own name, which distinguish townships; empty if there is none. Later ones
     * may differ for the same township: ethnic townships have a full and a short name (五马场乡, 五马场哈萨克族乡), and there are
     * misprints.
     */
    static Optional<String> township(String place) {
        Matcher name = TOWNSHIP.matcher(place.replaceAll("\\s", ""));
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    // A quick test, because most rows are no title and long.
    private static boolean mayEndTheLine(Row row) {
        for (int cell = row.cells().size() - 1; cell >= 0; cell--) {
            String text = row.cells().get(cell);
            for (int i = text.length() - 1; i >= 0; i--) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    return "单）)项条".indexOf(text.charAt(i)) >= 0;
                }
            }
        }
        return false;
    }

    private static String line(Row row) {
        return Column.plain(String.join("", row.cells()));
    }
}
