package org.dutygraph.web.report;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutygraph.query.format.DisplayText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Words and cells in the language of the request, as the pages' tables have them. */
public record CellWords(MessageSource messages) {

    private static final Pattern CODE = Pattern.compile("[A-Z_]+");

    /** The beginnings of the messages that say what a code of the graph means. */
    private static final List<String> CODES =
            List.of("kind.", "rel.", "side.", "basis.", "severity.", "management.", "trace.");

    String say(String key, Object... values) {
        return messages.getMessage(key, values, locale());
    }

    /** The words of a code; the code itself where there are none. */
    String code(String code) {
        return CODES.stream()
                .map(beginning -> messages.getMessage(beginning + code, null, null, locale()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(code);
    }

    /** A cell as a page shows it, with figures in groups of thousands and at most two decimals. */
    public String cell(@Nullable Object value) {
        if (value instanceof Number number) {
            NumberFormat digits = NumberFormat.getNumberInstance(locale());
            digits.setMaximumFractionDigits(2);
            digits.setRoundingMode(RoundingMode.HALF_UP);
            return digits.format(number);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::cell).collect(Collectors.joining(say("report.between")));
        }
        if (value instanceof Map<?, ?>) {
            return DisplayText.shown(value);
        }
        return plain(value);
    }

    /** A flag or a code in words; any other value as it is, and nothing as the empty text. */
    public String plain(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return say(flag ? "js.yes" : "js.no");
        }
        String text = Objects.toString(value, "");
        return CODE.matcher(text).matches() ? code(text) : text;
    }

    static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
