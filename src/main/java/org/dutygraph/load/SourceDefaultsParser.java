package org.dutygraph.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutygraph.parse.Layout;
import org.dutygraph.parse.SourceDefaults;
import org.dutygraph.region.Divisions;
import org.dutygraph.region.Region;
import org.dutygraph.region.RegionLevel;
import org.dutygraph.region.RegionMatch;
import org.jspecify.annotations.Nullable;

/** Parses a user's defaults: a township's code or name, a month, a layout file. */
public final class SourceDefaultsParser {

    private static final Pattern MONTH = Pattern.compile("20\\d{2}-(?:0[1-9]|1[0-2])");

    private SourceDefaultsParser() {}

    /**
     * The defaults for files that do not state these values themselves; null or empty for none.
     *
     * @param township official code, or name with the regions above it
     * @param edition year and month, {@code 2025-07}
     * @throws IllegalArgumentException if the table has no such township, or the month is invalid; the message has the remedy
     * @throws org.dutygraph.source.UnreadableSourceException if the layout file cannot be read or is invalid
     */
    public static SourceDefaults of(@Nullable String township, @Nullable String edition, @Nullable Path layout) {
        String month = edition == null ? "" : edition.strip();
        if (!month.isEmpty() && !MONTH.matcher(month).matches()) {
            throw new IllegalArgumentException("“" + month + "” is no edition; give year and month such as 2025-07");
        }
        String place = township == null ? "" : township.strip();
        return new SourceDefaults(
                place.isEmpty() ? "" : place(place), month, layout == null ? Layout.NONE : LayoutFile.read(layout));
    }

    private static String place(String township) {
        Divisions divisions = Divisions.bundled();
        Optional<Region> coded = divisions.byCode(township);
        RegionMatch match = coded.isPresent() ? null : divisions.find(township);
        Region region = match instanceof RegionMatch.Found found ? found.region() : coded.orElse(null);
        if (region == null || region.level() != RegionLevel.TOWNSHIP) {
            String why = match instanceof RegionMatch.Ambiguous many
                    ? "names " + many.candidates().size() + " places of the table: " + candidates(many)
                    : "is no township of the table of divisions";
            throw new IllegalArgumentException("“" + township + "” " + why
                    + "; give the official code of nine digits, or the name with its county and province");
        }
        String names = divisions.path(region.code()).stream().map(Region::name).collect(Collectors.joining());
        boolean unambiguous = divisions.find(names) instanceof RegionMatch.Found found
                && found.region().code().equals(region.code());
        return unambiguous ? names : region.code();
    }

    private static String candidates(RegionMatch.Ambiguous many) {
        return many.candidates().stream()
                .limit(5)
                .map((List<Region> path) -> path.get(path.size() - 1).code() + " "
                        + path.stream().map(Region::name).collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }
}
