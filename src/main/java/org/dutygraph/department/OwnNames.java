package org.dutygraph.department;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that no table has, but whose names say what they are: a unit of a known body (县公安局交巡警大队), or a known kind
 * behind the name of a place that is no division (县黄水旅游度假区管委会, 打洛海关). Each has an identity of its own.
 */
final class OwnNames {

    private static final String UNIT =
            "(?:分局|支局|分公司|分院|分会|分中心|分部|管理部|办事处|营业部|[总支大中]队|派出所|执法队|工作站|服务站|管理站|管理所|检查站|警务站|监测站|服务中心|指挥中心|管理处|登记处|服务处|(?<!查)处|科|股|所)";
    private static final Pattern UNIT_NAME = Pattern.compile("(?!国家)\\p{IsHan}{0,8}?" + UNIT);
    /** In running text only units that stand directly behind their body, with a short name of their own. */
    private static final Pattern UNIT_IN_TEXT = Pattern.compile("\\p{IsHan}{0,4}?(?:分局|支局|分公司|管理部|[支大中]队|派出所|检查站)");

    static final Pattern NO_NAME = Pattern.compile(
            "[、，和与及或的各等在对向由将可应报]|(?<!建)设|派员|派人|指派|会同|联合|组织|指导|督促|通知|协助|配合|负责|牵头|协调|委托|要求|所属|下属|依法|抽调|安排|开展|移交|移送|商请");
    private static final Pattern NO_PLACE = Pattern.compile("[、，和与及或的]|会同|联合|组织");
    /** Names of places that are no divisions, by their last word. */
    private static final Pattern PLACE = Pattern.compile(
            "\\p{IsHan}{1,7}?(?:水库|湖|山|江|河|海|岛|湾|灌区|林区|景区|库区|港|口岸|机场|公园|湿地|草原|雨林|森林|新城|新区|流域|片区|开发区|集聚区|集中区|园区|产业园|示范区|实验区|试验区|合作区|贸易区|保税区|度假区|旅游区|保护区|生态城|交易市场|贸易市场|农场|牧场|高新区|经开区|[乡镇村])");

    private static final int LONGEST = 40;
    private static final Pattern COMPANY =
            Pattern.compile("\\p{IsHan}{2,20}(?:公司|集团|总行|银行)(?<own>\\p{IsHan}{4,20}(?:公司|供电[局所]|支行|分行|营业部))");
    private static final String GOES_ON = "湖山江河海岛湾";
    private static final String PARK = "国家公园";
    private static final int SHORTEST = 4;
    private static final int LONGEST_PLACE = 8;
    private static final int LONGEST_BRAND = 8;

    private final LocalNames names;
    private final BodyReader bodies;

    OwnNames(LocalNames names) {
        this.names = names;
        this.bodies = names.bodies();
    }

    /** The body that a whole name means by its parts, or null. */
    Resolution.@Nullable Known of(String surface, String name, Place inherited) {
        if (name.length() > LONGEST) {
            return null;
        }
        Resolution.Known unit = unit(surface, name, inherited);
        Resolution.Known atPlace = unit != null ? unit : atPlace(surface, name, inherited);
        Resolution.Known company = atPlace != null ? atPlace : ofCompany(surface, name, inherited);
        return company != null ? company : byTrade(surface, name, inherited);
    }

    /** 县林业和草原有害生物防治检疫站: its trade stands first, and no table has it. */
    private Resolution.@Nullable Known byTrade(String surface, String name, Place inherited) {
        Place place = inherited;
        int start = 0;
        for (Trie.Found<PlaceWords.Word> word : bodies.places().at(name, 0)) {
            place = word.value().place();
            start = word.end();
            break;
        }
        DepartmentKind kind = bodies.byTrade(name, start);
        return kind == null
                ? null
                : new Resolution.Known(
                        surface,
                        new DepartmentId(place.code(), name.substring(start)),
                        place.level() == Level.NATION ? name : place.name() + name.substring(start),
                        kind,
                        place,
                        kind.functions(),
                        LocalNames.spaces(surface, name));
    }

    /**
     * 国网浙江省电力有限公司永嘉县供电公司: the company above it stands in front of a company's own name, or its brand does
     * (中国移动通信集团西藏有限公司亚东县分公司).
     */
    private Resolution.@Nullable Known ofCompany(String surface, String name, Place inherited) {
        Matcher company = COMPANY.matcher(name);
        if (!company.matches()) {
            return null;
        }
        String branch = company.group("own");
        Resolution.Known own = company(branch, inherited);
        for (int brand = SHORTEST; own == null && brand <= LONGEST_BRAND && brand < company.start("own"); brand++) {
            own = company(name.substring(0, brand) + branch, inherited);
        }
        if (own == null) {
            return null;
        }
        return new Resolution.Known(
                surface,
                own.id(),
                own.fullName(),
                own.kind(),
                own.place(),
                own.functions(),
                LocalNames.spaces(surface, name));
    }

    private Resolution.@Nullable Known company(String name, Place inherited) {
        return names.known(name, inherited) instanceof Resolution.Known own
                        && own.kind().family() == DepartmentFamily.COMPANY
                ? own
                : null;
    }

    /** The end of a unit's name that goes on behind a body in running text; {@code end} where none does. */
    static int unitEnd(String text, int end) {
        Matcher unit = UNIT_IN_TEXT.matcher(text).region(end, text.length());
        return unit.lookingAt() && !NO_NAME.matcher(unit.group()).find() ? unit.end() : end;
    }

    private Resolution.@Nullable Known unit(String surface, String name, Place inherited) {
        for (int end = name.length() - 2; end >= SHORTEST - 1; end--) {
            String unit = name.substring(end);
            if (UNIT_NAME.matcher(unit).matches()
                    && !NO_NAME.matcher(unit).find()
                    && names.known(name.substring(0, end), inherited) instanceof Resolution.Known parent
                    // 州生态环境局祁连分局 is the county's bureau; a park's branch is not the county's park.
                    && (bodies.places().at(unit, 0).isEmpty() || parent.isOwnName())) {
                return new Resolution.Known(
                        surface,
                        new DepartmentId(parent.place().code(), parent.id().kind() + unit),
                        parent.fullName() + unit,
                        parent.kind(),
                        parent.place(),
                        parent.functions(),
                        LocalNames.spaces(surface, name),
                        parent);
            }
        }
        return null;
    }

    private Resolution.@Nullable Known atPlace(String surface, String name, Place inherited) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Place> places = new ArrayList<>(List.of(inherited));
        for (Trie.Found<PlaceWords.Word> word : bodies.places().at(name, 0)) {
            if (goesOn(name, word)) {
                continue;
            }
            // 天津市 before 天津, and both before none.
            starts.add(starts.size() - 1, word.end());
            places.add(places.size() - 1, word.value().place());
        }
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            for (int end = start + 2; end <= Math.min(start + LONGEST_PLACE, name.length() - 2); end++) {
                DepartmentKind kind = kindBehindPlace(name, end);
                String place = name.substring(start, end);
                if (kind != null && mayBePlace(place, kind)) {
                    Place region = places.get(i);
                    String own = name.substring(start);
                    return new Resolution.Known(
                            surface,
                            new DepartmentId(region.code(), own),
                            region.level() == Level.NATION ? own : region.name() + own,
                            kind,
                            region,
                            kind.functions(),
                            LocalNames.spaces(surface, name));
                }
            }
        }
        return null;
    }

    /** 祁连山国家公园青海省管理局: a park in several provinces names the one whose part it looks after. */
    private @Nullable DepartmentKind kindBehindPlace(String name, int at) {
        DepartmentKind kind = bodies.formBehindPlace(name, at);
        if (kind == null && name.startsWith(PARK, at)) {
            for (Trie.Found<PlaceWords.Word> word : bodies.places().at(name, at + PARK.length())) {
                return bodies.formBehindPlace(PARK + name.substring(word.end()), 0);
            }
        }
        return kind;
    }

    /** Whether the name of a region is the beginning of a longer one: 青海湖, 祁连山. */
    static boolean goesOn(String name, Trie.Found<PlaceWords.Word> word) {
        return !word.value().generic() && word.end() < name.length() && GOES_ON.indexOf(name.charAt(word.end())) >= 0;
    }

    private static boolean mayBePlace(String place, DepartmentKind kind) {
        return !NO_PLACE.matcher(place).find()
                // 沂水华润燃气有限公司: what it deals in stands behind its brand.
                && (kind.family() == DepartmentFamily.COMPANY
                        || PLACE.matcher(place).matches()
                        || kind.isNamedByPlaces() && place.length() <= SHORTEST && !place.matches(".*[县市区旗州盟省]"));
    }
}
