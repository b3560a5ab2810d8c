package org.dutygraph.department;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places that 县, 州, 自治区 mean in a list.
 *
 * @param township the list's township; null where names are resolved for a county as a whole
 * @param county its county, district, city or banner; null for a city without districts (东莞)
 * @param prefecture its prefecture; null under a municipality and for counties led by the province
 * @param province its province
 * @param others further places whose names may precede a body (neighbouring counties), in a fixed order; the towns of a city
 *     without counties, after which its bodies' branches are named, their names without the unit first
 */
public record Jurisdiction(
        @Nullable Place township,
        @Nullable Place county,
        @Nullable Place prefecture,
        @Nullable Place province,
        List<Place> others) {

    public Jurisdiction {
        others = List.copyOf(others);
        if (county == null && prefecture == null && province == null) {
            throw new IllegalArgumentException("a jurisdiction needs a county, a prefecture or a province");
        }
    }

    /** From a path of places, province to township; levels may be missing. */
    public static Jurisdiction of(List<Place> path) {
        return new Jurisdiction(
                at(path, Level.TOWNSHIP),
                at(path, Level.COUNTY),
                at(path, Level.PREFECTURE),
                at(path, Level.PROVINCE),
                List.of());
    }

    /** The same with further known places. */
    public Jurisdiction with(List<Place> others) {
        return new Jurisdiction(township, county, prefecture, province, others);
    }

    /** The place of a name without a prefix: the county, or what takes its place. */
    public Place home() {
        return Stream.of(county, prefecture, province)
                .filter(place -> place != null)
                .findFirst()
                .orElseThrow();
    }

    /** The place one level above home: 上级 from the county's point of view. */
    Place above() {
        Place home = home();
        if (home == county && prefecture != null) {
            return prefecture;
        }
        return province != null && home != province ? province : Place.NATION;
    }

    /** The place of a level, or null. */
    public @Nullable Place at(Level level) {
        return switch (level) {
            case NATION -> Place.NATION;
            case PROVINCE -> province;
            case PREFECTURE -> prefecture;
            case COUNTY -> county;
            case TOWNSHIP -> township;
        };
    }

    private static @Nullable Place at(List<Place> path, Level level) {
        return path.stream().filter(place -> place.level() == level).findFirst().orElse(null);
    }
}
