package org.dutygraph.web.validation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.load.CorrectionRun;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.validation.ClauseReading;
import org.dutygraph.validation.ClauseSample;
import org.dutygraph.validation.CodedSamples;
import org.dutygraph.validation.CodedSamples.CodingClause;
import org.dutygraph.validation.Disagreement.Vote;
import org.dutygraph.validation.ReportReads;
import org.dutygraph.validation.ValidationReport;
import org.dutygraph.web.Version;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.correction.CorrectionIntake;
import org.dutygraph.web.site.RequestRejected;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Draws, codes, reports and settles for the pages and for programs. */
@Component
record ValidationDesk(WebSettings settings, PageReads pages, QueryRunner runner, CorrectionIntake corrections)
        implements ReportReads {

    private static final String WHY = "validation";

    CodedSamples samples() {
        return CodedSamples.beside(settings.decisions(), Version.BUILT);
    }

    @Override
    public <T extends Record> List<T> all(Class<T> type, SavedQuery query, Map<String, String> parameters) {
        return pages.all(type, query.address(), parameters, row -> row.as(type));
    }

    @Override
    public Map<String, ResolvedClause> uncorrected(Collection<String> clauses) {
        return corrections.uncorrected().read(clauses);
    }

    /** Whoever signed in is taken for who they are; without a name they give one. */
    static String coder(String given) {
        String name = CurrentUser.name();
        return name == null || name.isBlank() ? given.strip() : name;
    }

    /**
     * Draws a sample, or finds the one that was drawn so.
     *
     * @param region a code or a name; empty for all
     */
    String draw(int clauses, long seed, String region) {
        String code = Objects.toString(
                runner.bind(ClauseSample.FRAME, Map.of("region", region)).get("region"), "");
        return samples().draw(this, code, clauses, seed);
    }

    /** What is offered for clauses, by id; a clause that is not in the graph any more has nothing. */
    Map<String, List<String>> offered(List<CodingClause> clauses) {
        return clauses(clauses.stream().map(CodingClause::clause).toList()).stream()
                .collect(Collectors.toMap(ClauseReading::id, CodedSamples::offered));
    }

    ValidationReport report(String sample) {
        return samples().report(sample, this, corrections.corrected()::meant);
    }

    /** @param settled yes, no or ?; empty: open again */
    void settle(String sample, String clause, String role, String key, String settled) {
        Vote vote = settled.isEmpty()
                ? null
                : Vote.of(settled)
                        .orElseThrow(() -> new RequestRejected(HttpStatus.BAD_REQUEST, "VALUE", "settled", settled));
        samples().settle(sample, this, corrections.corrected()::meant, clause, role, key, vote);
    }

    /** Makes corrections of what is settled against the program. */
    CorrectionRun.Outcome correct(String sample, String by) {
        return corrections.make(
                (correcting, at, name) -> samples()
                        .settledNow(sample, this, corrections.corrected()::meant)
                        .corrections(correcting::ofActor, correcting.standing(), at, name, WHY),
                by);
    }
}
