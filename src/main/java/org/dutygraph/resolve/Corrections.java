package org.dutygraph.resolve;

import java.io.Serial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutygraph.resolve.Correction.OfActor;
import org.dutygraph.resolve.Correction.OfMatter;
import org.dutygraph.resolve.Correction.OfName;
import org.dutygraph.resolve.Correction.Part;
import org.dutygraph.resolve.Correction.Undo;
import org.jspecify.annotations.Nullable;

/** The corrections in force, in the order in which they were made. */
public final class Corrections {

    private static final int COMMON = 5;
    private static final Corrections NONE = new Corrections(Map.of());

    private final Map<String, Correction> standing;

    private Corrections(Map<String, Correction> standing) {
        this.standing = standing;
    }

    /** No corrections. */
    public static Corrections none() {
        return NONE;
    }

    /**
     * Reads the lines of a file; {@code #} starts a comment.
     *
     * @throws WrongLine if a line is malformed, or contradicts another one
     */
    public static Corrections parse(List<String> lines) {
        Map<String, Correction> standing = new LinkedHashMap<>();
        Map<String, Correction> takenAway = new HashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Correction read = read(number, line);
            if (read.change() instanceof Undo undo) {
                Correction undone = standing.remove(undo.correction());
                if (undone == null) {
                    throw new WrongLine(
                            number,
                            undo.correction(),
                            "the id of a correction above that is still in force",
                            "write the id of one of them, or # before the line");
                }
                takenAway.values().remove(undone);
            } else {
                refuseContradiction(number, read, takenAway);
                // Removed first, so that what is decided once more stands behind what took it back.
                Correction before = standing.remove(read.id());
                standing.put(read.id(), read);
                if (before != null && !before.equals(read)) {
                    throw new WrongLine(
                            number,
                            read.id(),
                            "another id in every line",
                            "leave the id of the later line empty; the program makes one");
                }
            }
        }
        return new Corrections(standing);
    }

    /** Two people cannot make two things of one actor of a clause. */
    private static void refuseContradiction(int number, Correction read, Map<String, Correction> takenAway) {
        if (read.change() instanceof OfActor actor && actor.was() != null) {
            Correction before = takenAway.putIfAbsent(
                    String.join(
                            "\t",
                            actor.township(),
                            actor.label(),
                            actor.words(),
                            actor.was().toString()),
                    read);
            if (before != null && !before.id().equals(read.id())) {
                throw new WrongLine(
                        number,
                        read.line(),
                        "that no other line corrects the same actor of the clause; “" + before.id() + "” of "
                                + before.by() + " does",
                        "leave one of the two out, or undo the other one first");
            }
        }
    }

    private static Correction read(int number, String line) {
        String[] field = line.split("\t", -1);
        if (field.length < COMMON) {
            throw new WrongLine(
                    number,
                    line,
                    "id, at, by, why and kind, parted by tabs",
                    "write the parts that are missing, or # before the line");
        }
        List<String> rest = Stream.of(field).skip(COMMON).map(String::strip).toList();
        String kind = field[4].strip();
        Correction.Change change =
                switch (kind) {
                    case "actor" -> actor(number, line, parts(number, line, rest, 5));
                    case "name" -> name(parts(number, line, rest, 3));
                    case "matter" -> matter(parts(number, line, rest, 3));
                    case "undo" -> new Undo(parts(number, line, rest, 1).get(0));
                    default ->
                        throw new WrongLine(
                                number, kind, "actor, name, matter or undo", "write one of these as the fifth part");
                };
        Correction read = Correction.of(field[1], field[2], field[3], change);
        // An id stays when somebody mends the reason; a line written by hand needs none.
        String id = field[0].strip();
        return id.isEmpty() ? read : new Correction(id, read.at(), read.by(), read.why(), change);
    }

    private static List<String> parts(int number, String line, List<String> rest, int count) {
        if (rest.size() < count || rest.get(0).isEmpty()) {
            throw new WrongLine(
                    number,
                    line,
                    count + " parts behind the kind",
                    "write the parts that are missing; the manual's page of corrections names them");
        }
        return rest;
    }

    private static OfName name(List<String> parts) {
        return new OfName(parts.get(0), parts.get(1), parts.get(2));
    }

    private static OfMatter matter(List<String> parts) {
        return new OfMatter(parts.get(0), parts.get(1), parts.get(2));
    }

    private static OfActor actor(int number, String line, List<String> parts) {
        String clause = parts.get(0);
        if (!clause.matches("[^/\\s]+/[^/\\s]+/[^/\\s]+/[UT]\\d+")) {
            throw new WrongLine(
                    number,
                    clause,
                    "the id of a clause, such as 654021202/2025-07/C5/U4",
                    "copy it from the duty's page");
        }
        Part was = part(number, parts.get(1));
        Part is = part(number, parts.get(2));
        if (was == null && is == null || parts.get(4).isEmpty()) {
            throw new WrongLine(
                    number,
                    line,
                    "who was read, or who it is, or both; and the clause's words",
                    "write the missing part, or # before the line");
        }
        return new OfActor(clause, was, is, parts.get(3), parts.get(4));
    }

    private static @Nullable Part part(int number, String text) {
        try {
            return part(text);
        } catch (IllegalArgumentException e) {
            throw new WrongLine(number, text, String.valueOf(e.getMessage()), "write it so");
        }
    }

    /**
     * A role and an actor, parted by a blank; null for an empty text.
     *
     * @throws IllegalArgumentException if it is something else; the message says what it should be
     */
    public static @Nullable Part part(String text) {
        if (text.isBlank()) {
            return null;
        }
        String[] parts = text.strip().split(" ", 2);
        if (parts.length < 2 || !isRole(parts[0])) {
            throw new IllegalArgumentException(
                    "a role (" + String.join(", ", roles()) + "), a blank, and who, as in “WITH 县公安局”");
        }
        return new Part(parts[0], parts[1]);
    }

    /** Whether a word is the role of an actor of a clause. */
    public static boolean isRole(String word) {
        return roles().contains(word);
    }

    /** The roles of an actor of a clause, the performer's first. */
    public static List<String> roles() {
        return Stream.concat(Stream.of(Part.PERFORMER), Stream.of(Role.values()).map(Role::name))
                .toList();
    }

    /** All of them, the earliest first. */
    public List<Correction> standing() {
        return List.copyOf(standing.values());
    }

    /** The one with an id; empty where none is in force. */
    public Optional<Correction> find(String id) {
        return Optional.ofNullable(standing.get(id));
    }

    /** The same without those of actors of clauses. */
    public Corrections withoutActors() {
        Map<String, Correction> others = new LinkedHashMap<>(standing);
        others.values().removeIf(correction -> correction.change() instanceof OfActor);
        return new Corrections(others);
    }

    /** The meanings of names, as lines of an alias file. */
    public List<String> aliasLines() {
        return standing.values().stream()
                .filter(correction -> correction.change() instanceof OfName)
                .map(correction -> String.join("\t", correction.change().parts()))
                .toList();
    }

    /** The decisions about duties, as lines of a file of decisions. */
    public List<String> decisionLines() {
        return standing.values().stream()
                .filter(correction -> correction.change() instanceof OfMatter)
                .map(correction -> String.join(
                        "\t",
                        Stream.concat(
                                        correction.change().parts().stream(),
                                        Stream.of(
                                                correction.by(),
                                                correction.at().replaceFirst("T.*", ""),
                                                correction.why()))
                                .toList()))
                .toList();
    }

    /** Those of actors in the lists of a township. */
    List<Correction> ofActors(String township) {
        List<Correction> found = new ArrayList<>();
        for (Correction correction : standing.values()) {
            if (correction.change() instanceof OfActor actor && actor.township().equals(township)) {
                found.add(correction);
            }
        }
        return found;
    }

    /** Those of names. */
    List<Correction> ofNames() {
        return standing.values().stream()
                .filter(correction -> correction.change() instanceof OfName)
                .toList();
    }

    /** An invalid line; the message has its number, its text and the remedy. */
    public static final class WrongLine extends IllegalArgumentException {

        @Serial
        private static final long serialVersionUID = 1;

        private final int line;

        WrongLine(int line, String found, String expected, String remedy) {
            super("line %d of the corrections: found “%s”; expected %s; %s".formatted(line, found, expected, remedy));
            this.line = line;
        }

        /** The line's number, from 1. */
        public int line() {
            return line;
        }
    }
}
