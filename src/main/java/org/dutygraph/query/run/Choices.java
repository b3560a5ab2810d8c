package org.dutygraph.query.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.query.BundledText;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Choice;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.Words;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * The values in the graph that a parameter can take: departments by a part of the name, regions by code or name. The
 * look-ups are {@code cypher/choices/TYPE.cypher}; those in {@code cypher/choices/exact} resolve a value that a user
 * wrote.
 */
public final class Choices {

    private static final int CHOICES_IN_A_FAULT = 5;

    private final ReadTransaction reading;

    private Choices(Driver driver) {
        this.reading = ReadTransaction.of(driver);
    }

    /** The choices of the graph behind a driver. */
    public static Choices of(Driver driver) {
        return new Choices(driver);
    }

    /**
     * The choices that match what a user typed, the best first.
     *
     * @param term a part of a name, an abbreviation or a code; empty gives the first choices
     * @return an empty list for types that are not {@linkplain ParameterType#lookedUp() looked up}
     */
    public List<Choice> of(ParameterType type, String term, int limit) {
        return type.lookedUp() ? look(type.word(), term.strip(), limit) : List.of();
    }

    /**
     * Resolves an id, or a name that exactly one node has, to the id.
     *
     * @throws QueryFault {@link FaultCode#PARAMETER}: none or several have that name; the message names them
     */
    String resolve(Parameter parameter, String written) {
        List<Choice> exact = look("exact/" + parameter.type().word(), written, CHOICES_IN_A_FAULT + 1);
        for (Choice choice : exact) {
            if (choice.value().equals(written)) {
                return written;
            }
        }
        if (exact.size() == 1) {
            return exact.get(0).value();
        }
        if (exact.isEmpty()) {
            List<Choice> near = look(parameter.type().word(), written, CHOICES_IN_A_FAULT);
            throw new QueryFault(
                            FaultCode.PARAMETER,
                            "parameter %s: no %s has the id or name “%s”"
                                    .formatted(
                                            parameter.name(), parameter.type().word(), written),
                            near.isEmpty()
                                    ? "give an id or a whole name that is in the graph"
                                    : "perhaps " + names(near))
                    .as(
                            near.isEmpty() ? "NO_SUCH_NAME" : "NO_SUCH_NAME_BUT",
                            parameter.title().zh(),
                            written,
                            names(near));
        }
        throw new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter %s: several are named “%s”".formatted(parameter.name(), written),
                        "give the id of one: " + names(exact))
                .as("SEVERAL_OF_THIS_NAME", parameter.title().zh(), written, names(exact));
    }

    private static String names(List<Choice> choices) {
        return choices.stream()
                .map(choice -> choice.value()
                        + (choice.value().equals(choice.label().zh())
                                ? ""
                                : " (" + (choice.detail() + " " + choice.label().zh()).strip() + ")"))
                .collect(Collectors.joining(", "));
    }

    private List<Choice> look(String name, String term, int limit) {
        Map<String, @Nullable Object> parameters = Map.of("term", term, "limit", (long) limit);
        QueryResult result = reading.run(statement(name), parameters, null, RunOptions.page());
        List<String> names = result.columns().stream().map(ResultColumn::name).toList();
        if (!names.equals(List.of("value", "label", "detail"))) {
            throw new IllegalStateException(
                    "cypher/choices/" + name + ".cypher returns " + names + "; it has to return value, label, detail");
        }
        return result.rows().stream().map(Choices::choice).toList();
    }

    private static Choice choice(List<@Nullable Object> cells) {
        Object detail = cells.get(2);
        return new Choice(
                String.valueOf(cells.get(0)),
                Words.both(String.valueOf(cells.get(1))),
                detail == null ? "" : detail.toString());
    }

    /** The text of {@code cypher/choices/NAME.cypher}. */
    static String statement(String name) {
        return BundledText.of("cypher/choices/" + name + ".cypher");
    }
}
