package org.dutygraph.web.lists;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.graph.write.UnloadOutcome;
import org.dutygraph.load.FileReview;
import org.dutygraph.load.LoadSummary;
import org.dutygraph.parse.Fault;
import org.dutygraph.web.site.FaultMessages;
import org.dutygraph.web.site.RequestRejected;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Loads one list for a program. */
@RestController
@Tag(name = "lists")
record ListApi(ListIntake intake, FaultMessages faultWords) {

    @GetMapping("/api/token")
    @Operation(summary = "The session's token; send it back with the session's cookie in X-DutyGraph-Token")
    Map<String, String> token(@Parameter(hidden = true) CsrfToken token) {
        return Map.of("header", token.getHeaderName(), "token", token.getToken());
    }

    @PostMapping(path = "/api/lists", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Loads one list, in any form that the manual names; asks for the token of /api/token")
    LoadAnswer load(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String edition) {
        List<FileReview> reviews = intake.read(List.of(file), township, edition);
        if (reviews.size() > 1) {
            throw new RequestRejected(HttpStatus.CONTENT_TOO_LARGE, "TOO_MANY_FILES", reviews.size(), 1);
        }
        FileReview review = reviews.get(0);
        String list = review.list();
        if (list == null) {
            // Warnings may come before the error.
            FileReview.Finding first = review.findings().stream()
                    .filter(finding -> finding.severity().equals("ERROR"))
                    .map(this::translated)
                    .findFirst()
                    .orElseThrow();
            throw new RequestRejected(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "NO_LIST",
                    review.name(),
                    Integer.toString(first.line()),
                    first.found(),
                    first.expected(),
                    first.remedy());
        }
        LoadSummary.Entry entry = intake.load(List.of(review)).files().get(0);
        LoadOutcome outcome = entry.outcome();
        if (outcome == null) {
            Fault last = entry.file().faults().get(entry.file().faults().size() - 1);
            throw new RequestRejected(
                    HttpStatus.CONFLICT,
                    "PART_ALONE",
                    review.name(),
                    faultWords.found(last.code(), last.found()),
                    faultWords.expected(last.code(), last.expected()),
                    faultWords.remedy(last.code(), last.remedy()));
        }
        return new LoadAnswer(
                list,
                review.file().form(),
                review.title(),
                review.basic(),
                review.cooperative(),
                review.withdrawn(),
                outcome,
                review.findings().stream().map(this::translated).toList());
    }

    /** A list that was loaded, with the numbers of its duties and what loading it changed. */
    record LoadAnswer(
            String list,
            String form,
            String title,
            int basic,
            int cooperative,
            int withdrawn,
            LoadOutcome outcome,
            List<FileReview.Finding> faults) {}

    /** The finding in the language of the request. */
    private FileReview.Finding translated(FileReview.Finding finding) {
        return new FileReview.Finding(
                finding.severity(),
                finding.code(),
                finding.line(),
                finding.place(),
                faultWords.found(finding.code(), finding.found()),
                faultWords.expected(finding.code(), finding.expected()),
                faultWords.remedy(finding.code(), finding.remedy()),
                finding.row());
    }

    @DeleteMapping("/api/lists/{township}/{edition}")
    @Operation(summary = "Takes a list out, as if it had never been there; asks for the token of /api/token")
    UnloadOutcome unload(@PathVariable String township, @PathVariable String edition) {
        return intake.unload(township + "/" + edition);
    }
}
