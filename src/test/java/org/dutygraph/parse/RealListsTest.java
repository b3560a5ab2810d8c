package org.dutygraph.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.file.SourceFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two published lists, read whole. They are not part of the project; without them these tests are skipped. */
class RealListsTest {

    private static final Path LISTS = Path.of("..", "shared", "lists");

    @BeforeAll
    static void sayWhatIsSkipped() {
        if (!Files.isDirectory(LISTS)) {
            System.err.println("[DutyGraph tests] skipped: the real lists are not at " + LISTS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "yining-kalayagaqi-2025-07.txt, 87, 130, 52, 553, 367",
        "qitai-wumachang-2025-07.txt, 105, 98, 37, 367, 325"
    })
    void everyDutyAndClauseIsRead(String file, int basic, int cooperative, int withdrawn, int upstream, int township) {
        ListReading reading = ListParser.parse(real(file));

        DutyList list = reading.list();
        assertThat(list).isNotNull();
        Map<DutyKind, Integer> kinds = new TreeMap<>();
        Map<Side, Integer> sides = new TreeMap<>();
        list.duties().forEach(duty -> {
            kinds.merge(duty.kind(), 1, Integer::sum);
            duty.clauses().forEach(clause -> sides.merge(clause.side(), 1, Integer::sum));
        });
        assertThat(kinds)
                .isEqualTo(Map.of(
                        DutyKind.BASIC, basic, DutyKind.COOPERATIVE, cooperative, DutyKind.WITHDRAWN, withdrawn));
        assertThat(sides).isEqualTo(Map.of(Side.UPSTREAM, upstream, Side.TOWNSHIP, township));
        assertThat(list.edition()).isEqualTo("2025-07");
        assertThat(reading.faults()).isEmpty();
    }

    /** Adds up every non-layout character of a list, and finds each one in the parsed list or in a fault. */
    @ParameterizedTest
    @ValueSource(strings = {"yining-kalayagaqi-2025-07.txt", "qitai-wumachang-2025-07.txt"})
    void noCharacterIsLost(String file) {
        SourceText source = real(file);
        ListReading reading = ListParser.parse(source);

        assertThat(Accounting.lost(source, reading)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yining-kalayagaqi-2025-07.txt", "qitai-wumachang-2025-07.txt"})
    void spansPointAtTheWordsInTheCell(String file) {
        DutyList list = ListParser.parse(real(file)).list();

        assertThat(list).isNotNull();
        List<String> wrong = new ArrayList<>();
        for (Duty duty : list.duties()) {
            for (Clause clause : duty.clauses()) {
                String cell = duty.cells().get(clause.side() == Side.UPSTREAM ? 4 : 5);
                String words = Jsoup.parseBodyFragment(cell.substring(clause.start(), clause.end()))
                        .wholeText();
                if (!words.equals(clause.text())) {
                    wrong.add(duty.label() + "/" + clause.side().letter() + clause.number());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static SourceText real(String file) {
        Path path = LISTS.resolve(file);
        assumeTrue(Files.exists(path), "skipped: the real lists are not at " + LISTS);
        return SourceFile.read(path);
    }
}
