package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutygraph.source.Row;

/**
 * Invisible characters: zero-width ones, soft hyphens, direction marks, control characters and noncharacters, written
 * directly or as HTML entities. Lists are parsed without them; the cells of a duty keep them.
 */
final class HiddenCharacters {

    private static final Map<String, Integer> NAMED =
            Map.of("shy", 0xAD, "zwnj", 0x200C, "zwj", 0x200D, "lrm", 0x200E, "rlm", 0x200F);
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>[0-9A-Fa-f]{1,6})|(?<name>shy|zwnj|zwj|lrm|rlm));");

    private HiddenCharacters() {}

    /** White space is not hidden, because it makes a visible gap. */
    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> true;
            // Noncharacters such as U+FFFF, at which an HTML parser stops.
            case Character.UNASSIGNED -> (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
            case Character.CONTROL -> !Character.isWhitespace(character) && character != 0x85;
            default -> false;
        };
    }

    /** The row without hidden characters, which are reported as a fault. */
    static Row removed(Row row, Faults faults) {
        Map<Integer, Integer> found = new TreeMap<>();
        List<String> visible = new ArrayList<>();
        for (String cell : row.cells()) {
            visible.add(holdsOne(cell) ? visible(cell, new int[cell.length() + 1], found) : cell);
        }
        if (found.isEmpty()) {
            return row;
        }
        faults.warning(
                "HIDDEN_CHARACTER",
                row.location(),
                found.entrySet().stream()
                        .map(character -> named(character.getKey()) + " × " + character.getValue())
                        .collect(Collectors.joining(", ")),
                "characters that are seen",
                "strike them out of the file; the row was read without them, its cells are kept as they stand");
        return new Row(row.location(), visible, row.boxes());
    }

    /** A text without hidden characters. */
    static String visible(String text) {
        return holdsOne(text) ? visible(text, new int[text.length() + 1], new TreeMap<>()) : text;
    }

    /** A duty read from a row without hidden characters, with the cells and positions of the row as written. */
    static Duty asWritten(Duty duty, Row written, Header columns) {
        if (duty.cells().equals(written.cells())) {
            return duty;
        }
        List<Clause> clauses = duty.clauses().stream()
                .map(clause -> {
                    String cell =
                            columns.cell(written, clause.side() == Side.UPSTREAM ? Column.UPSTREAM : Column.TOWNSHIP);
                    int[] positions = new int[cell.length() + 1];
                    visible(cell, positions, new TreeMap<>());
                    return clause.between(positions[clause.start()], positions[clause.end() - 1] + 1);
                })
                .toList();
        return duty.written(clauses, written.cells());
    }

    private static boolean holdsOne(String cell) {
        boolean entity = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '&') {
                entity = true;
            } else if (c > '~' || c < ' ') {
                if (isHidden(Character.isHighSurrogate(c) ? cell.codePointAt(i) : c)) {
                    return true;
                }
            }
        }
        return entity && ENTITY.matcher(cell).results().anyMatch(character -> isHidden(entity(character.group())));
    }

    private static int entity(String written) {
        Matcher entity = ENTITY.matcher(written);
        if (!entity.matches()) {
            throw new IllegalArgumentException(written);
        }
        if (entity.group("name") != null) {
            return NAMED.get(entity.group("name"));
        }
        int character = entity.group("hex") == null
                ? Integer.parseInt(entity.group("decimal"))
                : Integer.parseInt(entity.group("hex"), 16);
        // Browsers show these entities as characters of an old code page, not as controls.
        return character >= 0x80 && character <= 0x9F ? ' ' : character;
    }

    /**
     * A text without hidden characters.
     *
     * @param positions gets the position of each remaining character, and the end
     * @param found gets the number of each hidden character
     */
    private static String visible(String text, int[] positions, Map<Integer, Integer> found) {
        StringBuilder visible = new StringBuilder(text.length());
        Matcher entity = ENTITY.matcher(text);
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int length = Character.charCount(character);
            if (character == '&' && entity.region(at, text.length()).lookingAt()) {
                length = entity.end() - at;
                character = entity(entity.group());
            }
            if (isHidden(character)) {
                found.merge(character, 1, Integer::sum);
            } else {
                for (int i = at; i < at + length; i++) {
                    positions[visible.length()] = i;
                    visible.append(text.charAt(i));
                }
            }
            at += length;
        }
        positions[visible.length()] = text.length();
        return visible.toString();
    }

    /** {@code U+202E RIGHT-TO-LEFT OVERRIDE}. */
    private static String named(int character) {
        String name = Character.getName(character);
        return "U+%04X".formatted(character) + (name == null ? "" : " " + name.toUpperCase(Locale.ROOT));
    }
}
