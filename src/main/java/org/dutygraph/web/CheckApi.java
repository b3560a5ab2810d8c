package org.dutygraph.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.QueryFault;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
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
    @Operation(summary = "Runs every check; one without rows and without a fault is healthy")
    List<Map<String, @Nullable Object>> checks() {
        return findings.all().stream().map(CheckApi::said).toList();
    }

    private static Map<String, @Nullable Object> said(Findings.Checked checked) {
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
        QueryFault fault = checked.fault();
        if (fault != null) {
            said.put("fault", Map.of("code", fault.code().name(), "detail", fault.report()));
        }
        return said;
    }
}
