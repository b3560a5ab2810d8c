package org.dutygraph.parse;

import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;

/** The place and edition of a document that does not state them: the user's default, else from the file's name. */
final class PlaceAndEditionFallback {

    private PlaceAndEditionFallback() {}

    /** The township with the regions above it; empty if unknown. */
    static String place(SourceDefaults defaults, String file, boolean holdsAList, Faults faults, Location top) {
        if (!defaults.place().isEmpty() || !holdsAList) {
            return defaults.place();
        }
        String place = PlaceInName.place(file).orElse("");
        if (!place.isEmpty()) {
            report("TOWNSHIP_FROM_NAME", place, "the township in the document's title", faults, top);
        }
        return place;
    }

    /** Year and month; null if unknown. */
    static @Nullable String edition(
            SourceDefaults defaults, String file, boolean holdsAList, Faults faults, Location top) {
        if (!defaults.edition().isEmpty()) {
            return defaults.edition();
        }
        String month = holdsAList ? PlaceInName.edition(file).orElse(null) : null;
        if (month != null) {
            report("EDITION_FROM_NAME", month, "year and month in the document", faults, top);
        }
        return month;
    }

    private static void report(String code, String found, String expected, Faults faults, Location top) {
        faults.info(
                code,
                top,
                found,
                expected + "; it was taken from the file's name",
                "nothing; where it is wrong, rename the file, or say it with --township and --edition");
    }
}
