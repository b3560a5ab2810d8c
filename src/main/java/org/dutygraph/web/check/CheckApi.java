package org.dutygraph.web.check;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.QueryFault;
import org.dutygraph.web.query.QueryDescription;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The checks' findings for programs. */
@RestController
@Tag(name = "checks")
final class CheckApi {

    private final Findings findings;

    CheckApi(Findings findings) {
        this.findings = findings;
    }

    @GetMapping("/api/checks")
    @Operation(
            summary =
                    "What every check finds; one without rows and without a fault is healthy. Kept until the graph changes,"
                            + " ten minutes at most, unless anew=true")
    List<Map<String, @Nullable Object>> checks(@RequestParam(defaultValue = "false") boolean anew) {
        Findings.Whole whole = findings.all(anew);
        return whole.checks().stream().map(checked -> said(checked, whole.at())).toList();
    }

    private static Map<String, @Nullable Object> said(Findings.Checked checked, Instant at) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("check", checked.check().address());
        said.put("severity", checked.check().severity().word());
        said.put("title", checked.check().query().title());
        said.put("description", checked.check().query().description());
        said.put("remedy", checked.check().remedy());
        said.put("findings", checked.rows().size());
        said.put("truncated", checked.truncated());
        said.put("columns", QueryDescription.columns(checked.check().query()));
        said.put("rows", checked.rows());
        said.put("at", at);
        QueryFault fault = checked.fault();
        if (fault != null) {
            said.put("fault", Map.of("code", fault.code().name(), "detail", fault.report()));
        }
        return said;
    }
}
