package org.dutygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void theReportBeginsWithTheGoalsOfAllParts() throws Exception {
        Report parse = new Report("parse", "Lists understood", folder);
        parse.head("what", "MB/s");
        parse.row("parsed | resolved", "19.50");
        parse.end();
        parse.atLeast("parse", " MB/s", 25, 19.5);
        parse.write();
        Report start = new Report("start", "Starting", folder);
        start.atMost("start", "", 1.3, 1.25);
        start.write();

        String report = Files.readString(folder.resolve("report.md"));

        assertThat(report)
                .startsWith("# How fast it is")
                .contains("- machine: ", "- Java ", "load of the machine at the start ")
                .contains("| parse | ≥ 25 MB/s | 19.50 MB/s | **missed by 22 %** |\n| start | ≤ 1.30 | 1.25 | met |\n")
                .contains("| parsed \\| resolved | 19.50 |");
        assertThat(report.indexOf("## Goals")).isBetween(0, report.indexOf("## Lists understood"));
        assertThat(report.indexOf("## Lists understood")).isLessThan(report.indexOf("## Starting"));
    }

    @Test
    void aPartThatIsMeasuredAgainReplacesItsFigures() throws Exception {
        for (double seen : new double[] {10, 30}) {
            Report parse = new Report("parse", "Lists understood", folder);
            parse.atLeast("parse", " MB/s", 25, seen);
            parse.write();
        }

        assertThat(Files.readString(folder.resolve("report.md")))
                .containsOnlyOnce("## Lists understood")
                .contains("| 30 MB/s | met |")
                .doesNotContain("missed");
    }

    @Test
    void aFigureThatIsNoNumberMeetsNothing() {
        assertThat(new Goal("x", "", false, 1, Double.NaN).isMet()).isFalse();
        assertThat(new Goal("x", "", false, 1, Double.NaN).verdict()).isEqualTo("not measured");
        assertThat(new Goal("x", "", true, 100, 99.9).verdict()).isEqualTo("**missed by 1 %**");
        assertThat(new Goal("x", "", true, 100, 100).verdict()).isEqualTo("met");
    }
}
