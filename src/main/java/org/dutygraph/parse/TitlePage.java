package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;

/** What stands before the first list: the title in one or several lines, the edition, and the table of contents. */
final class TitlePage {

    private static final Pattern EDITION =
            Pattern.compile("[（(]?\\s*(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月(?:\\s*\\d{1,2}\\s*日)?(?:版|印发|修订)?\\s*[）)]?");
    private static final Pattern CONTENTS = Pattern.compile("目\\s*录");
    private static final Pattern CONTENTS_ENTRY = Pattern.compile(".*(?:[.…·]{3,}\\s*\\d*|清单[\\s.…·]*\\d{1,4})\\s*");
    /** A line of a title in several lines: regions, from the province down. */
    private static final Pattern REGIONS =
            Pattern.compile("[\\p{IsHan}\\s·]{1,30}(?:省|自治区|市|州|盟|地区|县|区|旗|乡|镇|苏木|街道|街道办事处)");

    static final Pattern LIST_NAME = Pattern.compile("履职事项清单\\s*$");

    private final List<String> lines = new ArrayList<>();
    private final List<Location> places = new ArrayList<>();
    private final Map<Location, String> beside = new LinkedHashMap<>();
    private @Nullable String edition;

    /** {@code 某县某乡履职事项清单（2025年7月）}: the month on the title's own line. */
    private static final Pattern MONTH_BEHIND = Pattern.compile("(?<title>.*清单)\\s*(?<month>[（(][^（(]*[）)])");

    /** Takes a row between a list's title and its header that holds nothing but year and month. */
    boolean takesEdition(List<String> cells) {
        List<String> written = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        Matcher matcher = written.size() == 1 ? EDITION.matcher(written.get(0)) : null;
        if (matcher == null || !matcher.matches() || edition != null && !edition.equals(edition(matcher))) {
            return false;
        }
        edition = edition(matcher);
        return true;
    }

    /** Takes a line of the title page; false where it is none. */
    boolean take(String line, Location location) {
        String text = line.strip();
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
        if (edition != null || isComplete()) {
            return false;
        }
        Matcher behind = MONTH_BEHIND.matcher(text);
        Matcher month = behind.matches() ? EDITION.matcher(behind.group("month")) : null;
        if (month != null && month.matches()) {
            edition = edition(month);
            text = behind.group("title").strip();
        }
        lines.add(text);
        places.add(location);
        if (location.outsideTables() && isComplete()) {
            dropBeside();
        }
        return true;
    }

    private static boolean isContents(String text) {
        return CONTENTS.matcher(text).matches() || CONTENTS_ENTRY.matcher(text).matches();
    }

    /** On a page, what stands before the title's own lines is not a part of it. */
    private void dropBeside() {
        int first = lines.size() - 1;
        while (first > 0 && REGIONS.matcher(lines.get(first - 1)).matches()) {
            first--;
        }
        for (int i = 0; i < first; i++) {
            beside.put(places.get(i), lines.get(i));
        }
        lines.subList(0, first).clear();
        places.subList(0, first).clear();
    }

    /** Lines before the title that are none of it, by their places. */
    Map<Location, String> beside() {
        return beside;
    }

    /** Whether a line says again what the title page has said already. */
    boolean repeats(String line) {
        String text = line.strip();
        Matcher matcher = EDITION.matcher(text);
        return matcher.matches() ? edition(matcher).equals(edition) : lines.contains(text) || text.equals(title());
    }

    private static String edition(Matcher matcher) {
        return "%s-%02d".formatted(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    private boolean isComplete() {
        return !lines.isEmpty() && LIST_NAME.matcher(title()).find();
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
