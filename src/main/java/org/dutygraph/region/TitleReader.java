package org.dutygraph.region;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a title from the province down: 新疆维吾尔自治区伊犁哈萨克自治州 伊宁县喀拉亚尕奇乡.
 *
 * <p>Levels may be missing and names may be short, but the names must agree with the table. If several places match, the
 * result is ambiguous.
 */
final class TitleReader {

    private static final int LONGEST_NAME = 16;
    private static final Pattern NOISE = Pattern.compile("[\\s　<>/p·•]+");
    // The rest of a title after the place.
    private static final Pattern REST =
            Pattern.compile("(基本履职|配合履职|上级部门|上级收回|履职事项|履职清单|履行职责|职责清单|权责清单|人民政府|党政|事项清单|清单|目录|[（(]|\\d{4}年).*$");
    private static final Pattern TOWNSHIP =
            Pattern.compile("^([\\p{IsHan}\\d]{1,14}?(?:街道办事处|街道|苏木|乡|镇|民族乡|团场|农场|牧场|林场|团))(?=$|\\P{IsHan})");
    private static final Pattern UNIT = Pattern.compile("省|自治区|自治州|州|地区|盟|市|县|区|旗");
    /** The levels of a title by their units; all but the last may be missing. */
    private static final Pattern LEVELS = Pattern.compile("^(?<province>\\p{IsHan}{1,10}?(?:省|自治区|特别行政区))?"
            + "(?<prefecture>\\p{IsHan}{1,12}?(?:自治州|州|地区|盟|市)(?=\\p{IsHan}{1,10}?(?:县|区|市|旗)\\p{IsHan}{2}))?"
            + "(?<county>\\p{IsHan}{1,10}?(?:自治县|自治旗|县|区|市|旗))?"
            + "(?<township>\\p{IsHan}{2,})$");

    private static final Pattern CUSTOMARY = Pattern.compile("\\p{IsHan}{1,3}[县旗]");
    /** The county's government, which issues the list, before the township's own name. */
    private static final Pattern ISSUER = Pattern.compile(
            "(?<=[市州盟县区旗])(?:人民)?政府(?=\\p{IsHan}{2,12}(?:乡|镇|街道|苏木|街道办事处)(?:\\P{IsHan}|履|基|配|上级|职|权|$))");

    private final Divisions divisions;

    TitleReader(Divisions divisions) {
        this.divisions = divisions;
    }

    RegionMatch read(String text) {
        String compact = ISSUER.matcher(NOISE.matcher(text).replaceAll("")).replaceFirst("");
        String title = REST.matcher(compact).replaceFirst("");
        if (title.isEmpty()) {
            return new RegionMatch.None(text);
        }
        List<Reading> readings = new ArrayList<>();
        for (int start = 0; start < Math.min(title.length(), 24) && readings.isEmpty(); start++) {
            // The text before the first place must name no other place: 示例省云岭县松坪乡 is not the 松坪乡 of another province.
            if (UNIT.matcher(title.substring(0, start)).find()) {
                break;
            }
            descend(title, start, null, null, readings);
        }
        if (readings.isEmpty()) {
            return withoutRegion(text, title);
        }
        int longest = readings.stream().mapToInt(Reading::end).max().orElse(0);
        List<Reading> best =
                readings.stream().filter(reading -> reading.end() == longest).toList();
        List<Reading> exact = best.stream().filter(Reading::exact).toList();
        List<Reading> kept = exact.isEmpty() ? best : exact;
        Set<Region> places = kept.stream().map(Reading::region).collect(Collectors.toCollection(LinkedHashSet::new));
        String rest = title.substring(longest);
        if (places.size() > 1) {
            return new RegionMatch.Ambiguous(
                    kept.get(0).surface() + rest,
                    places.stream().map(region -> divisions.path(region.code())).toList());
        }
        Reading reading = kept.get(0);
        List<Region> path = divisions.path(reading.region().code());
        if (reading.region().level() != RegionLevel.TOWNSHIP && namesAPlace(rest)) {
            return notInTable(path, rest);
        }
        return new RegionMatch.Found(path, reading.surface());
    }

    /** Adds every way to read a sequence of ever smaller places from here; the longest names first. */
    private void descend(
            String title, int at, @Nullable Region above, @Nullable Reading soFar, List<Reading> readings) {
        boolean deeper = false;
        int longest = Math.min(LONGEST_NAME, title.length() - at);
        for (int length = longest; length >= 2; length--) {
            String surface = title.substring(at, at + length);
            for (Region region : candidates(surface, above)) {
                if (!mayEndHere(title, at + length, region, surface)) {
                    continue;
                }
                deeper = true;
                boolean exact = region.name().equals(surface) && (soFar == null || soFar.exact());
                descend(title, at + length, region, new Reading(region, surface, at + length, exact), readings);
            }
        }
        if (!deeper && soFar != null) {
            readings.add(soFar);
        }
    }

    private List<Region> candidates(String surface, @Nullable Region above) {
        List<Region> named = divisions.named(surface);
        if (named.isEmpty()) {
            String plain = PlaceNames.plain(surface);
            named = plain.equals(surface) ? List.of() : divisions.named(plain);
        }
        if (above == null) {
            return named;
        }
        List<Region> below = named.stream()
                .filter(region -> divisions.isBelow(region, above))
                .toList();
        if (!below.isEmpty() || above.level() != RegionLevel.PREFECTURE) {
            return below;
        }
        String former = PlaceNames.former(surface);
        boolean customary = CUSTOMARY.matcher(surface).matches();
        return divisions.children(above.code()).stream()
                .filter(county -> county.name().equals(former)
                        || customary && divisions.customaryForms(county).contains(surface))
                .toList();
    }

    // A name without its unit (伊宁) does not match if the title continues with the unit of another place.
    private static boolean mayEndHere(String title, int end, Region region, String surface) {
        if (region.level() == RegionLevel.TOWNSHIP) {
            return end == title.length() || !Character.isIdeographic(title.charAt(end)) || surface.length() > 2;
        }
        boolean bare = !region.name().equals(surface) && !surface.matches(".*(省|市|自治区|州|盟|地区|县|区|旗)$");
        if (region.level() == RegionLevel.COUNTY && bare) {
            return end == title.length();
        }
        return !bare || end == title.length() || "县区市旗州盟乡镇街".indexOf(title.charAt(end)) < 0;
    }

    private RegionMatch withoutRegion(String text, String title) {
        Matcher levels = LEVELS.matcher(title);
        return levels.matches() && endsAsTownship(levels.group("township"))
                ? notInTable(List.of(), title)
                : new RegionMatch.None(text);
    }

    private static boolean endsAsTownship(String name) {
        Matcher township = TOWNSHIP.matcher(name);
        return township.find() && township.end() == name.length();
    }

    private static boolean namesAPlace(String rest) {
        return TOWNSHIP.matcher(rest).find() || rest.matches("\\p{IsHan}{1,10}(县|区|市|旗)");
    }

    private static RegionMatch notInTable(List<Region> above, String rest) {
        List<String> missing = new ArrayList<>();
        Matcher levels = LEVELS.matcher(rest);
        boolean inCounty = !above.isEmpty() && above.get(above.size() - 1).level() == RegionLevel.COUNTY;
        if (!inCounty
                && levels.matches()
                && TOWNSHIP.matcher(levels.group("township")).find()) {
            for (String level : List.of("province", "prefecture", "county", "township")) {
                if (levels.group(level) != null) {
                    missing.add(levels.group(level));
                }
            }
        } else {
            missing.add(rest);
        }
        String where = above.isEmpty()
                ? "the division table"
                : above.get(above.size() - 1).name();
        String warning = "“" + rest + "” is not among the places of " + where
                + " in the division table (2023); it is kept under its full name: check the spelling, or leave it if the place is newer";
        return new RegionMatch.NotInTable(above, missing, warning);
    }

    /** A sequence of places up to {@code region}, ending at {@code end}; exact if all names are official ones. */
    private record Reading(Region region, String surface, int end, boolean exact) {}
}
