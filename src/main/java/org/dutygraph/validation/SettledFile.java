package org.dutygraph.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Correction.Part;
import org.dutygraph.resolve.Corrections;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.file.SourceFile;
import org.dutygraph.validation.Disagreement.Vote;
import org.jspecify.annotations.Nullable;

/** The disagreements of a report, with what the coders settled on. */
public final class SettledFile {

    private final String name;
    private final List<SettledRow> rows;

    private SettledFile(String name, List<SettledRow> rows) {
        this.name = name;
        this.rows = List.copyOf(rows);
    }

    /** A row that is settled. */
    private record SettledRow(
            String place,
            String clause,
            String text,
            String role,
            String body,
            String key,
            boolean inProgram,
            String programId,
            Vote settled) {}

    /**
     * An actor of a clause that the program has otherwise.
     *
     * @param place where it stands, as {@code disagreements.csv:5}
     * @param was the part that is wrong; null where it is missing
     * @param is the part that is missing; null where it is wrong
     * @param text the words that the coders saw
     */
    record SettledChange(String place, String clause, @Nullable Part was, @Nullable Part is, String text) {

        /**
         * Refuses a clause that has other words now.
         *
         * @throws ValidationRefusal it has
         */
        void check(String now) {
            if (!CodedFile.plain(now).equals(CodedFile.plain(text))) {
                throw ValidationRefusal.of(
                        place + ": the words of " + clause + " are “" + now + "” now",
                        "“" + text + "”, which was coded: take the row out, or code the clause anew");
            }
        }
    }

    /**
     * Reads a file.
     *
     * @throws ValidationRefusal it has not the columns of the disagreements, or a row is wrong
     * @throws org.dutygraph.source.UnreadableSourceException it cannot be read
     */
    public static SettledFile read(Path file) {
        return of(SourceFile.table(file));
    }

    /** The same of what was read already. */
    static SettledFile of(SourceText source) {
        String name = SourceText.fileName(source.name());
        List<SettledRow> rows = new ArrayList<>();
        HeadedRows.of(source, DisagreementTable.CLAUSE, DisagreementTable.READ).forEach(row -> {
            String settled = row.cell(DisagreementTable.SETTLED);
            if (settled.isEmpty()) {
                return;
            }
            Vote vote = Vote.of(settled)
                    .orElseThrow(() -> ValidationRefusal.in(
                            name,
                            row.place(),
                            DisagreementTable.SETTLED + " " + settled,
                            "yes, no, ? or nothing",
                            "write one of these"));
            String role = row.cell(DisagreementTable.ROLE);
            if (!Corrections.isRole(role)) {
                throw ValidationRefusal.in(
                        name,
                        row.place(),
                        DisagreementTable.ROLE + " " + role,
                        "one of " + String.join(", ", Corrections.roles()),
                        "copy it from the report");
            }
            rows.add(new SettledRow(
                    row.place(),
                    row.cell(DisagreementTable.CLAUSE),
                    row.cell(DisagreementTable.TEXT),
                    role,
                    row.cell(DisagreementTable.BODY),
                    row.cell(DisagreementTable.KEY),
                    Vote.of(row.cell(DisagreementTable.PROGRAM)).orElse(Vote.NO) == Vote.YES,
                    row.cell(DisagreementTable.PROGRAM_ID),
                    vote));
        });
        return new SettledFile(name, rows);
    }

    /** Tells what a change of an actor is in a clause as it is now. */
    @FunctionalInterface
    public interface Clauses {
        Correction.OfActor change(String clause, @Nullable Part was, @Nullable Part is);
    }

    /**
     * The corrections of what is settled against the program, but for those in force already.
     *
     * @throws ValidationRefusal as {@link #changes} and {@link SettledChange#check}
     */
    public List<Correction> corrections(Clauses clauses, Corrections standing, String at, String by, String why) {
        Set<Correction.Change> made =
                standing.standing().stream().map(Correction::change).collect(Collectors.toSet());
        List<Correction> corrections = new ArrayList<>();
        for (SettledChange change : changes()) {
            Correction.OfActor actor = clauses.change(change.clause(), change.was(), change.is());
            change.check(actor.words());
            if (!made.contains(actor)) {
                corrections.add(Correction.of(at, by, why, actor));
            }
        }
        return corrections;
    }

    /** What was settled, by {@link Disagreement#name()}. */
    Map<String, Vote> votes() {
        Map<String, Vote> votes = new LinkedHashMap<>();
        rows.forEach(row -> votes.put(Disagreement.name(row.clause(), row.role(), row.key()), row.settled()));
        return votes;
    }

    /**
     * What has to be corrected: where the program has what was settled, or it was settled as open to doubt, nothing.
     *
     * @throws ValidationRefusal nothing has
     */
    List<SettledChange> changes() {
        List<SettledChange> changes = new ArrayList<>();
        for (SettledRow row : rows) {
            String place = name + ":" + row.place();
            if (row.settled() == Vote.YES && !row.inProgram()) {
                String body = SameBody.isOwnTownship(row.key())
                        ? row.clause().substring(0, Math.max(0, row.clause().indexOf('/')))
                        : row.body();
                changes.add(new SettledChange(place, row.clause(), null, new Part(row.role(), body), row.text()));
            } else if (row.settled() == Vote.NO && row.inProgram()) {
                changes.add(new SettledChange(
                        place, row.clause(), new Part(row.role(), row.programId()), null, row.text()));
            }
        }
        if (changes.isEmpty()) {
            throw ValidationRefusal.in(
                    name,
                    "",
                    rows.size() + " settled rows, none against the program",
                    "yes under " + DisagreementTable.SETTLED + " where the program says no, or no where it says yes",
                    "settle some first");
        }
        return changes;
    }
}
