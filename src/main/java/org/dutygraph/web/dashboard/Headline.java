package org.dutygraph.web.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that says what the figures say.
 *
 * @param key of its words in the messages, which have {@code {0}} and so on where its values go
 * @param values in this order
 * @param query the address of the query that its figure is of
 * @param column the figure's column there
 */
record Headline(String key, List<Value> values, String query, String column) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    Headline {
        values = List.copyOf(values);
    }

    /** A name or a figure, and where it leads; null: nowhere. */
    record Value(String text, @Nullable String address) {

        /** A number as the tiles below write it: 22,673. */
        static Value number(long number, @Nullable String address) {
            return new Value(String.format(Locale.ROOT, "%,d", number), address);
        }
    }

    /** The sentence in pieces; {@code words} are its words in one language. */
    public List<Value> in(String words) {
        List<Value> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(words);
        int end = 0;
        while (place.find()) {
            pieces.add(new Value(words.substring(end, place.start()), null));
            pieces.add(values.get(Integer.parseInt(place.group(1))));
            end = place.end();
        }
        pieces.add(new Value(words.substring(end), null));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
