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
        Findings.AllFindings all = findings.all(anew);
        return all.checks().stream().map(checked -> json(checked, all.at())).toList();
    }

    private static Map<String, @Nullable Object> json(Findings.Checked checked, Instant at) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("check", checked.check().address());
        json.put("severity", checked.check().severity().word());
        json.put("title", checked.check().query().title());
        json.put("description", checked.check().query().description());
        json.put("remedy", checked.check().remedy());
        json.put("findings", checked.rows().size());
        json.put("truncated", checked.truncated());
        json.put("columns", QueryDescription.columns(checked.check().query()));
        json.put("rows", checked.rows());
        json.put("at", at);
        QueryFault fault = checked.fault();
        if (fault != null) {
            json.put("fault", Map.of("code", fault.code().name(), "detail", fault.report()));
        }
        return json;
    }
}
