package org.dutygraph.web.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dutygraph.query.catalogue.Choice;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.View;
import org.dutygraph.query.catalogue.Words;
import org.jspecify.annotations.Nullable;

/**
 * A saved query as JSON for {@code GET /api/queries}: everything but the statement, with words in both languages.
 *
 * @param api the address of its rows
 */
record QueryDescription(
        String topic,
        String name,
        Words title,
        Words description,
        String api,
        List<ParameterDescription> parameters,
        List<ResultColumn> columns,
        List<View> views) {

    static QueryDescription of(SavedQuery query) {
        return new QueryDescription(
                query.topic(),
                query.name(),
                query.title(),
                query.description(),
                "/api/queries/" + query.address(),
                query.parameters().stream().map(ParameterDescription::of).toList(),
                query.columns(),
                query.views());
    }

    /** A parameter; {@code type} is the header's word. */
    record ParameterDescription(
            String name,
            Words title,
            String type,
            boolean required,
            @JsonProperty("default") @Nullable String defaultText,
            @Nullable Long min,
            @Nullable Long max,
            List<Option> options) {

        static ParameterDescription of(Parameter parameter) {
            return new ParameterDescription(
                    parameter.name(),
                    parameter.title(),
                    parameter.type().word(),
                    parameter.required(),
                    parameter.defaultText(),
                    parameter.min(),
                    parameter.max(),
                    parameter.options().stream().map(Option::of).toList());
        }
    }

    /** A value that a parameter can take. */
    record Option(String value, Words title) {
        static Option of(Choice choice) {
            return new Option(choice.value(), choice.label());
        }
    }
}
