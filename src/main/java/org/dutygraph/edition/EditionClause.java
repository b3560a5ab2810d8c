package org.dutygraph.edition;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.dutygraph.text.PlainText;

/**
 * A clause as it is compared.
 *
 * @param label its side and number, {@code U3}
 * @param text as written
 * @param sense what it says, freed of layout, of the mark at its end, and of how bodies are written
 */
public record EditionClause(String label, String text, String sense) {

    private static final Pattern END = Pattern.compile("[，；。、,;\\s]+$");

    /**
     * Words in a clause that name a body.
     *
     * @param body its identity
     * @param start first character, from 0
     * @param end one past the last character
     */
    public record Named(String body, int start, int end) {}

    /** A clause with the bodies that are named in it; where two overlap, the first in the text counts. */
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

    /** A text without layout and without the mark at its end. */
    static String sense(String text) {
        return END.matcher(PlainText.of(text)).replaceFirst("");
    }

    /** The text without the marks at its end. */
    String words() {
        return END.matcher(text).replaceFirst("");
    }

    /** Its place in its column, from 1. */
    int number() {
        return Integer.parseInt(label.substring(1));
    }

    /** Whose column it stands in: {@code U} or {@code T}. */
    String side() {
        return label.substring(0, 1);
    }
}
