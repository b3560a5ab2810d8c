package org.dutygraph.web.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.dutygraph.task.TaskLine;
import org.dutygraph.task.TaskLines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks for programs: texts as JSON, a row for each duty near one. */
@RestController
@Tag(name = "tasks")
record TaskApi(TaskAnswers answers) {

    @PostMapping(path = "/api/tasks", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Whether tasks are on the lists: ON_LIST, PERHAPS or NOT_ON_LIST, with the nearest duties",
            description =
                    "500 tasks at most, each of 300 characters; `region` is a code or a name, none means all. The bars and"
                            + " their error rate stand at /definitions#tasks. `format`: json, records, csv, xlsx or table.")
    void tasks(
            @RequestBody Asked asked, @RequestParam(defaultValue = "json") String format, HttpServletResponse response)
            throws IOException {
        List<TaskLine> tasks = TaskAnswers.given(
                () -> TaskLines.ofTexts(Objects.requireNonNullElse(asked.tasks(), List.<String>of())));
        answers.write(tasks, Objects.requireNonNullElse(asked.region(), ""), format, response);
    }

    /** What is asked; {@code region} is a code or a name, null for all. */
    record Asked(@Nullable List<String> tasks, @Nullable String region) {}
}
