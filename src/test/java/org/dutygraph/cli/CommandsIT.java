package org.dutygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands one after the other on one embedded folder, as a person would type them. */
class CommandsIT {

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void loadAskReviewAndLoadAgain() throws IOException {
        String samples = Path.of("src", "main", "resources", "samples").toString();
        Path aliases = folder.resolve("aliases.tsv");

        assertThat(run("load", samples)).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(out).contains("4 lists, 157 duties", "157 new, 0 changed, 0 unchanged", "no lost text");
        assertThat(err).contains("UNKNOWN_DEPARTMENT: found “云岭县乡村建设促进中心”");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("graph").resolve("password"))))
                .isEqualTo("rw-------");

        assertThat(run("load", samples)).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(out).contains("0 new, 0 changed, 157 unchanged, 0 removed");

        assertThat(run("query", "workload/department-workload", "--format", "csv"))
                .isZero();
        assertThat(out.lines().findFirst())
                .contains("\uFEFFdepartment,leads,shares,takenOver,total,region,departmentId,kind,regionCode");
        assertThat(out.lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains("990121:") || line.contains("9901:"));

        assertThat(run("departments", "--review")).isZero();
        assertThat(out).containsPattern("yunling-songping-2025-07\\.txt@[0-9a-f]{12}:65 990121201/2025-07/C18 LED_BY");
        Files.write(
                aliases,
                out.lines()
                        .map(line -> line.startsWith("#云岭县乡村建设促进中心") ? "云岭县乡村建设促进中心\t990121\t乡村振兴局" : line)
                        .toList());

        assertThat(run("load", samples, "--aliases", aliases.toString())).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(out).contains("0 new, 1 changed, 156 unchanged, 0 removed");
        assertThat(run("query", "data/unknown-departments", "--format", "csv")).isZero();
        assertThat(out.lines()).hasSize(1);

        Path dataset = folder.resolve("dataset");
        assertThat(run("dataset", dataset.toString(), "--region", "990121201", "--aliases", aliases.toString()))
                .isZero();
        assertThat(err).contains("      38  duties", "       1  lists", "19 tables in");
        assertThat(Files.readString(dataset.resolve("corrections.csv")))
                .contains(",ALIASES,name,,,,,,乡村振兴局,云岭县乡村建设促进中心,990121,,");
        assertThat(run("dataset", dataset.toString())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("is not empty");
        assertThat(run("dataset", folder.resolve("d").toString(), "--edition", "soon"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("“soon” is no month");

        askForTasks();

        reviewAndDecide(samples);

        Files.write(aliases, List.of("只有一栏"));
        assertThat(run("load", samples, "--aliases", aliases.toString())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("aliases.tsv:1: found “只有一栏”; expected three fields");

        assertThat(run("cypher", "MATCH (d:Duty) DETACH DELETE d")).isEqualTo(ExitCode.REFUSED);
        assertThat(run("cypher", "MATCH (d:Duty) RETURN count(d) AS duties", "--format", "csv"))
                .isZero();
        assertThat(out).contains("duties\r\n116");
        String many = "UNWIND range(1, 12000) AS x RETURN x";
        assertThat(run("cypher", many)).isZero();
        assertThat(out).contains("10000 / 12000");
        assertThat(run("cypher", many, "--format", "csv")).isZero();
        assertThat(out.lines()).hasSize(12_001);
        assertThat(run("cypher", many, "--format", "json")).isZero();
        assertThat(out).contains(",[12000]],\"total\":12000,\"truncated\":false");
        Path file = folder.resolve("many.csv");
        assertThat(run(
                        "cypher",
                        "UNWIND range(1, 12000) AS x RETURN 1 / (x - 11000)",
                        "--format",
                        "csv",
                        "-o",
                        file.toString()))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(folder).isDirectoryNotContaining("glob:**many*");
        assertThat(run("cypher", "RETURN $secret AS n", "-p", "secret=pearl", "--format", "csv"))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("audit.jsonl")))
                .filteredOn(line -> line.contains("\"statement\""))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("\"who\":\"os:", "\"outcome\":\"WRITE\"", "MATCH (d:Duty) DETACH DELETE d"),
                        line -> assertThat(line).contains("\"outcome\":\"done\"", "RETURN count(d) AS duties"),
                        line -> assertThat(line).contains("12000"),
                        line -> assertThat(line).contains("12000"),
                        line -> assertThat(line).contains("12000"),
                        line -> assertThat(line).contains("\"outcome\":\"RUNTIME\""),
                        line -> assertThat(line)
                                .contains("\"parameters\":[\"secret\"]")
                                .doesNotContain("pearl"));
    }

    private void askForTasks() throws IOException {
        assertThat(run("tasks", "开具婚姻状况证明", "组织广播体操比赛", "--format", "csv")).isZero();
        assertThat(out.lines().findFirst()).hasValueSatisfying(head -> assertThat(head)
                .startsWith("\uFEFFplace,task,outcome,rank,duty,standing,"));
        assertThat(out).contains("1,开具婚姻状况证明,ON_LIST,1,开具婚姻状况证明,ENDED,WITHDRAWN,", "2,组织广播体操比赛,NOT_ON_LIST,");
        assertThat(run("tasks", "开具婚姻状况证明", "--region", "城关街道", "--format", "csv"))
                .isZero();
        assertThat(out).doesNotContain("ON_LIST,1,开具婚姻状况证明");

        Path tasks = folder.resolve("tasks.csv");
        Files.write(tasks, List.of("序号,任务", "1,做好秸秆禁烧工作"));
        Path answers = folder.resolve("answers.xlsx");
        assertThat(run("tasks", tasks.toString(), "--format", "xlsx", "-o", answers.toString()))
                .isZero();
        assertThat(answers).isNotEmptyFile();
        assertThat(run("tasks", tasks.toString())).isZero();
        assertThat(out).contains("秸秆");
        assertThat(run("tasks", folder.resolve("none.csv").toString())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("none.csv does not exist");
        Files.write(tasks, List.of("任务", "……"));
        assertThat(run("tasks", tasks.toString())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("line 2: found “……”; expected a task in words");
        assertThat(run("tasks", "防汛", "--region", "Atlantis")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("Atlantis");
    }

    /** What is printed for review is what is read back, from the file beside the graph's folder. */
    private void reviewAndDecide(String samples) throws IOException {
        assertThat(run("matters", "--review")).isZero();
        String line = out.lines()
                .filter(text -> text.startsWith("#same\t"))
                .findFirst()
                .orElseThrow();
        String other = line.split("\t")[2];
        Path decisions = folder.resolve("decisions.tsv");
        Files.write(decisions, List.of(line.replace("#same", "not-same")));
        assertThat(run("load", samples)).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(run("matters", "--review")).isZero();
        assertThat(out).doesNotContain(line.substring(1));

        Files.write(decisions, List.of("maybe\t甲工程\t" + other));
        assertThat(run("load", samples)).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("decisions.tsv:1:", "found “maybe”");
        Path elsewhere = Files.createFile(folder.resolve("none.tsv"));
        assertThat(run("load", samples, "--decisions", elsewhere.toString())).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(run("matters", "--review")).isZero();
        assertThat(out).as("taken back").contains(line);
        Files.delete(decisions);
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
