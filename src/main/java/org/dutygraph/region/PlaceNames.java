package org.dutygraph.region;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Derives the forms of a place's name by rule, such as the short forms of ethnic names. */
final class PlaceNames {

    private static final String PEOPLES = "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西"
            + "|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京"
            + "|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各";

    // 族 may be missing only after names of two characters or more: 水 in 清水乡 is no ethnic group.
    private static final Pattern ETHNIC_TAIL = Pattern.compile(
            "(?:(?:" + PEOPLES + ")族|维吾尔|哈萨克|柯尔克孜|蒙古|塔吉克|达斡尔|锡伯|鄂温克|鄂伦春|土家|各族)+" + "(自治州|自治县|自治旗|自治区|乡|镇|苏木)$");

    private static final Pattern TOWNSHIP_UNIT = Pattern.compile("^兵团(?:农?[一二三四五六七八九十]+师)?(.+?)(?:中心团场)?$");

    private static final Pattern LONG_COUNTY = Pattern.compile("(?<stem>\\p{IsHan}{3,}?)(?:族)?(?:自治)?(?<unit>[县旗])");

    private PlaceNames() {}

    /** The name without its ethnic groups: 五马场乡, 木垒县, 伊犁州; the name itself if it has none. */
    static String plain(String name) {
        // Most of the 44,000 names need no pattern.
        if (name.indexOf('族') < 0 && !name.contains("自治")) {
            return name;
        }
        Matcher tail = ETHNIC_TAIL.matcher(name);
        if (!tail.find() || tail.start() == 0) {
            return name;
        }
        String unit = tail.group(1);
        String shortUnit =
                switch (unit) {
                    case "自治州" -> "州";
                    case "自治县" -> "县";
                    case "自治旗" -> "旗";
                    case "自治区" -> "";
                    default -> unit;
                };
        String stem = name.substring(0, tail.start());
        return stem.length() == 1 && !unit.startsWith("自治") ? name : stem + shortUnit;
    }

    /**
     * All names of the place within its parent, the full name first.
     *
     * @param bare whether the name without its unit (新疆, 伊犁, 伊宁) is a form too
     */
    static List<String> forms(Region region, boolean bare) {
        Set<String> forms = new LinkedHashSet<>();
        String name = region.name();
        forms.add(name);
        String plain = plain(name);
        forms.add(plain);
        switch (region.level()) {
            case PROVINCE -> {
                forms.add(name.replaceAll("(省|市|自治区)$", ""));
                if (name.endsWith("自治区")) {
                    forms.add(name.replaceAll("(壮族|回族|维吾尔)?自治区$", ""));
                }
            }
            case PREFECTURE -> {
                if (bare) {
                    forms.add(plain.replaceAll("(市|州|地区|盟)$", ""));
                }
            }
            case COUNTY -> {
                if (bare && plain.length() > 2) {
                    forms.add(plain.replaceAll("(县|区|市|旗)$", ""));
                    // 浦东公安分局.
                    forms.add(plain.replaceAll("新区$", ""));
                }
            }
            case TOWNSHIP -> addTownship(forms, name);
            default -> forms.add("国家");
        }
        forms.removeIf(form -> form.length() < 2);
        return List.copyOf(forms);
    }

    /**
     * Customary short names of a county with a long name: its first character, up to two further ones in their order, and its
     * unit (喀左县, 前郭县, 阜蒙县, 科左中旗, 西乌旗, 塔县). Several counties may have one in common.
     */
    static Set<String> customary(String county) {
        Matcher parts = LONG_COUNTY.matcher(county);
        if (!parts.matches()) {
            return Set.of();
        }
        String stem = parts.group("stem");
        String unit = parts.group("unit");
        Set<String> forms = new LinkedHashSet<>();
        forms.add(stem.charAt(0) + unit);
        for (int i = 1; i < stem.length(); i++) {
            forms.add("" + stem.charAt(0) + stem.charAt(i) + unit);
            for (int j = i + 1; j < stem.length(); j++) {
                forms.add("" + stem.charAt(0) + stem.charAt(i) + stem.charAt(j) + unit);
            }
        }
        forms.remove(county);
        return forms;
    }

    /** The name of the county that a district or city was, as the table may still have it (五华区 → 五华县). */
    static String former(String name) {
        return name.matches("\\p{IsHan}{2,}[区市]") ? name.substring(0, name.length() - 1) + "县" : name;
    }

    private static void addTownship(Set<String> forms, String name) {
        if (name.endsWith("街道办事处")) {
            forms.add(name.substring(0, name.length() - 3));
        } else if (name.endsWith("街道")) {
            forms.add(name + "办事处");
            forms.add(name + "办");
        } else if (name.endsWith("办事处")) {
            forms.add(name.substring(0, name.length() - 3) + "街道");
        }
        Matcher unit = TOWNSHIP_UNIT.matcher(name);
        if (name.startsWith("兵团") && unit.matches()) {
            String stem = unit.group(1);
            forms.add(stem);
            forms.add("兵团" + stem);
            if (stem.matches("[一二三四五六七八九〇零十]+团")) {
                forms.add(digits(stem.substring(0, stem.length() - 1)) + "团");
            }
        }
    }

    /** 一五二 → 152, 七十 → 70. */
    private static String digits(String chinese) {
        if (chinese.contains("十")) {
            int ten = chinese.indexOf('十');
            int high = ten == 0 ? 1 : digit(chinese.charAt(ten - 1));
            int low = ten == chinese.length() - 1 ? 0 : digit(chinese.charAt(ten + 1));
            return String.valueOf(high * 10 + low);
        }
        StringBuilder out = new StringBuilder();
        chinese.chars().forEach(c -> out.append(digit((char) c)));
        return out.toString();
    }

    private static int digit(char chinese) {
        int at = "零一二三四五六七八九".indexOf(chinese);
        return Math.max(at, 0);
    }
}
