package org.dutygraph.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Row;
import org.jspecify.annotations.Nullable;

/** The current category, from a column or from a heading row that may state its number of rows. */
final class Categories {

    /** {@code 一、党的建设（22项）}: a category as a heading row instead of a column. */
    private static final Pattern HEADING = Pattern.compile(
            "[一二三四五六七八九十]{1,3}、\\s*(?<category>[^（(，。；：]{2,16}?)\\s*(?:[（(]\\s*(?:共\\s*)?(?<count>\\d+)\\s*项\\s*[）)])?");

    private final Faults faults;
    private String name = "";
    private @Nullable Row heading;
    private @Nullable String statedCount;
    private int rows;

    Categories(Faults faults) {
        this.faults = faults;
    }

    private static Matcher matcher(Row row) {
        return HEADING.matcher(String.join("", row.cells()).strip());
    }

    static boolean isHeading(Row row) {
        return matcher(row).matches();
    }

    /** Reads a row if it is a category's heading; false if it is none. */
    boolean takes(Row row) {
        Matcher matcher = matcher(row);
        if (!matcher.matches()) {
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
        statedCount = matcher.group("count");
        return true;
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
