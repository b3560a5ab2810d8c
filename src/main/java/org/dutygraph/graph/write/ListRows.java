package org.dutygraph.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dutygraph.graph.figures.DepartmentLoads;
import org.dutygraph.graph.figures.ListFigures;
import org.dutygraph.parse.Fault;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.search.Entry;
import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;

/** A resolved list as the rows that the statements in {@code cypher/write} take. */
public final class ListRows {

    private final ResolvedList list;
    private final Map<String, DutyRows> duties = new LinkedHashMap<>();

    private ListRows(ResolvedList list) {
        this.list = list;
        for (ResolvedDuty duty : list.duties()) {
            duties.put(duty.id(), DutyRows.of(duty, list.regions()));
        }
    }

    static ListRows of(ResolvedList list) {
        return new ListRows(list);
    }

    /** The nation, the list's own regions and those of departments elsewhere, each after its parent. */
    public List<Map<String, Object>> regions() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ResolvedList.Place place : places()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", place.code());
            row.put("name", place.name());
            row.put("level", place.level());
            row.put("parent", place.parent());
            rows.add(row);
        }
        return rows;
    }

    /** The same, each with its search properties. */
    List<Map<String, Object>> searchableRegions() {
        return regions().stream()
                .map(row -> with(row, "entry", Entry.of((String) row.get("name"), above(row.get("id")))))
                .toList();
    }

    /** The departments of some duties, each with the search properties of itself and its kind. */
    List<Map<String, Object>> searchableDepartments(Collection<DutyRows> some) {
        return DutyRows.departments(some).stream()
                .map(row -> with(row, "entry", Entry.of((String) row.get("name"), above(row.get("region")))))
                .map(row -> row.get("kind") instanceof String kind
                        ? with(row, "kindEntry", Entry.of(kind, List.of()))
                        : row)
                .toList();
    }

    /** The categories of some duties, each once, in the order of their characters, with their search properties. */
    static List<Map<String, Object>> searchableCategories(Collection<DutyRows> some) {
        return new TreeSet<>(some.stream()
                        .map(duty -> (String) duty.duty.get("category"))
                        .filter(category -> !category.isEmpty())
                        .toList())
                .stream()
                        .map(category -> Map.<String, Object>of("id", category, "entry", Entry.of(category, List.of())))
                        .toList();
    }

    private static Map<String, Object> with(Map<String, Object> row, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(row);
        more.put(name, value);
        return more;
    }

    /** The codes of a region of this list and of all above it. */
    private List<String> above(@Nullable Object code) {
        List<String> codes = new ArrayList<>();
        Object at = code;
        while (at != null) {
            Object here = at;
            ResolvedList.Place place = places().stream()
                    .filter(known -> known.code().equals(here))
                    .findFirst()
                    .orElse(null);
            if (place == null) {
                break;
            }
            codes.add(place.code());
            at = place.parent();
        }
        return codes;
    }

    private Set<ResolvedList.Place> places() {
        Set<ResolvedList.Place> places = new LinkedHashSet<>();
        places.add(ResolvedList.Place.NATION);
        places.addAll(list.regions());
        places.addAll(list.elsewhere());
        return places;
    }

    /** Ids with fingerprints of all duties. */
    Map<String, String> fingerprints() {
        Map<String, String> prints = new LinkedHashMap<>();
        duties.forEach((id, rows) -> prints.put(id, rows.fingerprint()));
        return prints;
    }

    public String fingerprint() {
        return Fingerprint.of(List.of(fingerprints(), listProperties(), faults(), regions()));
    }

    public Map<String, Object> listProperties() {
        Map<String, Object> row = new TreeMap<>();
        row.put("id", list.id());
        row.put("edition", list.list().edition());
        row.put("title", list.list().title());
        row.put("source", list.list().source());
        row.put("sha256", list.list().sha256());
        row.put("faults", list.faults().size());
        // As written, so that the list can be resolved again without its file.
        row.put("place", list.list().place());
        row.put("order", list.duties().stream().map(duty -> duty.duty().label()).toList());
        if (!list.corrections().isEmpty()) {
            row.put("corrections", list.corrections());
        }
        return row;
    }

    /** The list's sums. They follow from the rest and are no part of the fingerprint. */
    public Map<String, Object> figures() {
        List<ResolvedDuty> resolved =
                duties.values().stream().map(DutyRows::resolved).toList();
        Map<String, Object> figures = new TreeMap<>(ListFigures.of(resolved));
        figures.putAll(DepartmentLoads.of(resolved));
        return figures;
    }

    public List<Map<String, Object>> faults() {
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<Fault> read = new HashSet<>(list.list().faults());
        for (Fault fault : list.faults()) {
            Map<String, Object> row = new TreeMap<>();
            row.put("id", list.id() + "/F" + (rows.size() + 1));
            row.put("severity", fault.severity().name());
            row.put("code", fault.code());
            row.put("line", fault.location().line());
            place(row, fault.location());
            row.put("found", fault.found());
            row.put("expected", fault.expected());
            row.put("remedy", fault.remedy());
            // The others are found again when the list is resolved again.
            row.put("parsing", read.contains(fault));
            rows.add(row);
        }
        return rows;
    }

    /** Adds the sheet, and the place where the line alone does not locate it. */
    static void place(Map<String, Object> row, Location location) {
        if (!location.place().isEmpty()) {
            row.put("place", location.place());
        }
        if (location.part() > 0) {
            row.put("part", location.part());
        }
    }

    Collection<DutyRows> only(Set<String> ids) {
        return duties.entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    public Collection<DutyRows> duties() {
        return Collections.unmodifiableCollection(duties.values());
    }
}
