package org.dutygraph.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dutygraph.edition.ReportParagraph.Run;
import org.dutygraph.edition.ReportParagraph.Style;
import org.dutygraph.parse.DutyKind;

/** One change in words: its kind, then each difference, then its place in both files. */
final class ChangeText {

    private final EditionDiff diff;
    private final EditionWords words;

    ChangeText(EditionDiff diff, EditionWords words) {
        this.diff = diff;
        this.words = words;
    }

    private boolean oneTownship() {
        return diff.before().township().equals(diff.after().township())
                && !diff.before().edition().equals(diff.after().edition());
    }

    String title() {
        return oneTownship()
                ? words.say("title", diff.after().township(), name(diff.before()), name(diff.after()))
                : words.say("title.two", name(diff.before()), name(diff.after()));
    }

    /** The name of an edition: its month, with its township where the two differ. */
    String name(Edition edition) {
        String month = words.month(edition.edition());
        return oneTownship() ? month : edition.township() + " " + month;
    }

    /** The files of both editions. */
    String sources() {
        Edition before = diff.before();
        Edition after = diff.after();
        return words.say("sources", name(before), before.source(), name(after), after.source());
    }

    /** The old and the new list of a moved duty. */
    static List<DutyKind> way(DutyChange change) {
        return List.of(
                Objects.requireNonNull(change.before()).kind(),
                Objects.requireNonNull(change.after()).kind());
    }

    /** {@code C5}, {@code C5→C7}. */
    static String labels(DutyChange change) {
        EditionDuty before = change.before();
        EditionDuty after = change.after();
        return before == null || after == null || before.label().equals(after.label())
                ? change.duty().label()
                : before.label() + "→" + after.label();
    }

    List<ReportParagraph> of(DutyChange change) {
        List<ReportParagraph> paragraphs = new ArrayList<>();
        paragraphs.add(new ReportParagraph(Style.ITEM, head(change)));
        details(change).forEach(runs -> paragraphs.add(new ReportParagraph(Style.DETAIL, runs)));
        paragraphs.add(ReportParagraph.of(Style.SOURCE, words.say("cite") + source(change)));
        return paragraphs;
    }

    private List<Run> head(DutyChange change) {
        List<Run> runs = new ArrayList<>();
        EditionDuty duty = change.duty();
        if (change.has(ChangeType.MOVED)) {
            List<DutyKind> way = way(change);
            runs.add(ReportParagraph.plain(words.say("moved.item", words.kind(way.get(0)), words.kind(way.get(1)))));
        } else {
            runs.add(ReportParagraph.plain(words.say("kind.item", words.kind(duty.kind()))));
        }
        runs.add(ReportParagraph.strong(duty.name()));
        if (!duty.category().isEmpty()) {
            runs.add(ReportParagraph.plain(words.say("category.item", duty.category())));
        }
        return runs;
    }

    /** The differences, one in a line. */
    List<List<Run>> details(DutyChange change) {
        List<List<Run>> lines = new ArrayList<>();
        EditionDuty before = change.before();
        EditionDuty after = change.after();
        if (before == null || after == null) {
            onlyInOne(change.duty(), lines);
            return lines;
        }
        if (change.has(ChangeType.NAME)) {
            lines.add(line(words.say("name"), ReportParagraph.of(change.nameWords())));
        }
        if (change.has(ChangeType.MOVED)) {
            bodies(before, "bodies.before", lines);
            bodies(after, "bodies.after", lines);
            ended(after, lines);
        } else {
            if (change.has(ChangeType.ENDED)) {
                say(lines, after.ended() ? "ended" : "ended.again");
            }
            bodies(change, before, after, lines);
        }
        if (change.has(ChangeType.WORK_MODE)) {
            lines.add(line(
                    words.say("workMode") + wholeNote(change.isWorkModeWhole()),
                    ReportParagraph.of(change.workModeWords())));
        } else if (change.has(ChangeType.MOVED)) {
            workMode(after, lines);
        }
        change.clauses().forEach(clause -> lines.add(clause(clause)));
        if (change.has(ChangeType.CATEGORY)) {
            say(lines, "category", category(before), category(after));
        }
        return lines;
    }

    private void onlyInOne(EditionDuty duty, List<List<Run>> lines) {
        bodies(duty, "bodies", lines);
        ended(duty, lines);
        workMode(duty, lines);
    }

    private void ended(EditionDuty duty, List<List<Run>> lines) {
        if (duty.ended()) {
            say(lines, "ended");
        }
    }

    private void workMode(EditionDuty duty, List<List<Run>> lines) {
        String mode = duty.workMode();
        if (mode != null && !mode.isBlank()) {
            lines.add(line(words.say("workMode") + mode, List.of()));
        }
    }

    private void bodies(EditionDuty duty, String key, List<List<Run>> lines) {
        if (!duty.bodies().isEmpty()) {
            boolean takesOver = duty.bodies().get(0).relationship() == DutyDepartment.Relationship.TAKES_OVER;
            say(lines, takesOver ? "takers" : key, names(duty));
        }
    }

    private void bodies(DutyChange change, EditionDuty before, EditionDuty after, List<List<Run>> lines) {
        boolean led = change.has(ChangeType.LEAD) && before.kind() == DutyKind.COOPERATIVE;
        if (led) {
            say(
                    lines,
                    "lead",
                    before.bodies().get(0).name(),
                    after.bodies().get(0).name());
        }
        List<DutyDepartment> joined = new ArrayList<>(change.joined());
        List<DutyDepartment> left = new ArrayList<>(change.left());
        if (led) {
            joined.remove(after.bodies().get(0));
            left.remove(before.bodies().get(0));
        }
        if (!joined.isEmpty()) {
            say(lines, "joined", names(joined));
        }
        if (!left.isEmpty()) {
            say(lines, "left", names(left));
        }
        boolean moved = change.has(ChangeType.DEPARTMENTS) || change.has(ChangeType.LEAD);
        if (moved && !led && joined.isEmpty() && left.isEmpty()) {
            say(lines, "order", names(after.bodies()));
        }
    }

    private String names(EditionDuty duty) {
        return words.join(duty.bodies().stream()
                .map(body -> body.relationship() == DutyDepartment.Relationship.LEADS
                                && duty.bodies().size() > 1
                        ? words.say("leads", body.name())
                        : body.name())
                .toList());
    }

    private String names(List<DutyDepartment> bodies) {
        return words.join(bodies.stream().map(DutyDepartment::name).toList());
    }

    private String category(EditionDuty duty) {
        return duty.category().isEmpty() ? words.say("category.none") : duty.category();
    }

    private List<Run> clause(ClauseChange change) {
        EditionClause before = change.before();
        EditionClause after = change.after();
        if (before == null || after == null) {
            String key = before == null ? "clause.added" : "clause.gone";
            return line(words.say(key, clauseName(change)), ReportParagraph.of(change.words()));
        }
        return line(
                words.say("clause.reworded", clauseName(change)) + wholeNote(change.isWhole()),
                ReportParagraph.of(change.words()));
    }

    private String wholeNote(boolean isWhole) {
        return isWhole ? words.say("whole") : "";
    }

    /** 上级部门职责第4条（原第3条）. */
    String clauseName(ClauseChange change) {
        EditionClause before = change.before();
        EditionClause after = change.after();
        EditionClause present = Objects.requireNonNull(after == null ? before : after);
        String name = words.say("clause." + present.side(), present.label().substring(1));
        return before == null || after == null || before.label().equals(after.label())
                ? name
                : words.say("clause.moved", name, before.label().substring(1));
    }

    private void say(List<List<Run>> lines, String key, Object... values) {
        lines.add(List.of(ReportParagraph.plain(words.say(key, values))));
    }

    private static List<Run> line(String begin, List<Run> rest) {
        List<Run> runs = new ArrayList<>();
        runs.add(ReportParagraph.plain(begin));
        runs.addAll(rest);
        return runs;
    }

    private String source(DutyChange change) {
        EditionDuty before = change.before();
        EditionDuty after = change.after();
        if (before != null && after != null) {
            return words.say("cite.both", cite(diff.before(), before), cite(diff.after(), after));
        }
        return before != null ? cite(diff.before(), before) : cite(diff.after(), Objects.requireNonNull(after));
    }

    private String cite(Edition edition, EditionDuty duty) {
        return words.say("cite.one", name(edition), duty.label(), source(edition, duty));
    }

    /** The file name and the place in the file. */
    String source(Edition edition, EditionDuty duty) {
        boolean line = duty.place().chars().allMatch(Character::isDigit);
        String file = edition.source().replaceAll("@[0-9a-f]{12}(?= \\+ |$)", "");
        return words.say(line ? "line" : "place", file, duty.place());
    }
}
