package org.dutygraph.dataset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutygraph.query.BundledText;
import org.dutygraph.query.catalogue.Definitions;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.resolve.ActorRules;

/** The codes of the tables with their labels, from {@code dataset/codes.tsv}, the definitions of roles and bases, and the rules. */
final class CodeList {

    private static final Map<String, List<Code>> LISTS = read();

    private CodeList() {}

    /** A code with its label and what it means. */
    record Code(String code, Words label, Words meaning) {}

    /** The codes of a list in their order. */
    static List<Code> of(String list) {
        List<Code> codes = LISTS.get(list);
        if (codes == null) {
            throw new IllegalStateException("the dataset has no code list " + list);
        }
        return codes;
    }

    /** Every code list by its name, in the order of the names. */
    static Map<String, List<Code>> all() {
        return LISTS;
    }

    private static Map<String, List<Code>> read() {
        Map<String, List<Code>> lists = new java.util.TreeMap<>();
        BundledText.of("dataset/codes.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(row -> lists.merge(
                        row[0],
                        List.of(new Code(row[1], new Words(row[2], row[3]), new Words(row[4], row[5]))),
                        CodeList::both));
        for (String kind : List.of("role", "lead", "basis")) {
            List<Code> codes = Definitions.terms().stream()
                    .filter(term -> term.kind().equals(kind))
                    .map(term -> new Code(term.code(), term.name(), term.meaning()))
                    .toList();
            lists.merge(kind, codes, CodeList::both);
        }
        lists.put("rule", rules());
        return new LinkedHashMap<>(lists);
    }

    private static List<Code> rules() {
        return ActorRules.descriptions().stream()
                .map(rule -> new Code(
                        rule.name(),
                        new Words(rule.title(), rule.name().replace('-', ' ')),
                        new Words("如：" + rule.example() + "。", "As in: " + rule.example() + ".")))
                .toList();
    }

    private static List<Code> both(List<Code> first, List<Code> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** The rows of the table of codes. */
    static Stream<List<Object>> rows() {
        return LISTS.entrySet().stream().flatMap(list -> list.getValue().stream()
                .map(code -> Arrays.asList(
                        list.getKey(),
                        code.code(),
                        code.label().zh(),
                        code.label().en(),
                        code.meaning().zh(),
                        code.meaning().en())));
    }
}
