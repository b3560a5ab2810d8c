package org.dutygraph.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dutygraph.matter.DutyText;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.Performer;
import org.dutygraph.resolve.Relation;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;

/**
 * One edition of a township's list, for comparison.
 *
 * @param id the list's id, {@code 654021202/2025-07}
 * @param township the township's name
 * @param edition year and month, {@code 2025-07}
 * @param source its file
 * @param duties the duties in file order
 */
public record Edition(String id, String township, String edition, String source, List<EditionDuty> duties) {

    public Edition {
        duties = List.copyOf(duties);
    }

    /** The edition of a resolved list, which need not be in the graph. */
    public static Edition of(ResolvedList list) {
        List<DutyText> texts = DutyText.of(list);
        List<EditionDuty> duties = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            duties.add(duty(list.duties().get(i), texts.get(i)));
        }
        return new Edition(
                list.id(),
                list.township().name(),
                list.list().edition(),
                list.list().source(),
                duties);
    }

    private static EditionDuty duty(ResolvedDuty resolved, DutyText text) {
        return new EditionDuty(
                resolved.id(),
                resolved.duty().kind(),
                resolved.duty().number(),
                resolved.duty().category(),
                resolved.duty().name(),
                bodies(resolved),
                resolved.duty().workMode(),
                resolved.duty().ended(),
                resolved.clauses().stream().map(Edition::clause).toList(),
                resolved.duty().location().shown(),
                asKept(resolved, text));
    }

    /** With functions of departments only, as in the graph, where open classes have none. */
    private static DutyText asKept(ResolvedDuty resolved, DutyText text) {
        List<String> functions = Stream.concat(resolved.departments().stream(), resolved.takers().stream())
                .map(Mention::actor)
                .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                .flatMap(actor -> actor.functions().stream())
                .distinct()
                .sorted()
                .toList();
        return new DutyText(text.id(), text.kind(), text.category(), text.name(), text.clauses(), functions);
    }

    private static List<DutyDepartment> bodies(ResolvedDuty duty) {
        List<DutyDepartment> bodies = new ArrayList<>();
        for (Mention mention : duty.answering()) {
            bodies.add(body(
                    bodies.isEmpty() ? DutyDepartment.Relationship.LEADS : DutyDepartment.Relationship.SHARES,
                    mention));
        }
        duty.openClasses().forEach(mention -> bodies.add(body(DutyDepartment.Relationship.SHARES, mention)));
        duty.takers().forEach(mention -> bodies.add(body(DutyDepartment.Relationship.TAKES_OVER, mention)));
        return bodies;
    }

    private static DutyDepartment body(DutyDepartment.Relationship relationship, Mention mention) {
        return new DutyDepartment(
                relationship, mention.actor().id(), mention.actor().name());
    }

    private static EditionClause clause(ResolvedClause resolved) {
        Clause clause = resolved.clause();
        List<EditionClause.Named> named = Stream.concat(
                        resolved.performers().stream().map(Performer::mention),
                        resolved.relations().stream().map(Relation::mention))
                .filter(mention -> mention.start() >= 0)
                .map(mention -> new EditionClause.Named(mention.actor().id(), mention.start(), mention.end()))
                .toList();
        return EditionClause.of(clause.side().letter() + clause.number(), clause.text(), named);
    }

    /** Number of duties of one kind. */
    public int duties(DutyKind kind) {
        return (int) duties.stream().filter(duty -> duty.kind() == kind).count();
    }
}
