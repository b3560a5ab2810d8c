package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dutygraph.parse.Severity;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/**
 * Spoiled files: each ends in a list or a fault, in time, and no word of a numbered row is lost without one. More of them
 * with {@code -Ddutygraph.fuzz=20000}, others with {@code -Ddutygraph.fuzz.seed=9}.
 */
class HostileInputTest {

    private static final int ROUNDS = Integer.getInteger("dutygraph.fuzz", 200);
    private static final long SEED = Long.getLong("dutygraph.fuzz.seed", 8);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ListReader READER = ListReader.bundled();

    private static String sample(String name) {
        try {
            return new ClassPathResource("samples/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final List<String> SAMPLES = List.of(
            sample("yunling-linhe-2025-12"), sample("yunling-chengguan-2025-07"), sample("yunling-songping-2025-07"));

    private static ParsedFile parsed(String name, byte[] bytes) {
        return assertTimeoutPreemptively(PATIENCE, () -> READER.of(name, bytes), name);
    }

    @Test
    void spoiledListsEndInAListOrAFaultAndLoseNothingWithoutAWord() {
        List<String> lost = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED * 1_000_003 + round);
            String text = SAMPLES.get(random.nextInt(SAMPLES.size()));
            StringBuilder done = new StringBuilder("seed " + SEED + ", round " + round + ":");
            for (int i = random.nextInt(3); i >= 0; i--) {
                Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
                done.append(' ').append(mutation);
                text = mutation.of(text, random);
            }
            String spoiled = text;
            assertTimeoutPreemptively(PATIENCE, () -> check(spoiled, done.toString(), lost), done.toString());
        }
        assertThat(lost).isEmpty();
    }

    private static void check(String text, String done, List<String> lost) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Withstood.lost("spoiled.txt", () -> SourceFile.of("spoiled.txt", bytes)).stream()
                .limit(1)
                .forEach(missing -> lost.add(done + " lost " + missing));
    }

    @Test
    void bytesThatAreNoTextEndInAFault() {
        byte[] whole = SAMPLES.get(0).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS / 4; round++) {
            Random random = new Random(SEED * 7_919 + round);
            byte[] spoiled = whole.clone();
            for (int i = 0; i <= random.nextInt(20); i++) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
            }
            ParsedFile file = parsed("bytes-" + round + ".txt", spoiled);
            assertThat(file.list() != null || !file.faults().isEmpty()).isTrue();
        }
        for (String head : List.of(
                "PK\u0003\u0004",
                "\u00d0\u00cf\u0011\u00e0",
                "%PDF",
                "\u001f\u008b",
                "{\\rtf",
                "GIF89a",
                "\u0000\u0000\u0000")) {
            byte[] mark = head.getBytes(StandardCharsets.ISO_8859_1);
            byte[] spoiled = whole.clone();
            System.arraycopy(mark, 0, spoiled, 0, mark.length);
            ParsedFile file = parsed("head.txt", spoiled);
            assertThat(file.faults()).as(head).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8"})
    void anEncodingIsRecognisedOrNamed(String encoding) {
        byte[] bytes = ("UTF-8".equals(encoding) ? "\ufeff" + SAMPLES.get(0) : SAMPLES.get(0))
                .getBytes(Charset.forName(encoding));
        ParsedFile file = parsed(encoding + ".txt", bytes);
        if (file.list() == null) {
            assertThat(file.faults()).anyMatch(fault -> fault.code().equals("UNREADABLE_FILE"));
        } else {
            assertThat(file.duties())
                    .isEqualTo(parsed("plain.txt", SAMPLES.get(0).getBytes(StandardCharsets.UTF_8))
                            .duties());
        }
    }

    @Test
    void emptyFilesAndFilesOfNothingAreFaults() {
        for (String text :
                List.of("", "\ufeff", "\n\n\n", "\t\t\t\n", " ", "\u0000", "序号\t事项类别\t事项名称\n", "x".repeat(100))) {
            ParsedFile file = parsed("empty.txt", text.getBytes(StandardCharsets.UTF_8));
            assertThat(file.list()).as(text).isNull();
            assertThat(file.faults()).as(text).anyMatch(fault -> fault.severity() == Severity.ERROR);
        }
    }

    /** A repeated group of a pattern goes into what it matches by recursion. */
    @Test
    void longCellsDoNotOverflowTheStack() {
        String list = SAMPLES.get(0);
        String takers = list.replaceFirst("承接部门[：:]", "县医保局".repeat(20_000));
        String tail = list.replaceFirst("\t1\\.", "\t1.县民政局等" + "相关".repeat(20_000) + "部门，");
        String title = list.replaceFirst("云岭县", "蒙古".repeat(20_000) + "族自治县");
        for (String spoiled : List.of(takers, tail, title)) {
            assertThat(spoiled).isNotEqualTo(list);
            ParsedFile file = parsed("long.txt", spoiled.getBytes(StandardCharsets.UTF_8));
            assertThat(file.list() != null || !file.faults().isEmpty()).isTrue();
        }
    }

    @Test
    void aCellOfMegabytesAndThousandsOfRowsEndInTime() {
        String list = SAMPLES.get(0);
        String cell = list.replaceFirst("\t1\\.", "\t1." + "负责指导和监督，".repeat(250_000));
        assertThat(cell.length()).isGreaterThan(2_000_000);
        assertThat(parsed("cell.txt", cell.getBytes(StandardCharsets.UTF_8)).faults())
                .anyMatch(fault -> fault.code().equals("LONG_CELL"));
        String longest = list.replaceFirst("\t1\\.", "\t1." + "负责指导和监督，".repeat(12_000));
        assertThat(parsed("longest.txt", longest.getBytes(StandardCharsets.UTF_8))
                        .faults())
                .noneMatch(fault -> fault.code().equals("LONG_CELL"));
        StringBuilder rows = new StringBuilder(list).append('\n');
        for (int i = 0; i < 30_000; i++) {
            rows.append(i).append("\t民生服务\t事项").append(i).append('\n');
        }
        ParsedFile many = parsed("rows.txt", rows.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(many.list() != null || !many.faults().isEmpty()).isTrue();
        String deep = list.replaceFirst("\t1\\.", "\t1." + "<div>".repeat(20_000));
        assertThat(parsed("deep.txt", deep.getBytes(StandardCharsets.UTF_8)).file())
                .isEqualTo("deep.txt");
    }
}
