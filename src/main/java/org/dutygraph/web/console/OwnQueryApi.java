package org.dutygraph.web.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.QueryDraft;
import org.dutygraph.query.run.DraftGuess;
import org.dutygraph.query.run.StatementReport;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.query.QueryApi;
import org.dutygraph.web.site.RequestRejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Queries that users save; and what the engine says of a statement beforehand. */
@RestController
@Tag(name = "queries")
record OwnQueryApi(OwnQueries queries, QueryFiles files, StatementNotices statementNotices, Answers answers) {

    /**
     * A query to be saved.
     *
     * @param personal whether it is for its owner alone
     */
    record Saving(@Nullable QueryDraft query, boolean personal) {

        QueryDraft draft() {
            return Optional.ofNullable(query)
                    .orElseThrow(() -> new RequestRejected(HttpStatus.BAD_REQUEST, "QUERY_TITLE"));
        }
    }

    @PostMapping("/api/queries")
    @Operation(summary = "Saves a query; asks for the token of /api/token")
    Map<String, String> save(@RequestBody Saving wanted) {
        return Map.of("query", queries.save(wanted.draft(), wanted.personal(), null));
    }

    @PutMapping("/api/queries/{topic}/{name}")
    @Operation(summary = "Changes a query that was saved here; asks for the token of /api/token")
    Map<String, String> change(@PathVariable String topic, @PathVariable String name, @RequestBody Saving wanted) {
        return Map.of("query", queries.save(wanted.draft(), wanted.personal(), topic + "/" + name));
    }

    @DeleteMapping("/api/queries/{topic}/{name}")
    @Operation(summary = "Deletes a query that was saved here; asks for the token of /api/token")
    ResponseEntity<Void> delete(@PathVariable String topic, @PathVariable String name) {
        queries.delete(topic + "/" + name);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/queries/{topic}/{name}/file")
    @Operation(summary = "The file of a query of one's own, for another folder of queries")
    ResponseEntity<byte[]> file(@PathVariable String topic, @PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".cypher")
                                .build()
                                .toString())
                .body(files.text(topic + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/api/cypher/notices")
    @Operation(summary = "What the engine notices about a read-only statement, without running it")
    List<StatementNotices.Noticed> notices(@RequestBody QueryApi.Statement statement) {
        return statementNotices.of(statement.statement(), statement.parameters());
    }

    @PostMapping("/api/cypher/draft")
    @Operation(summary = "A statement as a saved query, with guessed titles and types, to be filled in")
    QueryDraft draft(@RequestBody QueryApi.Statement statement) {
        StatementReport report = answers.guard().report(statement.statement(), statement.parameters());
        List<? extends List<? extends @Nullable Object>> rows;
        try {
            rows = answers.guard()
                    .sample(statement.statement(), statement.parameters())
                    .rows();
        } catch (QueryFault fault) {
            if (fault.code().kind() == FaultCode.Kind.UNREACHABLE) {
                throw fault;
            }
            // Without rows the types stay open: a parameter may be missing, or the time may not do.
            rows = List.of();
        }
        return DraftGuess.of(statement.statement(), statement.parameters(), report, rows);
    }
}
