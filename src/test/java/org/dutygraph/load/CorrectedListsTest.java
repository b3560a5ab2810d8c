package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutygraph.parse.Fault;
import org.dutygraph.resolve.Basis;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Corrections;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections of actors: applied where the words stand, in every edition; told where they are gone. */
class CorrectedListsTest {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final String NEW = "yunling-linhe-2025-12.txt";
    private static final String OLD = "yunling-linhe-2024-12.txt";
    private static final String CLAUSE = "990121101/2025-12/C7/T2";
    private static final String DUTY = "公租房申请审核";
    private static final String WORDS = "对申请材料进行复审，报县住建局审批。";
    private static final ListReader READER = ListReader.bundled();

    private static ParsedFile read(String file, String from, String to, Correction... corrections) {
        try {
            String text = Files.readString(SAMPLES.resolve(file));
            assertThat(text).contains(from);
            Corrections all = Corrections.parse(
                    Stream.of(corrections).map(Correction::line).toList());
            return READER.withCorrections(() -> all)
                    .of(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Correction correction(String clause, String was, String is, String duty, String words) {
        return Correction.of(
                "2026-12-01T10:00:00Z",
                "甲",
                "",
                new Correction.OfActor(clause, Corrections.part(was), Corrections.part(is), duty, words));
    }

    private static ResolvedClause clause(ParsedFile file, String duty, String number) {
        return Objects.requireNonNull(file.list()).duties().stream()
                .filter(one -> one.duty().name().equals(duty))
                .flatMap(one -> one.clauses().stream())
                .filter(one -> one.id().endsWith("/" + number))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> actors(ResolvedClause clause) {
        return Stream.concat(
                        clause.performers().stream()
                                .map(one ->
                                        "PERFORMED_BY " + one.mention().actor().id() + mark(one.corrected())),
                        clause.relations().stream()
                                .map(one ->
                                        one.role() + " " + one.mention().actor().id() + mark(one.corrected())))
                .toList();
    }

    private static String mark(String corrected) {
        return corrected == null ? "" : " !";
    }

    private static List<Fault> outdated(ParsedFile file) {
        return file.faults().stream()
                .filter(fault -> fault.code().equals("CORRECTION_OUTDATED"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REPORTS_TO 990121:住房和城乡建设局 |                                      | PERFORMED_BY 990121101
                                                       | WITH 县公安局                        | PERFORMED_BY 990121101, REPORTS_TO 990121:住房和城乡建设局, WITH 990121:公安局 !
                    REPORTS_TO 990121:住房和城乡建设局 | CONSULTS 990121:住房和城乡建设局     | PERFORMED_BY 990121101, CONSULTS 990121:住房和城乡建设局 !
                    REPORTS_TO 990121:住房和城乡建设局 | REPORTS_TO 县发改委                  | PERFORMED_BY 990121101, REPORTS_TO 990121:发展和改革委员会 !
                    PERFORMED_BY 990121101             | PERFORMED_BY 村民委员会              | PERFORMED_BY 990121/村民委员会 !, REPORTS_TO 990121:住房和城乡建设局
                                                       | DIRECTS 临河镇                       | PERFORMED_BY 990121101, REPORTS_TO 990121:住房和城乡建设局, DIRECTS 990121101 !
                    PERFORMED_BY 990121101             |                                      | REPORTS_TO 990121:住房和城乡建设局
                    """)
    void anActorIsWrongMissingOrHasAnotherRole(String was, String is, String expected) {
        ParsedFile file =
                read(NEW, DUTY, DUTY, correction(CLAUSE, was == null ? "" : was, is == null ? "" : is, DUTY, WORDS));
        ResolvedClause clause = clause(file, DUTY, "T2");
        assertThat(String.join(", ", actors(clause))).isEqualTo(expected);
        assertThat(clause.corrections()).hasSize(1);
        assertThat(file.list()).satisfies(list -> assertThat(list.corrections()).isEqualTo(clause.corrections()));
        assertThat(outdated(file)).isEmpty();
    }

    @Test
    void aPerformerByCorrectionSaysOnWhatItRests() {
        ResolvedClause taken = clause(
                read(NEW, DUTY, DUTY, correction(CLAUSE, "PERFORMED_BY 990121101", "", DUTY, WORDS)), DUTY, "T2");
        assertThat(taken.basis()).isEqualTo(Basis.AMBIGUOUS);
        ResolvedClause other = clause(
                read(NEW, DUTY, DUTY, correction(CLAUSE, "PERFORMED_BY 990121101", "PERFORMED_BY 县民政局", DUTY, WORDS)),
                DUTY,
                "T2");
        assertThat(other.basis()).isEqualTo(Basis.CORRECTED);
        assertThat(other.performers()).singleElement().satisfies(one -> assertThat(one.basis())
                .isEqualTo(Basis.CORRECTED));
    }

    @Test
    void wordsThatStandInTheClauseAreMarkedThere() {
        ResolvedClause clause =
                clause(read(NEW, DUTY, DUTY, correction(CLAUSE, "", "WITH 申请", DUTY, WORDS)), DUTY, "T2");
        assertThat(clause.relations())
                .anySatisfy(one -> assertThat(one.mention().start()).isEqualTo(WORDS.indexOf("申请")));
    }

    @Test
    void aDepartmentThatACorrectionNamesIsAHiddenSharer() {
        ParsedFile file = read(NEW, DUTY, DUTY, correction(CLAUSE, "", "WITH 县公安局", DUTY, WORDS));
        ResolvedDuty duty = Objects.requireNonNull(file.list()).duties().stream()
                .filter(one -> one.duty().name().equals(DUTY))
                .findFirst()
                .orElseThrow();
        assertThat(duty.named()).anySatisfy(one -> assertThat(one.actor().id()).isEqualTo("990121:公安局"));
    }

    @Test
    void anotherEditionWithTheSameWordsHasIt() {
        Correction made = correction(CLAUSE, "REPORTS_TO 990121:住房和城乡建设局", "", DUTY, WORDS);
        assertThat(actors(clause(read(OLD, DUTY, DUTY, made), DUTY, "T2"))).containsExactly("PERFORMED_BY 990121101");
        // Its number may have changed with the edition.
        ParsedFile moved = read(NEW, "\n7\t民生服务\t" + DUTY, "\n97\t民生服务\t" + DUTY, made);
        assertThat(actors(clause(moved, DUTY, "T2"))).containsExactly("PERFORMED_BY 990121101");
        assertThat(outdated(moved)).isEmpty();
    }

    @Test
    void otherWordsAreToldWithTheirPlace() {
        Correction made = correction(CLAUSE, "REPORTS_TO 990121:住房和城乡建设局", "", DUTY, WORDS);
        ParsedFile changed = read(NEW, "进行复审，报县住建局审批", "进行复审，报县住建局批准", made);
        assertThat(actors(clause(changed, DUTY, "T2")))
                .containsExactly("PERFORMED_BY 990121101", "REPORTS_TO 990121:住房和城乡建设局");
        assertThat(outdated(changed)).singleElement().satisfies(fault -> {
            assertThat(fault.found()).isEqualTo(made.id() + " 对申请材料进行复审，报县住建局批准。");
            assertThat(fault.expected()).contains(WORDS, DUTY, "甲");
            assertThat(fault.remedy()).contains("--undo " + made.id());
            assertThat(fault.location())
                    .isEqualTo(clause(changed, DUTY, "T2").clause().location());
        });
        assertThat(outdated(read(NEW, DUTY, "公租房资格审核", made))).hasSize(1);
    }

    @Test
    void anEarlierEditionNeedNotHaveIt() {
        Correction made = correction(CLAUSE, "", "WITH 县公安局", DUTY, "从前没有的一句。");
        assertThat(outdated(read(OLD, DUTY, DUTY, made))).isEmpty();
        assertThat(outdated(read(NEW, DUTY, DUTY, made))).hasSize(1);
    }

    @Test
    void anotherTownshipIsNotConcerned() {
        Correction made = correction("990121201/2025-07/C7/T2", "", "WITH 县公安局", DUTY, WORDS);
        ParsedFile file = read(NEW, DUTY, DUTY, made);
        assertThat(Objects.requireNonNull(file.list()).corrections()).isEmpty();
        assertThat(outdated(file)).isEmpty();
    }

    @Test
    void aNameIsReadAsCorrected() {
        Correction made =
                Correction.of("2026-12-01T10:00:00Z", "甲", "", new Correction.OfName("县住建局", "", "990121:住房保障中心"));
        ParsedFile file = read(NEW, DUTY, DUTY, made);
        assertThat(actors(clause(file, DUTY, "T2")))
                .containsExactly("PERFORMED_BY 990121101", "REPORTS_TO 990121:住房保障中心");
        assertThat(Objects.requireNonNull(file.list()).corrections()).containsExactly(made.id());
    }
}
