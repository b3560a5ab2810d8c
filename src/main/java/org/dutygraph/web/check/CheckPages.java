package org.dutygraph.web.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.Check;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.web.query.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The checks and what they found, as a page and for programs. */
@Controller
@Tag(name = "checks")
record CheckPages(Findings findings, FormField.Maker controls) {

    private static final int SHOWN = 20;

    /** @param whole the address of a check of which all findings are listed, not the first alone */
    @GetMapping("/checks")
    String page(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "false") boolean anew,
            @RequestParam(defaultValue = "") String whole,
            Model model) {
        Findings.AllFindings all = findings.all(region, anew);
        model.addAttribute("region", region);
        model.addAttribute(
                "controls",
                all.checks().stream()
                        .map(Findings.Checked::check)
                        .filter(Findings::ofRegion)
                        .limit(1)
                        .flatMap(check -> controls.of(check.query(), Map.of(Findings.REGION, region)).stream())
                        .filter(control -> control.name().equals(Findings.REGION))
                        .toList());
        model.addAttribute("checks", all.checks());
        model.addAttribute("at", all.at());
        model.addAttribute("shown", SHOWN);
        model.addAttribute("whole", whole);
        return "checks";
    }

    @GetMapping("/api/checks")
    @ResponseBody
    @Operation(
            summary =
                    "What every check finds, in all lists or in those of one region; one without rows and without a fault"
                            + " is healthy. Kept until the graph changes, ten minutes at most, unless anew=true")
    List<CheckAnswer> checks(
            @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "false") boolean anew) {
        Findings.AllFindings all = findings.all(region, anew);
        return all.checks().stream()
                .map(checked -> CheckAnswer.of(checked, all.at()))
                .toList();
    }

    /** A check and what it found; {@code fault}, left out where it ran, is why a user's own check failed. */
    record CheckAnswer(
            String check,
            String severity,
            Words title,
            Words description,
            Words remedy,
            int findings,
            boolean truncated,
            List<ResultColumn> columns,
            List<List<@Nullable Object>> rows,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FaultAnswer fault) {

        static CheckAnswer of(Findings.Checked checked, Instant at) {
            Check check = checked.check();
            QueryFault fault = checked.fault();
            return new CheckAnswer(
                    check.address(),
                    check.severity().word(),
                    check.query().title(),
                    check.query().description(),
                    check.remedy(),
                    checked.rows().size(),
                    checked.truncated(),
                    check.query().columns(),
                    checked.rows(),
                    at,
                    fault == null ? null : new FaultAnswer(fault.code().name(), fault.report()));
        }
    }

    /** Why a check failed. */
    record FaultAnswer(String code, String detail) {}
}
