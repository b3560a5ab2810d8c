package org.dutygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that compare lists and take them out: what they print, and their exit codes. */
class UnloadAndDiffIT {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final String OLDER =
            SAMPLES.resolve("yunling-linhe-2024-12.txt").toString();
    private static final String NEWER =
            SAMPLES.resolve("yunling-linhe-2025-12.txt").toString();

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void filesAreComparedWithoutAGraph() throws IOException {
        assertThat(run("diff", OLDER, NEWER)).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("临河镇");

        assertThat(run("diff", OLDER, NEWER, "--format", "docx")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("-o FILE.docx");
        Path report = folder.resolve("report.docx");
        assertThat(run("diff", OLDER, NEWER, "--format", "docx", "-o", report.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(report).isNotEmptyFile();
        assertThat(out).isEmpty();
        assertThat(err).isNotBlank();

        assertThat(run("diff", OLDER)).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("is one edition; give the other one too");
        assertThat(run("diff", OLDER, "nowhere.txt")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("“nowhere.txt” is no file that is there");
        Path none = Files.writeString(folder.resolve("none.txt"), "no list");
        assertThat(run("diff", OLDER, none.toString())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("NO_DUTY", "holds no list; see the faults above");
        Path spoiled =
                Files.writeString(folder.resolve("spoiled.txt"), Files.readString(Path.of(NEWER)) + "\nx\ty\tz\n");
        assertThat(run("diff", OLDER, spoiled.toString())).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(err).contains("UNREAD_ROW");
        assertThat(out).contains("临河镇");
        assertThat(folder.resolve("graph")).doesNotExist();
    }

    @Test
    void listsOfTheGraphAreComparedAndTakenOut() {
        assertThat(run("load", OLDER, NEWER)).isLessThanOrEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(run("diff", "990121101")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("临河镇", "2024");

        assertThat(run("unload", "990121101/2025-12", "990121101/1999-01")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("the graph holds no list “990121101/1999-01”", "990121101/2025-12");

        assertThat(run("unload", "990121101/2025-12")).isEqualTo(ExitCode.DONE);
        assertThat(out)
                .as("the slip before took nothing out")
                .matches("990121101/2025-12 临河镇: \\d+ duties taken out; the current list is 990121101/2024-12\\R");
        assertThat(run("diff", "990121101")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("holds one edition of “990121101” alone (990121101/2024-12)");
        assertThat(run("unload", "990121101/2024-12")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("the graph holds no other edition of it");
    }

    private int run(String... arguments) {
        StringWriter results = new StringWriter();
        StringWriter messages = new StringWriter();
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--graph";
        all[arguments.length + 1] = "embedded:" + folder.resolve("graph");
        int code = Program.run(new PrintWriter(results), new PrintWriter(messages), all);
        out = results.toString();
        err = messages.toString();
        return code;
    }
}
