package org.dutygraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.text.SearchText;
import org.dutygraph.text.Topics;

/**
 * The entries of the full-text index: properties of a node, each with tokens separated by blanks.
 *
 * <p>They are derived from other data in the graph and can be computed again at any time.
 */
public final class Entry {

    /** The name: complete, in pairs of characters, in words. */
    public static final String NAME = "searchName";

    /** The clauses of upstream departments. */
    public static final String UPSTREAM = "searchUpstream";

    /** The clauses of the township. */
    public static final String TOWNSHIP = "searchTownship";

    /** The names of the departments of a duty. */
    public static final String BODIES = "searchBodies";

    /** The filters of a search: regions, kind, category. */
    public static final String WITHIN = "searchWithin";

    /** What a duty is about, its name and its clauses together, and its name alone; the index does not have them. */
    public static final String TOPICS = "topics";

    /** The topics of the name. */
    public static final String NAME_TOPICS = "topicsOfName";

    /** All of these properties. */
    public static final Set<String> PROPERTIES = Set.of(NAME, UPSTREAM, TOWNSHIP, BODIES, WITHIN, TOPICS, NAME_TOPICS);

    private Entry() {}

    /**
     * The words of a duty.
     *
     * @param kind BASIC, COOPERATIVE or WITHDRAWN
     * @param category its name, or empty
     * @param regions codes of the township and of all regions above it
     * @param upstream texts of the upstream departments' clauses, and further texts about these departments
     * @param township texts of the township's clauses
     * @param bodies names of its departments
     * @param surfaces the departments as the duty writes them
     */
    public record DutyWords(
            String name,
            String kind,
            String category,
            List<String> regions,
            List<String> upstream,
            List<String> township,
            List<String> bodies,
            List<String> surfaces) {
        public DutyWords {
            regions = List.copyOf(regions);
            upstream = List.copyOf(upstream);
            township = List.copyOf(township);
            bodies = List.copyOf(bodies);
            surfaces = List.copyOf(surfaces);
        }
    }

    /** The properties of a duty. */
    public static Map<String, String> of(DutyWords duty) {
        Map<String, String> entry = new TreeMap<>();
        entry.put(NAME, SearchText.indexedName(duty.name()));
        entry.put(UPSTREAM, all(duty.upstream()));
        entry.put(TOWNSHIP, all(duty.township()));
        entry.put(BODIES, all(duty.bodies().stream().distinct().sorted().toList()));
        List<String> within = new ArrayList<>();
        duty.regions().stream().sorted().forEach(region -> within.add(within("region", region)));
        within.add(within("kind", duty.kind()));
        if (!duty.category().isEmpty()) {
            within.add(within("category", duty.category()));
        }
        entry.put(WITHIN, String.join(" ", within));
        String text = Stream.of(List.of(duty.name()), duty.upstream(), duty.township())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
        entry.put(TOPICS, String.join(" ", Topics.of(text, duty.surfaces())));
        entry.put(NAME_TOPICS, String.join(" ", Topics.of(duty.name(), duty.surfaces())));
        return entry;
    }

    /**
     * The properties of a department, region, kind, category or matter.
     *
     * @param regions codes of its region and of all above; empty without a region
     */
    public static Map<String, String> of(String name, List<String> regions) {
        Map<String, String> entry = new TreeMap<>();
        entry.put(NAME, SearchText.indexedName(name));
        entry.put(
                WITHIN,
                regions.isEmpty()
                        ? "everywhere"
                        : regions.stream()
                                .sorted()
                                .map(region -> within("region", region))
                                .collect(Collectors.joining(" ")));
        return entry;
    }

    private static String all(List<String> texts) {
        return texts.stream()
                .map(SearchText::indexed)
                .filter(tokens -> !tokens.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** One token; the Cypher statements remove the same characters from the values of filters. */
    private static String within(String what, String value) {
        return what + "＝" + value.replaceAll("[\\s\"\\\\]", "");
    }
}
