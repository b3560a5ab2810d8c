package org.dutygraph.edition;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.DutyList;

/** The texts of reports in Chinese or English: {@code messages/editions_*.properties}. */
final class EditionWords {

    private static final String NUMERALS = "零一二三四五六七八九十";

    private final ResourceBundle words;
    private final Locale locale;

    private EditionWords(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "messages/editions",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The texts of a language: {@code en} is English, everything else Chinese. */
    static EditionWords of(String language) {
        return new EditionWords(language.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE);
    }

    private boolean isChinese() {
        return locale.equals(Locale.CHINESE);
    }

    /** A text with its values; numbers are written without grouping. */
    String say(String key, Object... values) {
        Object[] texts = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(words.getString(key), locale).format(texts);
    }

    String join(List<String> parts) {
        return String.join(words.getString("join"), parts);
    }

    String kind(DutyKind kind) {
        return say("kind." + kind.name());
    }

    /** An edition's month, formatted: 2025年7月. */
    String month(String edition) {
        if (edition.equals(DutyList.UNKNOWN_EDITION)) {
            return say("month.unknown");
        }
        String[] parts = edition.split("-", 2);
        return parts.length < 2
                ? edition
                : say("month", parts[0], isChinese() ? parts[1].replaceFirst("^0", "") : parts[1]);
    }

    /** The number of a section: 三、 or 3. */
    String numeral(int number) {
        if (!isChinese()) {
            return say("numeral", number);
        }
        return say(
                "numeral",
                number <= 10
                        ? NUMERALS.substring(number, number + 1)
                        : "十" + (number == 20 ? "" : NUMERALS.substring(number - 10, number - 9)));
    }
}
