package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.cli.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The truth made by hand, imported as a coder, gives the figures of {@link GoldReportTest}. */
class GoldCodingIT {

    private static final Path SHARED = Path.of("..", "shared");

    @TempDir
    private Path folder;

    @BeforeAll
    static void skipWithoutTheMaterial() {
        assumeTrue(
                Files.isDirectory(SHARED.resolve("gold")),
                "GoldCoding is skipped: the gold is not beside the project (../shared/gold)");
    }

    @Test
    void theReportHasTheFiguresOfTheAccuracyTests() throws IOException {
        run("load", SHARED.resolve("lists").toString());
        Path out = folder.resolve("report");
        String said = run("validate", "report", "--gold", SHARED.resolve("gold").toString(), "-o", out.toString());
        Map<String, List<Integer>> reported = new TreeMap<>();
        for (String line : Files.readAllLines(out.resolve("report.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[2].equals("f1")) {
                String measure =
                        switch (cells[1]) {
                            case "PERFORMED_BY" -> "performers";
                            case "ROLES" -> "roles";
                            default -> "roles." + cells[1];
                        };
                List<Integer> counts = new ArrayList<>();
                for (int i = 7; i < 10; i++) {
                    counts.add(Integer.valueOf(cells[i]));
                }
                reported.put(measure, counts);
            }
        }
        Map<String, List<Integer>> expected = new TreeMap<>(GoldReportTest.counts());
        expected.keySet().retainAll(reported.keySet());
        assertThat(reported).as(said).hasSize(12).isEqualTo(expected);
    }

    private String run(String... arguments) {
        StringWriter said = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--graph");
        all.add("embedded:" + folder.resolve("graph"));
        int code = Program.run(new PrintWriter(said), new PrintWriter(said), all.toArray(String[]::new));
        assertThat(code).as(said.toString()).isIn(0, 1);
        return said.toString();
    }
}
