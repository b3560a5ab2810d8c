package org.dutygraph.web.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.query.catalogue.Choice;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.run.Choices;
import org.dutygraph.web.site.Example;
import org.dutygraph.web.site.Language;
import org.dutygraph.web.site.Links;
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
    public record Maker(Choices known, Links links) {

        // A longer list is easier to type into than to scroll.
        private static final int LONGEST_SELECT = 300;

        // No list is without it.
        private static final String EXAMPLE_WORD = "安全";

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

        /**
         * A query's page at an address with values for what it requires: the first that the graph has of each type, the next
         * where a type is asked for twice.
         *
         * @return nothing where the graph has too few
         */
        public List<Example> examples(SavedQuery query, String address) {
            List<String> pairs = new ArrayList<>();
            List<String> words = new ArrayList<>();
            Map<ParameterType, Integer> taken = new EnumMap<>(ParameterType.class);
            for (Parameter parameter : query.parameters()) {
                if (parameter.required()) {
                    int number = taken.merge(parameter.type(), 1, Integer::sum);
                    List<Choice> first = first(parameter.type(), number);
                    if (first.size() < number) {
                        return List.of();
                    }
                    Choice choice = first.get(number - 1);
                    pairs.addAll(List.of(parameter.name(), choice.value()));
                    words.add(Language.say(choice.label()));
                }
            }
            return List.of(new Example(
                    words.stream().collect(Collectors.joining(Language.current().equals("en") ? ", " : "、")),
                    links.with(address, pairs.toArray(String[]::new))));
        }

        private List<Choice> first(ParameterType type, int most) {
            return switch (type) {
                case TEXT, SEARCH -> List.of(new Choice(EXAMPLE_WORD, Words.both(EXAMPLE_WORD), ""));
                // The first regions are provinces; a township has a list for sure.
                case REGION -> known.of(ParameterType.TOWNSHIP, "", most);
                default -> known.of(type, "", most);
            };
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
