package org.dutygraph.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place and edition in a file's name and its folders: {@code 云岭县/松坪乡履职事项清单（2025年7月）.docx}. */
final class PlaceInName {

    private static final Pattern TOWNSHIP = Pattern.compile(
            "(?<place>[\\p{IsHan}]{1,30}?(?:乡|镇|街道办事处|街道|苏木))(?=$|\\P{IsHan}|基本|配合|上级|收回|履职|权责|职责|事项|清单)");
    private static final Pattern REGION = Pattern.compile("\\p{IsHan}{1,12}(?:省|自治区|市|州|盟|地区|县|区|旗)");
    private static final Pattern MONTH =
            Pattern.compile("(?<!\\d)(20\\d{2})\\s*(?:年|[-_.])\\s*(1[0-2]|0?[1-9])(?:月|(?=\\D|$))");

    private PlaceInName() {}

    /** The township, with the regions that the folders directly above it name. */
    static Optional<String> place(String file) {
        String[] parts = file.split("/|!/");
        String name = parts[parts.length - 1].replaceFirst("\\.[A-Za-z]+$", "").replaceFirst("^[\\d\\s.、_-]+", "");
        Matcher township = TOWNSHIP.matcher(name);
        if (!township.find()) {
            return Optional.empty();
        }
        StringBuilder place = new StringBuilder(township.group("place"));
        for (int i = parts.length - 2;
                i >= 0 && REGION.matcher(parts[i].strip()).matches();
                i--) {
            place.insert(0, parts[i].strip());
        }
        return Optional.of(place.toString());
    }

    /** Year and month, {@code 2025-07}. */
    static Optional<String> edition(String file) {
        Matcher month = MONTH.matcher(file.substring(file.lastIndexOf('/') + 1));
        return month.find()
                ? Optional.of(String.format(Locale.ROOT, "%s-%02d", month.group(1), Integer.parseInt(month.group(2))))
                : Optional.empty();
    }
}
