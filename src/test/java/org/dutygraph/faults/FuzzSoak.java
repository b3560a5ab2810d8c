package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutygraph.load.FuzzedFile;
import org.junit.jupiter.api.Test;

/**
 * A fuzzer guided by coverage makes up files and sees what becomes of them, {@code -Ddutygraph.fuzz.seconds=300} long. What it
 * has learnt stays in {@code target/fuzz/corpus} and is gone on from; an input that finds something is kept beside it.
 */
class FuzzSoak {

    private static final int SECONDS = Integer.getInteger("dutygraph.fuzz.seconds", 300);

    /** What one input may take at most; a machine with other work to do is slow. */
    private static final int PATIENCE = 20;

    /** Until the fuzzer stands, and what the last input may take. */
    private static final int AROUND = 240;

    private static final int MOST_FINDINGS = 10;

    private static final Path FOLDER = Path.of("target/fuzz");
    private static final Path CORPUS = FOLDER.resolve("corpus");
    private static final Path SEEDS = FOLDER.resolve("seeds");

    private static final Pattern RUNS = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
    private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+) ft: \\d+ corp: (\\d+)");
    private static final Pattern FINDING =
            Pattern.compile("(?m)^== Java Exception: .*|^.*ERROR: libFuzzer: .*|^.*Java heap space.*");

    @Test
    void madeUpFilesEndInAListOrAFault() throws Exception {
        Files.createDirectories(CORPUS);
        seed();
        ProcessBuilder jazzer = Children.java("-Xmx1g", "-Dfile.encoding=UTF-8")
                .main(
                        "com.code_intelligence.jazzer.Jazzer",
                        List.of(
                                "--target_class=" + FuzzedFile.class.getName(),
                                "--instrumentation_includes=org.dutygraph.**",
                                "--custom_hook_includes=org.dutygraph.**",
                                // Its own mutator is for arguments with types; ours are bytes.
                                "--mutator_framework=false",
                                "--keep_going=" + MOST_FINDINGS,
                                "--reproducer_path=" + FOLDER,
                                "-artifact_prefix=" + FOLDER + "/",
                                "-timeout=" + PATIENCE,
                                "-max_total_time=" + SECONDS,
                                "-print_final_stats=1",
                                CORPUS.toString(),
                                SEEDS.toString()));
        String said = said(jazzer);
        List<String> findings = findings(said);
        SoakReport.say(
                "- Files made up by a fuzzer guided by coverage: %s runs in %d s, %s files in the corpus, %s edges covered, %d findings"
                        .formatted(
                                last(RUNS, 1, said),
                                SECONDS,
                                last(COVERAGE, 2, said),
                                last(COVERAGE, 1, said),
                                findings.size()));
        assertThat(findings).as("see %s/log", FOLDER).isEmpty();
    }

    /** What it says until it is over; a fuzzer that did not end as it should is no run. */
    private static String said(ProcessBuilder jazzer) throws IOException, InterruptedException {
        Path log = FOLDER.resolve("log");
        try (Children.Running running = Children.running(jazzer, log)) {
            int code = running.code(SECONDS + AROUND);
            String said = running.said();
            assertThat(code == 0 || !findings(said).isEmpty())
                    .as("exit code " + code + ", see " + log)
                    .isTrue();
            return said;
        }
    }

    private static List<String> findings(String said) {
        return FINDING.matcher(said).results().map(MatchResult::group).toList();
    }

    private static String last(Pattern pattern, int group, String said) {
        String last = "?";
        for (Matcher matcher = pattern.matcher(said); matcher.find(); ) {
            last = matcher.group(group);
        }
        return last;
    }

    /** The sample lists and the small list of every form. */
    private static void seed() throws IOException {
        Files.createDirectories(SEEDS);
        for (String folder : List.of("src/main/resources/samples", "src/test/resources/source/forms")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file :
                        files.filter(one -> !one.toString().endsWith(".md")).toList()) {
                    int part = 0;
                    for (byte[] input : FuzzedFile.inputs(file)) {
                        Files.write(SEEDS.resolve(file.getFileName() + "-" + part++), input);
                    }
                }
            }
        }
    }
}
