package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.department.Level;
import org.dutygraph.department.Place;

/**
 * The places of a title that the table of divisions does not know, told by the words they end with.
 *
 * <p>Each is known by its full name from the widest on, so same-named places never merge.
 */
final class PlaceByShape {

    private static final Pattern TITLE =
            Pattern.compile("(?<province>\\p{IsHan}{2,8}?(?:省|自治区))?(?<prefecture>\\p{IsHan}{2,12}?(?:自治州|地区|盟|州|市))?"
                    + "(?<county>\\p{IsHan}{2,12}?(?:自治县|自治旗|县|区|旗|市))?"
                    + "(?<township>\\p{IsHan}{1,14}?(?:街道|乡|镇|苏木|农场|管委会))?");
    private static final Pattern PEOPLES = Pattern.compile("(\\p{IsHan}{2})\\p{IsHan}{1,12}族(?:自治)?(州|县|旗|乡)");
    private static final Pattern UNIT = Pattern.compile("(?:省|自治区|自治州|地区|自治县|县|区|市|旗|盟|州)$");

    private PlaceByShape() {}

    /** The places of a title, the widest first; empty where its end is no township. */
    static List<Place> of(String title) {
        Matcher matcher = TITLE.matcher(title);
        if (!matcher.matches() || matcher.group("township") == null) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        String path = "";
        for (Level level : List.of(Level.PROVINCE, Level.PREFECTURE, Level.COUNTY, Level.TOWNSHIP)) {
            String name = matcher.group(level.name().toLowerCase(java.util.Locale.ROOT));
            if (name != null) {
                path += name;
                places.add(new Place(level, path, name, shortForms(level, name)));
            }
        }
        return List.copyOf(places);
    }

    /** 示例州 for 示例彝族自治州, 松坪乡 for 松坪彝族乡, 云岭 for 云岭县. */
    private static List<String> shortForms(Level level, String name) {
        List<String> forms = new ArrayList<>();
        Matcher peoples = PEOPLES.matcher(name);
        if (peoples.matches()) {
            forms.add(peoples.group(1) + peoples.group(2));
        }
        String bare = UNIT.matcher(name).replaceFirst("");
        if (level != Level.TOWNSHIP && bare.length() > 1 && !bare.equals(name)) {
            forms.add(bare);
        }
        return List.copyOf(forms);
    }
}
