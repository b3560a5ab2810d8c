package org.dutygraph.department;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words for a place before a body: 县, 伊宁县, 州, 伊犁州, 自治区, 国家, 上级. */
final class PlaceWords {

    private static final Pattern DIVISION = Pattern.compile("第[一二三四五六七八九十]{1,2}师");
    private static final String UNITS = "县区市旗州盟省";

    private final Trie<Word> words = Trie.small();
    private final Trie<Word> towns = Trie.small();
    private final Map<Character, Place> levels = new HashMap<>();
    private final Jurisdiction jurisdiction;

    /**
     * A word for a place.
     *
     * @param generic whether it is a word of the level (县) rather than a name
     * @param relative whether it means the place above (上级)
     * @param partyOnly whether only 委 may follow (地委)
     */
    record Word(Place place, String text, boolean generic, boolean relative, boolean partyOnly) {}

    PlaceWords(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
        for (Place other : jurisdiction.others()) {
            if (other.level() == Level.TOWNSHIP) {
                names(other).forEach(name -> towns.put(name, new Word(other, name, false, false, false)));
                continue;
            }
            names(other).filter(PlaceWords::endsInUnit).forEach(name -> add(name, other));
        }
        for (String word : List.of("国家", "国务院", "中央", "全国")) {
            generic(word, Place.NATION);
        }
        // The narrowest last, so that 市 means the narrower of two.
        Stream.of(Level.PROVINCE, Level.PREFECTURE, Level.COUNTY).forEach(this::addOwn);
        addFormerCounty();
        words.put("上级", new Word(jurisdiction.above(), "上级", true, true, false));
    }

    boolean mayBegin(char one, char two) {
        return words.mayBegin(one, two);
    }

    /** All place words that begin here, the longest first. */
    List<Trie.Found<Word>> at(String text, int at) {
        List<Trie.Found<Word>> found = words.all(text, at);
        if (found.size() < 2) {
            return found;
        }
        List<Trie.Found<Word>> longestFirst = new ArrayList<>(found);
        Collections.reverse(longestFirst);
        return longestFirst;
    }

    /** The same for the place of a branch, which may also be a town of a city without counties (市公安局虎门分局). */
    List<Trie.Found<Word>> ofBranches(String text, int at) {
        List<Trie.Found<Word>> found = at(text, at);
        Trie.Found<Word> town = found.isEmpty() ? towns.longest(text, at, any -> true) : null;
        return town == null ? found : List.of(town);
    }

    /** Whether this single character is a word of a level here. */
    boolean isLevelWord(char unit) {
        return levels.containsKey(unit);
    }

    /** The place that this character means as a word of a level, or null. */
    @Nullable
    Place levelPlace(char unit) {
        return levels.get(unit);
    }

    static boolean isUnit(char c) {
        return UNITS.indexOf(c) >= 0;
    }

    Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    private void addOwn(Level level) {
        Place place = jurisdiction.at(level);
        if (place == null) {
            return;
        }
        String name = place.name();
        if (name.endsWith("地区") || name.endsWith("盟")) {
            // 行署应急管理局 is the prefecture's; 行署 alone is its government.
            generic("行署", place);
        }
        if (name.endsWith("地区")) {
            generic("地区", place);
            words.put("地", new Word(place, "地", true, false, true));
        } else if (name.endsWith("自治区")) {
            generic("自治区", place);
        } else {
            unit(name.substring(name.length() - 1), place);
            unit(place.laterUnit(), place);
            for (String word : List.of("自治州", "自治县", "自治旗")) {
                if (name.endsWith(word)) {
                    generic(word, place);
                }
            }
        }
        if (place.shortForms().stream().anyMatch(form -> DIVISION.matcher(form).matches())) {
            // A city of the 兵团 and its division are one body.
            generic("师市", place);
            generic("师", place);
        }
        names(place).forEach(form -> add(form, place));
    }

    /**
     * A 区 or 市 that was a 县, as lists still write it: 密云县水务局, 县水务局. Not where a 县 of the same name is its neighbour
     * (伊宁市, 伊宁县), or the neighbours are not known.
     */
    private void addFormerCounty() {
        Place place = jurisdiction.county();
        if (place == null
                || levels.containsKey('县')
                || jurisdiction.others().isEmpty()
                || !place.name().matches(".{2,}[区市]")) {
            return;
        }
        String county = place.name().substring(0, place.name().length() - 1) + "县";
        if (jurisdiction.others().stream().noneMatch(other -> other.name().equals(county))) {
            unit("县", place);
            add(county, place);
        }
    }

    private void unit(String unit, Place place) {
        if (!unit.isEmpty() && isUnit(unit.charAt(0))) {
            generic(unit, place);
            generic(unit + "级", place);
            generic("本" + unit, place);
            generic("我" + unit, place);
        }
    }

    private static Stream<String> names(Place place) {
        return Stream.concat(Stream.of(place.name()), place.shortForms().stream())
                .filter(name -> name.length() > 1);
    }

    private static boolean endsInUnit(String name) {
        return isUnit(name.charAt(name.length() - 1)) || name.endsWith("地区");
    }

    private void add(String form, Place place) {
        words.put(form, new Word(place, form, false, false, false));
    }

    private void generic(String word, Place place) {
        if (word.length() == 1) {
            levels.put(word.charAt(0), place);
        }
        words.put(word, new Word(place, word, true, false, false));
    }
}
