package org.dutygraph.query.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.Role;
import org.jspecify.annotations.Nullable;

/** What one duty or clause says, as {@code definitions.md} has it. */
final class Read {

    private Read() {}

    /** The departments of the column, each once, in its order; an open class is none. */
    static List<String> listed(ResolvedDuty duty) {
        return duty.departments().stream()
                .map(Mention::actor)
                .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                .map(Actor::id)
                .distinct()
                .toList();
    }

    /** The same as actors by id. */
    static Map<String, Actor> actors(Stream<Mention> mentions) {
        Map<String, Actor> actors = new LinkedHashMap<>();
        mentions.map(Mention::actor).forEach(actor -> actors.put(actor.id(), actor));
        return actors;
    }

    /** The open classes of the column as written. */
    static List<String> openClasses(ResolvedDuty duty) {
        return duty.departments().stream()
                .filter(mention -> mention.actor().type() == Actor.Type.OPEN_CLASS)
                .map(Mention::surface)
                .toList();
    }

    /** The departments that take the duty over, each once. */
    static Set<String> takers(ResolvedDuty duty) {
        return duty.takers().stream()
                .map(Mention::actor)
                .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                .map(Actor::id)
                .collect(Collectors.toSet());
    }

    /** Who leads: the written one, else the first listed; null where no department is listed. */
    static @Nullable String leader(ResolvedDuty duty) {
        String written = written(duty);
        return written != null ? written : listed(duty).stream().findFirst().orElse(null);
    }

    /** On what that rests. */
    static String basis(ResolvedDuty duty) {
        return written(duty) != null ? "WRITTEN" : listed(duty).size() == 1 ? "SOLE" : "FIRST";
    }

    /** The department behind 牵头部门： in the column; no list beside the project writes it elsewhere. */
    private static @Nullable String written(ResolvedDuty duty) {
        Matcher label = Pattern.compile("牵头部门：([^；、，]+)").matcher(duty.duty().departments());
        return label.find()
                ? duty.departments().stream()
                        .filter(mention -> mention.surface().equals(label.group(1)))
                        .map(mention -> mention.actor().id())
                        .findFirst()
                        .orElseThrow()
                : null;
    }

    /**
     * A body's part in a clause.
     *
     * @param role the type of relationship
     */
    record Part(String role, Mention mention) {}

    /** All parts of a clause. */
    static List<Part> parts(ResolvedClause clause) {
        List<Part> parts = new ArrayList<>();
        clause.performers().forEach(one -> parts.add(new Part("PERFORMED_BY", one.mention())));
        clause.relations().forEach(one -> parts.add(new Part(one.role().name(), one.mention())));
        return parts;
    }

    /** The bodies with a role in a clause, each once, in text order. */
    static List<Actor> in(ResolvedClause clause, Role role) {
        return List.copyOf(actors(clause.relations().stream()
                        .filter(relation -> relation.role() == role)
                        .map(relation -> relation.mention()))
                .values());
    }

    /** Who performs a clause, each once. */
    static List<Actor> performers(ResolvedClause clause) {
        return List.copyOf(
                actors(clause.performers().stream().map(one -> one.mention())).values());
    }

    static long clauses(ResolvedDuty duty, Side side) {
        return duty.clauses().stream()
                .filter(clause -> clause.clause().side() == side)
                .count();
    }
}
