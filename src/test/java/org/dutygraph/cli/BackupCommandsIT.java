package org.dutygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `backup` and `restore` with what people wrote beside the graph. */
class BackupCommandsIT {

    private static final String LIST = "src/main/resources/samples/yunling-linhe-2025-12.txt";
    private static final String QUERY = "queries/shared/own/lists.cypher";
    private static final List<String> WRITTEN = List.of(
            "decisions.tsv",
            "corrections.tsv",
            "validation/20-7-990121/sample.csv",
            "validation/20-7-990121/coded/甲.csv",
            "queries/personal/%5a甲/own/mine.cypher");

    @TempDir
    private Path folder;

    private String said = "";

    @Test
    void whatPeopleWroteComesBackWithTheGraph() throws IOException {
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        Path kept = folder.resolve("kept.zip");
        assertThat(run("load", LIST, "--graph", "embedded:" + here.resolve("graph")))
                .isLessThanOrEqualTo(ExitCode.DONE_WITH_FAULTS);
        for (String name : WRITTEN) {
            write(here.resolve(name), "# " + name + "\n");
        }
        write(here.resolve("users.tsv"), "# not in a backup\n");
        write(here.resolve("validation/.lock"), "");
        write(
                here.resolve(QUERY),
                "// title: 清单 | lists\n// description: 清单 | lists\n// column: id – 编号 | id\nMATCH (l:DutyList) RETURN l.id AS id\n");
        write(here.resolve("queries/shared/own/half.part"), "");

        assertThat(run("backup", kept.toString(), "--graph", "embedded:" + here.resolve("graph")))
                .as(said)
                .isEqualTo(ExitCode.DONE);
        write(there.resolve("corrections.tsv"), "# of somebody else\n");
        assertThat(run("restore", kept.toString(), "--graph", "embedded:" + there.resolve("graph")))
                .as(said)
                .isEqualTo(ExitCode.DONE);

        for (String name : WRITTEN) {
            assertThat(there.resolve(name)).hasContent("# " + name);
        }
        assertThat(there.resolve("corrections.tsv.before-restore")).hasContent("# of somebody else");
        assertThat(said).contains("corrections.tsv.before-restore");
        assertThat(there.resolve("users.tsv")).doesNotExist();
        assertThat(there.resolve("validation/.lock")).doesNotExist();
        assertThat(there.resolve("queries/shared/own/half.part")).doesNotExist();
        assertThat(run("query", "own/lists", "--graph", "embedded:" + there.resolve("graph")))
                .as(said)
                .isEqualTo(ExitCode.DONE);
        assertThat(said).contains("990121101/2025-12");
    }

    @Test
    void aNameThatPointsElsewhereHasNoPlace() {
        FilesBesideGraph files = FilesBesideGraph.of(folder.resolve("my-decisions.tsv"));

        assertThat(files.at("decisions.tsv")).hasValue(folder.resolve("my-decisions.tsv"));
        assertThat(files.at("validation/1-1/coded/乙.csv")).hasValue(folder.resolve("validation/1-1/coded/乙.csv"));
        assertThat(files.at("queries/personal/ann/own/x.cypher"))
                .hasValue(folder.resolve("queries/personal/ann/own/x.cypher"));
        assertThat(List.of(
                        "users.tsv",
                        "queries/../x.cypher",
                        "queries/shared/own/x.csv",
                        "x.cypher",
                        "graph/store/x.csv",
                        "validation/../users.csv",
                        "../../elsewhere.csv",
                        "/elsewhere.csv",
                        "validation/.lock"))
                .allSatisfy(name -> assertThat(files.at(name)).as(name).isEmpty());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int run(String... arguments) {
        StringWriter both = new StringWriter();
        int code = Program.run(new PrintWriter(both), new PrintWriter(both), arguments);
        said = both.toString();
        return code;
    }
}
