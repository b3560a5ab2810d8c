package org.dutygraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.Loading;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.EngineFault;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.query.run.RowSink;
import org.dutygraph.task.CandidateDuty;
import org.dutygraph.task.TaskAnswer;
import org.dutygraph.task.TaskLine;
import org.dutygraph.task.TaskLines;
import org.dutygraph.task.TaskLookup;
import org.dutygraph.task.TaskRefusal;
import org.dutygraph.task.TaskTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tasks}: whether tasks that came down are on the current lists, with the nearest duties. */
@Command(name = "tasks", description = "Says whether tasks that came down are on the lists, with the nearest duties.")
final class TasksCommand extends GraphCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|TEXT",
            description =
                    "a file of tasks (a text with one on each line, or a table with a column of them), or the tasks themselves")
    private List<String> given = List.of();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "only the lists of this region and what lies below it")
    private String region = "";

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Override
    public Integer call() {
        List<TaskLine> tasks;
        try {
            tasks = tasks();
        } catch (TaskRefusal refusal) {
            throw wrong(String.valueOf(refusal.getMessage()), refusal);
        }
        try (Graph open = graph.open()) {
            QueryRunner runner = QueryRunner.of(open.driver());
            RunOptions limits = RunOptions.page();
            long start = System.nanoTime();
            List<TaskAnswer> answers =
                    new TaskLookup(parameters -> candidates(open, runner, parameters, limits)).answers(tasks, region);
            QueryResult rows = TaskTable.of(answers, region, (System.nanoTime() - start) / 1_000_000);
            Citation citation = TaskTable.citation(
                    runner.citation(TaskLookup.QUERY, Map.of("q", tasks.get(0).text())), region);
            result.write(citation, sink -> write(rows, sink));
        }
        return ExitCode.DONE;
    }

    private static void write(QueryResult rows, RowSink sink) {
        try {
            rows.to(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CandidateDuty> candidates(
            Graph graph, QueryRunner runner, Map<String, String> parameters, RunOptions limits) {
        String statement = TaskLookup.QUERY.statement();
        try {
            return graph.reader()
                    .all(CandidateDuty.class, statement, runner.bind(TaskLookup.QUERY, parameters), limits.timeout());
        } catch (RuntimeException e) {
            throw EngineFault.of(e, statement, limits);
        }
    }

    /** One file, or the texts; a name that ends as a file's does and is none is no task. */
    private List<TaskLine> tasks() {
        if (given.size() == 1 && isThere(given.get(0))) {
            return TaskLines.ofFile(Path.of(given.get(0)));
        }
        List<String> texts = new ArrayList<>();
        for (String text : given) {
            if (Loading.knowsEnding(text)) {
                throw wrong(text
                        + (given.size() > 1
                                ? " is given beside others; give one file, or tasks as texts"
                                : " does not exist; give a file that does, or tasks as texts"));
            }
            texts.add(text);
        }
        return TaskLines.ofTexts(texts);
    }

    private static boolean isThere(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            // On a machine whose file names are ASCII, a task is no path at all.
            return false;
        }
    }
}
