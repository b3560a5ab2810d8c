package org.dutygraph.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The table of official divisions: by code, by name, and by the words of a title.
 *
 * <p>Immutable and thread-safe. Rows that are no place of their own (市辖区, 省直辖县级行政区划, the county row that repeats
 * 东莞市) are left out; their children belong to the next place above.
 */
public final class Divisions {

    private static final Set<String> NO_PLACE = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private final Map<String, Region> byCode;
    private final Map<String, List<Region>> children;
    private final Map<String, List<Region>> byForm;
    private final Map<String, List<String>> extraForms;

    private Divisions(Map<String, Region> byCode, Map<String, List<String>> extraForms) {
        this.byCode = byCode;
        this.extraForms = extraForms;
        this.children = new HashMap<>();
        this.byForm = new HashMap<>(byCode.size() * 2);
        for (Region region : byCode.values()) {
            String parent = region.parentCode();
            if (parent != null) {
                children.computeIfAbsent(parent, code -> new ArrayList<>()).add(region);
            }
            for (String form : shortForms(region)) {
                byForm.computeIfAbsent(form, name -> new ArrayList<>(1)).add(region);
            }
        }
    }

    /** The bundled table (NBS 2023), read once. */
    public static Divisions bundled() {
        return Bundled.TABLE;
    }

    /** The region of this code; empty if the table has none. */
    public Optional<Region> byCode(String code) {
        return Region.NATION.code().equals(code) ? Optional.of(Region.NATION) : Optional.ofNullable(byCode.get(code));
    }

    /**
     * The regions from the province down to the one of this code.
     *
     * @throws IllegalArgumentException if the table has no such code
     */
    public List<Region> path(String code) {
        Region region = byCode(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no region has the code “" + code + "”; look it up by name with search"));
        List<Region> path = new ArrayList<>(4);
        for (@Nullable Region at = region;
                at != null;
                at = at.parentCode() == null ? null : byCode.get(at.parentCode())) {
            path.add(at);
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /** The regions directly below, in the order of their codes. */
    public List<Region> children(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /**
     * All names of the region: the official one first, then short ones (伊犁州, 伊犁; 新疆; 木垒县, 木垒).
     */
    public List<String> shortForms(Region region) {
        Set<String> forms = new LinkedHashSet<>(PlaceNames.forms(region, true));
        forms.addAll(extraForms.getOrDefault(region.code(), List.of()));
        return List.copyOf(forms);
    }

    /** All names of a region in its own lists: also those that only the place makes clear (喀左县, 西乌旗). */
    public List<String> ownForms(Region region) {
        Set<String> forms = new LinkedHashSet<>(shortForms(region));
        forms.addAll(customaryForms(region));
        return List.copyOf(forms);
    }

    /**
     * The name of a county's new unit in a title, where the table still has the old one (五华区 of 五华县); the county's own name
     * where the title has that.
     */
    public String nameIn(String title, Region county) {
        return Stream.of("区", "市")
                .map(unit -> county.name().substring(0, county.name().length() - 1) + unit)
                .filter(name -> PlaceNames.former(name).equals(county.name()) && title.contains(name))
                .findFirst()
                .orElse(county.name());
    }

    /** Customary short names of a county that no other county of its prefecture may have. */
    Set<String> customaryForms(Region county) {
        if (county.level() != RegionLevel.COUNTY || county.parentCode() == null) {
            return Set.of();
        }
        Set<String> forms = new LinkedHashSet<>(PlaceNames.customary(county.name()));
        for (Region sibling : forms.isEmpty() ? List.<Region>of() : children(county.parentCode())) {
            if (!sibling.code().equals(county.code())) {
                forms.removeAll(PlaceNames.customary(sibling.name()));
                forms.removeAll(PlaceNames.forms(sibling, true));
            }
        }
        return forms;
    }

    /** The place that a title names; see {@link RegionMatch}. */
    public RegionMatch find(String text) {
        return new TitleReader(this).read(text);
    }

    /** Regions with exactly this name, in the order of levels and codes. */
    List<Region> named(String form) {
        return byForm.getOrDefault(form, List.of());
    }

    /** Whether the region lies below the other one. */
    boolean isBelow(Region region, Region above) {
        for (@Nullable String code = region.parentCode(); code != null; ) {
            if (code.equals(above.code())) {
                return true;
            }
            Region parent = byCode.get(code);
            code = parent == null ? null : parent.parentCode();
        }
        return false;
    }

    private static final class Bundled {
        static final Divisions TABLE = read();

        private static Divisions read() {
            try (BufferedReader rows = open("/regions/divisions.tsv.gz", true);
                    BufferedReader sample = open("/regions/sample-county.tsv", false);
                    BufferedReader shortForms = open("/regions/short-forms.tsv", false)) {
                Map<String, Region> regions = regions(rows);
                addSample(sample, regions);
                return new Divisions(regions, listed(shortForms));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "the bundled division table cannot be read; the program file is damaged", e);
            }
        }

        private static BufferedReader open(String resource, boolean zipped) throws IOException {
            InputStream in = Divisions.class.getResourceAsStream(resource);
            if (in == null) {
                throw new IOException("missing resource " + resource);
            }
            return new BufferedReader(
                    new InputStreamReader(zipped ? new GZIPInputStream(in, 1 << 16) : in, StandardCharsets.UTF_8),
                    1 << 16);
        }

        // The file is sorted by length of code, so every parent comes before its children.
        private static Map<String, Region> regions(BufferedReader rows) throws IOException {
            Map<String, Region> regions = new LinkedHashMap<>(1 << 16);
            Map<String, @Nullable String> skipped = new HashMap<>();
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                int tab = row.indexOf('\t');
                String code = row.substring(0, tab);
                String name = row.substring(tab + 1);
                RegionLevel level = RegionLevel.ofCode(code);
                String prefix =
                        switch (level) {
                            case COUNTY -> code.substring(0, 4);
                            case TOWNSHIP -> code.substring(0, 6);
                            case PREFECTURE -> code.substring(0, 2);
                            default -> null;
                        };
                String parent = prefix != null && skipped.containsKey(prefix) ? skipped.get(prefix) : prefix;
                Region above = parent == null ? null : regions.get(parent);
                boolean repeats = level == RegionLevel.COUNTY
                        && above != null
                        && above.name().equals(name);
                if (level != RegionLevel.TOWNSHIP && (NO_PLACE.contains(name) || repeats)) {
                    skipped.put(code, parent);
                } else {
                    regions.put(code, new Region(code, name, level, parent));
                }
            }
            return regions;
        }

        // The invented county of the bundled sample, under codes that the official table does not use.
        private static void addSample(BufferedReader rows, Map<String, Region> regions) throws IOException {
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                String[] cells = row.split("\t", -1);
                if (cells[0].chars().allMatch(Character::isDigit)) {
                    String parent = cells[3].isEmpty() ? null : cells[3];
                    regions.put(cells[0], new Region(cells[0], cells[1], RegionLevel.ofCode(cells[0]), parent));
                }
            }
        }

        private static Map<String, List<String>> listed(BufferedReader rows) throws IOException {
            Map<String, List<String>> listed = new HashMap<>();
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                if (!row.startsWith("#")) {
                    int tab = row.indexOf('\t');
                    listed.put(
                            row.substring(0, tab),
                            List.of(row.substring(tab + 1).split(";")));
                }
            }
            return listed;
        }
    }
}
