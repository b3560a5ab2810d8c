package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.Side;
import org.jspecify.annotations.Nullable;

/**
 * A duty with its departments and clauses.
 *
 * @param id {@code 654021202/2025-07/C5}
 * @param duty the duty as written
 * @param departments the departments and open classes listed, in the order of the cell
 * @param writtenLead the department that the column or the text makes the lead of the whole duty, listed or not; null
 *     where none is written
 * @param takers the bodies that take over a WITHDRAWN duty, in the order of the cell
 * @param named bodies named in the duty's text but not listed (hidden sharers), in text order
 * @param clauses the clauses in row order
 */
public record ResolvedDuty(
        String id,
        Duty duty,
        List<Mention> departments,
        @Nullable Mention writtenLead,
        List<Mention> takers,
        List<Mention> named,
        List<ResolvedClause> clauses) {

    public ResolvedDuty {
        departments = List.copyOf(departments);
        takers = List.copyOf(takers);
        named = List.copyOf(named);
        clauses = List.copyOf(clauses);
    }

    /**
     * The department that leads a duty.
     *
     * @param mention where it is listed; where it is written, if the column does not list it
     * @param basis on what that rests
     */
    public record Lead(Mention mention, LeadBasis basis) {}

    /** The department that leads; null where no department is listed. Open classes never do. */
    public @Nullable Lead lead() {
        List<Mention> listed = listedDepartments();
        if (writtenLead != null) {
            String written = writtenLead.actor().id();
            return new Lead(
                    listed.stream()
                            .filter(mention -> mention.actor().id().equals(written))
                            .findFirst()
                            .orElse(writtenLead),
                    LeadBasis.WRITTEN);
        }
        return listed.isEmpty() ? null : new Lead(listed.get(0), listed.size() == 1 ? LeadBasis.SOLE : LeadBasis.FIRST);
    }

    /** The departments that answer for the duty, each once: the one that leads, then the others in the order of the cell. */
    public List<Mention> answering() {
        Lead lead = lead();
        if (lead == null) {
            return List.of();
        }
        List<Mention> answering = new ArrayList<>(List.of(lead.mention()));
        listedDepartments().stream()
                .filter(mention ->
                        !mention.actor().id().equals(lead.mention().actor().id()))
                .forEach(answering::add);
        return answering;
    }

    private List<Mention> listedDepartments() {
        Set<String> seen = new HashSet<>();
        return departments.stream()
                .filter(mention -> mention.actor().type() == Actor.Type.DEPARTMENT
                        && seen.add(mention.actor().id()))
                .toList();
    }

    /** The open classes listed, each once. */
    public List<Mention> openClasses() {
        Set<String> seen = new HashSet<>();
        return departments.stream()
                .filter(mention -> mention.actor().type() == Actor.Type.OPEN_CLASS
                        && seen.add(mention.actor().id()))
                .toList();
    }

    /**
     * The departments that answer for the duty and have no part in it: no clause names them or a branch of theirs, and none
     * gives the other departments theirs (其他部门按职责…). Empty where the duty has no upstream clauses.
     */
    public List<Mention> silent() {
        List<String> upstream = clauses.stream()
                .filter(clause -> clause.clause().side() == Side.UPSTREAM)
                .map(clause -> clause.clause().text())
                .toList();
        if (upstream.isEmpty() || upstream.stream().anyMatch(ActorWords.get()::giveTheRestAPart)) {
            return List.of();
        }
        List<Actor> speaking = clauses.stream()
                .flatMap(ResolvedClause::mentions)
                .map(Mention::actor)
                .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                .toList();
        return answering().stream()
                .filter(mention -> speaking.stream().noneMatch(actor -> actor.name()
                        .startsWith(mention.actor().name())))
                .toList();
    }

    /** All actors of the duty, in every role; one actor may occur several times. */
    public Stream<Mention> mentions() {
        return Stream.concat(
                Stream.of(departments, takers, named).flatMap(List::stream),
                clauses.stream().flatMap(ResolvedClause::mentions));
    }
}
