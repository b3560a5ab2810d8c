package org.dutygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dutygraph.load.ListReader;
import org.dutygraph.query.format.ResultFormat;
import org.junit.jupiter.api.Test;

/** What JMH measures does what it is measured for; of its times nothing is asked. */
class PartsTest {

    private final Parts parts = new Parts();

    @Test
    void aListIsReadParsedAndResolvedWhole() {
        Parts.OneList list = new Parts.OneList();
        list.read();
        int duties = Objects.requireNonNull(ListReader.bundled()
                        .of("list.txt", InventedLists.seed(1).text(1).getBytes(StandardCharsets.UTF_8))
                        .list())
                .duties()
                .size();

        assertThat(duties).isGreaterThan(100);
        assertThat(parts.listFloor(list)).isGreaterThan(parts.listRows(list));
        assertThat(parts.listRows(list)).isGreaterThan(duties);
        assertThat(parts.listParsed(list)).isEqualTo(duties);
        assertThat(parts.listParsedAndResolvedWithoutMemory(list)).isEqualTo(duties);
        assertThat(parts.listParsedAndResolvedAgain(list)).isEqualTo(duties);
    }

    @Test
    void namesAreCut() {
        Parts.Names names = new Parts.Names();
        names.read();

        assertThat(parts.namesFloor(names)).isGreaterThan(1_000);
        assertThat(parts.namesSegmented(names)).isBetween(300, parts.namesFloor(names));
        assertThat(parts.namesAsSearchRows(names)).isPositive();
    }

    @Test
    void aListIsPlacedAmongStandingMattersEachTime() {
        Parts.StandingMatters standing = new Parts.StandingMatters();
        standing.place();

        assertThat(parts.placingFloor(standing)).isPositive();
        int first = parts.placingOneListAndTakingItOut(standing);
        assertThat(first).isPositive();
        int second = parts.placingOneListAndTakingItOut(standing);
        assertThat(parts.placingOneListAndTakingItOut(standing)).isEqualTo(second);
    }

    @Test
    void aResultIsWrittenInEachForm() throws Exception {
        Parts.Result result = new Parts.Result();
        result.fill();

        assertThat(parts.resultFloor(result)).isGreaterThan(40_000);
        assertThat(new String(Parts.written(result, ResultFormat.CSV), StandardCharsets.UTF_8).lines())
                .hasSize(1_001);
        assertThat(new String(Parts.written(result, ResultFormat.JSON), StandardCharsets.UTF_8))
                .contains("伊宁县人力资源和社会保障局999");
        assertThat(Parts.written(result, ResultFormat.XLSX)).startsWith('P', 'K');
        assertThat(parts.resultAsCsv(result)).isEqualTo(Parts.written(result, ResultFormat.CSV).length);
        assertThat(parts.resultAsJson(result)).isGreaterThan(parts.resultFloor(result) / 2);
        assertThat(parts.resultAsXlsx(result)).isPositive();
    }

    @Test
    void aStatementIsJudged() {
        Parts.Statement statement = new Parts.Statement();

        assertThat(parts.statementFloor(statement)).isGreaterThan(20);
        assertThat(parts.statementJudgedByItsWords(statement)).isFalse();
    }
}
