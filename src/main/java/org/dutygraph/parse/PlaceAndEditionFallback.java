package org.dutygraph.parse;

import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;

/** What a document does not say itself: the user's word for it, then the file's name. */
final class PlaceAndEditionFallback {

    private PlaceAndEditionFallback() {}

    /** The township with the regions above it; empty where nobody says it. */
    static String place(SourceDefaults given, String file, boolean holdsAList, Faults faults, Location top) {
        if (!given.place().isEmpty() || !holdsAList) {
            return given.place();
        }
        String place = PlaceInName.place(file).orElse("");
        if (!place.isEmpty()) {
            told("TOWNSHIP_FROM_NAME", place, "the township in the document's title", faults, top);
        }
        return place;
    }

    /** Year and month; null where nobody says it. */
    static @Nullable String edition(
            SourceDefaults given, String file, boolean holdsAList, Faults faults, Location top) {
        if (!given.edition().isEmpty()) {
            return given.edition();
        }
        String month = holdsAList ? PlaceInName.edition(file).orElse(null) : null;
        if (month != null) {
            told("EDITION_FROM_NAME", month, "year and month in the document", faults, top);
        }
        return month;
    }

    private static void told(String code, String found, String expected, Faults faults, Location top) {
        faults.info(
                code,
                top,
                found,
                expected + "; it was taken from the file's name",
                "nothing; where it is wrong, rename the file, or say it with --township and --edition");
    }
}
