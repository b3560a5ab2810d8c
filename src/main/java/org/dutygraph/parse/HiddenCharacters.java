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
 * Characters that nobody sees: of no width, soft hyphens, marks that turn the direction of the text around, controls, and
 * those that Unicode keeps for a program's own use; as themselves or as a page's entities. Lists are understood as they are seen, without them; a row's cells stay as written.
 */
final class HiddenCharacters {

    private static final Map<String, Integer> NAMED =
            Map.of("shy", 0xAD, "zwnj", 0x200C, "zwj", 0x200D, "lrm", 0x200E, "rlm", 0x200F);
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>[0-9A-Fa-f]{1,6})|(?<name>shy|zwnj|zwj|lrm|rlm));");

    private HiddenCharacters() {}

    /** White space is seen by the gap that it makes. */
    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> true;
            // No characters at all, such as U+FFFF, at which a reader of markup stops.
            case Character.UNASSIGNED -> (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
            case Character.CONTROL -> !Character.isWhitespace(character) && character != 0x85;
            default -> false;
        };
    }

    /** The row as it is seen; what is not seen becomes a fault. */
    static Row told(Row row, Faults faults) {
        Map<Integer, Integer> found = new TreeMap<>();
        List<String> seen = new ArrayList<>();
        for (String cell : row.cells()) {
            seen.add(holdsOne(cell) ? seen(cell, new int[cell.length() + 1], found) : cell);
        }
        if (found.isEmpty()) {
            return row;
        }
        faults.warning(
                "HIDDEN_CHARACTER",
                row.location(),
                found.entrySet().stream()
                        .map(one -> named(one.getKey()) + " × " + one.getValue())
                        .collect(Collectors.joining(", ")),
                "characters that are seen",
                "strike them out of the file; the row was read without them, its cells are kept as they stand");
        return new Row(row.location(), seen);
    }

    /** A text as it is seen. */
    static String seen(String text) {
        return holdsOne(text) ? seen(text, new int[text.length() + 1], new TreeMap<>()) : text;
    }

    /** A duty read from a row as it is seen, with its cells and its clauses' places as they are written. */
    static Duty asWritten(Duty duty, Row written, Header columns) {
        if (duty.cells().equals(written.cells())) {
            return duty;
        }
        List<Clause> clauses = duty.clauses().stream()
                .map(clause -> {
                    String cell =
                            columns.cell(written, clause.side() == Side.UPSTREAM ? Column.UPSTREAM : Column.TOWNSHIP);
                    int[] places = new int[cell.length() + 1];
                    seen(cell, places, new TreeMap<>());
                    return clause.between(places[clause.start()], places[clause.end() - 1] + 1);
                })
                .toList();
        return duty.written(clauses, written.cells());
    }

    // Nearly no cell does.
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
        return entity && ENTITY.matcher(cell).results().anyMatch(one -> isHidden(entity(one.group())));
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
        // As an entity these are no controls: browsers show the characters of an old code page.
        return character >= 0x80 && character <= 0x9F ? ' ' : character;
    }

    /**
     * @param places is filled with the place of each character that is seen, and with the end
     * @param found is filled with what is not
     */
    private static String seen(String text, int[] places, Map<Integer, Integer> found) {
        StringBuilder seen = new StringBuilder(text.length());
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
                    places[seen.length()] = i;
                    seen.append(text.charAt(i));
                }
            }
            at += length;
        }
        places[seen.length()] = text.length();
        return seen.toString();
    }

    /** {@code U+202E RIGHT-TO-LEFT OVERRIDE}. */
    private static String named(int character) {
        String name = Character.getName(character);
        return "U+%04X".formatted(character) + (name == null ? "" : " " + name.toUpperCase(Locale.ROOT));
    }
}
