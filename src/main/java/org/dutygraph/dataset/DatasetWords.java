package org.dutygraph.dataset;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dutygraph.query.catalogue.Words;

/** The words of a dataset's own files in one language, from {@code messages/dataset_*.properties}. */
record DatasetWords(String language, ResourceBundle words) {

    /** The words of {@code zh} or {@code en}. */
    static DatasetWords of(String language) {
        return new DatasetWords(
                language,
                ResourceBundle.getBundle(
                        "messages/dataset",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** A text with its values; numbers are written without grouping. */
    String say(String key, Object... values) {
        Object[] texts = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
    }

    String in(Words both) {
        return both.in(language);
    }
}
