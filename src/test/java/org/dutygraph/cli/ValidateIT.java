package org.dutygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A validation from the sample to corrections, as two people would make it. */
class ValidateIT {

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void sampleCodeReportSettleCorrect() throws IOException {
        assertThat(run("load", Path.of("src", "main", "resources", "samples").toString()))
                .isEqualTo(ExitCode.DONE_WITH_FAULTS);
        Path sample = folder.resolve("sample.csv");
        assertThat(run("validate", "sample", "--clauses", "3", "-o", sample.toString()))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("3 clauses for ", "expected at least ");
        assertThat(run("validate", "sample", "--clauses", "80", "--seed", "5", "-o", sample.toString()))
                .as(err)
                .isZero();
        assertThat(err).contains("80 clauses of ");
        Path again = folder.resolve("again.csv");
        assertThat(run("validate", "sample", "--clauses", "80", "--seed", "5", "-o", again.toString()))
                .isZero();
        assertThat(again).hasSameBinaryContentAs(sample);
        assertThat(run(
                        "validate",
                        "sample",
                        "--clauses",
                        "80",
                        "--region",
                        "临河镇",
                        "-o",
                        folder.resolve("a.xlsx").toString()))
                .as(err)
                .isZero();
        assertThat(run("validate", "sample", "--clauses", "80", "-o", sample.toString()))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("exists already");

        // Whoever performs it, one coder says the township, the other nobody.
        Path one = code(sample, "张三.csv", "本乡镇");
        Path other = code(sample, "李四.csv", "无");
        Path report = folder.resolve("report");
        assertThat(run("validate", "report", "--coded", one.toString(), other.toString(), "-o", report.toString()))
                .as(err)
                .isZero();
        assertThat(out)
                .contains("张三 PERFORMED_BY: precision ", "(80 clauses; ", "张三 – 李四 PERFORMED_BY: agreed 0.000", "α -");
        assertThat(report.resolve("report.docx")).isNotEmptyFile();
        assertThat(Files.readAllLines(report.resolve("disagreements.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",")[0])
                        .distinct())
                .as("in the order of the sample")
                .isSubsetOf(Files.readAllLines(sample).stream()
                        .map(line -> line.split(",")[0])
                        .toList())
                .isSortedAccordingTo(Comparator.comparing(clause -> at(sample, clause)));
        assertThat(run("validate", "report", "--coded", one.toString(), "-o", report.toString()))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("validate", "report", "-o", folder.resolve("b").toString()))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("--coded");

        // The first township clause: nobody performs it; the first other one: the township does.
        List<String> rows = new ArrayList<>(Files.readAllLines(report.resolve("disagreements.csv")));
        settle(rows, ",PERFORMED_BY,本乡镇,yes,yes,no,", "no");
        settle(rows, ",PERFORMED_BY,本乡镇,no,yes,no,", "yes");
        Path settled = Files.write(folder.resolve("settled.csv"), rows);
        assertThat(run("validate", "corrections", settled.toString(), "--by", "王五"))
                .as(err)
                .isZero();
        assertThat(out.lines()).hasSize(2).allMatch(line -> line.contains("\t王五\tvalidation\tactor\t9901"));
        assertThat(out).containsPattern("\tPERFORMED_BY \\d+\t\t").containsPattern("\t\tPERFORMED_BY \\d+\t");
        assertThat(err).contains("2 corrections made; ");
        assertThat(run("validate", "corrections", settled.toString()))
                .as("corrections in force are not made again")
                .isZero();
        assertThat(err).contains("0 corrections made; ");

        // The figures are the program's own, whatever people corrected.
        Path corrected = folder.resolve("corrected");
        assertThat(run("validate", "report", "--coded", one.toString(), other.toString(), "-o", corrected.toString()))
                .as(err)
                .isZero();
        assertThat(corrected.resolve("report.csv")).hasSameBinaryContentAs(report.resolve("report.csv"));
        assertThat(corrected.resolve("disagreements.csv")).hasSameBinaryContentAs(report.resolve("disagreements.csv"));

        Path after = folder.resolve("after");
        assertThat(run(
                        "validate",
                        "report",
                        "--coded",
                        one.toString(),
                        other.toString(),
                        "--settled",
                        settled.toString(),
                        "-o",
                        after.toString()))
                .as(err)
                .isZero();
        assertThat(Files.readAllLines(after.resolve("disagreements.csv")))
                .anyMatch(line -> line.contains(",PERFORMED_BY,本乡镇,yes,yes,no,no,"))
                .anyMatch(line -> line.contains(",PERFORMED_BY,本乡镇,no,yes,no,yes,"));
    }

    private static int at(Path sample, String clause) {
        try {
            return Files.readString(sample).indexOf(clause + ",");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void settle(List<String> rows, String words, String settled) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).contains(words + ",")) {
                rows.set(i, rows.get(i).replace(words, words + settled));
                return;
            }
        }
        throw new AssertionError(words);
    }

    /** The sample with one body as who performs every clause. */
    private Path code(Path sample, String name, String performer) throws IOException {
        String filled =
                Files.readString(sample).replaceAll("(?m)(,{10},)(,\\d+,\\d+,\\d+,80-5\r?)$", performer + "$1$2");
        return Files.writeString(folder.resolve(name), filled);
    }

    private int run(String... arguments) {
        StringWriter results = new StringWriter();
        StringWriter messages = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--graph");
        all.add("embedded:" + folder.resolve("graph"));
        int code = Program.run(new PrintWriter(results), new PrintWriter(messages), all.toArray(String[]::new));
        out = results.toString();
        err = messages.toString();
        return code;
    }
}
