package org.dutygraph.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dutygraph.load.ListReader;
import org.dutygraph.matter.Decisions;
import org.dutygraph.matter.DutyText;
import org.dutygraph.parse.DutyKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Two editions of one list: which duty became which, what of it changed, and that none is lost or told twice. */
class EditionDiffTest {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static Edition older;
    private static Edition newer;

    @BeforeAll
    static void read() {
        ListReader understanding = ListReader.bundled();
        older = edition(understanding, "yunling-linhe-2024-12.txt");
        newer = edition(understanding, "yunling-linhe-2025-12.txt");
    }

    private static Edition edition(ListReader understanding, String file) {
        return Edition.of(
                Objects.requireNonNull(understanding.of(SAMPLES.resolve(file)).list()));
    }

    private static EditionDiff diff(Edition before, Edition after) {
        return EditionDiff.of(before, after, Decisions.none());
    }

    /** What the sample was written to show, told in {@code expected.yaml} before there was a diff. */
    @Test
    void theSampleShowsWhatItWasWrittenToShow() throws IOException {
        Map<String, Map<String, Object>> root =
                new Yaml().load(Files.readString(Path.of("src/test/resources/samples/expected.yaml")));
        List<DutyChange> changes = diff(older, newer).changes();

        List<?> expected = (List<?>) (Object) root.get("changes");
        assertThat(expected).hasSizeGreaterThan(25).allSatisfy(each -> {
            Map<?, ?> said = (Map<?, ?>) each;
            String what = (String) said.get("what");
            DutyChange change = changes.stream()
                    .filter(one -> label(one.before()).equals(Objects.toString(said.get("from"), ""))
                            && label(one.after()).equals(Objects.toString(said.get("to"), "")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not paired: " + said));
            switch (what) {
                case "unchanged" -> assertThat(change.tells()).as("%s", said).isFalse();
                case "spelling" ->
                    assertThat(change.gravest() == null && change.traits().contains(ChangeType.SPELLING))
                            .as("%s", said)
                            .isTrue();
                case "departments" ->
                    assertThat(change.traits()).as("%s", said).containsAnyOf(ChangeType.LEAD, ChangeType.DEPARTMENTS);
                default ->
                    assertThat(change.traits())
                            .as("%s", said)
                            .contains(
                                    switch (what) {
                                        case "added" -> ChangeType.ADDED;
                                        case "dropped" -> ChangeType.GONE;
                                        case "moved" -> ChangeType.MOVED;
                                        case "renamed", "reworded" -> ChangeType.NAME;
                                        case "clauses" -> ChangeType.CLAUSES;
                                        default -> throw new AssertionError("unknown word " + what);
                                    });
            }
        });
    }

    private static String label(EditionDuty duty) {
        return duty == null ? "" : duty.label();
    }

    /** Read over by a person, word by word; a change of the report is a change of these files. */
    @ParameterizedTest
    @CsvSource({"zh,TEXT,linhe.zh.txt", "en,MARKDOWN,linhe.en.md"})
    void theSampleReadsRight(String language, ReportForm form, String file) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        form.write(diff(older, newer), language, out);

        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(Path.of("src/test/resources/edition", file)));
    }

    @Test
    void aListIsTheSameAsItself() {
        for (Edition edition : List.of(older, newer)) {
            EditionDiff diff = diff(edition, edition);

            assertThat(diff.changes()).hasSameSizeAs(edition.duties()).allSatisfy(change -> {
                assertThat(change.traits()).isEmpty();
                assertThat(change.before()).isSameAs(change.after());
            });
            assertThat(ReportForm.summary(diff, "zh").get(1)).startsWith("两版没有实质变化");
        }
    }

    @Test
    void fromTheOtherSideItIsTheMirrorImage() {
        isMirrored(older, newer);
    }

    /** Lists with duties dropped, doubled, renumbered, moved about and mixed with another edition's. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWhateverDisorderEveryDutyIsToldOnceAndTheOtherWayRoundTheSame(long seed) {
        Edition before = mixed(new Random(seed));
        Edition after = mixed(new Random(seed * 31));

        isMirrored(before, after);
        List<DutyChange> changes = diff(before, after).changes();
        assertThat(changes.stream().map(DutyChange::before).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(before.duties());
        assertThat(changes.stream().map(DutyChange::after).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(after.duties());
        assertThat(changes.stream()
                        .filter(change -> change.traits().contains(ChangeType.ADDED) != (change.before() == null)))
                .isEmpty();
    }

    private static Edition mixed(Random dice) {
        List<EditionDuty> duties = new ArrayList<>();
        for (EditionDuty duty :
                Stream.concat(older.duties().stream(), newer.duties().stream()).toList()) {
            for (int copies = dice.nextInt(3); copies > 0; copies--) {
                duties.add(duty);
            }
        }
        Collections.shuffle(duties, dice);
        List<EditionDuty> numbered = new ArrayList<>();
        for (EditionDuty duty : duties) {
            numbered.add(with(duty, numbered.size() + 1));
        }
        return new Edition("mixed/2025-01", "临河镇", "2025-01", "mixed.txt", numbered);
    }

    private static EditionDuty with(EditionDuty duty, int number) {
        String id = "mixed/2025-01/" + duty.kind().letter() + number;
        DutyText text = duty.text();
        return new EditionDuty(
                id,
                duty.kind(),
                number,
                duty.category(),
                duty.name(),
                duty.bodies(),
                duty.workMode(),
                duty.ended(),
                duty.clauses(),
                Integer.toString(number),
                new DutyText(id, text.kind(), text.category(), text.name(), text.clauses(), text.functions()));
    }

    private static void isMirrored(Edition one, Edition other) {
        Set<DutyChange> there = new HashSet<>(diff(one, other).changes());
        Set<DutyChange> back = new HashSet<>();
        diff(other, one).changes().forEach(change -> back.add(reversed(change)));
        assertThat(back).isEqualTo(there);
    }

    private static DutyChange reversed(DutyChange change) {
        Set<ChangeType> traits = new HashSet<>(change.traits());
        if (traits.remove(ChangeType.ADDED)) {
            traits.add(ChangeType.GONE);
        } else if (traits.remove(ChangeType.GONE)) {
            traits.add(ChangeType.ADDED);
        }
        List<ClauseChange> clauses = change.clauses().stream()
                .map(clause -> new ClauseChange(clause.after(), clause.before()))
                .sorted(ClauseChange.ORDER)
                .toList();
        return new DutyChange(change.after(), change.before(), traits, clauses);
    }

    @Test
    void theMostTellingComesFirst() {
        List<Integer> ranks = diff(older, newer).changes().stream()
                .map(change -> change.gravest() == null
                        ? ChangeType.values().length
                        : change.gravest().ordinal())
                .toList();

        assertThat(ranks).isSorted();
        assertThat(new TreeSet<>(ranks)).hasSizeGreaterThan(5);
    }

    @Test
    void aCategoryAnEndAndAnotherWayOfWorkingAreTold() {
        Edition changed = changed(duty -> switch (duty.label()) {
            case "B5" ->
                new EditionDuty(
                        duty.id(),
                        duty.kind(),
                        duty.number(),
                        "综合政务",
                        duty.name(),
                        duty.bodies(),
                        duty.workMode(),
                        duty.ended(),
                        duty.clauses(),
                        duty.place(),
                        duty.text());
            case "W5" ->
                new EditionDuty(
                        duty.id(),
                        duty.kind(),
                        duty.number(),
                        duty.category(),
                        duty.name(),
                        duty.bodies(),
                        "由县卫健委办理备案并按月开展监督检查",
                        duty.ended(),
                        duty.clauses(),
                        duty.place(),
                        duty.text());
            case "W6" ->
                new EditionDuty(
                        duty.id(),
                        duty.kind(),
                        duty.number(),
                        duty.category(),
                        duty.name(),
                        List.of(),
                        null,
                        true,
                        duty.clauses(),
                        duty.place(),
                        duty.text());
            default -> duty;
        });

        EditionDiff diff = diff(older, changed);

        assertThat(told(diff))
                .containsExactly(
                        Map.entry("W6", Set.of(ChangeType.ENDED, ChangeType.WORK_MODE)),
                        Map.entry("W5", Set.of(ChangeType.WORK_MODE)),
                        Map.entry("B5", Set.of(ChangeType.CATEGORY)));
        assertThat(report(diff)).contains("不再开展此项工作", "工作方式：由县卫健委办理备案并{+按月+}开展监督检查", "类别由经济发展改为综合政务");
    }

    @Test
    void departmentsThatOnlyChangedPlacesAreSaidToHave() {
        Edition changed = changed(duty -> {
            if (!duty.label().equals("C9")) {
                return duty;
            }
            List<DutyDepartment> bodies = new ArrayList<>(duty.bodies());
            Collections.swap(bodies, 1, 2);
            return new EditionDuty(
                    duty.id(),
                    duty.kind(),
                    duty.number(),
                    duty.category(),
                    duty.name(),
                    bodies,
                    duty.workMode(),
                    duty.ended(),
                    duty.clauses(),
                    duty.place(),
                    duty.text());
        });

        EditionDiff diff = diff(older, changed);

        assertThat(told(diff)).containsExactly(Map.entry("C9", Set.of(ChangeType.DEPARTMENTS)));
        assertThat(report(diff)).contains("部门次序改为：云岭县财政局、云岭县林业和草原局、云岭县农业农村局");
    }

    private static Edition changed(Function<EditionDuty, EditionDuty> change) {
        return new Edition(
                older.id(),
                older.township(),
                "2025-01",
                older.source(),
                older.duties().stream().map(change).toList());
    }

    private static List<Map.Entry<String, Set<ChangeType>>> told(EditionDiff diff) {
        return diff.changes().stream()
                .filter(DutyChange::tells)
                .map(change -> Map.entry(change.duty().label(), change.traits()))
                .toList();
    }

    private static String report(EditionDiff diff) {
        return ReportForm.coloured(diff, "zh").replaceAll("\u001b\\[\\d+m", "");
    }

    @Test
    void whatAPersonDecidedWinsOverLikeness() {
        String before = duty(older, "C12").name();
        String after = duty(newer, "C10").name();
        Decisions apart = Decisions.parse(List.of("not-same\t" + before + "\t" + after));
        Decisions together = Decisions.parse(List.of(
                "same\t" + duty(older, "B13").name() + "\t" + duty(newer, "B4").name()));

        assertThat(EditionDiff.of(older, newer, apart).count(ChangeType.GONE)).isEqualTo(3);
        EditionDiff joined = EditionDiff.of(older, newer, together);
        assertThat(joined.count(ChangeType.GONE)).isEqualTo(1);
        assertThat(joined.changes()).anySatisfy(change -> assertThat(label(change.before()) + label(change.after()))
                .isEqualTo("B13B4"));
    }

    private static EditionDuty duty(Edition edition, String label) {
        return edition.duties().stream()
                .filter(duty -> duty.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoTownshipsAreNamedWithTheirLists() {
        Edition songping = edition(ListReader.bundled(), "yunling-songping-2025-07.txt");

        String report = report(diff(songping, newer));

        assertThat(report).startsWith("松坪彝族乡 2025年7月与临河镇 2025年12月履职事项清单对比");
        assertThat(songping.duties(DutyKind.BASIC)).isEqualTo(13);
    }
}
