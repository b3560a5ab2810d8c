package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Row;
import org.jspecify.annotations.Nullable;

/** The current category, from a column or from a heading row that may state its number of rows. */
final class Categories {

    private static final int LONGEST = 40;
    private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";
    private static final String COUNT =
            "(?:[（(]\\s*(?:共|合?计)?\\s*(?<bracketed>\\d+)\\s*[项条个]\\s*[）)]|[：:，,]?\\s*(?:共|合?计)?\\s*(?<counted>\\d+)\\s*[项条个])";
    private static final String CATEGORY = "(?!合计|总计|共计|小计)(?<category>[^（(，。；：:、\\d]{2,16}?)\\s*";
    /**
     * A category as a heading row instead of a column: {@code 一、党的建设（22项）}, {@code （一）党的建设}, {@code
     * 党的建设：22项}. Without a numeral in front it must state its number of rows.
     */
    private static final List<Pattern> HEADINGS = List.of(
            Pattern.compile("(?:" + NUMERAL + "[、.．]|第" + NUMERAL + "(?:类|部分|章)?[、：:\\s]?|[（(]" + NUMERAL
                    + "[）)][、.．]?)\\s*" + CATEGORY + "(?:" + COUNT + "|[：:])?"),
            Pattern.compile("(?:[（(]?\\d{1,2}[）).、．]\\s*)?" + CATEGORY + COUNT));

    private final Faults faults;
    private String name = "";
    private @Nullable Row heading;
    private @Nullable String statedCount;
    private int rows;

    Categories(Faults faults) {
        this.faults = faults;
    }

    private static @Nullable Matcher matcher(Row row) {
        List<String> filled = filled(row);
        // The numeral may have a cell of its own.
        String joiner = filled.size() == 2 && filled.get(0).matches(NUMERAL) ? "、" : "";
        String line = String.join(joiner, filled);
        if (line.length() > LONGEST) {
            return null;
        }
        return HEADINGS.stream()
                .map(heading -> heading.matcher(line))
                .filter(Matcher::matches)
                .findFirst()
                .orElse(null);
    }

    private static List<String> filled(Row row) {
        List<String> filled = new ArrayList<>();
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                filled.add(cell.strip());
            }
        }
        return filled;
    }

    static boolean isHeading(Row row) {
        return matcher(row) != null;
    }

    /** Whether a row has only a numeral and a name: a heading if the next row has a number in digits. */
    static boolean isNumeralHeading(Row row, @Nullable Row following) {
        List<String> filled = filled(row);
        return filled.size() == 2
                && filled.get(0).matches(NUMERAL + "[、.．]?")
                && isHeading(row)
                && following != null
                && following.cells().stream()
                        .anyMatch(cell -> cell.strip().matches("\\d{1,3}")
                                && !cell.strip().equals("0"));
    }

    /** Whether a duty's row, with this in its category's column, is the first of its category. */
    boolean begins(String written) {
        return rows == 0 || !written.isEmpty() && !written.equals(name);
    }

    /** Reads a row if it is a category's heading; false if it is none. */
    boolean takes(Row row) {
        Matcher matcher = matcher(row);
        if (matcher == null) {
            return false;
        }
        String category = Markup.name(matcher.group("category"));
        if (rows > 0 && category.equals(name) && heading != null) {
            // Repeated on the next page.
            return true;
        }
        leave();
        HiddenWords.report(row, faults);
        heading = row;
        name = category;
        statedCount = count(matcher);
        return true;
    }

    private static @Nullable String count(Matcher heading) {
        return heading.group("bracketed") == null ? heading.group("counted") : heading.group("bracketed");
    }

    /** The category of a duty, which may have another or none in its own column. */
    String of(String written) {
        if (!written.isEmpty() && !written.equals(name)) {
            leave();
            name = written;
        }
        rows++;
        return name;
    }

    /** Ends the current heading and checks its number of rows. */
    void leave() {
        if (heading != null && rows == 0) {
            faults.warning(
                    "EMPTY_CATEGORY",
                    heading.location(),
                    String.join(" | ", heading.cells()),
                    "rows under the category's heading",
                    "check whether rows of the published list are missing");
        } else if (heading != null
                && statedCount != null
                && !statedCount.replaceFirst("^0+", "").equals(Integer.toString(rows))) {
            faults.warning(
                    "COUNT_DIFFERS",
                    heading.location(),
                    String.join(" | ", heading.cells()).strip() + ": " + rows,
                    statedCount + " rows, as the category's heading says",
                    "check whether rows of the published list are missing, or stand under another category");
        }
        heading = null;
        statedCount = null;
        rows = 0;
    }

    /** Starts a new list, which has its own categories. */
    void begin() {
        leave();
        name = "";
    }
}
