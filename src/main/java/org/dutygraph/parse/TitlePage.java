package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;

/** The text before the first list: the title in one or several lines, the edition, and the table of contents. */
final class TitlePage {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String DIGIT = "[0-9０-９零○" + DIGITS + "]";
    private static final String MONTH = "(?:[1１][0-2０-２]|[0０]?[1-9１-９])";
    private static final String SIGN = "\\s*[-－./．／]\\s*";
    /** 2025年7月, 二〇二五年七月, ２０２５年７月, 2025.07, 2025-07-01, each with or without brackets. */
    private static final Pattern EDITION = Pattern.compile("[（(]?\\s*(" + DIGIT + "{4})(?:"
            + "\\s*年\\s*(" + MONTH + "|[〇零○]?[一二三四五六七八九]|十[一二]?)\\s*月(?:\\s*[\\d０-９" + DIGITS + "十廿]{1,3}\\s*日)?"
            + "|" + SIGN + "(" + MONTH + ")(?:" + SIGN + "[0-9０-９]{1,2})?"
            + ")(?:版|印发|修订|公布|发布)?\\s*[）)]?");
    /** A year alone says no month; it belongs to the title page all the same. */
    private static final Pattern YEAR = Pattern.compile("[（(]?\\s*(" + DIGIT + "{4})\\s*年度?版?\\s*[）)]?");

    private static final Pattern PUBLISHED =
            Pattern.compile(".*(?:发布|印发|公布|公开|成文|生成|更新)(?:日期|时间)?\\s*[：:]\\s*(?<date>" + DIGIT + "{4}[^\\s]*).*");

    private static final Pattern CONTENTS = Pattern.compile("目\\s*录");
    private static final Pattern CONTENTS_ENTRY = Pattern.compile(".*(?:[.…·]{3,}\\s*\\d*|清单[\\s.…·]*\\d{1,4})\\s*");
    /** A line of a title in several lines: regions, from the province down. */
    private static final Pattern REGIONS =
            Pattern.compile("[\\p{IsHan}\\s·]{1,30}(?:省|自治区|市|州|盟|地区|县|区|旗|乡|镇|苏木|街道|街道办事处)");

    static final Pattern LIST_NAME = Pattern.compile("(?:履行职责|履职|履责)(?:事项)?清单\\s*$");

    private final List<String> lines = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();
    private final Map<Location, String> surroundingText = new LinkedHashMap<>();
    private @Nullable String edition;
    private @Nullable String year;
    private @Nullable String published;

    /** {@code 某县某乡履职事项清单（2025年7月）}: the month on the title's own line. */
    private static final Pattern TITLE_WITH_MONTH = Pattern.compile("(?<title>.*清单)\\s*(?<month>[（(][^（(]*[）)])");

    /** Reads the edition from a row with nothing else, between a list's title and its header. */
    boolean takesEdition(List<String> cells) {
        List<String> filled = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        Matcher matcher = filled.size() == 1 ? EDITION.matcher(filled.get(0)) : null;
        if (matcher == null || !matcher.matches() || edition != null && !edition.equals(edition(matcher))) {
            return false;
        }
        edition = edition(matcher);
        return true;
    }

    /** Reads a line of the title page; false if it does not belong there. */
    boolean take(String line, Location location) {
        String text = Markup.text(line);
        if (isContents(text)) {
            return true;
        }
        Matcher matcher = EDITION.matcher(text);
        if (matcher.matches()) {
            if (edition == null) {
                edition = edition(matcher);
                return true;
            }
            return false;
        }
        Matcher yearAlone = YEAR.matcher(text);
        if (yearAlone.matches() && isComplete()) {
            year = String.format(Locale.ROOT, "%04d", number(yearAlone.group(1)));
            return true;
        }
        Matcher date = PUBLISHED.matcher(text);
        Matcher dated = date.matches() ? EDITION.matcher(date.group("date")) : null;
        if (dated != null && dated.matches()) {
            published = published == null ? edition(dated) : published;
            return true;
        }
        if (edition != null || isComplete()) {
            return false;
        }
        Matcher withMonth = TITLE_WITH_MONTH.matcher(text);
        Matcher month = withMonth.matches() ? EDITION.matcher(withMonth.group("month")) : null;
        if (month != null && month.matches()) {
            edition = edition(month);
            text = withMonth.group("title").strip();
        }
        lines.add(text);
        locations.add(location);
        if (location.outsideTables() && isComplete()) {
            dropSurroundingText();
        }
        return true;
    }

    private static boolean isContents(String text) {
        return CONTENTS.matcher(text).matches() || CONTENTS_ENTRY.matcher(text).matches();
    }

    /** On a page, lines before the title's own lines do not belong to it. */
    private void dropSurroundingText() {
        int first = lines.size() - 1;
        while (first > 0 && REGIONS.matcher(lines.get(first - 1)).matches()) {
            first--;
        }
        for (int i = 0; i < first; i++) {
            surroundingText.put(locations.get(i), lines.get(i));
        }
        lines.subList(0, first).clear();
        locations.subList(0, first).clear();
    }

    /** Location → line before the title that does not belong to it. */
    Map<Location, String> surroundingText() {
        return surroundingText;
    }

    /** Whether a line repeats a part of the title page. */
    boolean repeats(String line) {
        String text = Markup.text(line);
        Matcher matcher = EDITION.matcher(text);
        return matcher.matches() ? edition(matcher).equals(edition) : lines.contains(text) || text.equals(title());
    }

    private static String edition(Matcher matcher) {
        String month = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        int number = month.startsWith("十") ? 10 + number(month.substring(1)) : number(month);
        return String.format(Locale.ROOT, "%04d-%02d", number(matcher.group(1)), number);
    }

    /** Digits of any width, and Chinese ones; 0 for none. */
    private static int number(String digits) {
        int number = 0;
        for (char digit : digits.toCharArray()) {
            int value = "零○".indexOf(digit) >= 0 ? 0 : DIGITS.indexOf(digit);
            number = 10 * number + (value >= 0 ? value : Character.digit(digit, 10));
        }
        return number;
    }

    private boolean isComplete() {
        return !lines.isEmpty() && LIST_NAME.matcher(title()).find();
    }

    /** The year, where the page says no month. */
    @Nullable
    String year() {
        return year;
    }

    /** Year and month of the publication, which need not be the list's. */
    @Nullable
    String published() {
        return published;
    }

    /** Year and month, {@code 2025-07}. */
    @Nullable
    String edition() {
        return edition;
    }

    /** The title in one line. */
    String title() {
        return String.join(" ", lines);
    }

    /** The title without 履职事项清单. */
    String place() {
        return LIST_NAME.matcher(title()).replaceFirst("").strip();
    }
}
