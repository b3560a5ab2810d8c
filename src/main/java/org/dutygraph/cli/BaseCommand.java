package org.dutygraph.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A command: it prints results and messages, and refuses wrong usage. */
@Command(mixinStandardHelpOptions = true)
abstract class BaseCommand implements Callable<Integer> {

    /** Keys have the order of the record. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final JsonMapper JSON_LINE =
            JSON.rebuild().disable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CommandLine commandLine() {
        return spec.commandLine();
    }

    PrintWriter out() {
        return commandLine().getOut();
    }

    void printJson(Object value) {
        out().println(JSON.writeValueAsString(value));
        out().flush();
    }

    void printJsonLine(Object value) {
        out().println(JSON_LINE.writeValueAsString(value));
        out().flush();
    }

    /** Prints a message, not a result. */
    void say(String line) {
        commandLine().getErr().println(line);
        commandLine().getErr().flush();
    }

    ParameterException wrong(String message) {
        return new ParameterException(commandLine(), message);
    }

    ParameterException wrong(String message, Exception cause) {
        return new ParameterException(commandLine(), message, cause);
    }
}
