package org.dutygraph.web.correction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.audit.AuditEntry;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.CorrectionRun;
import org.dutygraph.load.DecisionFileException;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.UncorrectedClauses;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Correction.Part;
import org.dutygraph.resolve.Corrections;
import org.dutygraph.web.answers.ReadTurns;
import org.dutygraph.web.query.ResultPages;
import org.dutygraph.web.site.RequestRejected;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes the corrections that users send, and takes them back. */
@Component
public record CorrectionIntake(
        Graph graph, MatterPlacement matters, ResultPages resultPages, AuditLog audit, ReadTurns turns) {

    private static final int LONGEST = 500;

    // Made for the first correction: the tables of divisions and departments are large.
    private static final Supplier<ListReader> READER = SingletonSupplier.of(ListReader::bundled);

    /**
     * An actor of a clause as a form or a program corrects it.
     *
     * @param was role and id of who was read, parted by a blank; empty where somebody is missing
     * @param role the role it has instead; empty where it has none
     * @param actor who has it, by name or id; empty where it is who was read
     * @param duty the duty's name, and {@code words} the clause's text, as they were seen
     */
    record Wanted(
            String clause, String was, String role, String actor, String duty, String words, String by, String why) {}

    /** All corrections in force, the latest last. */
    List<Correction> standing() {
        return matters.corrections().read().standing();
    }

    /** Those with these ids, by id. Where the file is at fault there is none; the page of corrections says so. */
    public Map<String, CorrectionView> views(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            Corrections standing = matters.corrections().read();
            return ids.stream()
                    .distinct()
                    .flatMap(id -> standing.find(id).stream())
                    .map(CorrectionView::of)
                    .collect(Collectors.toMap(CorrectionView::id, Function.identity()));
        } catch (DecisionFileException fault) {
            return Map.of();
        }
    }

    /** Corrects an actor of a clause. */
    CorrectionRun.Outcome add(Wanted wanted) {
        refuseLong(wanted.actor(), wanted.by(), wanted.why());
        Correction.OfActor change = change(wanted);
        return done(correcting -> correcting.add(List.of(Correction.of(now(), by(wanted.by()), wanted.why(), change))));
    }

    private static Correction.OfActor change(Wanted wanted) {
        Part was;
        try {
            was = Corrections.part(wanted.was());
        } catch (IllegalArgumentException e) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "VALUE", "was", wanted.was());
        }
        Part is = null;
        if (!wanted.role().isEmpty()) {
            String actor = wanted.actor().isBlank() && was != null ? was.actor() : wanted.actor();
            if (!Corrections.isRole(wanted.role()) || actor.isBlank()) {
                throw new RequestRejected(HttpStatus.BAD_REQUEST, "NO_CORRECTION");
            }
            is = new Part(wanted.role(), actor);
        }
        if (Objects.equals(was, is) || wanted.words().isBlank()) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "NO_CORRECTION");
        }
        return new Correction.OfActor(wanted.clause(), was, is, wanted.duty(), wanted.words());
    }

    /**
     * Corrects what a written name means in the lists of a region.
     *
     * @param department the id of the department that the name is read as now; its region is meant
     * @param identity a kind of the table, or an identity such as {@code 654021:水利局}
     */
    CorrectionRun.Outcome name(String name, String department, String identity, String by, String why) {
        if (name.isBlank() || identity.isBlank()) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "NO_CORRECTION");
        }
        refuseLong(name, identity, by, why);
        String region = department.substring(0, Math.max(0, department.indexOf(':')));
        Correction.OfName change = new Correction.OfName(
                Correction.part(name),
                identity.contains(":") || !region.matches("\\d+") ? "" : region,
                Correction.part(identity));
        return done(correcting -> correcting.add(List.of(Correction.of(now(), by(by), why, change))));
    }

    /**
     * Corrects the kind of a department, which stays the one that it is.
     *
     * @param names the names by which the lists know it
     * @param department its id
     * @param kind a kind of the table
     */
    CorrectionRun.Outcome kind(List<String> names, String department, String kind, String by, String why) {
        if (names.isEmpty() || department.isBlank() || kind.isBlank()) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "NO_CORRECTION");
        }
        refuseLong(department, kind, by, why);
        names.forEach(CorrectionIntake::refuseLong);
        String at = now();
        return done(correcting -> correcting.add(names.stream()
                .map(name -> Correction.of(
                        at,
                        by(by),
                        why,
                        new Correction.OfName(
                                Correction.part(name), "", Correction.part(department + "=" + kind.strip()))))
                .toList()));
    }

    private static void refuseLong(String... fields) {
        for (String field : fields) {
            if (field.length() > LONGEST) {
                throw new RequestRejected(HttpStatus.BAD_REQUEST, "LONG_FIELD", field.length(), LONGEST);
            }
        }
    }

    /** Takes a correction back. */
    CorrectionRun.Outcome undo(String id, String by, String why) {
        return done(correcting -> correcting.undo(id, now(), by(by), why));
    }

    /** Makes corrections of the clauses as they are now. */
    @FunctionalInterface
    public interface Making {
        List<Correction> of(CorrectionRun correcting, String at, String by);
    }

    /** Makes several corrections, all of them or none. */
    public CorrectionRun.Outcome make(Making making, String by) {
        refuseLong(by);
        return done(correcting -> correcting.add(making.of(correcting, now(), by(by))));
    }

    /** What names mean, by the corrections in force. */
    public ListReader corrected() {
        return READER.get().withCorrections(matters.corrections());
    }

    /** Clauses as the program reads them by itself. */
    public UncorrectedClauses uncorrected() {
        return new UncorrectedClauses(graph, READER.get(), matters.corrections());
    }

    private CorrectionRun.Outcome done(Function<CorrectionRun, CorrectionRun.Outcome> work) {
        try {
            CorrectionRun.Outcome outcome = turns.beside(() -> work.apply(CorrectionRun.in(graph, READER, matters)));
            outcome.corrections()
                    .forEach(line -> audit.note(
                            CurrentUser.who(),
                            "done",
                            new AuditEntry.Corrected(
                                    line.line(), outcome.lists().size())));
            return outcome;
        } finally {
            resultPages.forget();
        }
    }

    /** Whoever signed in is taken for who they are. */
    private static String by(String given) {
        return Objects.requireNonNullElse(CurrentUser.name(), given);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
