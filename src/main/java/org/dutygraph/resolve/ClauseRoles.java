package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a list takes over of a clause: its roles, and what its duty and its list have to know of them. All of it is found out
 * once, for a clause is asked for it in each list that it stands in.
 *
 * @param departments the departments that it names, whether they have a part or not, in the order of the text
 * @param regions of the departments, each once
 * @param byTownship whether the list's township has a part
 */
record ClauseRoles(
        Basis basis,
        List<Performer> performers,
        List<Relation> relations,
        List<Mention> departments,
        List<String> regions,
        boolean byTownship) {

    ClauseRoles {
        performers = List.copyOf(performers);
        relations = List.copyOf(relations);
        departments = List.copyOf(departments);
        regions = List.copyOf(regions);
    }

    static ClauseRoles of(ClauseActors actors) {
        List<Mention> departments = new ArrayList<>();
        for (NamedBody body : actors.bodies()) {
            if (body.sort() == NamedBody.Sort.DEPARTMENT) {
                departments.add(body.mention());
            }
        }
        List<Mention> parts = new ArrayList<>();
        actors.performers().forEach(one -> parts.add(one.mention()));
        actors.relations().forEach(one -> parts.add(one.mention()));
        boolean byTownship = parts.stream().anyMatch(ClauseRoles::isTownship);
        parts.addAll(departments);
        return new ClauseRoles(
                actors.basis(), actors.performers(), actors.relations(), departments, regions(parts), byTownship);
    }

    /** The regions of the departments among these, each once. */
    static List<String> regions(List<Mention> mentions) {
        Set<String> regions = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            Actor actor = mention.actor();
            if (actor.type() == Actor.Type.DEPARTMENT && actor.regionCode() != null) {
                regions.add(actor.regionCode());
            }
        }
        return List.copyOf(regions);
    }

    /** The same clause in the list of another township: it stands wherever a township stands. */
    ClauseRoles spokenBy(Actor township) {
        if (!byTownship) {
            return this;
        }
        List<Performer> performing = new ArrayList<>(performers.size());
        for (Performer one : performers) {
            performing.add(
                    isTownship(one.mention())
                            ? new Performer(spokenBy(one.mention(), township), one.basis(), one.lead())
                            : one);
        }
        List<Relation> related = new ArrayList<>(relations.size());
        for (Relation one : relations) {
            related.add(isTownship(one.mention()) ? new Relation(one.role(), spokenBy(one.mention(), township)) : one);
        }
        return new ClauseRoles(basis, performing, related, departments, regions, true);
    }

    private static Mention spokenBy(Mention mention, Actor township) {
        return new Mention(township, mention.surface(), mention.start(), mention.end());
    }

    private static boolean isTownship(Mention mention) {
        return mention.actor().type() == Actor.Type.TOWNSHIP;
    }
}
