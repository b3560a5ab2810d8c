package org.dutygraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.region.Divisions;
import org.dutygraph.region.Region;
import org.dutygraph.region.RegionLevel;
import org.dutygraph.region.RegionMatch;

/**
 * Lists of real townships with invented duties: as long as published ones, in their forms, with their slips; a county's
 * lists are much alike, a province's somewhat, others little.
 *
 * <p>The same seed gives the same bytes, and the n-th list does not depend on how many are made. Whole counties follow
 * one another, in an order that the seed says. Safe to share.
 */
public final class InventedLists {

    private static final int KEPT_COUNTIES = 8;

    private final Divisions divisions = Divisions.bundled();
    private final Dice dice;
    private final List<Region> townships = new ArrayList<>();
    private final Map<String, InventedCounty> counties = new LinkedHashMap<>();

    private InventedLists(long seed, String within) {
        this.dice = new Dice(seed);
        List<Region> found = new ArrayList<>();
        // The sample's invented county is no real one.
        for (int province = 11; province < 99; province++) {
            String code = Integer.toString(province);
            if (divisions.byCode(code).isPresent()) {
                collect(code, within, found);
            }
        }
        found.sort(Comparator.comparingLong(
                county -> dice.of("order").of(county.code()).seed()));
        for (Region county : found) {
            divisions.children(county.code()).stream()
                    .filter(InventedLists::isUsual)
                    .forEach(townships::add);
        }
    }

    /** Of the whole country. */
    public static InventedLists seed(long seed) {
        return new InventedLists(seed, "");
    }

    /** Of one region alone, by its code: {@code 65} for 新疆. */
    static InventedLists seed(long seed, String region) {
        return new InventedLists(seed, region);
    }

    private void collect(String code, String within, List<Region> found) {
        for (Region region : divisions.children(code)) {
            if (region.level() == RegionLevel.COUNTY) {
                if (region.code().startsWith(within)) {
                    found.add(region);
                }
            } else {
                collect(region.code(), within, found);
            }
        }
    }

    /** Farms, parks and zones have no such lists. */
    private static boolean isUsual(Region place) {
        return place.level() == RegionLevel.TOWNSHIP && place.name().matches(".{2,}(乡|镇|苏木|街道|街道办事处)");
    }

    /** How many townships there are. */
    int size() {
        return townships.size();
    }

    /** The list of the n-th township, from 0. */
    InventedList list(int number) {
        Region township = townships.get(number);
        return new InventedListText(
                        county(divisions.path(township.code())),
                        township,
                        dice.of("township").of(township.code()))
                .list();
    }

    /** The text of the n-th township's list. */
    public String text(int number) {
        return list(number).text();
    }

    private InventedCounty county(List<Region> path) {
        Region county = path.get(path.size() - 2);
        synchronized (counties) {
            InventedCounty kept = counties.get(county.code());
            if (kept == null) {
                kept = new InventedCounty(county, divisions, dice);
                counties.put(county.code(), kept);
                if (counties.size() > KEPT_COUNTIES) {
                    counties.remove(counties.keySet().iterator().next());
                }
            }
            return kept;
        }
    }

    /** Writes the first so many lists into a folder, which is made; gives the files in the order of the townships. */
    public List<Path> write(Path folder, int number) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            InventedList list = list(i);
            files.add(Files.writeString(folder.resolve(list.fileName()), list.text()));
        }
        return List.copyOf(files);
    }

    /** Whether a township's own title leads to it; some names stand twice in a county. */
    boolean isFound(int number) {
        Region township = townships.get(number);
        StringBuilder title = new StringBuilder();
        divisions.path(township.code()).forEach(region -> title.append(region.name()));
        return divisions.find(title.toString()) instanceof RegionMatch.Found found
                && found.region().equals(township);
    }
}
