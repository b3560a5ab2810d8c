package org.dutygraph.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutygraph.graph.corrections.ParsedLists;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Correction.OfActor;
import org.dutygraph.resolve.Correction.Part;
import org.dutygraph.resolve.Corrections;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.jspecify.annotations.Nullable;

/** Whether a correction of an actor fits its clause as it is in the graph, with the corrections in force. */
record ClauseCheck(ParsedLists lists, ListReader reader, Corrections standing) {

    static ClauseCheck of(ParsedLists lists, ListReader reader, Corrections standing) {
        return new ClauseCheck(lists, reader.withCorrections(() -> standing), standing);
    }

    /** @throws CorrectionRejected if it does not */
    void check(Correction correction, OfActor actor) {
        ResolvedClause clause = clause(actor.clause())
                .orElseThrow(() -> new CorrectionRejected(CorrectionRejected.Reason.NO_CLAUSE, actor.clause()));
        if (!Correction.part(clause.clause().text()).equals(actor.words())) {
            throw new CorrectionRejected(
                    CorrectionRejected.Reason.OTHER_WORDS,
                    actor.words(),
                    clause.clause().text());
        }
        Part was = actor.was();
        if (was != null) {
            Held held = held(clause)
                    .filter(one -> one.role().equals(was.role()) && one.actor().equals(was.actor()))
                    .findFirst()
                    .orElseThrow(() ->
                            new CorrectionRejected(CorrectionRejected.Reason.NOT_THERE, was.toString(), said(clause)));
            String corrected = held.corrected();
            if (corrected != null) {
                throw new CorrectionRejected(CorrectionRejected.Reason.CORRECTED, was.toString(), said(corrected));
            }
        }
    }

    /** The change of an actor in a clause as it is now. */
    OfActor change(String clause, @Nullable Part was, @Nullable Part is) {
        return duties(clause)
                .flatMap(duty -> duty.clauses().stream()
                        .filter(one -> one.id().equals(clause))
                        .map(one -> new OfActor(
                                clause,
                                was,
                                is,
                                duty.duty().name(),
                                one.clause().text())))
                .findFirst()
                .orElseThrow(() -> new CorrectionRejected(CorrectionRejected.Reason.NO_CLAUSE, clause));
    }

    private record Held(String role, String actor, @Nullable String corrected) {}

    private static Stream<Held> held(ResolvedClause clause) {
        return Stream.concat(
                clause.performers().stream()
                        .map(one ->
                                new Held(Part.PERFORMER, one.mention().actor().id(), one.corrected())),
                clause.relations().stream()
                        .map(one -> new Held(
                                one.role().name(), one.mention().actor().id(), one.corrected())));
    }

    /** The corrections of a clause: who made them, when. */
    private String said(ResolvedClause clause) {
        List<String> said = clause.corrections().stream().map(this::said).toList();
        return said.isEmpty() ? "–" : String.join("; ", said);
    }

    private String said(String id) {
        return standing.find(id)
                .map(one -> id + " (" + one.by() + ", " + one.at() + ")")
                .orElse(id);
    }

    private Optional<ResolvedClause> clause(String id) {
        return duties(id)
                .flatMap(duty -> duty.clauses().stream())
                .filter(clause -> clause.id().equals(id))
                .findFirst();
    }

    /** The duties of a clause's list, by the corrections in force. */
    private Stream<ResolvedDuty> duties(String clause) {
        String[] part = clause.split("/");
        return part.length < 2
                ? Stream.empty()
                : lists.list(part[0] + "/" + part[1])
                        .map(written -> reader.resolved(written.list()).duties().stream())
                        .orElse(Stream.empty());
    }
}
