package org.dutygraph.department;

import java.util.List;
import java.util.Map;

/**
 * A kind of department, whatever its region.
 *
 * @param name canonical name, {@code 人力资源和社会保障局}, {@code 党委组织部}
 * @param family what sort of body it is
 * @param functions the elementary functions it covers, in table order; the words are shared by all kinds
 * @param fullPattern the full name with {@code ~} for the region's name or {@code ^} for the name without its unit
 * @param abbreviations its other written forms, without the region, in table order
 * @param stems the words that mean it before 部门 (人社 in 人社部门)
 * @param upper full names at levels with a name of their own (人力资源和社会保障厅 in a province)
 */
public record DepartmentKind(
        String name,
        DepartmentFamily family,
        List<String> functions,
        String fullPattern,
        List<String> abbreviations,
        List<String> stems,
        Map<Level, String> upper) {

    public DepartmentKind {
        functions = List.copyOf(functions);
        abbreviations = List.copyOf(abbreviations);
        stems = List.copyOf(stems);
        upper = Map.copyOf(upper);
    }

    /** The full name of this kind's body in a place: 伊宁县人力资源和社会保障局. */
    public String fullName(Place place) {
        String own = upper.get(place.level());
        // Beijing and the other municipalities are provinces without a 厅.
        boolean municipality = place.level() == Level.PROVINCE && place.name().endsWith("市");
        if (own != null && !own.equals(BRANCH) && !(municipality && own.endsWith("厅"))) {
            return place.level() == Level.NATION ? own : place.name() + own;
        }
        String name = place.level() == Level.NATION ? "国家" : place.name();
        return fullPattern.replace("~", name).replace("^", place.withoutUnit());
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
            "海关", "海事局", "出入境边防检查站", "铁路派出所", "园区管理委员会", "旅游度假区管理委员会", "自然保护区管理机构", "国家公园管理机构", "水库管理机构", "国有林场");
    private static final String BRANCH = "branch";
}
