package org.dutygraph.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.edition.ReportParagraph.Run;
import org.dutygraph.edition.ReportParagraph.Style;
import org.dutygraph.parse.DutyKind;

/** The differences of two editions as a report: a summary, then every change with its place in both files. */
final class EditionReport {

    private final EditionDiff diff;
    private final EditionWords words;
    private final ChangeText changeText;
    private final List<ReportParagraph> paragraphs = new ArrayList<>();

    private EditionReport(EditionDiff diff, EditionWords words) {
        this.diff = diff;
        this.words = words;
        this.changeText = new ChangeText(diff, words);
    }

    static List<ReportParagraph> of(EditionDiff diff, EditionWords words) {
        EditionReport report = new EditionReport(diff, words);
        report.add(Style.TITLE, report.changeText.title());
        report.summary().forEach(sentence -> report.add(Style.TEXT, sentence));
        report.sections();
        report.rest();
        report.notes();
        return List.copyOf(report.paragraphs);
    }

    static List<String> summary(EditionDiff diff, EditionWords words) {
        return new EditionReport(diff, words).summary();
    }

    private void add(Style style, String text) {
        paragraphs.add(ReportParagraph.of(style, text));
    }

    private List<String> summary() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("sizes.end", size(diff.before()), size(diff.after())));
        List<DutyChange> staying = diff.staying();
        long changed = staying.stream().filter(DutyChange::tells).count();
        long same = staying.stream().filter(change -> change.traits().isEmpty()).count();
        if (changed == 0 && staying.size() == diff.changes().size()) {
            sentences.add(words.say("nothing", staying.size()));
            return sentences;
        }
        sentences.add(words.say(
                "sentence",
                words.join(List.of(
                        words.say("came", diff.count(ChangeType.ADDED)),
                        words.say("went", diff.count(ChangeType.GONE)),
                        moved())),
                words.say("staying", staying.size(), changed, staying.size() - changed - same, same)));
        List<String> traits = Arrays.stream(ChangeType.values())
                .filter(trait -> trait.tells() && trait.ordinal() > ChangeType.GONE.ordinal() && diff.count(trait) > 0)
                .map(trait -> words.say("count.kind", words.say("trait." + trait), diff.count(trait)))
                .toList();
        if (!traits.isEmpty()) {
            sentences.add(words.say("traits", words.join(traits)));
        }
        return sentences;
    }

    private String size(Edition edition) {
        return words.say(
                "sizes",
                changeText.name(edition),
                edition.duties().size(),
                words.join(Stream.of(DutyKind.values())
                        .map(kind -> words.say("count.kind", words.kind(kind), edition.duties(kind)))
                        .toList()));
    }

    private String moved() {
        String moved = words.say("moved", diff.count(ChangeType.MOVED));
        Map<List<DutyKind>, Long> ways = diff.changes().stream()
                .filter(change -> change.has(ChangeType.MOVED))
                .collect(Collectors.groupingBy(
                        ChangeText::way,
                        () -> new TreeMap<>(Comparator.comparing(Object::toString)),
                        Collectors.counting()));
        if (ways.isEmpty()) {
            return moved;
        }
        List<String> texts = new ArrayList<>();
        ways.forEach((way, count) ->
                texts.add(words.say("moved.way", words.kind(way.get(0)), words.kind(way.get(1)), count)));
        return words.say("moved.ways", moved, words.join(texts));
    }

    private void sections() {
        int number = 0;
        for (ChangeType trait : ChangeType.values()) {
            List<DutyChange> changes = trait.tells() ? diff.of(trait) : List.of();
            if (!changes.isEmpty()) {
                number++;
                add(
                        Style.SECTION,
                        words.numeral(number) + words.say("section", words.say("section." + trait), changes.size()));
                changes.forEach(change -> paragraphs.addAll(changeText.of(change)));
            }
        }
    }

    private void rest() {
        List<DutyChange> rest = diff.of(null);
        if (rest.isEmpty()) {
            return;
        }
        add(Style.SECTION, words.say("section", words.say("section.REST"), rest.size()));
        rest("NUMBER", rest, change -> change.has(ChangeType.NUMBER) && !change.has(ChangeType.SPELLING));
        rest("SPELLING", rest, change -> change.has(ChangeType.SPELLING));
        rest("SAME", rest, change -> change.traits().isEmpty());
    }

    private void rest(String what, List<DutyChange> rest, Predicate<DutyChange> filter) {
        List<String> labels =
                rest.stream().filter(filter).map(ChangeText::labels).toList();
        if (!labels.isEmpty()) {
            add(Style.TEXT, words.say("rest." + what, labels.size(), words.join(labels)));
        }
    }

    private void notes() {
        add(Style.SECTION, words.say("section.SOURCES"));
        add(Style.TEXT, changeText.sources());
        add(Style.TEXT, words.say("how"));
        paragraphs.add(new ReportParagraph(
                Style.TEXT,
                List.of(
                        ReportParagraph.plain(words.say("legend.before")),
                        new Run(ReportParagraph.Mark.REMOVED, words.say("legend.removed")),
                        ReportParagraph.plain(words.say("join")),
                        new Run(ReportParagraph.Mark.ADDED, words.say("legend.added")))));
    }
}
