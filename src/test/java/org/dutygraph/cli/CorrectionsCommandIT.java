package org.dutygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that corrects: what it prints, and its exit codes. */
class CorrectionsCommandIT {

    private static final String LIST = "src/main/resources/samples/yunling-linhe-2025-12.txt";
    private static final String CLAUSE = "990121101/2025-12/C7/T2";
    private static final String REPORTS = "REPORTS_TO 990121:住房和城乡建设局";

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void correctionsAreMadeListedAndUndone() throws IOException {
        assertThat(run("load", LIST)).isLessThanOrEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(run("corrections")).isEqualTo(ExitCode.DONE);
        assertThat(out).isEmpty();

        assertThat(run("corrections", "--add", "actor", CLAUSE, REPORTS, "WITH 县公安局", "--by", "甲", "--why", "看过"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out).contains("\t甲\t看过\tactor\t" + CLAUSE + "\t" + REPORTS + "\tWITH 县公安局\t公租房申请审核\t对申请材料进行复审");
        assertThat(err).contains("1 corrections made; 1 duties of 1 lists");
        String line = out;
        String id = line.substring(0, 8);
        assertThat(run("corrections")).isEqualTo(ExitCode.DONE);
        assertThat(out).isEqualTo(line);
        assertThat(partners()).contains("990121:公安局").contains(id);

        // What `parse` and a dry run tell is what a load would write.
        assertThat(Program.run(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(new StringWriter()),
                        "parse",
                        LIST,
                        "--corrections",
                        folder.resolve("none.tsv").toString()))
                .isLessThanOrEqualTo(ExitCode.DONE_WITH_FAULTS);
        StringWriter parsed = new StringWriter();
        Program.run(
                new PrintWriter(parsed),
                new PrintWriter(new StringWriter()),
                "parse",
                LIST,
                "--corrections",
                folder.resolve("corrections.tsv").toString());
        assertThat(parsed.toString()).contains("\"corrected\" : \"" + id + "\"");

        assertThat(run("corrections", "--undo", id)).isEqualTo(ExitCode.DONE);
        assertThat(partners()).doesNotContain("990121:公安局");
        assertThat(run("corrections", "--undo", id)).isEqualTo(ExitCode.REFUSED);
        assertThat(err).contains(id, "Nothing was corrected");

        // The same file from elsewhere.
        Path other = Files.writeString(folder.resolve("other.tsv"), line);
        assertThat(run("corrections", "--from", other.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out).isEqualTo(line);
        assertThat(run("corrections", "--from", other.toString())).isEqualTo(ExitCode.DONE);
        assertThat(err).contains("0 corrections made");
    }

    @Test
    void wrongUseIsNamed() throws IOException {
        assertThat(run("load", LIST)).isLessThanOrEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(run("corrections", "--add", "actor", CLAUSE, "", "HELPS 县公安局"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("a role (PERFORMED_BY, WITH");
        assertThat(run("corrections", "--add", "guess", "a", "b", "c")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("actor, name, matter");
        assertThat(run("corrections", "--from", "nowhere.tsv")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("nowhere.tsv");
        assertThat(run("corrections", "--add", "actor", CLAUSE + "9", "", "WITH 县公安局"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err).contains("T29");
        assertThat(run("corrections", "--add", "name", "县编办", "", "编办局")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("a kind of the table");
    }

    @Test
    void theOlderFilesAreConverted() throws IOException {
        assertThat(run("load", LIST)).isLessThanOrEqualTo(ExitCode.DONE_WITH_FAULTS);
        Files.writeString(folder.resolve("decisions.tsv"), "same\t燃气安全管理\t城镇燃气监管\t李\t2026-11-22\t同一内容\n");
        Path aliases = Files.writeString(folder.resolve("aliases.tsv"), "县住建局\t\t990121:住房保障中心\n县编办\t县\t党委编办\n");
        assertThat(run("corrections", "--convert", "--aliases", aliases.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(out)
                .contains("2026-11-22\t李\t同一内容\tmatter\tsame\t燃气安全管理\t城镇燃气监管")
                .contains("name\t县住建局\t\t990121:住房保障中心")
                .contains("name\t县编办\tCOUNTY\t党委编办");
        assertThat(folder.resolve("decisions.tsv")).doesNotExist();
        assertThat(folder.resolve("decisions.tsv.converted")).exists();
        assertThat(aliases).doesNotExist();
        assertThat(partners()).contains("990121:住房保障中心");
        // Loaded without the alias file, the names are still those of a person.
        assertThat(run("load", LIST)).isLessThanOrEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(partners()).contains("990121:住房保障中心");
    }

    private String partners() {
        run(
                "cypher",
                "MATCH (c:Clause {id: '" + CLAUSE
                        + "'})-[r]->(a) RETURN type(r) AS role, a.id AS id, r.corrected AS corrected",
                "--format",
                "csv");
        return out;
    }

    private int run(String... arguments) {
        StringWriter results = new StringWriter();
        StringWriter messages = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--graph", "embedded:" + folder.resolve("graph")));
        int code = Program.run(new PrintWriter(results), new PrintWriter(messages), all.toArray(String[]::new));
        out = results.toString();
        err = messages.toString();
        return code;
    }
}
