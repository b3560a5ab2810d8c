package org.dutygraph.web.validation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dutygraph.load.CorrectionRun;
import org.dutygraph.resolve.Correction;
import org.dutygraph.validation.CodedSamples.CodingClause;
import org.dutygraph.validation.CodedSamples.SampleState;
import org.dutygraph.validation.Disagreement;
import org.dutygraph.validation.Disagreement.Vote;
import org.dutygraph.validation.ValidationReport;
import org.dutygraph.web.site.RequestRejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Validation for a program. */
@RestController
@Tag(name = "validation")
record ValidationApi(ValidationDesk desk) {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** A sample to draw; {@code region} is a code or a name, null for all. */
    record WantedSample(@Nullable Integer clauses, @Nullable Long seed, @Nullable String region) {}

    /**
     * A coder's clauses.
     *
     * @param offered bodies for each clause, by its id
     */
    record CodingAnswer(
            String sample, String coder, boolean done, List<CodingClause> clauses, Map<String, List<String>> offered) {}

    /**
     * What a coder says of a clause.
     *
     * @param bodies by role, as in a cell of the sheet
     */
    record CodedClause(
            @Nullable String coder,
            @Nullable String clause,
            @Nullable Map<String, String> bodies,
            @Nullable String note) {}

    /** A coder who has finished; whoever signed in is taken for who they are. */
    record Finished(@Nullable String coder) {}

    /**
     * A body on which coders and program do not agree.
     *
     * @param key what tells it from other bodies
     * @param votes yes, no, ? or nothing, by coder
     * @param settled yes, no or ?; null while it is open
     */
    record DisagreementView(
            String clause,
            String text,
            String role,
            String body,
            String key,
            boolean program,
            List<String> votes,
            @Nullable String settled) {

        static DisagreementView of(Disagreement one) {
            return new DisagreementView(
                    one.clause().id(),
                    one.clause().text(),
                    one.role(),
                    one.body(),
                    one.key(),
                    one.inProgram(),
                    one.votes().stream().map(Vote::word).toList(),
                    one.settled() == null ? null : one.settled().word());
        }
    }

    /** The report: the rows of its CSV, and the disagreements. */
    record ReportAnswer(
            List<String> coders, List<ValidationReport.Measure> measures, List<DisagreementView> disagreements) {}

    /** What is settled about a body; {@code settled} is yes, no or ?, and empty to open it again. */
    record Settled(@Nullable String clause, @Nullable String role, @Nullable String key, @Nullable String settled) {}

    @GetMapping("/api/validation")
    @Operation(summary = "The samples that are coded here, and how far each coder is")
    List<SampleState> samples() {
        return desk.samples().samples();
    }

    @PostMapping("/api/validation")
    @Operation(summary = "Draws a sample of clauses by strata; asks for the token of /api/token")
    SampleState draw(@RequestBody WantedSample wanted) {
        String name = desk.draw(
                given("clauses", wanted.clauses()),
                Objects.requireNonNullElse(wanted.seed(), 1L),
                Objects.requireNonNullElse(wanted.region(), ""));
        return desk.samples().sample(name);
    }

    @GetMapping("/api/validation/{sample}")
    @Operation(summary = "How far a sample's coders are")
    SampleState sample(@PathVariable String sample) {
        return desk.samples().sample(sample);
    }

    @GetMapping("/api/validation/{sample}/coding")
    @Operation(summary = "A coder's clauses with the bodies to choose from; not what the program read")
    CodingAnswer coding(@PathVariable String sample, @RequestParam(defaultValue = "") String coder) {
        String name = ValidationDesk.coder(coder);
        List<CodingClause> clauses = desk.samples().coding(sample, name);
        boolean done = desk.samples().sample(sample).coders().stream()
                .anyMatch(each -> each.name().equals(name) && each.done());
        return new CodingAnswer(sample, name, done, clauses, desk.offered(clauses));
    }

    @PostMapping("/api/validation/{sample}/coding")
    @Operation(summary = "Keeps what a coder says of one clause; asks for the token of /api/token")
    SampleState code(@PathVariable String sample, @RequestBody CodedClause coded) {
        desk.samples()
                .code(
                        sample,
                        ValidationDesk.coder(Objects.requireNonNullElse(coded.coder(), "")),
                        given("clause", coded.clause()),
                        Objects.requireNonNullElse(coded.bodies(), Map.of()),
                        Objects.requireNonNullElse(coded.note(), ""));
        return desk.samples().sample(sample);
    }

    @PostMapping("/api/validation/{sample}/finish")
    @Operation(summary = "Ends a coding, which cannot be changed then; asks for the token of /api/token")
    SampleState finish(@PathVariable String sample, @RequestBody Finished finished) {
        desk.samples().finish(sample, ValidationDesk.coder(Objects.requireNonNullElse(finished.coder(), "")));
        return desk.samples().sample(sample);
    }

    @GetMapping("/api/validation/{sample}/report")
    @Operation(summary = "Precision, recall, F1, agreement and disagreements, when nobody codes the sample any more")
    ReportAnswer report(@PathVariable String sample) {
        ValidationReport report = desk.report(sample);
        return new ReportAnswer(
                report.coders(),
                report.measures(),
                report.disputes().stream().map(DisagreementView::of).toList());
    }

    @GetMapping("/api/validation/{sample}/report.csv")
    @Operation(summary = "The report's measures, a row each")
    ResponseEntity<byte[]> csv(@PathVariable String sample) {
        return file("report.csv", CSV, desk.report(sample).csv());
    }

    @GetMapping("/api/validation/{sample}/report.docx")
    @Operation(summary = "The report as an appendix to print")
    ResponseEntity<byte[]> docx(@PathVariable String sample) {
        return file("report.docx", DOCX, desk.report(sample).docx());
    }

    @GetMapping("/api/validation/{sample}/disagreements.csv")
    @Operation(summary = "The disagreements with what is settled")
    ResponseEntity<byte[]> disagreements(@PathVariable String sample) {
        return file("disagreements.csv", CSV, desk.report(sample).disagreements());
    }

    @GetMapping("/api/validation/{sample}/coded/{coder}")
    @Operation(summary = "A finished coding as CSV, as the command validate report reads it")
    ResponseEntity<byte[]> coded(@PathVariable String sample, @PathVariable String coder) throws IOException {
        return file(coder + ".csv", CSV, Files.readAllBytes(desk.samples().coded(sample, coder)));
    }

    @PostMapping("/api/validation/{sample}/settle")
    @Operation(summary = "Settles whether a body has a role; asks for the token of /api/token")
    SampleState settle(@PathVariable String sample, @RequestBody Settled settled) {
        desk.settle(
                sample,
                given("clause", settled.clause()),
                given("role", settled.role()),
                given("key", settled.key()),
                Objects.requireNonNullElse(settled.settled(), ""));
        return desk.samples().sample(sample);
    }

    @PostMapping("/api/validation/{sample}/corrections")
    @Operation(summary = "Corrects what is settled against the program, all or none; asks for the token of /api/token")
    List<String> correct(@PathVariable String sample, @RequestParam(defaultValue = "") String by) {
        CorrectionRun.Outcome outcome = desk.correct(sample, by);
        return outcome.corrections().stream().map(Correction::id).toList();
    }

    private static <T> T given(String name, @Nullable T value) {
        if (value == null) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "VALUE", name, "");
        }
        return value;
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
