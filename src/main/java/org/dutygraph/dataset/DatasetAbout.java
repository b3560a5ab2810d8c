package org.dutygraph.dataset;

import java.util.List;
import java.util.stream.Collectors;
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
 * @param counties names of the counties whose townships these are, in the order of their codes
 * @param corrections how many corrections of actors and names the lists were written with
 */
record DatasetAbout(
        String name,
        DatasetScope scope,
        @Nullable String region,
        long lists,
        String first,
        String last,
        @Nullable String loaded,
        List<String> counties,
        long corrections) {

    /** As many counties as a sentence names. */
    private static final int NAMED = 6;

    DatasetAbout {
        counties = List.copyOf(counties);
    }

    Words title() {
        return new Words(title("zh"), title("en"));
    }

    private String title(String language) {
        DatasetWords words = DatasetWords.of(language);
        String everywhere = counties.size() > NAMED ? words.say("everywhere") : named(words);
        return words.say("title", region == null ? everywhere : region);
    }

    /** Which lists these are, of which counties, and what people corrected in them. */
    Words sentence() {
        return new Words(sentence("zh"), sentence("en"));
    }

    private String sentence(String language) {
        DatasetWords words = DatasetWords.of(language);
        String which = scope.edition() == null
                ? words.say("scope.every", lists, first, last)
                : words.say("scope.month", lists, scope.edition());
        String where = counties.size() > NAMED
                ? words.say("scope.more", named(words), counties.size() - NAMED)
                : words.say("scope.counties", named(words));
        return which
                + words.say("scope.gap")
                + where
                + (corrections == 0 ? "" : words.say("scope.gap") + words.say("scope.corrected", corrections));
    }

    private String named(DatasetWords words) {
        return counties.stream().limit(NAMED).collect(Collectors.joining(words.say("scope.and")));
    }
}
