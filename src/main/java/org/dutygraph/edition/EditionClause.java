package org.dutygraph.edition;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.dutygraph.text.PlainText;

/**
 * A clause for comparison.
 *
 * @param label its side and number, {@code U3}
 * @param text the text as written
 * @param sense the text without layout and final punctuation, with identities instead of names of bodies
 */
public record EditionClause(String label, String text, String sense) {

    private static final Pattern END = Pattern.compile("[，；。、,;\\s]+$");

    /**
     * The name of a body in a clause.
     *
     * @param body its identity
     * @param start first character, from 0
     * @param end one past the last character
     */
    public record Named(String body, int start, int end) {}

    /** A clause with the bodies that it names; where two overlap, the first one counts. */
    public static EditionClause of(String label, String text, List<Named> bodies) {
        StringBuilder sense = new StringBuilder();
        int at = 0;
        for (Named named : bodies.stream()
                .sorted(Comparator.comparingInt(Named::start).thenComparing(Named::end, Comparator.reverseOrder()))
                .toList()) {
            if (named.start() >= at && named.end() <= text.length() && named.end() > named.start()) {
                sense.append(text, at, named.start())
                        .append('{')
                        .append(named.body())
                        .append('}');
                at = named.end();
            }
        }
        sense.append(text.substring(at));
        return new EditionClause(label, text, sense(sense.toString()));
    }

    /** A text without layout and final punctuation. */
    static String sense(String text) {
        return END.matcher(PlainText.of(text)).replaceFirst("");
    }

    /** The text without final punctuation. */
    String words() {
        return END.matcher(text).replaceFirst("");
    }

    /** Its number in its column, from 1. */
    int number() {
        return Integer.parseInt(label.substring(1));
    }

    /** The letter of its column: {@code U} or {@code T}. */
    String side() {
        return label.substring(0, 1);
    }
}
