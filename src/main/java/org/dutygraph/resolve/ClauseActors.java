package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Side;

/**
 * Who does what in one clause.
 *
 * @param basis why the clause has these performers
 * @param performers in text order
 * @param relations in text order
 * @param bodies all bodies that the clause names, with or without a role
 */
record ClauseActors(Basis basis, List<Performer> performers, List<Relation> relations, List<NamedBody> bodies) {

    private static final Pattern INLINE_HEADING = Pattern.compile("[\\s　]*[：:]");

    // 不能自行处理的移交X is no negation: what is negated ends with 的, or with a noun (未参保人员).
    private static final Expression NEGATED = Expression.of(
            "(?:不得|不准|不许|不应|不宜|严禁|禁止|杜绝)[^，,；;。：:]*$|(?:不再|不必|不需|无需|无须|不用|不能|未)(?:(?!并|后|进行|应当|人员|情况|学生|对象|事项|案件|每)[^，,；;。：:的]){0,12}$");

    ClauseActors {
        performers = List.copyOf(performers);
        relations = List.copyOf(relations);
        bodies = List.copyOf(bodies);
    }

    /**
     * Reads a clause.
     *
     * @param listed the departments listed for the clause's duty
     */
    static ClauseActors of(Clause clause, List<Mention> listed, BodyFinder finder) {
        return of(clause, listed, finder, finder.find(clause.text()));
    }

    /** The same, with the bodies that the clause names. */
    static ClauseActors of(Clause clause, List<Mention> listed, BodyFinder finder, BodyFinder.Found found) {
        String text = clause.text();
        List<NamedBody> bodies = finder.withoutQuoted(text, found).stream()
                .map(body -> isTownshipsOwn(body, clause, listed)
                        ? new NamedBody(
                                NamedBody.Sort.TOWNSHIP, finder.township(), body.surface(), body.start(), body.end())
                        : body)
                .toList();
        List<Subject> subjects = new ArrayList<>();
        Map<String, Relation> relations = new LinkedHashMap<>();
        for (BodyGroup group : BodyGroup.of(text, bodies)) {
            ActorRule rule = SubjectReader.rule(text, group, clause.side());
            if (rule != null) {
                subjects.add(new Subject(group, rule));
            } else {
                relate(text, group, relations);
            }
        }
        Performers performers = new Performers();
        Basis basis = addPerformers(clause, listed, subjects, finder, performers);
        performers.markLead(text, subjects);
        List<Performer> all = performers.all();
        List<Relation> others = relations.values().stream()
                .filter(relation -> !onlyPerforms(all, relation.mention().actor()))
                .toList();
        return new ClauseActors(basis, all, others, bodies);
    }

    /** 综治中心 in a township's clause is its own, unless the duty lists the county's. */
    private static boolean isTownshipsOwn(NamedBody body, Clause clause, List<Mention> listed) {
        return clause.side() == Side.TOWNSHIP
                && body.sort() == NamedBody.Sort.DEPARTMENT
                && ActorWords.get().isTownshipCentre(body.surface())
                && listed.stream()
                        .noneMatch(mention ->
                                mention.actor().id().equals(body.actor().id()));
    }

    private static Basis addPerformers(
            Clause clause, List<Mention> listed, List<Subject> subjects, BodyFinder finder, Performers performers) {
        List<Mention> heading = heading(clause, finder);
        if (clause.side() == Side.TOWNSHIP) {
            boolean written = subjects.stream().anyMatch(one -> one.holds(NamedBody.Sort.TOWNSHIP));
            boolean unwritten =
                    subjects.isEmpty() || (!written && SubjectReader.beginsWithoutSubject(clause.text(), subjects));
            if (unwritten) {
                performers.add(new Mention(finder.township(), "", -1, -1), Basis.TOWNSHIP);
            }
            Basis basis = written || unwritten ? Basis.TOWNSHIP : Basis.SUBJECT;
            subjects.forEach(one -> performers.add(one, basis));
            return basis;
        }
        if (!subjects.isEmpty()) {
            // A heading inside the clause replaces the one above it (Q C88/U5).
            boolean inline = subjects.stream().anyMatch(one -> INLINE_HEADING
                    .matcher(clause.text())
                    .region(one.group().end(), clause.text().length())
                    .lookingAt());
            Basis basis = inline ? Basis.HEADING : Basis.SUBJECT;
            if (inline) {
                heading.forEach(one -> performers.add(one, basis));
            }
            subjects.forEach(one -> performers.add(one, basis));
            return basis;
        }
        if (!heading.isEmpty()) {
            heading.forEach(one -> performers.add(one, Basis.HEADING));
            return Basis.HEADING;
        }
        if (listed.size() == 1) {
            performers.add(new Mention(listed.get(0).actor(), listed.get(0).surface(), -1, -1), Basis.SOLE);
            return Basis.SOLE;
        }
        return Basis.AMBIGUOUS;
    }

    private static void relate(String text, BodyGroup group, Map<String, Relation> relations) {
        if (NEGATED.isIn(text.substring(0, group.start()))) {
            return;
        }
        for (ActorRule rule : ActorRules.relations()) {
            List<NamedBody> taken = rule.taken(group);
            if (!taken.isEmpty() && rule.matches(text, group)) {
                Role role = Objects.requireNonNull(rule.role());
                taken.forEach(body -> relations.putIfAbsent(
                        role + " " + body.actor().id(), new Relation(role, body.mention(), rule.name(), null)));
                return;
            }
        }
    }

    /** A sole performer does not report to itself; several performers may report to each other (Y C130/U4). */
    private static boolean onlyPerforms(List<Performer> performers, Actor actor) {
        return performers.size() == 1
                && performers.get(0).mention().actor().id().equals(actor.id());
    }

    /** The departments that the heading above the clause names; one alone keeps the heading's words. */
    private static List<Mention> heading(Clause clause, BodyFinder finder) {
        if (clause.heading() == null) {
            return List.of();
        }
        List<NamedBody> bodies = finder.departments(clause.heading());
        return bodies.size() == 1
                ? List.of(new Mention(bodies.get(0).actor(), clause.heading(), -1, -1))
                : bodies.stream()
                        .map(body -> new Mention(body.actor(), body.surface(), -1, -1))
                        .toList();
    }
}
