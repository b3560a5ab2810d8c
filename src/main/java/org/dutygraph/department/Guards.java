package org.dutygraph.department;

import java.util.List;

/** Checks the characters around a body's name, so that no name is found inside another word. */
final class Guards {

    private static final List<String> PLATFORMS =
            List.of("网", "官网", "门户", "公众号", "客户端", "微信", "微博", "平台", "APP", "app", "系统", "热线");

    // Verbs, prepositions and conjunctions after which a name may begin without a place.
    private static final String BEFORE_A_NAME =
            "由向报经与和及或对在请合助同织促求交馈送至给将到者是为的按据并知调各达后前中因让使令派导理持找商受等属系托含括有以把被" + "府好强进起跟凭依照往从自于即且会取询收告配担示督责级呈提转发关经核定复批查联";

    private Guards() {}

    /** Whether the name can end here, given what follows. */
    static boolean endsWell(String text, int start, int end) {
        if (end >= text.length()) {
            return true;
        }
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        for (String platform : PLATFORMS) {
            if (text.startsWith(platform, end) && !text.startsWith("网信", end)) {
                return false;
            }
        }
        return switch (last) {
            case '部' -> "门队分署件".indexOf(next) < 0;
            case '局' -> "部面限势域".indexOf(next) < 0;
            case '委' -> "托派任以书员".indexOf(next) < 0 && !text.startsWith("常委", end);
            case '会' -> "议员".indexOf(next) < 0;
            case '府' -> "采购性令债投定".indexOf(next) < 0 && !text.startsWith("部门", end) && !text.startsWith("信息", end);
            case '大' -> !text.startsWith("代表", end) || text.startsWith("代表大会", end);
            case '协' -> (!text.startsWith("委员", end) || text.startsWith("委员会", end)) && "助商调作议同定会".indexOf(next) < 0;
            case '办' -> "理法学公事".indexOf(next) < 0;
            case '联' -> "合系动网络".indexOf(next) < 0;
            case '院' -> "校士".indexOf(next) < 0;
            default -> true;
        };
    }

    /** Whether a name without a place may begin here: not inside another name, and not the township's own. */
    static boolean mayBeginBare(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (before == '级' && text.startsWith("上级", Math.max(0, at - 2))) {
            return false;
        }
        return !Character.isIdeographic(before) || BEFORE_A_NAME.indexOf(before) >= 0;
    }

    /** Whether a township, a village or a community directly precedes a name. */
    static boolean isTownship(String text, int at) {
        return at > 0 && "乡镇村道社".indexOf(text.charAt(at - 1)) >= 0 && (at < 2 || !text.startsWith("城乡", at - 2));
    }

    /**
     * Whether a word of a level may begin here; 社区, 城市, 开发区 contain none.
     *
     * <p>Names of other counties (霍城县) are not checked here; they are in {@link Jurisdiction#others}.
     */
    static boolean mayBeginWithLevel(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return switch (text.charAt(at)) {
            case '区' ->
                "社城辖园片山库景小灾牧矿街郊校疆治地新林".indexOf(before) < 0
                        && !text.startsWith("开发", Math.max(0, at - 2))
                        && !text.startsWith("经开", Math.max(0, at - 2));
            case '市' -> "城超门都上".indexOf(before) < 0 || text.startsWith("报上", Math.max(0, at - 2));
            case '省' -> "反节".indexOf(before) < 0;
            case '盟' -> "联同".indexOf(before) < 0;
            default -> true;
        };
    }

    /** 上级党委, 上级人民政府, 上级救助中心 mean whatever body is above the speaker, of no known level. */
    static boolean meansTheAuthorityAbove(DepartmentKind kind) {
        return kind.name().equals("党委") || kind.name().equals("人民政府") || kind.family() == DepartmentFamily.INSTITUTION;
    }
}
