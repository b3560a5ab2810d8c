package org.dutygraph.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.region.Region;
import org.dutygraph.region.RegionLevel;

/** How one county's lists write its departments: short and in full, with bodies that the county has merged. */
final class InventedBodies {

    private static final double MERGED = 0.3;
    private static final String ENVIRONMENT = "生态环境局";
    private static final Map<String, String[]> NAMES = new HashMap<>();
    private static final List<String[]> MERGERS = new ArrayList<>();

    static {
        for (String[] row : InventedMatter.table("bodies.tsv")) {
            if (row[0].startsWith("+")) {
                MERGERS.add(row);
            } else {
                NAMES.put(row[0], row);
            }
        }
    }

    private final Region county;
    private final List<Region> path;
    private final Map<String, String[]> merged = new HashMap<>();

    /** @param path the regions from the province down to the county */
    InventedBodies(List<Region> path, Dice dice) {
        this.path = List.copyOf(path);
        this.county = path.get(path.size() - 1);
        for (String[] merger : MERGERS) {
            List<String> kinds = List.of(merger[3].split(";"));
            if (dice.of(merger[0]).happens(MERGED) && kinds.stream().noneMatch(merged::containsKey)) {
                kinds.forEach(kind -> merged.put(kind, merger));
            }
        }
    }

    /** The kinds as this county has them: of kinds that it merged, one body is left. */
    List<String> distinct(List<String> kinds) {
        Set<String> names = new HashSet<>();
        List<String> left = new ArrayList<>();
        for (String kind : kinds) {
            if (names.add(shortName(kind))) {
                left.add(kind);
            }
        }
        return List.copyOf(left);
    }

    /** {@code 县水利局}; where the county is a city, its name, since 市 alone may be the city above. */
    String shortName(String kind) {
        String word = word();
        String front = word.equals("市") ? county.name() : word;
        return kind.equals(ENVIRONMENT) ? environment(front, false) : front + row(kind)[1];
    }

    /** {@code 奇台县水利局}. */
    String fullName(String kind) {
        return kind.equals(ENVIRONMENT) ? environment(county.name(), true) : county.name() + row(kind)[2];
    }

    /** 县, 区, 市 or 旗. */
    String word() {
        return county.name().substring(county.name().length() - 1);
    }

    private String[] row(String kind) {
        String[] merger = merged.get(kind);
        return merger == null ? NAMES.get(kind) : merger;
    }

    /** The county's body is the prefecture's branch; below a province directly, it is the county's own. */
    private String environment(String front, boolean full) {
        Set<Region> above = new LinkedHashSet<>(path);
        above.removeIf(region -> region.level() != RegionLevel.PREFECTURE);
        if (above.isEmpty()) {
            return front + ENVIRONMENT;
        }
        String prefecture = above.iterator().next().name();
        String unit = prefecture.endsWith("地区") ? "地区" : prefecture.substring(prefecture.length() - 1);
        // In a county-level city 市 alone would be the city itself.
        return (full || unit.equals(word()) ? prefecture : unit) + ENVIRONMENT + county.name() + "分局";
    }
}
