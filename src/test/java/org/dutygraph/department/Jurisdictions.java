package org.dutygraph.department;

import java.util.List;
import org.dutygraph.region.Divisions;
import org.dutygraph.region.Region;

/** Jurisdictions of real places, made as the resolving room makes them. */
final class Jurisdictions {

    private Jurisdictions() {}

    static Jurisdiction ofCode(String code) {
        List<Region> path = Divisions.bundled().path(code);
        return Jurisdiction.of(path.stream().map(Jurisdictions::place).toList());
    }

    static Place place(Region region) {
        return new Place(
                Level.valueOf(region.level().name()),
                region.code(),
                region.name(),
                Divisions.bundled().ownForms(region));
    }
}
