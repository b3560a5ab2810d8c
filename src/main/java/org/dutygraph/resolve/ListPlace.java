package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.department.Jurisdiction;
import org.dutygraph.department.Level;
import org.dutygraph.department.Place;
import org.dutygraph.region.Divisions;
import org.dutygraph.region.Region;
import org.dutygraph.region.RegionLevel;
import org.dutygraph.region.RegionMatch;
import org.jspecify.annotations.Nullable;

/**
 * The place of a list: its township and the regions above it.
 *
 * <p>A township that is not in the table of divisions keeps its full name; there is no guessing.
 *
 * @param regions the widest first, the township last
 * @param jurisdiction the same for department names
 * @param names the township's names, as written and official
 * @param otherTownships the other townships of the county, named as in the table
 * @param townships the same with the list's own township
 * @param warning why the township is not in the table, or null
 */
record ListPlace(
        List<ResolvedList.Place> regions,
        Jurisdiction jurisdiction,
        List<String> names,
        OtherTownships otherTownships,
        OtherTownships townships,
        @Nullable String warning) {

    /** Excludes the farms, companies and 林草局 in the table, which have no lists. */
    private static final Pattern TOWNSHIP = Pattern.compile(".{2,}(?:乡|镇|街道|街道办事处|苏木)");

    /** An identity is made of letters and figures alone, whatever a title holds. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}·（）]+");

    private static final Pattern TOWN_UNIT = Pattern.compile("(?:乡|镇|街道|街道办事处)$");

    ListPlace {
        regions = List.copyOf(regions);
        names = List.copyOf(names);
    }

    /** A key of the county, which determines the meaning of department names. */
    String county() {
        return Stream.of(jurisdiction.province(), jurisdiction.prefecture(), jurisdiction.county())
                .map(place -> place == null ? "" : place.code() + place.laterUnit())
                .collect(Collectors.joining("/"));
    }

    /** The code of the region that the township is part of; its own where none is known. */
    String countyCode() {
        return regions.get(Math.max(0, regions.size() - 2)).code();
    }

    ResolvedList.Place township() {
        return regions.get(regions.size() - 1);
    }

    static ListPlace of(String title, Divisions divisions) {
        RegionMatch match = divisions.find(title);
        if (match instanceof RegionMatch.Found found && found.path().size() > 1) {
            Region township = found.region();
            Set<String> names = names(found.nameAsWritten(), township, divisions);
            return place(divisions, title, found.path().subList(0, found.path().size() - 1), township, names, null);
        }
        if (match instanceof RegionMatch.NotInTable missing
                && missing.above().size() + missing.missing().size() > 1) {
            return place(divisions, title, missing);
        }
        String why = match instanceof RegionMatch.Ambiguous many
                ? "“" + many.surface() + "” names " + many.candidates().size() + " places of the table"
                : "no place of the table is named in “" + title + "”";
        return unknown(title, why);
    }

    private static ListPlace place(
            Divisions divisions,
            String title,
            List<Region> above,
            Region township,
            Set<String> names,
            @Nullable String warning) {
        List<ResolvedList.Place> regions = new ArrayList<>();
        List<Place> path = new ArrayList<>();
        for (Region region : above) {
            regions.add(listed(region));
            List<String> forms = new ArrayList<>(divisions.ownForms(region));
            if (region.level() == RegionLevel.COUNTY) {
                forms.add(divisions.nameIn(title, region));
            }
            path.add(new Place(Level.valueOf(region.level().name()), region.code(), region.name(), forms));
        }
        String written = names.iterator().next();
        regions.add(new ResolvedList.Place(township.code(), written, Level.TOWNSHIP.name(), township.parentCode()));
        path.add(new Place(Level.TOWNSHIP, township.code(), written, List.copyOf(names)));
        Set<String> otherTownships = new LinkedHashSet<>();
        Set<String> townships = new LinkedHashSet<>();
        for (Region neighbour : divisions.children(above.get(above.size() - 1).code())) {
            if (TOWNSHIP.matcher(neighbour.name()).matches()) {
                townships.add(neighbour.name());
                if (!neighbour.code().equals(township.code())) {
                    otherTownships.add(neighbour.name());
                }
            }
        }
        return new ListPlace(
                regions,
                Jurisdiction.of(path).with(others(divisions, above)),
                List.copyOf(names),
                OtherTownships.of(otherTownships),
                OtherTownships.of(townships),
                warning);
    }

    private static ResolvedList.Place listed(Region region) {
        return new ResolvedList.Place(
                region.code(), region.name(), region.level().name(), region.parentCode());
    }

    /** The regions of these codes outside the list's own path, each after those above it. */
    static List<ResolvedList.Place> elsewhere(
            Collection<String> codes, List<ResolvedList.Place> own, Divisions divisions) {
        Set<String> known = own.stream().map(ResolvedList.Place::code).collect(Collectors.toSet());
        List<ResolvedList.Place> places = new ArrayList<>();
        Set<String> foreign = new TreeSet<>(codes);
        foreign.removeAll(known);
        for (String code : foreign) {
            List<Region> path = code.equals(Region.NATION.code()) ? List.of(Region.NATION) : divisions.path(code);
            for (Region region : path) {
                if (known.add(region.code())) {
                    places.add(listed(region));
                }
            }
        }
        return List.copyOf(places);
    }

    /** What may stand in the names of bodies beside the list's own places. */
    private static List<Place> others(Divisions divisions, List<Region> above) {
        Region home = above.get(above.size() - 1);
        if (home.level() != RegionLevel.PREFECTURE) {
            return neighbours(divisions, above);
        }
        // A city without counties: the branches of its bodies are named after its towns.
        List<Place> all = new ArrayList<>(neighbours(divisions, above));
        for (Region town : divisions.children(home.code())) {
            String name = TOWN_UNIT.matcher(town.name()).replaceAll("");
            if (town.level() == RegionLevel.TOWNSHIP && name.length() > 1) {
                all.add(new Place(Level.TOWNSHIP, town.code(), town.name(), List.of(name)));
            }
        }
        return all;
    }

    /** The neighbouring counties and prefectures: 霍城县公安局 is not the list's own 县公安局. */
    private static List<Place> neighbours(Divisions divisions, List<Region> above) {
        Set<String> own = above.stream().map(Region::code).collect(Collectors.toSet());
        return above.stream()
                .filter(region -> region.level() != RegionLevel.COUNTY)
                .flatMap(region -> divisions.children(region.code()).stream())
                .filter(region -> region.level() != RegionLevel.TOWNSHIP && !own.contains(region.code()))
                .map(region -> new Place(
                        Level.valueOf(region.level().name()),
                        region.code(),
                        region.name(),
                        divisions.shortForms(region)))
                .toList();
    }

    /** Regions that are not in the table have the full name of their path as code. */
    private static ListPlace place(Divisions divisions, String title, RegionMatch.NotInTable match) {
        List<Region> above = new ArrayList<>(match.above());
        String id = above.stream().map(Region::name).collect(Collectors.joining());
        @Nullable
        String parent = above.isEmpty() ? null : above.get(above.size() - 1).code();
        List<String> missing = match.missing();
        for (String name : missing.subList(0, missing.size() - 1)) {
            id += name;
            above.add(new Region(id, name, level(name, above), parent));
            parent = id;
        }
        String own = match.nameAsWritten();
        Region township = new Region(match.id(), own, RegionLevel.TOWNSHIP, parent);
        return place(divisions, title, above, township, names(own, township, divisions), match.warning());
    }

    /** The name as written comes first; short forms of two characters are excluded, as they occur in other words. */
    private static Set<String> names(String written, Region township, Divisions divisions) {
        Set<String> names = new LinkedHashSet<>();
        names.add(written);
        divisions.shortForms(township).stream()
                .filter(name -> name.length() > 2)
                .forEach(names::add);
        return names;
    }

    private static RegionLevel level(String name, List<Region> above) {
        if (name.matches(".*(省|自治区|特别行政区)")) {
            return RegionLevel.PROVINCE;
        }
        boolean wide = name.matches(".*(州|地区|盟)") || name.endsWith("市") && above.size() < 2;
        return wide ? RegionLevel.PREFECTURE : RegionLevel.COUNTY;
    }

    /** Without a known region, the title is both county and township. */
    private static ListPlace unknown(String written, String why) {
        String name = NOT_IN_NAMES.matcher(written).replaceAll("");
        String title = name.isEmpty() ? written : name;
        Place county = new Place(Level.COUNTY, title, title, List.of());
        Place township = new Place(Level.TOWNSHIP, title, title, List.of());
        return new ListPlace(
                List.of(new ResolvedList.Place(title, title, Level.TOWNSHIP.name(), null)),
                Jurisdiction.of(List.of(county, township)),
                List.of(title),
                OtherTownships.of(Set.of()),
                OtherTownships.of(Set.of()),
                why);
    }
}
