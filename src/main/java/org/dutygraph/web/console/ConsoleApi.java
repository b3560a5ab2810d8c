package org.dutygraph.web.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.query.run.PlanStep;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.query.QueryApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a statement, and stopping one that runs, for the console. */
@RestController
@Tag(name = "queries")
final class ConsoleApi {

    private final Answers answers;

    ConsoleApi(Answers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/cypher/plan")
    @Operation(summary = "The plan of a read-only statement (EXPLAIN), under the guard and without running it")
    PlanStep plan(@RequestBody QueryApi.Statement statement) {
        Map<String, @Nullable Object> parameters =
                Optional.ofNullable(statement.parameters()).orElse(Map.of());
        return answers.plan(Optional.ofNullable(statement.statement()).orElse(""), parameters);
    }

    /** 204 where it was running, 404 where it was not. */
    @DeleteMapping("/api/cypher/{run}")
    @Operation(summary = "Stops a statement that runs, by the name that its run was given")
    ResponseEntity<Void> cancel(@PathVariable String run) {
        return ResponseEntity.status(answers.cancel(run) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .build();
    }
}
