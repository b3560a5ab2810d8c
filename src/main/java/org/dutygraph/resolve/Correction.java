package org.dutygraph.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.dutygraph.department.Aliases;
import org.jspecify.annotations.Nullable;

/**
 * What a person knows better than the program: one line of the file of corrections.
 *
 * <p>A line is tab-separated: {@code id, at, by, why, kind} and the parts of its {@link Change}. A part holds neither tab nor
 * end of line; one that had them has blanks.
 *
 * @param id eight hexadecimal digits of the rest, so that a line has the same id in every copy of the file
 * @param at when, ISO 8601 in UTC
 * @param by who; may be empty
 * @param why the reason; may be empty
 * @param change what is corrected
 */
public record Correction(String id, String at, String by, String why, Change change) {

    private static final int DIGITS = 8;

    /** A correction with the id of its content. */
    public static Correction of(String at, String by, String why, Change change) {
        Correction line = new Correction("", part(at), part(by), part(why), change);
        String text = String.join("\t", line.parts());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Correction(
                    HexFormat.of().formatHex(digest).substring(0, DIGITS), line.at(), line.by(), line.why(), change);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** The text as a part of a line. */
    public static String part(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ").strip();
    }

    /** The line. */
    public String line() {
        return id + "\t" + String.join("\t", parts());
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>(List.of(at, by, why, change.kind()));
        change.parts().stream().map(Correction::part).forEach(parts::add);
        return parts;
    }

    /** What is corrected. */
    public sealed interface Change {

        /** The word for it in a line. */
        String kind();

        /** Its parts in a line. */
        List<String> parts();
    }

    /**
     * An actor of a clause: {@code was} is taken away, {@code is} is added. Without {@code was} the actor was missing;
     * without {@code is} it was wrong.
     *
     * @param clause the clause's id where the correction was made, {@code 654021202/2025-07/C5/U4}
     * @param duty the duty's name
     * @param words the text that it rests on; where it differs, the correction is not applied
     */
    public record OfActor(String clause, @Nullable Part was, @Nullable Part is, String duty, String words)
            implements Change {

        public OfActor {
            duty = Correction.part(duty);
            words = Correction.part(words);
        }

        @Override
        public String kind() {
            return "actor";
        }

        @Override
        public List<String> parts() {
            return List.of(clause, text(was), text(is), duty, words);
        }

        private static String text(@Nullable Part part) {
            return part == null ? "" : part.toString();
        }

        /** The code of the township. */
        public String township() {
            return clause.substring(0, clause.indexOf('/'));
        }

        /** The edition that it was made in. */
        String edition() {
            return clause.split("/")[1];
        }

        /** The clause without list: {@code C5/U4}. */
        String label() {
            return Stream.of(clause.split("/"))
                    .skip(2)
                    .reduce((one, other) -> one + "/" + other)
                    .orElse("");
        }

        /** The side and number: {@code U4}. */
        String number() {
            return clause.substring(clause.lastIndexOf('/') + 1);
        }
    }

    /**
     * A part that a body has in a clause.
     *
     * @param role {@link #PERFORMER}, or the name of a {@link Role}
     * @param actor the actor's id, or a name as lists write it
     */
    public record Part(String role, String actor) {

        /** The role of who performs a clause. */
        public static final String PERFORMER = "PERFORMED_BY";

        public Part {
            actor = Correction.part(actor);
        }

        @Override
        public String toString() {
            return role + " " + actor;
        }
    }

    /**
     * The meaning of a written name, as a line of an alias file has it.
     *
     * @param name as written
     * @param region a code, the word of a level, or empty for the list's own county
     * @param identity a kind, an identity such as {@code 654021:水利局}, or an identity and its kind ({@code
     *     654021:河湖管护中心=水利局})
     */
    public record OfName(String name, String region, String identity) implements Change {

        /** The region in whose lists it gives an identity another kind, by whatever name; empty for other meanings. */
        public String kindWithin() {
            Aliases.Target target = Aliases.Target.of(identity);
            int colon = target.identity().indexOf(':');
            return target.ofKind() == null || colon < 0 ? "" : target.identity().substring(0, colon);
        }

        @Override
        public String kind() {
            return "name";
        }

        @Override
        public List<String> parts() {
            return List.of(name, region, identity);
        }
    }

    /** A decision about two names of duties: {@code same}, {@code not-same}, or {@code open}. */
    public record OfMatter(String verdict, String name, String other) implements Change {
        @Override
        public String kind() {
            return "matter";
        }

        @Override
        public List<String> parts() {
            return List.of(verdict, name, other);
        }
    }

    /** An earlier correction no longer holds. */
    public record Undo(String correction) implements Change {
        @Override
        public String kind() {
            return "undo";
        }

        @Override
        public List<String> parts() {
            return List.of(correction);
        }
    }
}
