package org.dutygraph.resolve;

import java.util.List;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.Fault;
import org.dutygraph.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * A resolved list, ready for the graph.
 *
 * @param id {@code 654021202/2025-07}
 * @param list the list as written
 * @param township the township of the list
 * @param regions the township and the regions above it, the widest first
 * @param elsewhere regions of named departments outside {@code regions} (the nation, a neighbouring county), each after
 *     those above it
 * @param duties the duties in file order
 * @param faults the faults of parsing and resolving, in file order
 * @param corrections ids of the corrections that concern the list, applied or reported, sorted
 */
public record ResolvedList(
        String id,
        DutyList list,
        Place township,
        List<Place> regions,
        List<Place> elsewhere,
        List<ResolvedDuty> duties,
        List<Fault> faults,
        List<String> corrections) {

    public ResolvedList {
        regions = List.copyOf(regions);
        elsewhere = List.copyOf(elsewhere);
        duties = List.copyOf(duties);
        faults = List.copyOf(faults);
        corrections = List.copyOf(corrections);
    }

    /** A list that no correction concerns. */
    public ResolvedList(
            String id,
            DutyList list,
            Place township,
            List<Place> regions,
            List<Place> elsewhere,
            List<ResolvedDuty> duties,
            List<Fault> faults) {
        this(id, list, township, regions, elsewhere, duties, faults, List.of());
    }

    /**
     * A region of the list's path.
     *
     * @param code official code; the full name of a place that is not in the table
     * @param name the name as written for the township, the official name for the regions above
     * @param level NATION, PROVINCE, PREFECTURE, COUNTY or TOWNSHIP
     * @param parent code of the region directly above; null for the widest
     */
    public record Place(String code, String name, String level, @Nullable String parent) {

        /** The whole country. It is not in the table; every list belongs to it. */
        public static final Place NATION = new Place(
                Region.NATION.code(),
                Region.NATION.name(),
                Region.NATION.level().name(),
                null);
    }
}
