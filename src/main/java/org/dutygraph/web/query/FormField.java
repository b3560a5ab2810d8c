package org.dutygraph.web.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.Choice;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.Choices;
import org.dutygraph.web.site.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One field of a parameter form.
 *
 * @param name the parameter's name
 * @param title its title in the page's language
 * @param widget {@code select}, {@code suggest}, {@code number}, {@code date} or {@code text}
 * @param type the parameter type's word, for suggestions
 * @param value the given value or the default; empty for none
 * @param label the text shown for the value
 * @param required whether a value must be given
 * @param min smallest number
 * @param max largest number
 * @param options of a select
 */
public record FormField(
        String name,
        String title,
        String widget,
        String type,
        String value,
        String label,
        boolean required,
        @Nullable Long min,
        @Nullable Long max,
        List<Option> options) {

    public FormField {
        options = List.copyOf(options);
    }

    /** The value as a person reads it. */
    private String said() {
        return !widget.equals("select")
                ? label
                : options.stream()
                        .filter(option -> option.value().equals(value))
                        .findFirst()
                        .map(Option::label)
                        .orElse(value);
    }

    /** One line of a select. */
    record Option(String value, String label) {}

    /** Makes the fields of saved queries' forms; categories and months come from the graph. */
    @Component
    public record Maker(Choices known) {

        // A longer list is easier to type into than to scroll.
        private static final int LONGEST_SELECT = 300;

        /** The fields of a query in the order of its header. */
        public List<FormField> of(SavedQuery query, Map<String, String> given) {
            return query.parameters().stream()
                    .map(parameter -> of(parameter, given.getOrDefault(parameter.name(), "")))
                    .toList();
        }

        /** The values that are given, as a person reads them, by the titles of their fields. */
        public Map<String, String> inWords(SavedQuery query, Map<String, String> given) {
            Map<String, String> words = new LinkedHashMap<>();
            of(query, given).stream()
                    .filter(field -> given.containsKey(field.name()))
                    .forEach(field -> words.put(field.title(), field.said()));
            return words;
        }

        private FormField of(Parameter parameter, String given) {
            String standard = parameter.defaultText() == null ? "" : parameter.defaultText();
            String value = given.isEmpty() ? standard : given;
            String widget =
                    switch (parameter.type()) {
                        case INT -> "number";
                        case DATE -> "date";
                        case TEXT, SEARCH -> "text";
                        case CHOICE, CATEGORY, EDITION -> "select";
                        default -> "suggest";
                    };
            return new FormField(
                    parameter.name(),
                    Language.say(parameter.title()),
                    widget,
                    parameter.type().word(),
                    value,
                    widget.equals("suggest") ? label(parameter.type(), value) : value,
                    parameter.required(),
                    parameter.min(),
                    parameter.max(),
                    options(parameter, value));
        }

        private List<Option> options(Parameter parameter, String value) {
            List<Choice> choices =
                    switch (parameter.type()) {
                        case CHOICE -> parameter.options();
                        case CATEGORY, EDITION -> known.of(parameter.type(), "", LONGEST_SELECT);
                        default -> List.of();
                    };
            List<Option> options = new ArrayList<>();
            // The value may be a name instead of a code.
            if (!value.isEmpty()
                    && choices.stream().noneMatch(choice -> choice.value().equals(value))) {
                options.add(new Option(value, value));
            }
            choices.forEach(choice -> options.add(new Option(choice.value(), Language.say(choice.label()))));
            return options;
        }

        private String label(ParameterType type, String value) {
            if (value.isEmpty()) {
                return "";
            }
            return known.of(type, value, 10).stream()
                    .filter(choice -> choice.value().equals(value))
                    .findFirst()
                    .map(choice -> Language.say(choice.label()))
                    .orElse(value);
        }
    }
}
