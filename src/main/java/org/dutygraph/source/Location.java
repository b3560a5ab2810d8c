package org.dutygraph.source;

import java.util.Comparator;

/**
 * Where a row stands in its source, so that everything read from it can be looked up.
 *
 * @param line a number that a person can look up, from 1: the line of a text file, the row of a sheet, the row counted
 *     through a page or document
 * @param part number of the sheet, from 1; 0 in a source that has one part only
 * @param title the sheet's name; empty where the part has none
 * @param place the readable place where the line alone does not say it: {@code 基本!8}, {@code table 2, row 5}, {@code page 3, row 5}; else
 *     empty
 */
public record Location(int line, int part, String title, String place) implements Comparable<Location> {

    private static final String PARAGRAPH = "paragraph ";
    private static final String PAGE = "page ";
    private static final String PAGE_LINE = ", line ";
    private static final Comparator<Location> ORDER =
            Comparator.comparingInt(Location::part).thenComparingInt(Location::line);

    public Location {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line + " does not exist; lines are counted from 1");
        }
    }

    /** A line of a text file. */
    public Location(int line) {
        this(line, 0, "", "");
    }

    /** A row of a workbook's sheet, written as spreadsheets write it; both numbers from 1. */
    public static Location ofSheet(int number, String name, int row) {
        return new Location(row, number, name, name + "!" + row);
    }

    /**
     * A row of a table of a page or document.
     *
     * @param line the row counted through the whole source
     * @param table number of the table, from 1
     * @param row number of the row in it, from 1
     */
    public static Location ofTable(int line, int table, int row) {
        return new Location(line, 0, "", "table " + table + ", row " + row);
    }

    /**
     * A line of running text of a page or document.
     *
     * @param line the row counted through the whole source
     * @param paragraph number of the line among those outside of tables, from 1
     */
    public static Location ofParagraph(int line, int paragraph) {
        return new Location(line, 0, "", PARAGRAPH + paragraph);
    }

    /**
     * A row of a ruled table of a printed page.
     *
     * @param line the row counted through the whole source
     * @param page number of the page, from 1
     * @param row number of the row among all rows of tables on the page, from 1
     */
    public static Location ofPage(int line, int page, int row) {
        return new Location(line, 0, "", PAGE + page + ", row " + row);
    }

    /**
     * A line of a printed page outside of its tables.
     *
     * @param line the row counted through the whole source
     * @param page number of the page, from 1
     * @param number number of the line among those outside of tables on the page, from 1
     */
    public static Location ofPageLine(int line, int page, int number) {
        return new Location(line, 0, "", PAGE + page + PAGE_LINE + number);
    }

    /** Whether it is a line of a page or document outside of its tables. */
    public boolean outsideTables() {
        return place.startsWith(PARAGRAPH) || place.startsWith(PAGE) && place.contains(PAGE_LINE);
    }

    /** The words after the file's name: the readable place, or the line. */
    public String shown() {
        return place.isEmpty() ? Integer.toString(line) : place;
    }

    /** The same where several files make one source: the place names the file. */
    public Location in(String file) {
        return new Location(line, part, title, file + ": " + shown());
    }

    /** In the order of the source. */
    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }
}
