package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.DutyList;
import org.dutygraph.resolve.Correction.OfActor;
import org.dutygraph.resolve.Correction.OfName;
import org.dutygraph.resolve.Correction.Part;

/**
 * The corrections that concern one list.
 *
 * <p>A correction of an actor applies in every edition of the township where a duty of the same name has the same words on
 * the same side; where several clauses have, in the one with the number that it was made at. In the edition that it was
 * made in and in later ones it is reported where the words are gone; an earlier edition is not expected to have them.
 */
final class ClauseCorrections {

    private final Map<String, List<Correction>> byClause = new HashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();

    private ClauseCorrections() {}

    /** Finds the clauses that they concern, and reports those that have none. */
    static ClauseCorrections of(Corrections all, String township, DutyList list, ResolutionFaults faults) {
        ClauseCorrections here = new ClauseCorrections();
        for (Correction correction : all.ofActors(township)) {
            here.place(correction, (OfActor) correction.change(), list, faults);
            here.ids.add(correction.id());
        }
        for (Correction correction : all.ofNames()) {
            OfName change = (OfName) correction.change();
            String name = change.name();
            if (!change.kindWithin().isEmpty() && township.startsWith(change.kindWithin())
                    || list.duties().stream()
                            .anyMatch(duty -> duty.cells().stream().anyMatch(cell -> cell.contains(name)))) {
                here.ids.add(correction.id());
            }
        }
        return here;
    }

    /** The corrections of actors in the list's township, those of names that it has, and those of kinds in its region. */
    List<String> ids() {
        return ids.stream().sorted().toList();
    }

    private void place(Correction correction, OfActor actor, DutyList list, ResolutionFaults faults) {
        List<String> same = new ArrayList<>();
        for (Duty duty : list.duties()) {
            if (Correction.part(duty.name()).equals(actor.duty())) {
                for (Clause clause : duty.clauses()) {
                    if (actor.number().startsWith(clause.side().letter())
                            && Correction.part(clause.text()).equals(actor.words())) {
                        same.add(key(duty, clause));
                    }
                }
            }
        }
        if (same.contains(actor.label())) {
            same.retainAll(List.of(actor.label()));
        }
        same.forEach(
                key -> byClause.computeIfAbsent(key, one -> new ArrayList<>()).add(correction));
        if (same.isEmpty() && list.edition().compareTo(actor.edition()) >= 0) {
            outdated(correction, actor, list, faults);
        }
    }

    /** Told at the clause with its number, else at the duty, else at the list. */
    private static void outdated(Correction correction, OfActor actor, DutyList list, ResolutionFaults faults) {
        for (Duty duty : list.duties()) {
            if (Correction.part(duty.name()).equals(actor.duty())) {
                for (Clause clause : duty.clauses()) {
                    if (key(duty, clause).endsWith("/" + actor.number())) {
                        faults.outdatedCorrection(correction, actor, clause.text(), clause.location());
                        return;
                    }
                }
                faults.outdatedCorrection(correction, actor, duty.name(), duty.location());
                return;
            }
        }
        faults.outdatedCorrection(correction, actor, list.title(), null);
    }

    private static String key(Duty duty, Clause clause) {
        return duty.label() + "/" + clause.side().letter() + clause.number();
    }

    /** The corrections of a clause, the earliest first. */
    List<Correction> of(Duty duty, Clause clause) {
        return byClause.getOrDefault(key(duty, clause), List.of());
    }

    /**
     * The roles of a clause with its corrections.
     *
     * @param named the body that a word means in the clause
     */
    static ClauseRoles applied(List<Correction> corrections, ClauseRoles roles, Function<String, Mention> named) {
        ClauseRoles corrected = roles;
        for (Correction correction : corrections) {
            corrected = applied((OfActor) correction.change(), correction.id(), corrected, named);
        }
        return corrected;
    }

    private static ClauseRoles applied(OfActor change, String id, ClauseRoles roles, Function<String, Mention> named) {
        List<Performer> performers = new ArrayList<>(roles.performers());
        List<Relation> relations = new ArrayList<>(roles.relations());
        List<Mention> departments = new ArrayList<>(roles.departments());
        boolean led = false;
        Part was = change.was();
        if (was != null) {
            led = performers.stream().anyMatch(one -> one.lead() && isOf(was, Part.PERFORMER, one.mention()));
            performers.removeIf(one -> isOf(was, Part.PERFORMER, one.mention()));
            relations.removeIf(one -> isOf(was, one.role().name(), one.mention()));
        }
        Part is = change.is();
        if (is != null) {
            Mention mention = named.apply(is.actor());
            String actor = mention.actor().id();
            if (is.role().equals(Part.PERFORMER)) {
                if (performers.stream()
                        .noneMatch(one -> one.mention().actor().id().equals(actor))) {
                    performers.add(new Performer(mention, Basis.CORRECTED, led, null, id));
                }
            } else {
                Role role = Role.valueOf(is.role());
                if (relations.stream()
                        .noneMatch(one ->
                                one.role() == role && one.mention().actor().id().equals(actor))) {
                    relations.add(new Relation(role, mention, null, id));
                }
            }
            if (mention.actor().type() == Actor.Type.DEPARTMENT
                    && departments.stream().noneMatch(one -> one.actor().id().equals(actor))) {
                departments.add(mention);
            }
        }
        List<Mention> all = new ArrayList<>(departments);
        performers.forEach(one -> all.add(one.mention()));
        relations.forEach(one -> all.add(one.mention()));
        return new ClauseRoles(
                basis(roles.basis(), performers),
                performers,
                relations,
                departments,
                ClauseRoles.regions(all),
                roles.byTownship());
    }

    private static Basis basis(Basis before, List<Performer> performers) {
        if (performers.isEmpty()) {
            return Basis.AMBIGUOUS;
        }
        return performers.stream().allMatch(one -> one.basis() == Basis.CORRECTED) ? Basis.CORRECTED : before;
    }

    private static boolean isOf(Part part, String role, Mention mention) {
        return part.role().equals(role) && part.actor().equals(mention.actor().id());
    }
}
