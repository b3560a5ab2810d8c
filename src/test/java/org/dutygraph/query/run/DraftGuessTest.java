package org.dutygraph.query.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.QueryDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is guessed for somebody who saves a statement. */
class DraftGuessTest {

    @ParameterizedTest
    @CsvSource({
        "department, 部门",
        "d.name, 名称",
        "d.line, 行号",
        "max(d.line), 行号",
        "count(*), 数量",
        "count(DISTINCT d), 数量",
        "上报次数, 上报次数",
        "a + b, a + b"
    })
    void aColumnIsTitledAsThoseOfTheProgramAre(String name, String title) {
        PlanStep plan = new PlanStep("ProduceResults", "", 1, List.of(), List.of());
        StatementReport report = new StatementReport(plan, List.of(name), List.of(), List.of());
        QueryDraft draft = DraftGuess.of("RETURN 1", Map.of(), report, List.of());
        assertThat(draft.columns())
                .singleElement()
                .extracting(column -> column.title().zh())
                .isEqualTo(title);
    }
}
