package org.dutygraph.matter;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list's own places, which are removed from its texts before comparison: 奇台县人社局 becomes 县人社局, as in a list that
 * never names its place.
 */
public final class OwnPlaces {

    private final Pattern stems;

    private OwnPlaces(Pattern stems) {
        this.stems = stems;
    }

    /**
     * The places of these names, without their units. An ethnic township's short name (五马场乡) begins its full name.
     *
     * @param names of the township and of the regions above it
     */
    public static OwnPlaces of(Collection<String> names) {
        Set<String> stems = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String name : names) {
            for (int length = 2; length < name.length(); length++) {
                stems.add(name.substring(0, length));
            }
        }
        return new OwnPlaces(Pattern.compile(
                "(?:" + stems.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?=[省州市县区旗乡镇]|街道)"));
    }

    /** A text without the stems of these places, but with their units. */
    public String without(String text) {
        return stems.matcher(text).replaceAll("");
    }
}
