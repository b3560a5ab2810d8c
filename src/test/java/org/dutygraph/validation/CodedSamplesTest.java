package org.dutygraph.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dutygraph.dataset.ProgramVersion;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.validation.CodedSamples.Coder;
import org.dutygraph.validation.CodedSamples.CodingClause;
import org.dutygraph.validation.CodingRefusal.Reason;
import org.dutygraph.validation.Disagreement.Vote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples that are coded on a server: what each coder says is kept, in files that the commands read. */
class CodedSamplesTest {

    private static final int CLAUSES = 6;
    private static final ProgramVersion PROGRAM = new ProgramVersion("0.0-test", null);

    @TempDir
    private Path folder;

    /** A file that is replaced while somebody looks how far it is is no fault. */
    @Test
    void whoLooksWhileSomebodySavesIsNotRefused() {
        String sample = samples().draw(new Reads(), "", CLAUSES, 1);
        samples().code(sample, "甲", id(1), Map.of("PERFORMED_BY", "无"), "");
        CompletableFuture<Void> saving = CompletableFuture.runAsync(() -> IntStream.range(0, 300)
                .forEach(i -> samples().code(sample, "甲", id(1 + i % CLAUSES), Map.of("PERFORMED_BY", "第" + i), "")));
        while (!saving.isDone()) {
            assertThat(samples().sample(sample).coders()).hasSize(1);
            assertThat(samples().coding(sample, "甲")).hasSize(CLAUSES);
        }
        saving.join();
    }

    /** A graph of six clauses, each performed by 县水利局. */
    private static final class Reads implements ReportReads {
        @Override
        public <T extends Record> List<T> all(Class<T> type, SavedQuery query, Map<String, String> parameters) {
            if (query == GoldCoding.LISTS) {
                return List.of(type.cast(new GoldCoding.ListSource("990121101/2025-07", "linhe.txt@0123456789ab")));
            }
            return IntStream.rangeClosed(1, CLAUSES)
                    .mapToObj(CodedSamplesTest::id)
                    .filter(id -> query != ClauseSample.CLAUSES
                            || List.of(parameters.getOrDefault("clauses", "").split(" "))
                                    .contains(id))
                    .map(id -> type.cast(
                            query == ClauseSample.CLAUSES
                                    ? clause(id)
                                    : new ClauseSample.Frame(id, "990121101", "UPSTREAM", "WRITTEN", List.of())))
                    .toList();
        }

        @Override
        public Map<String, ResolvedClause> uncorrected(Collection<String> clauses) {
            throw new IllegalStateException("No clause is corrected");
        }

        private static ClauseReading clause(String id) {
            return new ClauseReading(
                    id,
                    "临河镇",
                    List.of(new ClauseReading.Place("990121101", "临河镇"), new ClauseReading.Place("990121", "云岭县")),
                    "防汛",
                    List.of("县水利局"),
                    "UPSTREAM",
                    null,
                    "标题",
                    "条款“" + id + "”，\n第二行",
                    List.of(),
                    List.of(new ClauseReading.Part("PERFORMED_BY", "990121/县水利局", false, false, null, null, "县水利局")),
                    List.of());
        }
    }

    private static String id(int number) {
        return "990121101/2025-07/C1/U" + number;
    }

    private static Actor meant(String place, String words) {
        return new Actor(Actor.Type.PARTY, place + "/" + words, words, null, List.of(), null, false);
    }

    private CodedSamples samples() {
        return CodedSamples.beside(folder.resolve("decisions.tsv"), PROGRAM);
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(CodingRefusal.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static void codeAll(CodedSamples samples, String sample, String coder, String performer) {
        for (int i = 1; i <= CLAUSES; i++) {
            samples.code(sample, coder, id(i), Map.of("PERFORMED_BY", performer), "");
        }
    }

    @Test
    void aSampleIsDrawnOnceAndNamedByWhatItWasDrawnBy() throws IOException {
        assertThat(samples().samples()).isEmpty();
        String sample = samples().draw(new Reads(), "990121", CLAUSES, 7);
        assertThat(sample).isEqualTo("6-7-990121");
        Path file = folder.resolve("validation/6-7-990121/sample.csv");
        byte[] before = Files.readAllBytes(file);
        samples().draw(new Reads(), "990121", CLAUSES, 7);
        assertThat(file).hasBinaryContent(before);
        assertThat(before)
                .isEqualTo(SampleBook.drawn(new Reads(), "990121", CLAUSES, 7).csv());
        assertThat(samples().samples()).singleElement().satisfies(state -> {
            assertThat(state.clauses()).isEqualTo(CLAUSES);
            assertThat(state.reported()).isFalse();
        });
        assertThatThrownBy(() -> samples().draw(new Reads(), "", CLAUSES, -1)).hasMessageContaining("seed -1");
        refused(Reason.NO_SAMPLE, () -> samples().sample("../6-7"));
        refused(Reason.NO_SAMPLE, () -> samples().coding("5-7", "甲"));
    }

    @Test
    void aCodingIsKeptAsTheCommandReadsIt() {
        String sample = samples().draw(new Reads(), "", CLAUSES, 1);
        assertThat(samples().coding(sample, "张三")).hasSize(CLAUSES).noneMatch(CodingClause::coded);
        samples().code(sample, "张三", id(2), Map.of("PERFORMED_BY", "县水利局?、本乡镇", "WITH", "公安局"), "看不准，\"疑\"");
        CodingClause second = samples().coding(sample, "张三").get(1);
        assertThat(second.bodies()).containsExactly(Map.entry("PERFORMED_BY", "县水利局?、本乡镇"), Map.entry("WITH", "公安局"));
        assertThat(second.note()).isEqualTo("看不准，\"疑\"");
        assertThat(second.side()).isEqualTo("UPSTREAM");
        assertThat(samples().sample(sample).coders()).containsExactly(new Coder("张三", 1, false));
        // A clause is coded anew, and taken back.
        samples().code(sample, "张三", id(2), Map.of("PERFORMED_BY", "无"), "");
        assertThat(samples().coding(sample, "张三").get(1).bodies()).containsExactly(Map.entry("PERFORMED_BY", "无"));
        samples().code(sample, "张三", id(2), Map.of(), "");
        assertThat(samples().sample(sample).coders()).containsExactly(new Coder("张三", 0, false));

        codeAll(samples(), sample, "张三", "县水利局");
        samples().finish(sample, "张三");
        CodedFile coded = CodedFile.read(samples().coded(sample, "张三"));
        assertThat(coded.coder()).isEqualTo("张三");
        assertThat(coded.rows()).hasSize(CLAUSES);
        assertThat(coded.coding(new Reads().clauses(coded.rows().keySet()), CodedSamplesTest::meant)
                        .clauses()
                        .get(id(1))
                        .draw())
                .isEqualTo(new Coding.Draw("1", CLAUSES));
    }

    @Test
    void whatCannotBeKeptIsRefusedAndKeepsWhatThereIs() {
        String sample = samples().draw(new Reads(), "", CLAUSES, 1);
        samples().code(sample, "甲", id(1), Map.of("PERFORMED_BY", "无"), "");
        assertThatThrownBy(() -> samples().code(sample, "甲", id(1), Map.of("WITH", "县公安局"), ""))
                .isInstanceOf(ValidationRefusal.class)
                .hasMessageContaining("nothing under PERFORMED_BY");
        refused(Reason.NOT_IN_SAMPLE, () -> samples().code(sample, "甲", "x", Map.of("PERFORMED_BY", "无"), ""));
        for (String name : List.of("", "../甲", "a/b", "settled", ".x", "甲 乙", "x".repeat(65))) {
            refused(Reason.CODER_NAME, () -> samples().code(sample, name, id(1), Map.of("PERFORMED_BY", "无"), ""));
        }
        refused(Reason.CODING_LEFT, () -> samples().finish(sample, "甲"));
        assertThat(samples().sample(sample).coders()).containsExactly(new Coder("甲", 1, false));
    }

    @Test
    void theAnswerIsToldWhenNobodyIsAtIt() {
        String sample = samples().draw(new Reads(), "", CLAUSES, 1);
        refused(Reason.NO_CODING, () -> samples().report(sample, new Reads(), CodedSamplesTest::meant));
        codeAll(samples(), sample, "甲", "县水利局");
        samples().code(sample, "乙", id(1), Map.of("PERFORMED_BY", "无"), "");
        samples().finish(sample, "甲");
        refused(Reason.CODING_OPEN, () -> samples().report(sample, new Reads(), CodedSamplesTest::meant));
        refused(Reason.CODING_OPEN, () -> samples().coded(sample, "甲"));
        refused(Reason.CODING_OPEN, () -> samples().settledNow(sample, new Reads(), CodedSamplesTest::meant));
        refused(Reason.CODING_DONE, () -> samples().code(sample, "甲", id(1), Map.of("PERFORMED_BY", "无"), ""));
        refused(Reason.CODING_DONE, () -> samples().finish(sample, "甲"));
        samples().putAside(sample, "乙");
        assertThat(folder.resolve("validation/6-1/aside/乙.csv")).exists();
        refused(Reason.NO_CODING, () -> samples().putAside(sample, "乙"));
        assertThat(samples()
                        .report(sample, new Reads(), CodedSamplesTest::meant)
                        .coders())
                .containsExactly("甲");
    }

    @Test
    void whatIsSettledIsKeptAsTheCommandReadsIt() throws IOException {
        String sample = samples().draw(new Reads(), "", CLAUSES, 1);
        codeAll(samples(), sample, "甲", "县公安局");
        samples().finish(sample, "甲");
        settle(sample, id(1), "县水利局", Vote.NO);
        settle(sample, id(2), "县公安局", Vote.YES);
        settle(sample, id(3), "县公安局", Vote.YES);
        settle(sample, id(3), "县公安局", null);
        assertThatThrownBy(() -> settle(sample, id(1), "别的局", Vote.NO)).hasMessageContaining("别的局");
        SettledFile file = SettledFile.read(folder.resolve("validation/6-1/disagreements.csv"));
        assertThat(file.votes()).hasSize(2);
        assertThat(samples()
                        .settledNow(sample, new Reads(), CodedSamplesTest::meant)
                        .changes())
                .extracting(SettledFile.SettledChange::clause)
                .containsExactly(id(1), id(2));
        assertThat(samples()
                        .report(sample, new Reads(), CodedSamplesTest::meant)
                        .disputes())
                .filteredOn(one -> one.settled() != null)
                .hasSize(2);
    }

    private void settle(String sample, String clause, String body, Vote vote) {
        samples().settle(sample, new Reads(), CodedSamplesTest::meant, clause, "PERFORMED_BY", body, vote);
    }

    @Test
    void whoCodeAtOnceLoseNothing() {
        String sample = samples().draw(new Reads(), "", CLAUSES, 1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CompletableFuture.allOf(IntStream.range(0, 4 * CLAUSES)
                            .mapToObj(i -> CompletableFuture.runAsync(
                                    () -> samples()
                                            .code(
                                                    sample,
                                                    List.of("甲", "乙", "丙", "丁").get(i % 4),
                                                    id(1 + i / 4),
                                                    Map.of("PERFORMED_BY", "第" + i),
                                                    ""),
                                    threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
        assertThat(samples().sample(sample).coders()).hasSize(4).allMatch(coder -> coder.coded() == CLAUSES);
        for (int coder = 0; coder < 4; coder++) {
            List<CodingClause> coding =
                    samples().coding(sample, List.of("甲", "乙", "丙", "丁").get(coder));
            for (int i = 0; i < CLAUSES; i++) {
                assertThat(coding.get(i).bodies()).containsEntry("PERFORMED_BY", "第" + (4 * i + coder));
            }
        }
    }
}
