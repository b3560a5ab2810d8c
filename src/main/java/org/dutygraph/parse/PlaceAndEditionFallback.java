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

    /** Year and month, or the year alone; null if unknown. */
    static @Nullable String edition(
            SourceDefaults defaults, String file, boolean holdsAList, TitlePage page, Faults faults, Location top) {
        if (!defaults.edition().isEmpty() || !holdsAList) {
            return defaults.edition().isEmpty() ? null : defaults.edition();
        }
        String month = PlaceInName.edition(file).orElse(null);
        if (month != null) {
            report("EDITION_FROM_NAME", month, "year and month in the document", faults, top);
            return month;
        }
        String published = page.published();
        if (published != null) {
            faults.info(
                    "EDITION_FROM_PUBLICATION",
                    top,
                    published,
                    "year and month of the list itself; the month of its publication was taken",
                    "nothing; where it is wrong, say the edition with --edition");
            return published;
        }
        String year = page.year();
        if (year != null) {
            faults.warning(
                    "NO_EDITION",
                    top,
                    year,
                    "a line with the month too, such as “2025年7月”; the year alone was taken",
                    "write the year and month under the title, or say it with --edition (on the page: in its field)");
        }
        return year;
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
