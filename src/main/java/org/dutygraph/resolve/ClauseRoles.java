package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The roles of a clause, and what its duty and its list need of them. Computed once, since a clause occurs in many
 * lists.
 *
 * @param departments the departments that it names, with or without a role, in text order
 * @param regions the regions of the departments, without duplicates
 * @param byTownship whether the list's township has a role
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

    /**
     * @param county the code of the county whose lists have the clause: 村民委员会 of two counties are two parties
     */
    static ClauseRoles of(ClauseActors actors, String county) {
        List<Mention> departments = new ArrayList<>();
        for (NamedBody body : actors.bodies()) {
            if (body.sort() == NamedBody.Sort.DEPARTMENT) {
                departments.add(body.mention());
            }
        }
        List<Mention> mentions = new ArrayList<>();
        actors.performers().forEach(one -> mentions.add(one.mention()));
        actors.relations().forEach(one -> mentions.add(one.mention()));
        boolean byTownship = mentions.stream().anyMatch(ClauseRoles::isTownship);
        mentions.addAll(departments);
        ClauseRoles roles = new ClauseRoles(
                actors.basis(), actors.performers(), actors.relations(), departments, regions(mentions), byTownship);
        return roles.with(mention -> mention.actor().type() == Actor.Type.PARTY
                ? mention.of(PartyWords.party(county, mention.actor().name()))
                : mention);
    }

    /** The regions of the departments among these and of what they are parts of, without duplicates. */
    static List<String> regions(List<Mention> mentions) {
        Set<String> regions = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            for (Actor actor = mention.actor(); actor != null; actor = actor.whole()) {
                if (actor.type() == Actor.Type.DEPARTMENT && actor.regionCode() != null) {
                    regions.add(actor.regionCode());
                }
            }
        }
        return List.copyOf(regions);
    }

    /** The same roles in the list of another township. */
    ClauseRoles inListOf(Actor township) {
        return byTownship ? with(mention -> isTownship(mention) ? mention.of(township) : mention) : this;
    }

    // Runs for most clauses of every list, hence without streams.
    private ClauseRoles with(UnaryOperator<Mention> actor) {
        Performer[] performers = this.performers.toArray(Performer[]::new);
        for (int i = 0; i < performers.length; i++) {
            performers[i] = performers[i].of(actor.apply(performers[i].mention()));
        }
        Relation[] relations = this.relations.toArray(Relation[]::new);
        for (int i = 0; i < relations.length; i++) {
            relations[i] = relations[i].of(actor.apply(relations[i].mention()));
        }
        return new ClauseRoles(basis, List.of(performers), List.of(relations), departments, regions, byTownship);
    }

    private static boolean isTownship(Mention mention) {
        return mention.actor().type() == Actor.Type.TOWNSHIP;
    }
}
