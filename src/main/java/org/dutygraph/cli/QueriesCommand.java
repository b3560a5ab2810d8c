package org.dutygraph.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Choice;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.SavedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code queries}: lists the saved queries by topic, in both languages, those saved on the pages of a graph too. */
@Command(name = "queries", description = "Lists the saved queries by topic, with what each one asks for.")
final class QueriesCommand extends GraphCommand {

    @Mixin
    private QueriesOption queries = new QueriesOption();

    @Override
    public Integer call() {
        PrintWriter out = out();
        Catalogue catalogue = queries.catalogue(savedQueries());
        catalogue.topics().forEach((topic, list) -> {
            out.println(topic);
            list.forEach(query -> print(query, out));
        });
        out.flush();
        return catalogue.faults().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FAULTS;
    }

    private static void print(SavedQuery query, PrintWriter out) {
        out.printf(
                "  %s  %s | %s%n",
                query.address(), query.title().zh(), query.title().en());
        if (!query.parameters().isEmpty()) {
            out.println("      "
                    + query.parameters().stream().map(QueriesCommand::usage).collect(Collectors.joining("  ")));
        }
    }

    private static String usage(Parameter parameter) {
        String accepts = parameter.type() == ParameterType.CHOICE
                ? parameter.options().stream().map(Choice::value).collect(Collectors.joining("|"))
                : parameter.type().word().toUpperCase(Locale.ROOT);
        String written = "-p " + parameter.name() + "=" + accepts;
        return parameter.required() ? written : "[" + written + "]";
    }
}
