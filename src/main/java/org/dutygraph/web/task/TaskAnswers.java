package org.dutygraph.web.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.format.ResultFormat;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.task.CandidateDuty;
import org.dutygraph.task.TaskAnswer;
import org.dutygraph.task.TaskLine;
import org.dutygraph.task.TaskLookup;
import org.dutygraph.task.TaskRefusal;
import org.dutygraph.task.TaskTable;
import org.dutygraph.web.answers.HttpSink;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.site.Language;
import org.dutygraph.web.site.RequestRejected;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Looks tasks up for the page and for programs. */
@Component
record TaskAnswers(PageReads pages, QueryRunner runner) {

    private static final String FILE = "tasks";

    /** The tasks that were given; a refusal becomes one of the pages'. */
    static List<TaskLine> given(Supplier<List<TaskLine>> tasks) {
        try {
            return tasks.get();
        } catch (TaskRefusal refusal) {
            HttpStatus status =
                    switch (refusal.reason()) {
                        case TOO_MANY_TASKS, TASK_TOO_LONG -> HttpStatus.CONTENT_TOO_LARGE;
                        case NO_TASK_COLUMN, UNREADABLE_TASKS -> HttpStatus.UNPROCESSABLE_CONTENT;
                        case NO_TASKS, TASK_WITHOUT_WORDS -> HttpStatus.BAD_REQUEST;
                    };
            throw new RequestRejected(
                    status, refusal.reason().name(), refusal.values().toArray());
        }
    }

    List<TaskAnswer> of(List<TaskLine> tasks, String region) {
        return new TaskLookup(parameters -> pages.rows(CandidateDuty.class, TaskLookup.QUERY.address(), parameters))
                .answers(tasks, region);
    }

    /** Writes the answers as the response. */
    void write(List<TaskLine> tasks, String region, String format, HttpServletResponse response) throws IOException {
        ResultFormat wanted = ResultFormat.of(format)
                .filter(known -> !known.isGraph())
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter format: found “%s”".formatted(format),
                        "give json, records, csv, xlsx or table"));
        long start = System.nanoTime();
        List<TaskAnswer> answers = of(tasks, region);
        QueryResult result = TaskTable.of(answers, region, (System.nanoTime() - start) / 1_000_000);
        result.to(new HttpSink(
                response,
                wanted,
                FILE,
                () -> TaskTable.citation(
                        runner.citation(
                                TaskLookup.QUERY, Map.of("q", tasks.get(0).text())),
                        region),
                Language.current()));
    }
}
