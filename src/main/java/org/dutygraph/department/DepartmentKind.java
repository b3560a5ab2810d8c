package org.dutygraph.department;

import java.util.List;
import java.util.Map;

/**
 * A kind of department, whatever its region.
 *
 * @param name canonical name, {@code 人力资源和社会保障局}, {@code 党委组织部}
 * @param family what sort of body it is
 * @param functions the elementary functions it covers, in table order; the words are shared by all kinds
 * @param fullPatterns the full names with {@code ~} for the region's name or {@code ^} for the name without its unit. Of
 *     those that the lists of a body write, the first one is its name; where they write none, the last one is
 * @param abbreviations its other written forms, without the region, in table order
 * @param stems the words that mean it before 部门 (人社 in 人社部门)
 * @param upper full names at levels with a name of their own (人力资源和社会保障厅 in a province)
 */
public record DepartmentKind(
        String name,
        DepartmentFamily family,
        List<String> functions,
        List<String> fullPatterns,
        List<String> abbreviations,
        List<String> stems,
        Map<Level, String> upper) {

    public DepartmentKind {
        functions = List.copyOf(functions);
        fullPatterns = List.copyOf(fullPatterns);
        abbreviations = List.copyOf(abbreviations);
        stems = List.copyOf(stems);
        upper = Map.copyOf(upper);
    }

    /** The full name of this kind's body in a place: 伊宁县人力资源和社会保障局. */
    public String fullName(Place place) {
        return fullName(place, List.of());
    }

    /**
     * The full name of this kind's body in a place: 奇台县消防救援局 where that is written, 奇台县消防救援大队 elsewhere.
     *
     * @param written the names that it has in a text
     */
    String fullName(Place place, List<String> written) {
        String own = upper.get(place.level());
        // Beijing and the other municipalities are provinces without a 厅.
        boolean municipality = place.level() == Level.PROVINCE && place.name().endsWith("市");
        if (own != null && !own.equals(BRANCH) && !(municipality && own.endsWith("厅"))) {
            return place.level() == Level.NATION ? own : place.name() + own;
        }
        String name = place.level() == Level.NATION ? "国家" : place.name();
        return pattern(written).replace("~", name).replace("^", place.withoutUnit());
    }

    private String pattern(List<String> written) {
        for (String pattern : fullPatterns) {
            if (written.stream().anyMatch(name -> name.endsWith(own(pattern)))) {
                return pattern;
            }
        }
        return fullPatterns.get(fullPatterns.size() - 1);
    }

    /** The full names of the same body that give way to this one, so that the order of lists does not matter. */
    public List<String> givingWayTo(String fullName) {
        for (int i = 0; i < fullPatterns.size() - 1; i++) {
            String own = own(fullPatterns.get(i));
            if (fullName.endsWith(own)) {
                String place = fullName.substring(0, fullName.length() - own.length());
                return fullPatterns.subList(i + 1, fullPatterns.size()).stream()
                        .map(other -> place + own(other))
                        .toList();
            }
        }
        return List.of();
    }

    private static String own(String pattern) {
        return pattern.replace("~", "").replace("^", "");
    }

    /** Whether the county's body is by rule a branch of the prefecture's (州生态环境局伊宁县分局). */
    boolean branchInCounty() {
        return BRANCH.equals(upper.get(Level.COUNTY));
    }

    /** Whether its bodies are usually named after a town or a landscape (打洛海关), so that a county may have several. */
    boolean isNamedByPlaces() {
        return NAMED_BY_PLACES.contains(name);
    }

    private static final List<String> NAMED_BY_PLACES = List.of(
            "海关",
            "海事局",
            "出入境边防检查站",
            "铁路派出所",
            "边境派出所",
            "园区管理委员会",
            "旅游度假区管理委员会",
            "自然保护区管理机构",
            "国家公园管理机构",
            "水库管理机构",
            "国有林场");
    private static final String BRANCH = "branch";
}
