package org.dutygraph.web.edition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dutygraph.edition.EditionDiff;
import org.dutygraph.edition.ReportForm;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed between two editions, for programs and as a report to download. */
@RestController
@Tag(name = "diff")
final class DiffApi {

    private final ComparedEditions editions;

    DiffApi(ComparedEditions editions) {
        this.editions = editions;
    }

    @GetMapping("/api/diff")
    @Operation(
            summary =
                    "What changed between two editions of a list (json, text, markdown, docx, xlsx); every duty of both,"
                            + " the most telling change first")
    void diff(
            @Parameter(description = "id of the older list, 990121101/2024-12") @RequestParam String a,
            @Parameter(description = "id of the newer list") @RequestParam String b,
            @Parameter(description = "json, text, markdown, docx or xlsx") @RequestParam(defaultValue = "json")
                    String format,
            @Parameter(description = "language of the report, zh or en") @RequestParam(defaultValue = "zh") String lang,
            HttpServletResponse response) {
        ReportForm form = ReportForm.of(format)
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter format: found “%s”".formatted(format),
                        "give " + ReportForm.all()));
        EditionDiff diff = editions.of(a, b);
        try {
            // Buffered, so that a report that fails half-way is answered with a problem and not with half a file.
            ByteArrayOutputStream report = new ByteArrayOutputStream();
            form.write(diff, lang, report);
            response.setContentType(form.mediaType());
            if (form != ReportForm.JSON) {
                response.setHeader("Content-Disposition", disposition(diff, form));
            }
            report.writeTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be sent", e);
        }
    }

    private static String disposition(EditionDiff diff, ReportForm form) {
        String name = "diff-%s-%s.%s"
                .formatted(diff.before().id(), diff.after().id(), form.ending())
                .replace('/', '_');
        return ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
