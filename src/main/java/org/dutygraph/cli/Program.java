package org.dutygraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dutygraph.graph.engine.ConnectionFailures;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.load.CorrectionRejected;
import org.dutygraph.load.DecisionFileException;
import org.dutygraph.query.QueryFault;
import org.dutygraph.web.Version;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's commands, and the exit codes of their failures. */
@Command(
        name = "dutygraph",
        description = "职责图谱: township duty lists as a graph that one can question.",
        mixinStandardHelpOptions = true,
        version = "DutyGraph " + Version.TEXT,
        subcommands = {
            ServeCommand.class,
            LoadCommand.class,
            UnloadCommand.class,
            BulkCommand.class,
            ParseCommand.class,
            TemplateCommand.class,
            QueriesCommand.class,
            QueryCommand.class,
            SearchCommand.class,
            TasksCommand.class,
            DiffCommand.class,
            CypherCommand.class,
            CheckCommand.class,
            DepartmentsCommand.class,
            MattersCommand.class,
            CorrectionsCommand.class,
            ValidateCommand.class,
            ExportCommand.class,
            DatasetCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            UserCommand.class
        })
public final class Program implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command; returns the exit code. */
    public static int run(String... arguments) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    /** Runs a command with these outputs; returns the exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Program())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures())
                .execute(arguments);
    }

    /** Without a command the program runs {@code serve}. */
    @Override
    public Integer call() {
        return spec.commandLine().execute("serve");
    }

    private static IExecutionExceptionHandler failures() {
        return (failure, command, result) -> {
            PrintWriter err = command.getErr();
            if (failure instanceof GraphUnavailableException) {
                err.println(failure.getMessage());
                return ExitCode.GRAPH_UNAVAILABLE;
            }
            if (failure instanceof CommandLine.ParameterException usage) {
                err.println(usage.getMessage());
                return ExitCode.WRONG_USAGE;
            }
            if (failure instanceof CorrectionRejected) {
                err.println(failure.getMessage());
                return ExitCode.REFUSED;
            }
            if (failure instanceof org.dutygraph.source.UnreadableSourceException
                    || failure instanceof DecisionFileException) {
                err.println(failure.getMessage());
                return ExitCode.WRONG_USAGE;
            }
            if (failure instanceof QueryFault fault) {
                err.println(fault.report());
                return switch (fault.code().kind()) {
                    case USAGE -> ExitCode.WRONG_USAGE;
                    case REFUSED, LIMIT -> ExitCode.REFUSED;
                    case UNREACHABLE -> ExitCode.GRAPH_UNAVAILABLE;
                };
            }
            Optional<IOException> file = fileError(failure);
            if (file.isPresent()) {
                err.println("A file cannot be read or written: " + file.get().getMessage()
                        + ". See that its disk has room and that you may write there, and try again. Temporary files"
                        + " lie in " + System.getProperty("java.io.tmpdir")
                        + "; JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR names another place");
                return ExitCode.WRONG_USAGE;
            }
            Optional<String> outage = ConnectionFailures.of("the address given", failure);
            if (outage.isPresent()) {
                err.println("The command was broken off: " + outage.get());
                return ExitCode.GRAPH_UNAVAILABLE;
            }
            LOG.error("A defect of the program; please report it with this trace", failure);
            return ExitCode.DEFECT;
        };
    }

    /** The file error that caused a failure; an I/O error of a connection is none. */
    private static Optional<IOException> fileError(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException) {
                return Optional.empty();
            }
            if (cause instanceof IOException e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }
}
