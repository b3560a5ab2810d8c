package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutygraph.parse.CellReading.Part;
import org.dutygraph.parse.CellText.Block;
import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Divides a cell of 上级部门职责 or 配合职责 into its clauses.
 *
 * <p>A printed number starts a clause only if it continues the count, so dates, amounts, {@code 12345} and {@code
 * 1个月} never do. The count starts again under each phase ({@code 一、…}) and each department heading, but the clauses of a
 * cell are numbered continuously. An unclosed list without numbers is divided at {@code ；} before a blank (Y C32). In a list that marks no items at all, each sentence is a clause.
 */
final class CellClauses {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![^\\s\\p{Z}；;。：:])(?:(\\d{1,2})[.．、](?!\\d)|[（(](\\d{1,2})[）)])");
    private static final String DASH = "(?:——|—|－|–|-)(?=[\\s　]?\\p{IsHan})";
    private static final String NO_NUMERAL = "(?:[^（(]|[（(](?![一二三四五六七八九十]{1,3}[）)]))*";
    /**
     * Marks of items that count where a cell has no {@code 1.}: below such numbers they are parts of a clause. Each with
     * the first two that the cell must have; group 1 is the number, none for a bullet.
     */
    private static final List<Mark> OTHERS = List.of(
            Mark.of("（(", "[（(](\\d{1,2})[）)]", "[（(]1[）)]", "[（(]2[）)]"),
            Mark.of("）)", "(\\d{1,2})[）)]", "1[）)]", "2[）)]"),
            // Under each heading they begin again.
            Mark.of("①", "([①-⑳])", "①", "[①②]"),
            Mark.of("是", "([一二三四五六七八九十]{1,2})是", "一是", "二是"),
            Mark.of("（(", "[（(]([一二三四五六七八九十]{1,3})[）)]", "[（(]一[）)]" + NO_NUMERAL + "[，；。]" + NO_NUMERAL, "[（(]二[）)]"),
            Mark.of("●•■◆▪◇○", "()[●•■◆▪◇○]", "[●•■◆▪◇○]", "[●•■◆▪◇○]"),
            Mark.of("—－–-", "()(?:——|—|－|–|-)(?=[\\s　]?\\p{IsHan})", DASH, DASH));

    private static final Pattern PRINTED = Pattern.compile("(?<![^\\s\\p{Z}；;。：:])\\d{1,2}[.．、](?!\\d)");

    /**
     * A sort of mark.
     *
     * @param signs characters of which each mark has one: most cells have none of them
     * @param pattern one mark, at the beginning or behind the end of a sentence
     * @param first finds the first one, which a heading's colon may precede
     * @param second finds one that follows
     */
    private record Mark(String signs, Pattern pattern, Pattern first, Pattern second) {

        private static final String BEFORE = "(?<![^\\s\\p{Z}；;。])";
        private static final String BEFORE_FIRST = "(?<![^\\s\\p{Z}；;。：:])";

        static Mark of(String signs, String mark, String first, String second) {
            return new Mark(
                    signs,
                    Pattern.compile(BEFORE + "(?:" + mark + "|(?!)())"),
                    Pattern.compile(BEFORE_FIRST + "(?:" + first + ")"),
                    Pattern.compile(BEFORE + "(?:" + second + ")"));
        }

        boolean divides(String cell) {
            if (!holdsSign(cell)) {
                return false;
            }
            Matcher beginning = first.matcher(cell);
            return beginning.find() && second.matcher(cell).find(beginning.end());
        }

        private boolean holdsSign(String cell) {
            for (int i = 0; i < signs.length(); i++) {
                if (cell.indexOf(signs.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final Pattern PHASE =
            Pattern.compile("(?<![^\\s\\p{Z}；;。])(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)])[\\s　]*");
    private static final String NAME = "[^\\s\\p{Z}，,。；;：:“”《》]{2,60}?";
    private static final String BODY =
            "(?:局|委|办|部|厅|署|院|会|站|所|队|组|社|室|中心|公司|机构|部门|单位|政府|乡|镇|街道|(?<![查惩论调判])处|银行|[分支]行)[）)]?";
    private static final Pattern HEADING_WITH_COLON =
            Pattern.compile("(?<![^\\s\\p{Z}；;。])(" + NAME + BODY + ")[\\s　]*[：:]");
    /** {@code 县自然资源局 1.…}: only a blank before the first number. */
    private static final Pattern HEADING_WITH_SPACE = Pattern.compile(
            "(?<![^\\s\\p{Z}；;。])(" + NAME + BODY + ")[\\s\\p{Z}]+(?=1[.．、](?!\\d)|[（(][1一][）)]|1[）)]|①)");

    private static final Pattern HEADING_ALONE = Pattern.compile("(" + NAME + BODY + ")[\\s　]*");
    private static final Pattern HEADING_LINE = Pattern.compile("([^，,。；;：:]{2,40})[：:][\\s　]*");
    private static final String LEVELS = "县区市州省旗盟";
    private static final int LONGEST_HEADING = 64;
    private static final Pattern LIST_ITEM_END = Pattern.compile("[；;](?=[\\s\\p{Z}])");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private final Side side;
    private final Location location;
    private final Pattern mark;
    // Whether the ends of sentences part the items, because the list has no marks.
    private final boolean bySentence;

    private final List<Clause> clauses = new ArrayList<>();
    private final List<Part> phases = new ArrayList<>();
    private final List<Part> headings = new ArrayList<>();
    private final List<Part> numbers = new ArrayList<>();
    private final List<Part> unread = new ArrayList<>();
    private @Nullable String phase;
    private @Nullable String heading;
    // The phase and the heading that have no clause yet.
    private @Nullable Part emptyPhase;
    private @Nullable Part emptyHeading;
    private int nextNumber = 1;
    private int nextPhase = 1;

    private CellClauses(Side side, Location location, Pattern mark, boolean bySentence) {
        this.bySentence = bySentence;
        this.side = side;
        this.location = location;
        this.mark = mark;
    }

    /** Reads one cell of a list with marks; its clauses get {@code side} and {@code location}. */
    public static CellReading of(String cell, Side side, Location location) {
        return of(cell, side, location, true);
    }

    /**
     * Reads one cell; its clauses get {@code side} and {@code location}.
     *
     * @param marked whether the list's cells mark their items; if not, each sentence is one
     */
    public static CellReading of(String cell, Side side, Location location, boolean marked) {
        List<Block> blocks = CellText.blocks(cell);
        Pattern mark = mark(blocks);
        CellClauses reader = new CellClauses(side, location, mark == null ? NUMBER : mark, mark == null && !marked);
        for (int i = 0; i < blocks.size(); i++) {
            reader.read(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        reader.dropEmpty(reader.emptyHeading);
        reader.dropEmpty(reader.emptyPhase);
        return new CellReading(
                reader.clauses,
                reader.phases,
                reader.headings,
                reader.numbers,
                reader.unread,
                mark == null && marked && reader.holdsSeveralSentences());
    }

    /** Whether a cell marks its items. */
    static boolean isMarked(String cell) {
        return mark(CellText.blocks(cell)) != null;
    }

    /** The mark of the items; null if there is none. */
    private static @Nullable Pattern mark(List<Block> blocks) {
        String text = blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
        if (ClauseMarks.nextNumber(text, 0) >= 0 && PRINTED.matcher(text).find()) {
            return NUMBER;
        }
        for (Mark mark : OTHERS) {
            if (mark.divides(text)) {
                return mark.pattern();
            }
        }
        return null;
    }

    private void read(Block block, @Nullable Block following) {
        String text = block.text();
        if (following != null
                && stripped(text).length() <= LONGEST_HEADING
                && !startsNumber(text)
                && !startsPhase(text)) {
            Matcher alone = HEADING_ALONE.matcher(stripped(text));
            Matcher line = HEADING_LINE.matcher(stripped(text));
            if (alone.matches() || line.matches()) {
                openHeading(block, 0, text.length(), alone.matches() ? alone.group(1) : line.group(1));
                return;
            }
        }
        int at = 0;
        while (at < text.length()) {
            int start = skipBlank(text, at);
            if (start == text.length()) {
                return;
            }
            at = readPart(block, start);
        }
    }

    /** Reads the phase, heading or clause that begins at {@code start}; returns its end. */
    private int readPart(Block block, int start) {
        String text = block.text();
        // A heading's colon may stand before the first mark.
        Matcher other = mark.matcher(text).region(start, text.length());
        if (mark != NUMBER && other.lookingAt()) {
            return readMarked(block, start, other);
        }
        Matcher phaseMark = PHASE.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (phaseMark.lookingAt()) {
            int titleEnd = endOfWord(text, phaseMark.end());
            if (isTitle(text.substring(start, titleEnd))) {
                dropEmpty(emptyHeading);
                dropEmpty(emptyPhase);
                emptyHeading = null;
                emptyPhase = part(block, start, titleEnd);
                phases.add(emptyPhase);
                phase = text.substring(start, titleEnd);
                heading = null;
                nextNumber = 1;
                nextPhase =
                        ClauseMarks.numeral(phaseMark.group(1) != null ? phaseMark.group(1) : phaseMark.group(2)) + 1;
                return titleEnd;
            }
            numbers.add(part(block, start, phaseMark.end()));
            return readClause(block, phaseMark.end());
        }
        Matcher colon =
                HEADING_WITH_COLON.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (ClauseMarks.mayBeHeading(text, start) && colon.lookingAt()) {
            openHeading(block, start, colon.end(), colon.group(1));
            return colon.end();
        }
        Matcher space =
                HEADING_WITH_SPACE.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (ClauseMarks.mayHoldSpacedHeading(text, start, text.length()) && space.lookingAt()) {
            openHeading(block, start, space.end(), space.group(1));
            return space.end();
        }
        Matcher number = NUMBER.matcher(text).region(start, text.length()).useTransparentBounds(true);
        return number.lookingAt() ? readMarked(block, start, number) : readClause(block, start);
    }

    private int readMarked(Block block, int start, Matcher number) {
        numbers.add(part(block, start, number.end()));
        nextNumber = value(number) + 1;
        return readClause(block, number.end());
    }

    private int readClause(Block block, int start) {
        String text = block.text();
        int end = endOfClause(block, start);
        int from = skipBlank(text, start);
        int to = end;
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (to <= from) {
            // A number without text: its item is missing.
            unread.add(numbers.remove(numbers.size() - 1));
            return end;
        }
        Part part = part(block, from, to);
        if (LETTER.matcher(part.text()).find()) {
            emptyHeading = null;
            emptyPhase = null;
            clauses.add(new Clause(
                    side, clauses.size() + 1, phase, heading, part.text(), location, part.start(), part.end()));
        } else if (!part.text().isBlank()) {
            unread.add(part);
        }
        return end;
    }

    /** Whether a clause that stands alone in the cell or under its heading has several sentences. */
    private boolean holdsSeveralSentences() {
        return clauses.stream()
                .filter(clause -> ClauseMarks.holdsSeveralSentences(clause.text()))
                .anyMatch(clause -> clauses.stream()
                        .noneMatch(other -> other != clause
                                && Objects.equals(other.phase(), clause.phase())
                                && Objects.equals(other.heading(), clause.heading())));
    }

    /** A phase or heading without a clause under it counts as unread. */
    private void dropEmpty(@Nullable Part part) {
        if (part != null) {
            phases.remove(part);
            headings.remove(part);
            unread.add(part);
        }
    }

    private int endOfClause(Block block, int start) {
        String text = block.text();
        int end = text.length();
        Matcher number = mark.matcher(text);
        for (int at = nextMark(number, text, start); at >= 0; at = nextMark(number, text, at + 1)) {
            number.region(at, text.length()).useTransparentBounds(true);
            if (number.lookingAt() && continuesCount(text, number)) {
                end = at;
                break;
            }
        }
        Matcher phaseMark = PHASE.matcher(text).region(start, end).useTransparentBounds(true);
        while (ClauseMarks.mayHoldPhase(text, start, end) && phaseMark.find()) {
            if (phaseMark.start() > start
                    && phaseMark.group(1) != null
                    && ClauseMarks.numeral(phaseMark.group(1)) == nextPhase) {
                end = phaseMark.start();
                break;
            }
        }
        Matcher colon = HEADING_WITH_COLON.matcher(text).region(start, end).useTransparentBounds(true);
        while (ClauseMarks.holdsColon(text, start, end) && colon.find()) {
            if (colon.start() > start && isHeadingInside(text, colon)) {
                end = colon.start();
                break;
            }
        }
        Matcher space = HEADING_WITH_SPACE.matcher(text).region(start, end).useTransparentBounds(true);
        if (ClauseMarks.mayHoldSpacedHeading(text, start, end) && space.find() && space.start() > start) {
            end = space.start();
        }
        if (bySentence) {
            end = Math.min(end, ClauseMarks.endOfSentence(text, start, end));
        }
        if (block.list() && !startsNumber(text)) {
            Matcher item = LIST_ITEM_END.matcher(text).region(start, end);
            if (item.find()) {
                end = item.end();
            }
        }
        return end;
    }

    /** Inside a line it is one if a count starts after it, or if it is a body like that of the cell's last heading. */
    private boolean isHeadingInside(String text, Matcher colon) {
        return bySentence
                || startsNumber(text.substring(colon.end()))
                || heading != null
                        && LEVELS.indexOf(heading.charAt(0)) >= 0
                        && text.charAt(colon.start()) == heading.charAt(0);
    }

    /** A number may also be repeated or skipped, but only after the end of a sentence. */
    private boolean continuesCount(String text, Matcher number) {
        int value = value(number);
        if (value == nextNumber) {
            return true;
        }
        int before = number.start() - 1;
        while (before >= 0 && isBlank(text.charAt(before))) {
            before--;
        }
        boolean afterSentence = before >= 0 && "；;。".indexOf(text.charAt(before)) >= 0 && before < number.start() - 1;
        return afterSentence && nextNumber > 1 && Math.abs(value - nextNumber) == 1;
    }

    private void openHeading(Block block, int from, int to, String name) {
        int start = skipBlank(block.text(), from);
        int end = to;
        while (end > start && isBlank(block.text().charAt(end - 1))) {
            end--;
        }
        dropEmpty(emptyHeading);
        emptyHeading = part(block, start, end);
        headings.add(emptyHeading);
        heading = stripped(name);
        nextNumber = 1;
    }

    private int nextMark(Matcher number, String text, int from) {
        if (mark == NUMBER) {
            return ClauseMarks.nextNumber(text, from);
        }
        number.region(from, text.length()).useTransparentBounds(true);
        return number.find() ? number.start() : -1;
    }

    private boolean startsNumber(String text) {
        return mark.matcher(stripped(text)).lookingAt();
    }

    private static boolean startsPhase(String text) {
        return PHASE.matcher(stripped(text)).lookingAt();
    }

    /** A phase is a title: it does not end like a sentence. */
    private static boolean isTitle(String words) {
        return words.length() <= 60 && !words.matches("(?s).*[；;。]");
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Without the white space around it, including no-break spaces. */
    private static String stripped(String text) {
        int from = skipBlank(text, 0);
        int to = text.length();
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The number of a mark; a bullet has the one that comes next. */
    private int value(Matcher number) {
        String value = number.group(1) != null ? number.group(1) : number.group(2);
        if (value.isEmpty()) {
            return nextNumber;
        }
        char first = value.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        return Character.isDigit(first) ? Integer.parseInt(value) : ClauseMarks.numeral(value);
    }

    private static Part part(Block block, int start, int end) {
        return new Part(block.text().substring(start, end), block.starts()[start], block.ends()[end - 1]);
    }
}
