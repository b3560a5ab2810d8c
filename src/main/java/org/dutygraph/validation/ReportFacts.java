package org.dutygraph.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutygraph.dataset.ProgramVersion;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.validation.ValidationReport.Fact;

/**
 * What a report rests on: when and by which program it is made, of which sample and lists, and how much of it is coded.
 *
 * @param lists the lists of the coded clauses, in the order of their ids
 * @param coverages of the coders' files; truth made elsewhere has none
 * @param corrected how many of the clauses have corrections by people
 */
record ReportFacts(
        LocalDate made, ProgramVersion program, List<CodedList> lists, List<Coverage> coverages, int corrected) {

    /** {@code 200-7-990121}: clauses, seed, region. */
    private static final Pattern SAMPLE = Pattern.compile("(\\d+)-(-?\\d+)(?:-(.+))?");

    private static final int COMMIT = 7;

    ReportFacts {
        lists = List.copyOf(lists);
        coverages = List.copyOf(coverages);
    }

    /**
     * A list.
     *
     * @param source how its file is cited
     * @param clauses how many of its clauses are coded by anybody
     */
    record CodedList(String id, String township, String source, int clauses) {}

    /** The lists of some clauses that were coded. */
    static List<CodedList> lists(List<ClauseReading> read, Set<String> coded, List<GoldCoding.ListSource> sources) {
        Map<String, String> files =
                sources.stream().collect(Collectors.toMap(GoldCoding.ListSource::id, GoldCoding.ListSource::source));
        Map<String, CodedList> lists = new LinkedHashMap<>();
        for (ClauseReading clause : read) {
            if (coded.contains(clause.id())) {
                String[] part = clause.id().split("/");
                String list = part[0] + "/" + part[1];
                lists.merge(
                        list,
                        new CodedList(list, clause.township(), files.getOrDefault(list, ""), 1),
                        (one, more) -> new CodedList(list, one.township(), one.source(), one.clauses() + 1));
            }
        }
        return lists.values().stream()
                .sorted(Comparator.comparing(CodedList::id))
                .toList();
    }

    /** The facts one after the other: what, and what it is. */
    List<Fact> lines() {
        List<Fact> lines = new ArrayList<>();
        lines.add(new Fact(new Words("日期", "Date"), same(made.toString())));
        lines.add(new Fact(
                new Words("程序", "Program"),
                same("DutyGraph " + program.version()
                        + (program.commit() == null
                                ? ""
                                : " ("
                                        + program.commit()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                COMMIT,
                                                                program.commit().length())) + ")"))));
        samples().forEach(sample -> lines.add(new Fact(new Words("抽样", "Sample"), sample)));
        coverages.forEach(one -> lines.add(new Fact(new Words("编码", "Coding"), coded(one))));
        lists.forEach(list -> lines.add(new Fact(
                new Words("清单", "List"),
                new Words(
                        "%s %s（%s）：编码的条款 %d 条".formatted(list.id(), list.township(), list.source(), list.clauses()),
                        "%s %s (%s): %d clauses coded"
                                .formatted(list.id(), list.township(), list.source(), list.clauses())))));
        lines.add(new Fact(
                new Words("人工更正", "Corrections"),
                corrected == 0
                        ? new Words("这些条款没有人工更正过主体。", "No actor of these clauses was corrected by people.")
                        : new Words(
                                corrected + " 条的主体已人工更正；比较的是更正之前程序自己读出的结果。",
                                "Actors of %d of these clauses were corrected by people; what is compared is what the program reads by itself."
                                        .formatted(corrected))));
        return lines;
    }

    /** Coders who left clauses out, in English. */
    List<String> warnings() {
        return coverages.stream()
                .filter(one -> one.coded() < one.clauses())
                .map(one -> coded(one).en())
                .toList();
    }

    private Set<Words> samples() {
        Set<Words> samples = new LinkedHashSet<>();
        for (Coverage one : coverages) {
            Matcher name = SAMPLE.matcher(one.sample());
            int strata = one.strata().size();
            if (name.matches()) {
                String region = name.group(3);
                samples.add(new Words(
                        "%s：抽 %s 条，种子 %s，%s；按职责方、依据和最少见的角色分为 %d 层，层内按乡镇排列，等距抽取"
                                .formatted(
                                        one.sample(),
                                        name.group(1),
                                        name.group(2),
                                        region == null ? "全部地区" : "地区 " + region,
                                        strata),
                        "%s: %s clauses by seed %s of %s; %d strata by side, basis and rarest role, in each every k-th clause by township"
                                .formatted(
                                        one.sample(),
                                        name.group(1),
                                        name.group(2),
                                        region == null ? "all regions" : "region " + region,
                                        strata)));
            } else {
                samples.add(new Words(
                        "文件没有写样本的名称（%d 层）".formatted(strata),
                        "the files do not name it (%d strata)".formatted(strata)));
            }
        }
        return samples;
    }

    private static Words coded(Coverage one) {
        String zh = "%s：%d 条中编码了 %d 条".formatted(one.coder(), one.clauses(), one.coded());
        String en = "%s: %d of %d clauses are coded".formatted(one.coder(), one.coded(), one.clauses());
        int missing = one.missing().size();
        return missing == 0
                ? new Words(zh, en)
                : new Words(
                        zh + "；有 %d 层（清单中共 %d 条）一条也没有编码，数字不代表它们".formatted(missing, one.missingClauses()),
                        en
                                + "; of %d strata (%d clauses of the lists) none is, and the figures say nothing of them"
                                        .formatted(missing, one.missingClauses()));
    }

    private static Words same(String text) {
        return new Words(text, text);
    }
}
