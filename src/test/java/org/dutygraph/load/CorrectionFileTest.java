package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dutygraph.matter.Decisions;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Correction.Part;
import org.dutygraph.resolve.Corrections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of corrections: lines are added and undone, two at once lose nothing, and a wrong line is named. */
class CorrectionFileTest {

    private static final String AT = "2026-12-01T10:00:00Z";

    @TempDir
    private Path folder;

    private Path path;
    private CorrectionFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("new").resolve(CorrectionFile.NAME);
        file = CorrectionFile.at(path);
    }

    private static Correction actor(String by, String was, String is) {
        return Correction.of(
                AT,
                by,
                "看过\t原文",
                new Correction.OfActor(
                        "990121101/2025-12/C7/T2",
                        Corrections.part(was),
                        Corrections.part(is),
                        "公租房申请审核",
                        "报县住建局\n审批"));
    }

    @Test
    void aCorrectionIsALineAndIsUndoneByAnother() throws IOException {
        Correction made = actor("甲", "REPORTS_TO 990121:住建局", "CONSULTS 县住建局");
        assertThat(file.read().standing()).isEmpty();
        assertThat(file.add(standing -> List.of(made)).standing()).containsExactly(made);
        assertThat(CorrectionFile.at(path).read().find(made.id())).contains(made);
        assertThat(made.change())
                .isEqualTo(new Correction.OfActor(
                        "990121101/2025-12/C7/T2",
                        new Part("REPORTS_TO", "990121:住建局"),
                        new Part("CONSULTS", "县住建局"),
                        "公租房申请审核",
                        "报县住建局 审批"));

        file.add(standing -> List.of(Correction.of(AT, "乙", "", new Correction.Undo(made.id()))));
        assertThat(file.read().standing()).isEmpty();
        // Both lines are kept: who corrected, and who took it back.
        assertThat(Files.readAllLines(path).stream().filter(line -> !line.startsWith("#")))
                .hasSize(2);
    }

    @Test
    void severalWritersAtOnceLoseNothing() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<Corrections>> done = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Correction one = Correction.of(
                    AT, "writer " + i, "", new Correction.OfName("县第" + i + "局", "", "990121:第" + i + "局"));
            done.add(writers.submit(() -> CorrectionFile.at(path).add(standing -> List.of(one))));
        }
        for (Future<Corrections> each : done) {
            each.get();
        }
        writers.shutdown();
        assertThat(file.read().standing()).hasSize(40);
    }

    @Test
    void aFileThatSomebodyElseReplacedIsReadAgain() {
        CorrectionFile other = CorrectionFile.at(path);
        assertThat(other.read().standing()).isEmpty();
        file.add(standing -> List.of(actor("甲", "", "WITH 县公安局")));
        assertThat(other.read().standing()).hasSize(1);
        file.add(standing -> List.of(actor("乙", "", "WITH 县水利局")));
        assertThat(other.read().standing()).hasSize(2);
    }

    @Test
    void twoCorrectionsOfOneActorContradictEachOther() throws IOException {
        Correction first = actor("甲", "REPORTS_TO 990121:住建局", "CONSULTS 县住建局");
        file.add(standing -> List.of(first));
        String before = Files.readString(path);
        Correction second = actor("乙", "REPORTS_TO 990121:住建局", "");
        assertThatThrownBy(() -> file.add(standing -> List.of(second)))
                .isInstanceOf(DecisionFileException.class)
                .hasMessageContaining(path + ":7: ")
                .hasMessageContaining(first.id())
                .hasMessageContaining("甲");
        assertThat(Files.readString(path)).isEqualTo(before);

        file.add(standing -> List.of(Correction.of(AT, "乙", "", new Correction.Undo(first.id()))));
        assertThat(file.add(standing -> List.of(second)).standing()).containsExactly(second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    x;2026;甲;;guess;a | actor, name, matter or undo
                    x;2026;甲 | id, at, by, why and kind
                    x;2026;甲;;actor;990121101/2025-12/C7/T2;;;事项;原文 | who was read, or who it is
                    x;2026;甲;;actor;C7;WITH a;;事项;原文 | the id of a clause
                    x;2026;甲;;actor;990121101/2025-12/C7/T2;HELPS a;;事项;原文 | a role (PERFORMED_BY, WITH,
                    x;2026;甲;;undo;12345678 | the id of a correction above
                    x;2026;甲;;name;县编办;;编办局 | a kind of the table
                    x;2026;甲;;matter;maybe;甲;乙 | same, not-same or open
                    """)
    void aWrongLineIsNamed(String line, String expected) throws IOException {
        Files.createDirectories(path.getParent());
        String text = "# comment\n" + line.strip().replace(';', '\t') + "\n";
        Files.writeString(path, text);
        assertThatThrownBy(() -> file.read())
                .isInstanceOf(DecisionFileException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining(expected.strip());
        assertThatThrownBy(() -> file.add(standing -> List.of(actor("甲", "", "WITH 县公安局"))))
                .isInstanceOf(DecisionFileException.class);
        assertThat(Files.readString(path)).isEqualTo(text);
    }

    @Test
    void decisionsStandInItToo() throws IOException {
        DecisionFile decisions = DecisionFile.at(path.resolveSibling("decisions.tsv"));
        decisions
                .corrections()
                .add(standing ->
                        List.of(Correction.of(AT, "甲", "同一内容", new Correction.OfMatter("same", "燃气安全管理", "城镇燃气监管"))));
        assertThat(decisions.read().standing()).singleElement().satisfies(one -> assertThat(one.verdict())
                .isEqualTo(Decisions.Verdict.SAME));

        // A later line takes back what the older file decides.
        Files.writeString(path.resolveSibling("decisions.tsv"), "not-same\t文明养犬管理\t犬只防疫\n");
        assertThat(decisions.read().standing()).hasSize(2);
        decisions
                .corrections()
                .add(standing ->
                        List.of(Correction.of(AT, "甲", "", new Correction.OfMatter("open", "文明养犬管理", "犬只防疫"))));
        assertThat(decisions.read().standing()).hasSize(1);
    }
}
