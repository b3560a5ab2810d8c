package org.dutygraph.resolve;

import java.util.List;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.Fault;
import org.dutygraph.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * A list understood, ready for the graph.
 *
 * @param id {@code 654021202/2025-07}
 * @param list the list as written
 * @param township the township it is of
 * @param regions the township and the regions above it, the widest first
 * @param elsewhere regions of departments that are named but lie elsewhere (the nation, a neighbouring county), each after
 *     those above it; none of {@code regions}
 * @param duties the duties in the order of the file
 * @param faults what was not understood while reading or resolving, in the order of the file
 */
public record ResolvedList(
        String id,
        DutyList list,
        Place township,
        List<Place> regions,
        List<Place> elsewhere,
        List<ResolvedDuty> duties,
        List<Fault> faults) {

    public ResolvedList {
        regions = List.copyOf(regions);
        elsewhere = List.copyOf(elsewhere);
        duties = List.copyOf(duties);
        faults = List.copyOf(faults);
    }

    /**
     * A region of the list's path.
     *
     * @param code official code; a place that is not in the table has its full name here
     * @param name the name as the list writes it for the township, the official name for the regions above
     * @param level NATION, PROVINCE, PREFECTURE, COUNTY or TOWNSHIP
     * @param parent code of the region directly above; null for the widest
     */
    public record Place(String code, String name, String level, @Nullable String parent) {

        /** The whole country. No region is part of it in the table; every list lies in it. */
        public static final Place NATION = new Place(
                Region.NATION.code(),
                Region.NATION.name(),
                Region.NATION.level().name(),
                null);
    }
}
