package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one source as a duty list. A row that is not understood becomes a fault that holds its words. */
public final class ListParser {

    // Ten times the longest that is known; looking for names in a text of megabytes takes minutes.
    private static final int LONGEST_CELL = 100_000;

    /** {@code 一、党的建设（22项）}: a category as a heading row instead of a column. */
    private static final Pattern CATEGORY_HEADING = Pattern.compile(
            "[一二三四五六七八九十]{1,3}、\\s*(?<category>[^（(，。；：]{2,16}?)\\s*(?:[（(]\\s*(?:共\\s*)?\\d+\\s*项\\s*[）)])?");

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－]?\\s*\\d{1,4}\\s*[-—–－]?|第\\s*\\d{1,4}\\s*页(?:\\s*[/／,，]?\\s*共\\s*\\d{1,4}\\s*页)?");

    private final SourceText source;
    private final KnownCells cells;
    private final Given given;
    private final Layout layout;
    private final Set<String> saidStrange = new HashSet<>();
    private final Faults faults;
    private final TitlePage titlePage = new TitlePage();
    private final List<Duty> duties = new ArrayList<>();
    private final Map<DutyKind, Map<Integer, Location>> seen = new EnumMap<>(DutyKind.class);
    private String sectionPlace = "";
    private @Nullable DutyKind kind;
    private @Nullable Header header;
    // The header's first row, as long as no row was read under it.
    private @Nullable Row headerRow;
    private String category = "";
    // A heading under which no row stands yet.
    private @Nullable Row bareCategory;
    // Rows of another township's list follow.
    private boolean foreign;
    private int sheet;
    private boolean namedBySheet;
    private boolean titlesAlone;

    private ListParser(SourceText source, KnownCells cells, Given given) {
        this.given = given;
        this.layout = given.layout();
        this.source = source;
        this.cells = cells;
        this.faults = new Faults(source.name());
    }

    /** Reads a source. */
    public static ListReading parse(SourceText source) {
        return parse(source, KnownCells.empty());
    }

    /** Reads a source, with the cells that are known from others. */
    public static ListReading parse(SourceText source, KnownCells cells) {
        return parse(source, cells, Given.NOTHING);
    }

    /** Reads a source that may not say everything, with the cells that are known from others. */
    public static ListReading parse(SourceText source, KnownCells cells, Given given) {
        return new ListParser(source, cells, given).read();
    }

    /** Which list a source holds, told by its titles alone; nothing where {@link #parse} would find no list. */
    public static Optional<ListHeading> heading(SourceText source) {
        return heading(source, Given.NOTHING);
    }

    /** The same of a source that may not say everything. */
    public static Optional<ListHeading> heading(SourceText source, Given given) {
        ListParser parser = new ListParser(source, KnownCells.none(), given);
        parser.titlesAlone = true;
        DutyList list = parser.read().list();
        return list == null ? Optional.empty() : Optional.of(new ListHeading(list.place(), list.edition()));
    }

    private ListReading read() {
        source.remarks().forEach(faults::remarked);
        for (Row row : source.rows()) {
            if (!row.isBlank() && !HeaderWords.isExplanation(row)) {
                enterSheet(row.location());
                read(row);
            }
        }
        Location top = new Location(1);
        leaveCategory();
        sayStrange();
        String place = place(top);
        String edition = edition(top);
        titlePage.beside().forEach(this::beside);
        checkSections(top);
        if (place.isEmpty()) {
            faults.error(
                    "NO_TITLE",
                    top,
                    "no title",
                    "a title such as “某省某市某县某乡履职事项清单” before the first list",
                    "write the title above the lists, or say the township with --township (on the page: in its field);"
                            + " nothing of this file was taken over");
            return new ListReading(null, faults.all());
        }
        if (edition == null) {
            faults.error(
                    "NO_EDITION",
                    top,
                    "no year and month on the title page of “" + place + "”",
                    "a line such as “2025年7月”",
                    "write the year and month under the title, or say it with --edition (on the page: in its field);"
                            + " nothing of this file was taken over");
            return new ListReading(null, faults.all());
        }
        String title = titlePage.title().isEmpty() ? place + "履职事项清单" : titlePage.title();
        return new ListReading(new DutyList(source.name(), title, place, edition, duties, faults.all()), faults.all());
    }

    /** The title page, the lists' titles, the user, the file's name: the first that says it. */
    private String place(Location top) {
        String said = titlePage.place().isEmpty() ? sectionPlace : titlePage.place();
        return said.isEmpty() ? Unsaid.place(given, source.name(), holdsAList(), faults, top) : said;
    }

    private @Nullable String edition(Location top) {
        String said = titlePage.edition();
        return said == null ? Unsaid.edition(given, source.name(), holdsAList(), faults, top) : said;
    }

    private boolean holdsAList() {
        return !duties.isEmpty() || titlesAlone && kind != null;
    }

    /** A sheet's name may be all that says which list it holds; without that, the list before does not go on in it. */
    private void enterSheet(Location location) {
        if (location.part() != sheet) {
            leaveCategory();
            sheet = location.part();
            sayStrange();
            kind = SectionTitle.named(location.title(), layout).orElse(null);
            namedBySheet = kind != null;
            header = null;
            category = "";
        }
    }

    private void read(Row row) {
        for (String cell : row.cells()) {
            if (cell.length() > LONGEST_CELL) {
                faults.error(
                        "LONG_CELL",
                        row.location(),
                        cell.substring(0, 100) + "…",
                        "cells of at most %,d characters; this one has %,d".formatted(LONGEST_CELL, cell.length()),
                        "look whether a file was pasted into a cell; the row was not taken over");
                return;
            }
        }
        readShort(row);
    }

    private void readShort(Row row) {
        DutyKind section = SectionTitle.of(row, layout).orElse(null);
        if (section != null) {
            enterSection(row, section);
            return;
        }
        DutyKind standing = kind;
        if (standing != null && beginsAnotherList(row)) {
            foreign = true;
        }
        if (foreign) {
            otherList(row);
        } else if (standing == null) {
            readBeforeSections(row);
        } else {
            readInSection(row, standing);
        }
    }

    private void enterSection(Row row, DutyKind section) {
        leaveCategory();
        sayStrange();
        kind = section;
        namedBySheet = false;
        header = null;
        category = "";
        String place = SectionTitle.place(row, section);
        foreign = isElsewhere(place);
        if (foreign) {
            otherList(row);
        } else if (sectionPlace.isEmpty()) {
            sectionPlace = place;
        }
    }

    private boolean isElsewhere(String place) {
        String here = SectionTitle.township(sectionPlace)
                .or(() -> sectionPlace.isEmpty() && !duties.isEmpty()
                        ? SectionTitle.township(titlePage.place())
                        : Optional.empty())
                .orElse(null);
        return here != null
                && SectionTitle.township(place)
                        .filter(other -> !other.equals(here))
                        .isPresent();
    }

    /** A title page in the middle of a file is of a further list. */
    private boolean beginsAnotherList(Row row) {
        if (row.cells().stream().filter(cell -> !cell.isBlank()).count() != 1) {
            return false;
        }
        String line = String.join("", row.cells()).strip();
        Matcher name = TitlePage.LIST_NAME.matcher(line);
        return name.find() && isElsewhere(name.replaceFirst(""));
    }

    private void otherList(Row row) {
        if (!titlesAlone) {
            faults.error(
                    "OTHER_TOWNSHIP_LIST",
                    row.location(),
                    String.join(" | ", row.cells()),
                    "the lists of one township in a file, of "
                            + (sectionPlace.isEmpty() ? titlePage.place() : sectionPlace) + " here",
                    "put the other township's lists into a file of their own; the row was not taken over");
        }
    }

    private void readInSection(Row row, DutyKind standing) {
        Header two = header == null || headerRow == null
                ? null
                : header.over(row, layout).orElse(null);
        Header found = two == null ? Header.of(row, layout).orElse(null) : null;
        if (two != null) {
            header = two;
            sayStrange();
        } else if (found != null) {
            sayStrange();
            header = found;
            headerRow = row;
        } else if (header == null && titlePage.takesEdition(row.cells())) {
            return;
        } else if (header == null && namedBySheet) {
            readBeforeSections(row);
        } else if (header == null) {
            unread(row, "a header row that begins with 序号 under the list's title");
        } else {
            readUnderHeader(row, standing, header);
        }
    }

    private void readBeforeSections(Row row) {
        String line = String.join(" ", row.cells());
        boolean again = sheet > 1 || row.location().outsideTables();
        // Every sheet of a workbook may have the title again, and so may a page.
        if (again && titlePage.repeats(line)) {
            return;
        }
        boolean taken = RowNumber.isIn(row) ? SectionTitle.isInContents(row) : titlePage.take(line, row.location());
        if (!taken) {
            unread(row, "the title page, or a list's title such as “…乡基本履职事项清单”");
        }
    }

    /** Said when it is sure that the header has no second row, and once for each list. */
    private void sayStrange() {
        Row row = headerRow;
        Header columns = header;
        headerRow = null;
        if (row == null || columns == null || kind == null || !saidStrange.add(kind + columns.shown())) {
            return;
        }
        HeaderWords.check(row, kind, columns, faults);
    }

    private void readUnderHeader(Row row, DutyKind standing, Header columns) {
        sayStrange();
        if (titlesAlone) {
            return;
        }
        String written = columns.cell(row, Column.NUMBER);
        RowNumber number = RowNumber.of(written).orElse(null);
        if (number != null) {
            if (!number.plain()) {
                faults.warning(
                        "NUMBER_FORM",
                        row.location(),
                        written,
                        "a number in plain digits; read as " + number.value(),
                        "write " + number.value() + " in the file");
            }
            readDuty(row, standing, columns, number.value());
            return;
        }
        String line = String.join("", row.cells()).strip();
        Matcher heading = CATEGORY_HEADING.matcher(line);
        if (heading.matches()) {
            leaveCategory();
            HiddenWords.tell(row, faults);
            bareCategory = row;
            category = Markup.name(heading.group("category"));
        } else if (!PAGE_NUMBER.matcher(line).matches()) {
            unread(row, "a row that begins with a number, a header row, or a category heading");
        }
    }

    private void readDuty(Row row, DutyKind standing, Header columns, int number) {
        Map<Integer, Location> numbers = seen.computeIfAbsent(standing, any -> new HashMap<>());
        Location first = numbers.putIfAbsent(number, row.location());
        if (first != null) {
            faults.error(
                    "DOUBLE_NUMBER",
                    row.location(),
                    String.join(" | ", row.cells()),
                    "a number that stands once in " + standing.title() + "; " + number + " stands "
                            + (first.place().isEmpty() ? "on line " + first.line() : "at " + first.place())
                            + " already",
                    "correct the number; the row was not taken over");
            return;
        }
        if (number > 1 && !numbers.containsKey(number - 1)) {
            faults.warning(
                    "NUMBER_GAP",
                    row.location(),
                    standing.letter() + number,
                    "number " + (number - 1) + " of " + standing.title() + " before it",
                    "check whether a row of the published list is missing");
        }
        String written = Markup.name(columns.cell(row, Column.CATEGORY));
        if (written.isEmpty() || written.equals(category)) {
            bareCategory = null;
        } else {
            leaveCategory();
            category = written;
        }
        duties.add(DutyRow.of(standing, columns, row, number, category, cells, faults));
    }

    private void leaveCategory() {
        if (bareCategory != null) {
            faults.warning(
                    "EMPTY_CATEGORY",
                    bareCategory.location(),
                    String.join(" | ", bareCategory.cells()),
                    "rows under the category's heading",
                    "check whether rows of the published list are missing");
            bareCategory = null;
        }
    }

    private void checkSections(Location top) {
        for (DutyKind expected : DutyKind.values()) {
            if (!seen.containsKey(expected)) {
                faults.warning(
                        "NO_SECTION",
                        top,
                        "no row of " + expected.title(),
                        "a list under a title that ends with “" + expected.title() + "清单”",
                        "check whether the file is whole");
            }
        }
    }

    private void unread(Row row, String expected) {
        if (row.location().outsideTables()) {
            beside(row.location(), row.cells().get(0));
            return;
        }
        faults.error(
                "UNREAD_ROW",
                row.location(),
                String.join(" | ", row.cells()),
                expected,
                "correct the row in the file; it was not taken over");
    }

    /** A page or document says other things too: who published it, when, where one is. */
    private void beside(Location location, String line) {
        faults.info(
                "BESIDE_THE_LIST",
                location,
                line,
                "the title, the month, or rows of the lists' tables",
                "nothing; where it is a part of the list, put it into its table");
    }
}
