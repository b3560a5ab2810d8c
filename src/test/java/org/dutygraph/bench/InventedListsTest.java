package org.dutygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.ParsedFile;
import org.dutygraph.parse.Accounting;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.ListParser;
import org.dutygraph.parse.Severity;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.text.TabbedText;
import org.junit.jupiter.api.Test;

/** Invented lists are read without loss, as what they were made to be. */
class InventedListsTest {

    private static final int LISTS = 20;

    /** So that lists of more than one or two counties are read. */
    private static final int STEP = 7;

    private final InventedLists lists = InventedLists.seed(7);

    @Test
    void everyWordIsRead() {
        for (int i = 0; i < LISTS; i++) {
            InventedList list = lists.list(i * STEP);
            SourceText source = TabbedText.of(list.fileName(), list.text());

            assertThat(Accounting.lost(source, ListParser.parse(source)))
                    .as(list.fileName())
                    .isEmpty();
        }
    }

    @Test
    void theyAreWhatTheyWereMadeToBe() {
        ListReader understanding = ListReader.bundled();
        Map<String, Integer> slips = new TreeMap<>();
        for (int i = 0; i < LISTS; i++) {
            InventedList made = lists.list(i * STEP);
            ParsedFile file = understanding.of(TabbedText.of(made.fileName(), made.text()));
            ResolvedList list = Objects.requireNonNull(file.list());

            assertThat(list.id()).isEqualTo(made.id());
            assertThat(list.township().code()).isEqualTo(made.township());
            Map<DutyKind, Integer> duties = new HashMap<>();
            list.duties().forEach(duty -> duties.merge(duty.duty().kind(), 1, Integer::sum));
            assertThat(duties).isEqualTo(made.duties());
            assertThat(clauses(list, Side.UPSTREAM)).as(made.fileName()).isEqualTo(made.upstream());
            assertThat(clauses(list, Side.TOWNSHIP)).as(made.fileName()).isEqualTo(made.townships());
            assertThat(sum(list, true)).as(made.fileName()).isEqualTo(made.departments());
            assertThat(sum(list, false)).as(made.fileName()).isEqualTo(made.takers());
            Map<String, Integer> faults = new TreeMap<>();
            file.faults().forEach(fault -> faults.merge(fault.code(), 1, Integer::sum));
            assertThat(file.faults())
                    .as(made.fileName())
                    .extracting(Fault::severity)
                    .doesNotContain(Severity.ERROR);
            faults.remove("REPAIRED_NAME");
            assertThat(faults).as(made.fileName()).isEqualTo(made.slips());
            made.slips().forEach((slip, often) -> slips.merge(slip, often, Integer::sum));
        }
        assertThat(slips).containsOnlyKeys("NUMBER_GAP", "OTHER_TOWNSHIP_NAMED", "UNKNOWN_DEPARTMENT");
    }

    @Test
    void theyAreAsLongAsPublishedOnes() {
        for (int i = 0; i < LISTS; i++) {
            InventedList list = lists.list(i * STEP);

            assertThat(list.duties().get(DutyKind.BASIC)).isBetween(90, 120);
            assertThat(list.duties().get(DutyKind.COOPERATIVE)).isBetween(90, 130);
            assertThat(list.duties().get(DutyKind.WITHDRAWN)).isBetween(60, 90);
            assertThat(list.text().length()).isBetween(30_000, 60_000);
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesHoweverManyAreMade() {
        InventedLists again = InventedLists.seed(7);

        assertThat(again.list(13)).isEqualTo(lists.list(13));
        InventedLists county = InventedLists.seed(7, lists.list(13).township().substring(0, 6));
        assertThat(IntStream.range(0, county.size()).mapToObj(county::list)).contains(lists.list(13));
        assertThat(InventedLists.seed(8).list(13).text())
                .isNotEqualTo(lists.list(13).text());
    }

    @Test
    void neighboursAreMuchAlikeAndOthersLittle() {
        InventedLists province = InventedLists.seed(7, "65");
        Set<String> one = texts(province.list(0));
        String county = province.list(0).township().substring(0, 6);
        int other = 1;
        while (province.list(other).township().startsWith(county)) {
            other++;
        }

        assertThat(common(one, texts(province.list(1)))).isGreaterThan(0.75);
        assertThat(common(one, texts(province.list(other)))).isBetween(0.02, 0.25);
    }

    @Test
    void oneMatterIsBasicHereAndNotThere() {
        Map<String, Set<DutyKind>> kinds = new HashMap<>();
        for (int i = 0; i < LISTS * 10; i += 10) {
            InventedList made = lists.list(i * STEP);
            Objects.requireNonNull(ListParser.parse(TabbedText.of(made.fileName(), made.text()))
                            .list())
                    .duties()
                    .forEach(duty -> kinds.computeIfAbsent(duty.name(), any -> new HashSet<>())
                            .add(duty.kind()));
        }

        assertThat(kinds.values()).anyMatch(of -> of.size() > 1);
    }

    @Test
    void everyTitleLeadsToItsTownship() {
        int missed = 0;
        for (int i = 0; i < lists.size(); i += 50) {
            missed += lists.isFound(i) ? 0 : 1;
        }

        assertThat(lists.size()).isGreaterThan(35_000);
        assertThat(missed).isZero();
    }

    private static int clauses(ResolvedList list, Side side) {
        return (int) list.duties().stream()
                .flatMap(duty -> duty.clauses().stream())
                .filter(clause -> clause.clause().side() == side)
                .count();
    }

    private static int sum(ResolvedList list, boolean departments) {
        return list.duties().stream()
                .mapToInt((ResolvedDuty duty) -> (departments ? duty.departments() : duty.takers()).size())
                .sum();
    }

    private static Set<String> texts(InventedList list) {
        Set<String> texts = new HashSet<>();
        Objects.requireNonNull(ListParser.parse(TabbedText.of("", list.text())).list())
                .duties()
                .forEach(duty -> duty.clauses().forEach(clause -> texts.add(clause.text())));
        return texts;
    }

    private static double common(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size() / (double) one.size();
    }
}
