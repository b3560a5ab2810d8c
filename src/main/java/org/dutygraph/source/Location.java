package org.dutygraph.source;

import java.util.Comparator;

/**
 * The place of a row in its source, so that a person can look it up.
 *
 * @param line from 1: the line of a text file, the row of a sheet, or the number of the row in the whole page or
 *     document
 * @param part number of the sheet, from 1; 0 in a source of one part
 * @param title the sheet's name; empty if the part has none
 * @param place the readable place if the line alone is not enough: {@code 基本!8}, {@code table 2, row 5},
 *     {@code page 3, row 5}; else empty
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

    /** A row of a sheet, shown as {@code name!row}; both numbers from 1. */
    public static Location ofSheet(int number, String name, int row) {
        return new Location(row, number, name, name + "!" + row);
    }

    /**
     * A row of a table of a page or document.
     *
     * @param line number of the row in the whole source
     * @param table number of the table, from 1
     * @param row number of the row in it, from 1
     */
    public static Location ofTable(int line, int table, int row) {
        return new Location(line, 0, "", "table " + table + ", row " + row);
    }

    /**
     * A line of running text of a page or document.
     *
     * @param line number of the row in the whole source
     * @param paragraph number of the line among those outside tables, from 1
     */
    public static Location ofParagraph(int line, int paragraph) {
        return new Location(line, 0, "", PARAGRAPH + paragraph);
    }

    /**
     * A row of a ruled table of a printed page.
     *
     * @param line number of the row in the whole source
     * @param page number of the page, from 1
     * @param row number of the row among all rows of tables on the page, from 1
     */
    public static Location ofPage(int line, int page, int row) {
        return new Location(line, 0, "", PAGE + page + ", row " + row);
    }

    /**
     * A line of a printed page outside its tables.
     *
     * @param line number of the row in the whole source
     * @param page number of the page, from 1
     * @param number number of the line among those outside tables on the page, from 1
     */
    public static Location ofPageLine(int line, int page, int number) {
        return new Location(line, 0, "", PAGE + page + PAGE_LINE + number);
    }

    /** Whether this is a line of a page or document outside its tables. */
    public boolean outsideTables() {
        return place.startsWith(PARAGRAPH) || place.startsWith(PAGE) && place.contains(PAGE_LINE);
    }

    /** Whether another row stands in the same table. */
    public boolean sameTable(Location other) {
        int row = place.lastIndexOf(',');
        return part == other.part() && row >= 0 && other.place.startsWith(place.substring(0, row + 1));
    }

    /** What follows the file's name in a message: the readable place, or the line. */
    public String shown() {
        return place.isEmpty() ? Integer.toString(line) : place;
    }

    /** The same place in a source made of several files: it names the file. */
    public Location in(String file) {
        return new Location(line, part, title, file + ": " + shown());
    }

    /** In the order of the source. */
    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }
}
