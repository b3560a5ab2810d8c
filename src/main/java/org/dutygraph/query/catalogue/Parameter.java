package org.dutygraph.query.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.search.Question;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a saved query.
 *
 * @param name its name in the statement, without the dollar sign
 * @param title its title for a person
 * @param type its type
 * @param options the values of a {@link ParameterType#CHOICE} in the order of the header; empty for other types
 * @param defaultText the raw value used where none is given; empty: the statement gets null; null: a value is
 *     required
 * @param min the smallest number of an {@link ParameterType#INT}
 * @param max the largest number of an {@link ParameterType#INT}
 */
public record Parameter(
        String name,
        Words title,
        ParameterType type,
        @JsonIgnoreProperties("detail") List<Choice> options,
        @JsonProperty("default") @Nullable String defaultText,
        @Nullable Long min,
        @Nullable Long max) {

    public Parameter {
        options = List.copyOf(options);
    }

    /** Whether a value must be given. */
    @JsonProperty
    public boolean required() {
        return defaultText == null;
    }

    /**
     * Parses what a user wrote: to a {@link Long}, a {@link LocalDate}, a {@link String}, or the map of
     * {@link Question#parameters()}; to null where nothing was written and the default is empty.
     *
     * @throws QueryFault {@link FaultCode#PARAMETER}, with the value and what is accepted
     */
    public @Nullable Object parse(@Nullable String raw) {
        String text = raw == null || raw.isBlank() ? defaultText : raw.strip();
        if (text == null) {
            throw fault("(nothing)", "needs a value").as("VALUE_NEEDED", title.zh());
        }
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case INT -> number(text);
            case DATE -> date(text);
            case CHOICE -> option(text);
            case SEARCH -> Question.of(text).parameters();
            default -> text;
        };
    }

    private Long number(String text) {
        long number;
        try {
            number = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw fault(text, "needs a whole number").as("NUMBER_NEEDED", title.zh(), text);
        }
        if (min != null && number < min) {
            throw fault(text, "must be at least " + min).as("TOO_SMALL", title.zh(), text, min);
        }
        if (max != null && number > max) {
            throw fault(text, "must be at most " + max).as("TOO_GREAT", title.zh(), text, max);
        }
        return number;
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw fault(text, "needs a day written as 2025-07-01").as("DAY_NEEDED", title.zh(), text);
        }
    }

    private String option(String text) {
        return options.stream()
                .map(Choice::value)
                .filter(text::equals)
                .findFirst()
                .orElseThrow(() -> fault(
                                text,
                                "must be one of "
                                        + options.stream().map(Choice::value).collect(Collectors.joining(", ")))
                        .as(
                                "ONE_OF_THESE",
                                title.zh(),
                                text,
                                options.stream()
                                        .map(option -> option.label().zh() + "（" + option.value() + "）")
                                        .collect(Collectors.joining("、"))));
    }

    private QueryFault fault(String found, String needs) {
        return new QueryFault(
                FaultCode.PARAMETER,
                "parameter %s: found “%s”; it %s".formatted(name, found, needs),
                "give %s=… a value that fits".formatted(name));
    }
}
