package org.dutygraph.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.dutygraph.dataset.ProgramVersion;
import org.dutygraph.dataset.WordDocument;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.validation.Coding.Marks;
import org.dutygraph.validation.Disagreement.Vote;
import org.jspecify.annotations.Nullable;

/** How well the program reads clauses, by coders: figures with intervals, agreement between coders, disagreements. */
public final class ValidationReport {

    /** The coding of what coders agree on or have settled. */
    public static final String SETTLED = "settled";

    private static final Words TITLE = new Words("条款主体的人工验证", "Validation of the actors of clauses");

    private static final List<Words> METHOD = List.of(
            new Words(
                    "精确率：程序读出的主体中，编码人也认为是的占多少。召回率：编码人认为是的主体中，程序读出的占多少。F1 是两者的调和平均。" + "一条条款里，一个主体在一个角色上只计一次；编码人存疑的不计。",
                    "Precision: of the bodies that the program has, the share that the coder has too. Recall: of the bodies that the"
                            + " coder has, the share that the program has. F1 is their harmonic mean. A body counts once in a role of"
                            + " a clause; what the coder leaves open does not count."),
            new Words(
                    "有抽样分层的，按层加权（层内条款数除以已编码条款数），是联合比估计，方差用线性化并作有限总体校正（Cochran 1977，§6.11）；"
                            + "95 % 区间是按有效样本量计算的 Wilson 得分区间（Wilson 1927；Dean 与 Pagano 2015）。没有分层的，每条条款等权。",
                    "Of a sample, clauses are weighted by stratum (its clauses divided by those coded): the combined ratio estimator,"
                            + " its variance by linearisation with the correction for finite populations (Cochran 1977, §6.11). The"
                            + " 95 % interval is Wilson's score interval with the effective sample size (Wilson 1927; Dean and Pagano"
                            + " 2015). Without strata every clause has the same weight."),
            new Words(
                    "编码人之间：单位是条款，取值是该角色的主体集合（空集也是值）。κ：Cohen（1960），区间按 Fleiss、Cohen 与 Everitt（1969）。"
                            + "α：Krippendorff（2011），名义距离；“集合 α”用 MASI 距离（Passonneau 2006），部分相同也算接近。一致程度不加权。",
                    "Between coders: a unit is a clause, its value the set of bodies in the role, the empty set too. κ: Cohen (1960),"
                            + " interval by Fleiss, Cohen and Everitt (1969). α: Krippendorff (2011), nominal; “α of sets” by MASI"
                            + " (Passonneau 2006), which counts what sets share. Agreement is not weighted."));

    private final @Nullable ReportFacts facts;
    private final List<Coding> codings;
    private final List<Figures> figures;
    private final List<CoderAgreement> agreements;
    private final List<Disagreement> disagreements;

    private ValidationReport(
            @Nullable ReportFacts facts,
            List<Coding> codings,
            List<Figures> figures,
            List<CoderAgreement> agreements,
            List<Disagreement> disagreements) {
        this.facts = facts;
        this.codings = codings;
        this.figures = figures;
        this.agreements = agreements;
        this.disagreements = disagreements;
    }

    /**
     * Compares.
     *
     * @param read all clauses that were coded, as the program read them
     * @param settled what coders settled on; null where they have not yet
     * @throws ValidationRefusal two coders have one name
     */
    public static ValidationReport of(List<Coding> codings, List<ClauseReading> read, @Nullable SettledFile settled) {
        return of(null, codings, read, settled);
    }

    private static ValidationReport of(
            @Nullable ReportFacts facts,
            List<Coding> codings,
            List<ClauseReading> read,
            @Nullable SettledFile settled) {
        Set<String> names = new HashSet<>(Set.of(SETTLED));
        codings.forEach(coding -> {
            if (!names.add(coding.coder())) {
                throw ValidationRefusal.of(
                        "two codings are of “" + coding.coder() + "”",
                        "a name of its own for each: rename one of the files");
            }
        });
        Map<String, Marks> program = new HashMap<>();
        read.forEach(clause -> program.put(clause.id(), Coding.of(clause)));
        Map<String, Vote> votes = settled == null ? Map.of() : settled.votes();
        List<Disagreement> disagreements = Disagreement.of(codings, read, votes);
        List<Coding> truths = new ArrayList<>(codings);
        if (codings.size() > 1 || settled != null) {
            truths.add(Disagreement.settled(SETTLED, codings, disagreements));
        }
        return new ValidationReport(
                facts,
                codings,
                truths.stream()
                        .flatMap(truth -> Figures.of(truth, program).stream())
                        .toList(),
                CoderAgreement.of(codings),
                disagreements);
    }

    /**
     * Compares coders' files with what the program reads by itself: corrections of actors are left out.
     *
     * @param made the day of the report
     * @param program that makes it
     * @param truth truth made elsewhere as one more coder; null for none
     * @param settled what coders settled on; null where they have not yet
     * @throws ValidationRefusal a file does not fit the graph, or two coders have one name
     */
    public static ValidationReport read(
            LocalDate made,
            ProgramVersion program,
            List<CodedFile> files,
            @Nullable GoldCoding truth,
            @Nullable SettledFile settled,
            ReportReads reads,
            CodedFile.Meanings meanings) {
        Set<String> ids = new LinkedHashSet<>();
        files.forEach(file -> ids.addAll(file.rows().keySet()));
        List<GoldCoding.ListSource> lists = reads.all(GoldCoding.ListSource.class, GoldCoding.LISTS, Map.of());
        if (truth != null) {
            ids.addAll(truth.clauses(lists));
        }
        List<ClauseReading> now = reads.clauses(ids);
        List<ClauseReading> read = uncorrected(now, reads);
        List<Coding> codings = new ArrayList<>();
        files.forEach(file -> codings.add(file.coding(read, meanings)));
        if (truth != null) {
            codings.add(truth.coding(lists, read, meanings));
        }
        Set<String> coded = new HashSet<>();
        codings.forEach(coding -> coded.addAll(coding.clauses().keySet()));
        ReportFacts facts = new ReportFacts(
                made,
                program,
                ReportFacts.lists(read, coded, lists),
                files.stream().map(CodedFile::coverage).toList(),
                (int) read.stream()
                        .filter(clause -> !clause.corrections().isEmpty())
                        .count());
        return of(facts, codings, read, settled);
    }

    /** Clauses as the program reads them by itself; only those that people corrected are read again. */
    private static List<ClauseReading> uncorrected(List<ClauseReading> now, ReportReads reads) {
        List<String> corrected = now.stream()
                .filter(clause -> !clause.corrections().isEmpty())
                .map(ClauseReading::id)
                .toList();
        if (corrected.isEmpty()) {
            return now;
        }
        Map<String, ResolvedClause> alone = reads.uncorrected(corrected);
        return now.stream()
                .map(clause -> {
                    ResolvedClause own = alone.get(clause.id());
                    return own == null ? clause : clause.uncorrected(own);
                })
                .toList();
    }

    List<Figures> figures() {
        return figures;
    }

    /** What a report rests on: its name, and what it is. */
    public record Fact(Words name, Words value) {}

    /** When and by which program it was made, of which sample and lists, and how much of it is coded. */
    public List<Fact> facts() {
        return facts == null ? List.of() : facts.lines();
    }

    /** The coders, in their order. */
    public List<String> coders() {
        return codings.stream().map(Coding::coder).toList();
    }

    /** The bodies on which coders and program do not agree, in the order of the clauses. */
    public List<Disagreement> disputes() {
        return List.copyOf(disagreements);
    }

    /**
     * A line of precision, recall and F1 as it is shown.
     *
     * @param role PERFORMED_BY, the name of a role, or {@code ROLES}, all together
     * @param precision value and interval, or a dash; so {@code recall} and {@code f1}
     */
    public record FigureLine(
            String coder,
            String role,
            int clauses,
            int right,
            int extra,
            int missed,
            String precision,
            String recall,
            String f1) {}

    /** Precision, recall and F1, by coding and role. */
    public List<FigureLine> figureLines() {
        return figures.stream()
                .map(one -> new FigureLine(
                        one.truth(),
                        one.role(),
                        one.clauses(),
                        one.right(),
                        one.extra(),
                        one.missed(),
                        shown(one.precision()),
                        shown(one.recall()),
                        shown(one.f1())))
                .toList();
    }

    /** A line of agreement between coders as it is shown; a value that does not exist is a dash. */
    public record AgreementLine(
            String coders, String role, int clauses, String agreed, String kappa, String alpha, String alphaOfSets) {}

    /** Agreement, by coders and role. */
    public List<AgreementLine> agreementLines() {
        return agreements.stream()
                .map(one -> new AgreementLine(
                        String.join(" – ", one.coders()),
                        one.role(),
                        one.units(),
                        number(one.agreed()),
                        kappa(one.kappa()),
                        number(one.alpha()),
                        number(one.alphaOfSets())))
                .toList();
    }

    /**
     * A measure: a row of the CSV.
     *
     * @param value null where it does not exist; {@code low} and {@code high} also where it has no interval
     * @param right null, with {@code extra} and {@code missed}, of agreement
     */
    public record Measure(
            String coder,
            String role,
            String measure,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            int clauses,
            @Nullable Integer right,
            @Nullable Integer extra,
            @Nullable Integer missed) {

        private List<String> cells() {
            return List.of(
                    coder,
                    role,
                    measure,
                    exact(value),
                    exact(low),
                    exact(high),
                    Integer.toString(clauses),
                    Objects.toString(right, ""),
                    Objects.toString(extra, ""),
                    Objects.toString(missed, ""));
        }

        private static Measure of(Figures one, String measure, Optional<RatioEstimate> share) {
            return new Measure(
                    one.truth(),
                    one.role(),
                    measure,
                    share.map(RatioEstimate::value).orElse(null),
                    share.map(RatioEstimate::low).orElse(null),
                    share.map(RatioEstimate::high).orElse(null),
                    one.clauses(),
                    one.right(),
                    one.extra(),
                    one.missed());
        }

        private static Measure of(
                CoderAgreement one, String measure, OptionalDouble value, @Nullable Double low, @Nullable Double high) {
            return new Measure(
                    String.join(" – ", one.coders()),
                    one.role(),
                    measure,
                    value.isPresent() ? value.getAsDouble() : null,
                    low,
                    high,
                    one.units(),
                    null,
                    null,
                    null);
        }
    }

    /** Every figure. */
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (Figures one : figures) {
            measures.add(Measure.of(one, "precision", one.precision()));
            measures.add(Measure.of(one, "recall", one.recall()));
            measures.add(Measure.of(one, "f1", one.f1()));
        }
        for (CoderAgreement one : agreements) {
            measures.add(Measure.of(one, "agreed", OptionalDouble.of(one.agreed()), null, null));
            measures.add(Measure.of(
                    one,
                    "kappa",
                    one.kappa().map(kappa -> OptionalDouble.of(kappa.value())).orElse(OptionalDouble.empty()),
                    one.kappa().map(Kappa::low).orElse(null),
                    one.kappa().map(Kappa::high).orElse(null)));
            measures.add(Measure.of(one, "alpha", one.alpha(), null, null));
            measures.add(Measure.of(one, "alpha_of_sets", one.alphaOfSets(), null, null));
        }
        return measures;
    }

    /** The figures, a line each, for a terminal. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>(facts == null ? List.of() : facts.warnings());
        figureLines()
                .forEach(one ->
                        lines.add("%s %s: precision %s, recall %s, F1 %s (%d clauses; %d right, %d extra, %d missed)"
                                .formatted(
                                        one.coder(),
                                        one.role(),
                                        one.precision(),
                                        one.recall(),
                                        one.f1(),
                                        one.clauses(),
                                        one.right(),
                                        one.extra(),
                                        one.missed())));
        agreementLines()
                .forEach(one -> lines.add("%s %s: agreed %s, κ %s, α %s, α of sets %s (%d clauses)"
                        .formatted(
                                one.coders(),
                                one.role(),
                                one.agreed(),
                                one.kappa(),
                                one.alpha(),
                                one.alphaOfSets(),
                                one.clauses())));
        long open = disagreements.stream().filter(one -> one.settled() == null).count();
        lines.add("%d disagreements, %d of them not settled".formatted(disagreements.size(), open));
        return lines;
    }

    /** The figures as CSV: a measure a row. */
    public byte[] csv() {
        return CsvBytes.of(
                List.of("coder", "role", "measure", "value", "low", "high", "clauses", "right", "extra", "missed"),
                measures().stream().map(Measure::cells).toList());
    }

    /** The disagreements as CSV, to be settled in the column for that. */
    public byte[] disagreements() {
        return disagreements(Function.identity());
    }

    /** The same with changes. */
    byte[] disagreements(Function<Disagreement, Disagreement> change) {
        return CsvBytes.of(
                DisagreementTable.header(codings),
                disagreements.stream().map(change).map(DisagreementTable::row).toList());
    }

    /** The report as a Word document in Chinese and English, to be printed as an appendix. */
    public byte[] docx() {
        WordDocument book = new WordDocument();
        book.heading(1, both(TITLE));
        METHOD.forEach(words -> {
            book.sentence(words.zh());
            book.sentence(words.en());
        });
        if (facts != null) {
            facts(book, facts);
        }
        book.heading(2, "精确率、召回率、F1 Precision, recall, F1");
        book.table(
                List.of(
                        "编码 coding",
                        "角色 role",
                        "条款 clauses",
                        "正确 right",
                        "多出 extra",
                        "漏掉 missed",
                        "精确率 precision",
                        "召回率 recall",
                        "F1"),
                figureLines().stream()
                        .map(one -> List.of(
                                one.coder(),
                                role(one.role()),
                                Integer.toString(one.clauses()),
                                Integer.toString(one.right()),
                                Integer.toString(one.extra()),
                                Integer.toString(one.missed()),
                                one.precision(),
                                one.recall(),
                                one.f1()))
                        .toList());
        if (!agreements.isEmpty()) {
            book.heading(2, "编码人之间的一致程度 Agreement between coders");
            book.table(
                    List.of("编码人 coders", "角色 role", "条款 clauses", "一致 agreed", "κ", "α", "集合 α of sets"),
                    agreementLines().stream()
                            .map(one -> List.of(
                                    one.coders(),
                                    role(one.role()),
                                    Integer.toString(one.clauses()),
                                    one.agreed(),
                                    one.kappa(),
                                    one.alpha(),
                                    one.alphaOfSets()))
                            .toList());
        }
        book.heading(2, "不一致之处 Disagreements");
        book.table(
                List.of("条款 clause", "原文 text", "角色 role", "主体 body", "程序 program", "编码人 coders", "商定 settled"),
                disagreements.stream()
                        .map(one -> List.of(
                                one.clause().id(),
                                one.clause().text(),
                                role(one.role()),
                                one.body(),
                                one.inProgram() ? Vote.YES.word() : Vote.NO.word(),
                                String.join(
                                        " / ",
                                        one.votes().stream().map(Vote::word).toList()),
                                one.settled() == null ? "" : one.settled().word()))
                        .toList());
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            book.write(bytes, both(TITLE));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written into memory", e);
        }
    }

    private static void facts(WordDocument book, ReportFacts facts) {
        book.heading(2, "验证了什么 What was validated");
        facts.lines().forEach(fact -> {
            book.sentence(fact.name().zh() + "：" + fact.value().zh());
            book.sentence(fact.name().en() + ": " + fact.value().en());
        });
        if (!facts.coverages().isEmpty()) {
            book.heading(2, "分层与权重 Strata and weights");
            book.table(
                    List.of(
                            "编码人 coder",
                            "层 stratum",
                            "清单中的条款 clauses of the lists",
                            "抽取 drawn",
                            "编码 coded",
                            "每条的权重 weight of each"),
                    facts.coverages().stream()
                            .flatMap(one -> one.strata().stream()
                                    .map(stratum -> List.of(
                                            one.coder(),
                                            stratum.name(),
                                            Long.toString(stratum.size()),
                                            Integer.toString(stratum.drawn()),
                                            Integer.toString(stratum.coded()),
                                            stratum.coded() == 0
                                                    ? "–"
                                                    : number((double) stratum.size() / stratum.coded()))))
                            .toList());
        }
    }

    private static String both(Words words) {
        return words.zh() + " " + words.en();
    }

    private static String role(String role) {
        return role.equals(Figures.ALL_ROLES)
                ? "各种角色 all roles"
                : CodingSheet.name(role).zh() + " " + role;
    }

    private static String shown(Optional<RatioEstimate> share) {
        return share.map(one -> "%s (%s–%s)".formatted(number(one.value()), number(one.low()), number(one.high())))
                .orElse("–");
    }

    private static String kappa(Optional<Kappa> kappa) {
        return kappa.map(one -> "%s (%s–%s)".formatted(number(one.value()), number(one.low()), number(one.high())))
                .orElse("–");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "–";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String exact(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.6f", value);
    }
}
