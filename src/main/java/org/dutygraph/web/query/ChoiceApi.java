package org.dutygraph.web.query;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.site.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions for the forms' fields while a user types. */
@Hidden
@RestController
final class ChoiceApi {

    private static final int SHOWN = 30;

    private final Answers answers;

    ChoiceApi(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/choices/{type}")
    List<Map<String, String>> choices(@PathVariable String type, @RequestParam(defaultValue = "") String q) {
        ParameterType wanted = Arrays.stream(ParameterType.values())
                .filter(known -> known.lookedUp() && known.word().equals(type))
                .findFirst()
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "no choices of type “%s”".formatted(type),
                        "take region, township, department, category, matter, duty, kind or edition"));
        return answers.choices(wanted, q, SHOWN).stream()
                .map(choice -> Map.of(
                        "value", choice.value(), "label", Language.say(choice.label()), "detail", choice.detail()))
                .toList();
    }
}
