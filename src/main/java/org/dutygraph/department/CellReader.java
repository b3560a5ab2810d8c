package org.dutygraph.department;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a cell of departments into names; known names take precedence over separators. */
final class CellReader {

    private static final String HARD = "、，,；;/|\n\r";
    private static final List<String> SOFT = List.of("以及", "及其", "及", "和", "与", "等");

    /** Lines that a name in a narrow cell may take. */
    private static final int MOST_LINES = 6;

    // 牵头部门：A；配合部门：B、C
    private static final Pattern LABEL =
            Pattern.compile("(?<![\\p{IsHan}])(牵头|主责|主管|主办|责任|负责|承接|配合|协办|协助|参与)(?:部门|单位)?[\\s　]*[：:]");

    // A（牵头）、B（配合）
    private static final Pattern LABEL_BEHIND =
            Pattern.compile("[（(](?:(牵头)[^）)]*|(?:主责|主办|配合|协办|协助|参与)(?:部门|单位)?)[）)]");

    // Remains of 县教育局等部门.
    private static final Set<String> NO_NAMES = Set.of("", "等", "部门", "等部门", "单位", "等单位");

    private final LocalNames names;

    CellReader(LocalNames names) {
        this.names = names;
    }

    List<NamedDepartment> read(String cell) {
        List<NamedDepartment> out = new ArrayList<>();
        Place inherited = names.jurisdiction().home();
        String plain = cell.replaceAll("<[^>]*>", "\n").length() == cell.length() ? cell : blankTags(cell);
        String text = withoutLabels(plain);
        int at = 0;
        while (at < text.length()) {
            int end = nameEnd(text, at, inherited);
            inherited = piece(text, cell, at, end, inherited, out);
            at = end + 1;
        }
        return markLeads(plain, out);
    }

    /** All names under a label of the lead lead, and those with 牵头 in brackets behind their name. */
    private static List<NamedDepartment> markLeads(String cell, List<NamedDepartment> names) {
        if (!cell.contains("牵头")) {
            return List.copyOf(names);
        }
        List<NamedDepartment> marked = new ArrayList<>();
        for (NamedDepartment name : names) {
            String label = "";
            Matcher labels = LABEL.matcher(cell).region(0, name.start()).useTransparentBounds(true);
            while (labels.find()) {
                label = labels.group(1);
            }
            Matcher behind = LABEL_BEHIND.matcher(cell.substring(name.end()).strip());
            boolean lead = label.equals("牵头") || behind.lookingAt() && behind.group(1) != null;
            marked.add(new NamedDepartment(name.surface(), name.start(), name.end(), name.resolution(), lead));
        }
        return List.copyOf(marked);
    }

    // As many separators as the label has characters, so that spans stay valid.
    private static String withoutLabels(String cell) {
        String text = separators(cell, "：:", LABEL);
        return separators(text, "（(", LABEL_BEHIND);
    }

    private static String separators(String cell, String marks, Pattern label) {
        return cell.chars().noneMatch(c -> marks.indexOf(c) >= 0)
                ? cell
                : label.matcher(cell)
                        .replaceAll(found -> "、".repeat(found.group().length()));
    }

    // Replaces tags by as many line breaks or spaces, so that spans stay valid.
    private static String blankTags(String cell) {
        StringBuilder text = new StringBuilder(cell);
        for (int open = text.indexOf("<"); open >= 0; open = text.indexOf("<", open + 1)) {
            int close = text.indexOf(">", open);
            if (close < 0) {
                break;
            }
            boolean breaks = text.substring(open, close).matches("</?(?:p|br|li|ol|div|td).*");
            for (int i = open; i <= close; i++) {
                text.setCharAt(i, breaks ? '\n' : ' ');
            }
        }
        return text.toString();
    }

    // A separator inside brackets does not count.
    private static int pieceEnd(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth--;
            } else if (depth <= 0 && HARD.indexOf(c) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** The end of the piece, or of the next ones if line ends broke a name: together they are one, but not each of them. */
    private int nameEnd(String text, int from, Place inherited) {
        int end = pieceEnd(text, from);
        boolean eachIsKnown = names.known(text.substring(from, end), inherited) != null;
        int next = end;
        for (int lines = 1; lines < MOST_LINES && next < text.length() && text.charAt(next) == '\n'; lines++) {
            int start = next + 1;
            next = pieceEnd(text, start);
            eachIsKnown &= names.known(text.substring(start, next), inherited) != null;
            if (!eachIsKnown && names.known(text.substring(from, next), inherited) != null) {
                return next;
            }
        }
        return end;
    }

    private Place piece(String text, String cell, int from, int to, Place inherited, List<NamedDepartment> out) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && (isBlank(text.charAt(end - 1)) || "。.：:".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        String piece = text.substring(start, end);
        if (NO_NAMES.contains(piece)) {
            return inherited;
        }
        Resolution known = names.known(piece, inherited);
        if (known != null && !(known.isOwnName() && isTwo(piece, inherited))) {
            return add(cell, start, end, known, inherited, out);
        }
        int first = knownPrefix(piece, inherited);
        if (first > 0) {
            Place next = piece(text, cell, start, start + first, inherited, out);
            int rest = start + first + softLength(piece, first);
            Resolution tail = names.known(text.substring(start + first, end), next);
            return tail instanceof Resolution.OpenClass
                    ? add(cell, rest, end, names.resolveIn(text.substring(rest, end), next), next, out)
                    : piece(text, cell, rest, end, next, out);
        }
        return add(cell, start, end, names.resolveIn(piece, inherited), inherited, out);
    }

    /** Whether a space divides two known names, which without it are one of a unit (县水利局 大河水库管理所). */
    private boolean isTwo(String piece, Place inherited) {
        for (int at = 1; at < piece.length() - 1; at++) {
            if (isBlank(piece.charAt(at))
                    && names.known(piece.substring(0, at), inherited) != null
                    && names.known(piece.substring(at + 1), inherited) != null) {
                return true;
            }
        }
        return false;
    }

    /** The length of the longest known name at the beginning, followed by a conjunction or a space; 0 for none. */
    private int knownPrefix(String piece, Place inherited) {
        for (int end = piece.length() - 1; end >= 2; end--) {
            if (softLength(piece, end) > 0 && names.known(piece.substring(0, end), inherited) != null) {
                return end;
            }
        }
        return 0;
    }

    private static int softLength(String piece, int at) {
        if (isBlank(piece.charAt(at))) {
            return 1;
        }
        for (String word : SOFT) {
            if (piece.startsWith(word, at) && !piece.startsWith("其他", at + word.length() - 1)) {
                return word.length();
            }
        }
        return 0;
    }

    private static Place add(
            String cell, int start, int end, Resolution resolution, Place inherited, List<NamedDepartment> out) {
        out.add(new NamedDepartment(cell.substring(start, end), start, end, resolution, false));
        Place place = place(resolution);
        return place == null || place.level() == Level.NATION ? inherited : place;
    }

    private static @Nullable Place place(Resolution resolution) {
        if (resolution instanceof Resolution.Known known) {
            return known.place();
        }
        return resolution instanceof Resolution.Unknown unknown ? unknown.place() : null;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '　' || c == ' ';
    }
}
