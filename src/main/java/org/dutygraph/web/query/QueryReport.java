package org.dutygraph.web.query;

import java.util.Map;
import java.util.Optional;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.web.report.Report;
import org.dutygraph.web.report.Reports;
import org.dutygraph.web.site.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A saved query's result as a report: what it answers, what was chosen, its rows. */
@Component
record QueryReport(QueryRunner runner, FormField.Maker controls, Reports reports) {

    Report of(SavedQuery query, Map<String, String> given) {
        Map<String, @Nullable Object> bound = runner.bind(query, given);
        String region = value(query, bound, ParameterType.REGION)
                .or(() -> value(query, bound, ParameterType.TOWNSHIP))
                .orElse("");
        String edition = value(query, bound, ParameterType.EDITION).orElse("");
        return reports.begin(query, reports.lists(region, edition))
                .filter(controls.inWords(query, given))
                .sentence(Language.say(query.description()))
                .rows(query, given, Language.say(query.title()));
    }

    /** The value of the query's only parameter of a type. */
    private static Optional<String> value(SavedQuery query, Map<String, @Nullable Object> bound, ParameterType type) {
        var names = query.parameters().stream()
                .filter(parameter -> parameter.type() == type)
                .map(Parameter::name)
                .toList();
        return names.size() == 1 ? Optional.ofNullable(bound.get(names.get(0))).map(String::valueOf) : Optional.empty();
    }
}
