package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one source as a duty list. A row that is not understood becomes a fault with its text. */
public final class ListParser {

    // Ten times the longest known cell; searching names in megabytes of text takes minutes.
    private static final int LONGEST_CELL = 100_000;

    private final SourceText source;
    private final ClauseCache cells;
    private final SourceDefaults defaults;
    private final Layout layout;
    private final Set<String> reportedHeaders = new HashSet<>();
    private final Faults faults;
    private final Categories categories;
    private final TitlePage titlePage = new TitlePage();
    private final List<Duty> duties = new ArrayList<>();
    private final DutyNumbers numbers;
    private String sectionPlace = "";
    private @Nullable DutyKind kind;
    private @Nullable Header header;
    // The header's first row, until a row under it is read.
    private @Nullable Row headerRow;
    // Whether the current rows belong to another township's list.
    private boolean foreign;
    private @Nullable Row rawRow;
    private @Nullable Row following;
    private List<Row> rest = List.of();
    // Rows that were read with the duty above them.
    private final Set<Row> joined = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Row lastRow;
    // The title of a list that is none of the three, until it ends.
    private @Nullable Row otherList;
    private int otherRows;
    private @Nullable Boolean marked;
    private int sheet;
    private boolean namedBySheet;
    private boolean titlesAlone;
    // Kinds with a row under their header, read or not.
    private final Set<DutyKind> kindsWithRows = EnumSet.noneOf(DutyKind.class);
    // Kinds with a numbered row, if only titles are read.
    private final Set<DutyKind> numberedKinds = EnumSet.noneOf(DutyKind.class);

    private ListParser(SourceText source, ClauseCache cells, SourceDefaults defaults) {
        this.defaults = defaults;
        this.layout = defaults.layout();
        this.source = source;
        this.cells = cells;
        this.faults = new Faults(source.name());
        this.categories = new Categories(faults);
        this.numbers = new DutyNumbers(faults);
    }

    /** Reads a source. */
    public static ListReading parse(SourceText source) {
        return parse(source, ClauseCache.empty());
    }

    /** Reads a source with a cache of cells shared between sources. */
    public static ListReading parse(SourceText source, ClauseCache cells) {
        return parse(source, cells, SourceDefaults.NOTHING);
    }

    /** Reads a source with a shared cache, and defaults for what it does not state. */
    public static ListReading parse(SourceText source, ClauseCache cells, SourceDefaults defaults) {
        return new ListParser(source, cells, defaults).read();
    }

    /** Reads only the titles of a source; empty if {@link #parse} would find no list. */
    public static Optional<ListHeading> heading(SourceText source, SourceDefaults defaults) {
        ListParser parser = new ListParser(source, ClauseCache.none(), defaults);
        parser.titlesAlone = true;
        DutyList list = parser.read().list();
        return list == null
                ? Optional.empty()
                : Optional.of(new ListHeading(list.place(), list.edition(), parser.kindsWithRows));
    }

    private ListReading read() {
        source.remarks().forEach(faults::add);
        List<Row> rows = source.rows().stream()
                .filter(row -> !row.isBlank() && !HeaderWords.isExplanation(row))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            if (joined.contains(rows.get(i))) {
                continue;
            }
            enterSheet(rows.get(i).location());
            rawRow = rows.get(i);
            following = i + 1 < rows.size() ? rows.get(i + 1) : null;
            rest = rows.subList(i + 1, rows.size());
            read(HiddenCharacters.removed(rows.get(i), faults));
        }
        Location top = new Location(1);
        leaveList();
        String place = place(top);
        String edition = edition(top);
        titlePage.surroundingText().forEach(this::reportSurroundingText);
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
        if (!holdsAList()) {
            faults.error(
                    "NO_DUTY",
                    top,
                    "no duty under the titles of “" + place + "”",
                    "at least one numbered row under a list's header",
                    "fill in the rows and load it again; nothing of this file was taken over, and a list that stands"
                            + " was left as it is");
            return new ListReading(null, faults.all());
        }
        if (edition == null) {
            edition = DutyList.UNKNOWN_EDITION;
            faults.warning(
                    "NO_EDITION",
                    top,
                    "no year and month on the title page of “" + place + "”",
                    "a line such as “2025年7月”",
                    "write the year and month under the title, or say it with --edition (on the page: in its field);"
                            + " until then the list stands before all dated ones, as " + edition);
        }
        String title = titlePage.title().isEmpty() ? place + "履职事项清单" : titlePage.title();
        return new ListReading(
                new DutyList(
                        source.name(),
                        source.citation(),
                        source.sha256(),
                        title,
                        place,
                        edition,
                        numbers.numbered(duties),
                        faults.all(),
                        kindsWithRows),
                faults.all());
    }

    /** From the title page, a list's title, the user's defaults or the file's name, in this order. */
    private String place(Location top) {
        String stated = titlePage.place().isEmpty() ? sectionPlace : titlePage.place();
        return stated.isEmpty()
                ? PlaceAndEditionFallback.place(defaults, source.name(), holdsAList(), faults, top)
                : stated;
    }

    private @Nullable String edition(Location top) {
        String stated = titlePage.edition();
        return stated == null
                ? PlaceAndEditionFallback.edition(defaults, source.name(), holdsAList(), titlePage, faults, top)
                : stated;
    }

    private boolean holdsAList() {
        return !duties.isEmpty() || !numberedKinds.isEmpty();
    }

    /** A sheet's name may be its only title. Even without one, the previous list does not continue on a new sheet. */
    private void enterSheet(Location location) {
        if (location.part() != sheet) {
            leaveList();
            sheet = location.part();
            kind = SectionTitle.named(HiddenCharacters.visible(location.title()), layout)
                    .orElse(null);
            namedBySheet = kind != null;
            header = null;
        }
    }

    private void read(Row row) {
        if (row.isBlank()) {
            return;
        }
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
        DutyKind section = SectionTitle.of(row, layout)
                .or(() -> SectionTitle.withoutListWord(row).filter(titled -> headerFollows()))
                .orElse(null);
        if (section != null) {
            enterSection(row, section);
            return;
        }
        if (namesAnotherList(row)) {
            leaveList();
            otherList = row;
            otherRows = 0;
            return;
        }
        if (otherList != null) {
            otherRows += RowNumber.isIn(row) ? 1 : 0;
            return;
        }
        DutyKind current = kind;
        if (current != null && beginsAnotherList(row)) {
            foreign = true;
        }
        if (foreign) {
            reportOtherList(row);
        } else if (current == null) {
            readBeforeSections(row);
        } else {
            readInSection(row, current);
        }
    }

    private void enterSection(Row row, DutyKind section) {
        leaveList();
        kind = section;
        numbers.begin(section);
        namedBySheet = false;
        header = null;
        String place = SectionTitle.place(row, section);
        foreign = isElsewhere(place);
        if (foreign) {
            reportOtherList(row);
        } else if (sectionPlace.isEmpty()) {
            sectionPlace = place;
        }
    }

    private void leaveList() {
        categories.begin();
        reportHeader();
        if (otherList != null) {
            faults.warning(
                    "OTHER_LIST",
                    otherList.location(),
                    String.join(" ", otherList.cells()).strip(),
                    "one of the three lists: " + DutyKind.BASIC.title() + ", " + DutyKind.COOPERATIVE.title() + ", "
                            + DutyKind.WITHDRAWN.title(),
                    "nothing; the " + otherRows + " rows under this title were left out");
            otherList = null;
        }
    }

    /** A title of a list that is none of the three (赋权事项清单), with a table of its own below. */
    private boolean namesAnotherList(Row row) {
        return SectionTitle.mayNameAnotherList(row) && headerFollows();
    }

    private boolean headerFollows() {
        return following != null
                && following.location().part() == sheet
                && Header.of(following, layout).isPresent();
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

    /** Whether a row is the title of another township's list in the same file. */
    private boolean beginsAnotherList(Row row) {
        if (!SectionTitle.isOneCell(row)) {
            return false;
        }
        String line = String.join("", row.cells()).strip();
        Matcher name = TitlePage.LIST_NAME.matcher(line);
        return name.find() && isElsewhere(name.replaceFirst(""));
    }

    private void reportOtherList(Row row) {
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

    private void readInSection(Row row, DutyKind current) {
        Header joined = header == null || headerRow == null
                ? null
                : header.over(row, layout).orElse(null);
        Header next = joined == null
                ? Header.of(row, layout)
                        .or(() -> header == null ? Header.withoutNumbers(row, layout) : Optional.empty())
                        .orElse(null)
                : null;
        if (joined != null) {
            header = joined;
            reportHeader();
        } else if (next != null) {
            reportHeader();
            if (header != null && !header.isAgain(row)) {
                numbers.begin(current);
            }
            header = next;
            headerRow = row;
        } else if (header == null && titlePage.takesEdition(row.cells())) {
            return;
        } else if (header == null && namedBySheet) {
            readBeforeSections(row);
        } else if (header == null) {
            unread(row, "a header row that begins with 序号 under the list's title");
        } else {
            readUnderHeader(row, current, header);
        }
    }

    private void readBeforeSections(Row row) {
        String line = String.join(" ", row.cells());
        // Every sheet of a workbook may repeat the title, and so may a page.
        boolean mayRepeat = sheet > 1 || row.location().outsideTables();
        if (mayRepeat && titlePage.repeats(line)) {
            return;
        }
        boolean taken = RowNumber.isIn(row) ? SectionTitle.isInContents(row) : titlePage.take(line, row.location());
        if (!taken) {
            unread(row, "the title page, or a list's title such as “…乡基本履职事项清单”");
        }
    }

    /** Checks the header, once for each list, when it is certain that it has no second row. */
    private void reportHeader() {
        Row row = headerRow;
        Header columns = header;
        headerRow = null;
        if (row == null || columns == null || kind == null || !reportedHeaders.add(kind + columns.shown())) {
            return;
        }
        HeaderWords.check(row, kind, columns, faults);
    }

    private void readUnderHeader(Row drawn, DutyKind current, Header columns) {
        reportHeader();
        Row row = columns.aligned(drawn, Objects.requireNonNullElse(lastRow, drawn));
        lastRow = row;
        RowNumber number = Categories.isNumeralHeading(row, following)
                ? null
                : numbers.of(row, current, columns).orElse(null);
        if (number != null) {
            kindsWithRows.add(current);
        }
        if (titlesAlone) {
            if (number != null) {
                numberedKinds.add(current);
            }
        } else if (number != null) {
            String written = Markup.name(columns.cell(row, Column.CATEGORY));
            if (numbers.take(row, current, number, columns.cell(row, Column.NUMBER), categories.begins(written))) {
                String category = categories.of(written);
                JoinedRows whole = whole(row, columns);
                Duty duty = DutyRow.of(
                        current, columns, whole.row(), number.value(), category, cells, isMarked(columns), faults);
                duties.add(HiddenCharacters.asWritten(whole.headed(duty), whole.written(), columns));
            }
        } else if (!columns.isAgain(row) && !categories.takes(row) && !DutyNumbers.isPageNumber(row)) {
            kindsWithRows.add(current);
            unread(row, "a row that begins with a number, a header row, or a category heading");
        }
    }

    /** A duty's row with the rows below that go on with it, also behind a repeated header. */
    private JoinedRows whole(Row first, Header columns) {
        List<Row> visible = new ArrayList<>(List.of(first));
        List<Row> written = new ArrayList<>(List.of(columns.aligned(Objects.requireNonNull(rawRow), first)));
        Header current = columns;
        boolean top = false;
        for (Row next : rest) {
            Row above = Objects.requireNonNull(lastRow);
            if (next.location().part() != sheet || isNamedAndNumbered(next, current)) {
                break;
            } else if (columns.isAgain(next)) {
                current = Header.of(next, layout).orElse(current);
                top = true;
                continue;
            } else if (DutyNumbers.isPageNumber(next) || isBetweenPages(next)) {
                continue;
            }
            top |= !next.location().place().isEmpty() && !above.location().sameTable(next.location());
            Row row = current.aligned(next, above);
            if (JoinedRows.isLine(next)
                    || SectionTitle.of(next, layout).isPresent()
                    || !JoinedRows.goOn(row, current, top)) {
                break;
            }
            if (!JoinedRows.isMerged(row, current)) {
                faults.info(
                        "JOINED_ROW",
                        next.location(),
                        String.join(" | ", next.cells()),
                        "a number and a name in each row; a row without both goes on with the duty above it",
                        "nothing; where it is a duty of its own, give it a number");
            }
            joined.add(next);
            written.add(row);
            lastRow = current.aligned(HiddenCharacters.removed(next, faults), above);
            visible.add(lastRow);
            top = false;
        }
        return JoinedRows.of(visible, written, columns);
    }

    /** A quick test for what most rows are: the next duty. */
    private static boolean isNamedAndNumbered(Row row, Header columns) {
        return row.boxes().isEmpty()
                && !columns.cell(row, Column.NAME).isBlank()
                && RowNumber.of(columns.cell(row, Column.NUMBER)).isPresent();
    }

    /** Whether a line stands between the tables of two pages of one list. */
    private boolean isBetweenPages(Row row) {
        return row.location().outsideTables()
                && SectionTitle.of(row, layout).isEmpty()
                && !SectionTitle.mayNameAnotherList(row);
    }

    /** Whether any cell of the list marks its items; judged once, at its first row. */
    private boolean isMarked(Header columns) {
        if (marked == null) {
            marked = columns.has(Column.UPSTREAM) || columns.has(Column.TOWNSHIP)
                    ? source.rows().stream()
                            .map(row -> columns.aligned(row, row))
                            .anyMatch(row -> CellClauses.isMarked(columns.cell(row, Column.UPSTREAM))
                                    || CellClauses.isMarked(columns.cell(row, Column.TOWNSHIP)))
                    : null;
        }
        return marked == null || marked;
    }

    private void checkSections(Location top) {
        for (DutyKind expected : DutyKind.values()) {
            if (!numbers.holds(expected)) {
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
            reportSurroundingText(row.location(), row.cells().get(0));
            return;
        }
        faults.error(
                "UNREAD_ROW",
                row.location(),
                String.join(" | ", row.cells()),
                expected,
                "correct the row in the file; it was not taken over");
    }

    /** Other text of a page or document: publisher, date, navigation. */
    private void reportSurroundingText(Location location, String line) {
        faults.info(
                "BESIDE_THE_LIST",
                location,
                line,
                "the title, the month, or rows of the lists' tables",
                "nothing; where it is a part of the list, put it into its table");
    }
}
