package org.dutygraph.dataset;

import org.dutygraph.query.catalogue.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset is of.
 *
 * @param name of the folder in a ZIP and of the package: {@code dutygraph-dataset-990121-2025-07}
 * @param scope the region and month asked for
 * @param region the region's name; null for all
 * @param lists how many lists
 * @param first the earliest edition
 * @param last the latest edition
 * @param loaded when the last of the lists was loaded, in ISO 8601; null where the graph does not say
 */
record DatasetAbout(
        String name,
        DatasetScope scope,
        @Nullable String region,
        long lists,
        String first,
        String last,
        @Nullable String loaded) {

    Words title() {
        return new Words(title("zh"), title("en"));
    }

    private String title(String language) {
        DatasetWords words = DatasetWords.of(language);
        return words.say("title", region == null ? words.say("everywhere") : region);
    }

    /** Which lists these are, in a sentence. */
    Words sentence() {
        return new Words(sentence("zh"), sentence("en"));
    }

    private String sentence(String language) {
        DatasetWords words = DatasetWords.of(language);
        return scope.edition() == null
                ? words.say("scope.every", lists, first, last)
                : words.say("scope.month", lists, scope.edition());
    }
}
