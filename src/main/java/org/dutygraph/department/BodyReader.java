package org.dutygraph.department;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the longest body name at an index: a place word and a form, a form around a place, a bare form, a stem. */
final class BodyReader {

    private static final List<String> TAILS =
            List.of("行政主管部门", "监督管理部门", "行政执法部门", "行政管理部门", "主管部门", "行政部门", "管理部门", "监管部门", "执法部门", "职能部门", "部门", "机关");

    private static final List<String> BRANCHES =
            List.of("分局", "分公司", "支局", "分院", "分会", "分中心", "管理部", "办事处", "营业部", "支队", "大队", "中队");

    private final Lexicon lexicon;
    private final PlaceWords places;
    private final Slips slips;

    BodyReader(Lexicon lexicon, PlaceWords places) {
        this.lexicon = lexicon;
        this.places = places;
        this.slips = new Slips(lexicon, places);
    }

    /** A cheap test whether a body or a stem may begin here; false for most characters of a text. */
    boolean mayBegin(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char one = text.charAt(at);
        char two = text.charAt(at + 1);
        return places.mayBegin(one, two)
                || lexicon.mayBegin(one, two)
                || one == '中' && (two == '共' || two == '国')
                || PlaceWords.isUnit(two) && lexicon.forms().begins(text, at);
    }

    /** The longest body that begins here, or null. */
    @Nullable
    Hit at(String text, int at) {
        Hit best = unique(text, at);
        best = longer(best, behindPlaces(text, at, at, null));
        if (text.startsWith("中共", at) || text.startsWith("中国共产党", at)) {
            best = longer(best, behindPlaces(text, at, at + (text.startsWith("中共", at) ? 2 : 5), null));
        }
        best = longer(best, around(text, at));
        best = longer(best, bare(text, at));
        best = longer(best, slips.at(text, at, best));
        return best == null ? null : branch(text, best);
    }

    /** A stem followed by 部门, with or without a place in front, or null. */
    @Nullable
    Hit stemWithTail(String text, int at) {
        Hit best = stemTail(text, at, at, null);
        for (Trie.Found<PlaceWords.Word> word : places.at(text, at)) {
            int end = word.end();
            for (String government : List.of("人民政府", "政府", "")) {
                if (text.startsWith(government, end)) {
                    best = longer(
                            best,
                            stemTail(
                                    text,
                                    at,
                                    end + government.length(),
                                    word.value().place()));
                }
            }
        }
        return best;
    }

    /** The longest bare stem here, or null. */
    Trie.@Nullable Found<DepartmentKind> stem(String text, int at) {
        return lexicon.stems().longest(text, at, found -> true);
    }

    PlaceWords places() {
        return places;
    }

    /** The kind whose form ends a whole name from here, as behind a place's name, or null. */
    @Nullable
    DepartmentKind formBehindPlace(String name, int at) {
        Trie.Found<Lexicon.Form> form = lexicon.forms().longest(name, at, found -> true);
        return form != null && form.end() == name.length() && form.value().slip() == null
                ? form.value().kind()
                : null;
    }

    /** A body whose whole name, from here on, begins with its trade; or null. */
    @Nullable
    DepartmentKind byTrade(String name, int at) {
        return lexicon.byTrade(name, at);
    }

    private @Nullable Hit stemTail(String text, int start, int at, @Nullable Place place) {
        Trie.Found<DepartmentKind> stem = stem(text, at);
        if (stem == null) {
            return null;
        }
        for (String tail : TAILS) {
            if (text.startsWith(tail, stem.end())) {
                return Hit.of(start, stem.end() + tail.length(), place, stem.value());
            }
        }
        return null;
    }

    private @Nullable Hit unique(String text, int at) {
        Trie.Found<DepartmentKind> found =
                lexicon.uniqueNames().longest(text, at, one -> Guards.endsWell(text, at, one.end()));
        return found == null ? null : Hit.of(at, found.end(), Place.NATION, found.value());
    }

    /** A place word, places below it (昌吉州奇台县), and a form. */
    private @Nullable Hit behindPlaces(String text, int start, int at, @Nullable Place above) {
        Hit best = null;
        for (Trie.Found<PlaceWords.Word> word : places.at(text, at)) {
            Place place = word.value().place();
            if (above == null || !word.value().generic() && place.level().compareTo(above.level()) > 0) {
                best = longer(best, behindPlace(text, start, word.end(), word.value()));
                best = longer(best, behindPlaces(text, start, word.end(), place));
            }
        }
        return best;
    }

    private @Nullable Hit behindPlace(String text, int start, int at, PlaceWords.Word word) {
        if (word.partyOnly() && (at >= text.length() || text.charAt(at) != '委')) {
            return null;
        }
        return form(
                text,
                start,
                at,
                word.place(),
                form -> !(word.relative() && Guards.meansTheAuthorityAbove(form.kind())));
    }

    private @Nullable Hit bare(String text, int at) {
        return form(text, at, at, null, form -> !form.needsPlace());
    }

    /** The longest accepted form here, or a longer merged body. */
    private @Nullable Hit form(
            String text, int start, int at, @Nullable Place place, Predicate<Lexicon.Form> accepted) {
        Trie.Found<Lexicon.Form> form = lexicon.forms()
                .longest(text, at, found -> accepted.test(found.value()) && Guards.endsWell(text, at, found.end()));
        Trie.Found<DepartmentKind> composed = lexicon.composed(text, at);
        // A township has centres of the same names.
        boolean mayBeTheTownships =
                composed != null && place == null && composed.value().family() == DepartmentFamily.INSTITUTION;
        if (composed != null && !mayBeTheTownships && (form == null || composed.end() > form.end())) {
            return Hit.of(start, composed.end(), place, composed.value());
        }
        return form == null ? null : hit(start, form, place);
    }

    private @Nullable Hit around(String text, int at) {
        Hit best = null;
        for (Trie.Found<List<Lexicon.Around>> heads : lexicon.around().all(text, at)) {
            best = longer(best, around(text, at, heads.end(), heads.value(), null));
        }
        return best;
    }

    /** The same from a place's name on, which one above it may precede (国网天津静海供电公司). */
    private @Nullable Hit around(String text, int start, int at, List<Lexicon.Around> heads, @Nullable Place above) {
        Hit best = null;
        for (Trie.Found<PlaceWords.Word> word : places.at(text, at)) {
            Place place = word.value().place();
            if (above != null && (word.value().generic() || place.level().compareTo(above.level()) <= 0)) {
                continue;
            }
            for (Lexicon.Around around : heads) {
                String tail = around.tail().replace("~", word.value().text());
                if (text.startsWith(tail, word.end())) {
                    best = longer(best, Hit.of(start, word.end() + tail.length(), place, around.kind()));
                }
            }
            best = longer(best, around(text, start, word.end(), heads, place));
        }
        return best;
    }

    /** 州生态环境局伊宁县分局: the region is the county, the parent the prefecture. */
    private Hit branch(String text, Hit hit) {
        Place parent = hit.place();
        if (parent == null || parent.level() == Level.NATION) {
            return hit;
        }
        for (Trie.Found<PlaceWords.Word> word : places.ofBranches(text, hit.end())) {
            Place place = word.value().place();
            Place over = over(text, hit, parent, place);
            if (over == null) {
                continue;
            }
            for (String unit : BRANCHES) {
                if (text.startsWith(unit, word.end())) {
                    return branch(hit, over, place, word.end() + unit.length(), unit, hit.repairs());
                }
                boolean stray = word.end() < text.length() && PlaceWords.isUnit(text.charAt(word.end()));
                if (stray && text.startsWith(unit, word.end() + 1)) {
                    int end = word.end() + 1 + unit.length();
                    Repair repair = new Repair(
                            "DOUBLED_LEVEL",
                            text.substring(hit.start(), end),
                            text.substring(hit.start(), word.end()) + unit,
                            "a second word of a level stands behind the place's name");
                    return branch(hit, over, place, end, unit, List.of(repair));
                }
            }
        }
        return hit;
    }

    /**
     * The place whose body has a branch in another place, or null. In a county-level city 市 means the city itself, which
     * has no branch in itself: 市生态环境局昆山市分局 belongs to the prefecture.
     */
    private @Nullable Place over(String text, Hit hit, Place parent, Place place) {
        if (place.level().compareTo(parent.level()) > 0) {
            return parent;
        }
        Place prefecture = places.jurisdiction().prefecture();
        boolean ofItself =
                place.equals(parent) && place.equals(places.jurisdiction().county());
        return ofItself && prefecture != null && prefecture.name().endsWith("市") && text.charAt(hit.start()) == '市'
                ? prefecture
                : null;
    }

    private static Hit branch(Hit hit, Place parent, Place place, int end, String unit, List<Repair> repairs) {
        // 东莞市公安局虎门分局, whether the list writes 虎门 or 虎门镇.
        String name = place.level() == Level.TOWNSHIP ? place.shortForms().get(0) : place.name();
        return new Hit(hit.start(), end, place, hit.kind(), hit.kind().fullName(parent) + name + unit, parent, repairs);
    }

    private static Hit hit(int start, Trie.Found<Lexicon.Form> form, @Nullable Place place) {
        Repair slip = form.value().slip();
        return new Hit(
                start, form.end(), place, form.value().kind(), null, null, slip == null ? List.of() : List.of(slip));
    }

    private static @Nullable Hit longer(@Nullable Hit one, @Nullable Hit other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.end() > one.end() || (other.end() == one.end() && one.place() == null) ? other : one;
    }
}
