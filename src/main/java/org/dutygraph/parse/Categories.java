package org.dutygraph.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Row;
import org.jspecify.annotations.Nullable;

/** The category that is in force, from a column or from a heading row that may say how many rows it has. */
final class Categories {

    /** {@code 一、党的建设（22项）}: a category as a heading row instead of a column. */
    private static final Pattern HEADING = Pattern.compile(
            "[一二三四五六七八九十]{1,3}、\\s*(?<category>[^（(，。；：]{2,16}?)\\s*(?:[（(]\\s*(?:共\\s*)?(?<count>\\d+)\\s*项\\s*[）)])?");

    private final Faults faults;
    private String name = "";
    private @Nullable Row heading;
    private @Nullable String said;
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

    /** Takes a row that is a category's heading. */
    boolean takes(Row row) {
        Matcher matcher = matcher(row);
        if (!matcher.matches()) {
            return false;
        }
        String category = Markup.name(matcher.group("category"));
        if (rows > 0 && category.equals(name) && heading != null) {
            // Printed again on the next page.
            return true;
        }
        leave();
        HiddenWords.tell(row, faults);
        heading = row;
        name = category;
        said = matcher.group("count");
        return true;
    }

    /** The category of a duty, in whose own column may stand another or none. */
    String of(String written) {
        if (!written.isEmpty() && !written.equals(name)) {
            leave();
            name = written;
        }
        rows++;
        return name;
    }

    /** No further row belongs to the heading that is in force. */
    void leave() {
        if (heading != null && rows == 0) {
            faults.warning(
                    "EMPTY_CATEGORY",
                    heading.location(),
                    String.join(" | ", heading.cells()),
                    "rows under the category's heading",
                    "check whether rows of the published list are missing");
        } else if (heading != null
                && said != null
                && !said.replaceFirst("^0+", "").equals(Integer.toString(rows))) {
            faults.warning(
                    "COUNT_DIFFERS",
                    heading.location(),
                    String.join(" | ", heading.cells()).strip() + ": " + rows,
                    said + " rows, as the category's heading says",
                    "check whether rows of the published list are missing, or stand under another category");
        }
        heading = null;
        said = null;
        rows = 0;
    }

    /** Another list begins; it has its own. */
    void begin() {
        leave();
        name = "";
    }
}
