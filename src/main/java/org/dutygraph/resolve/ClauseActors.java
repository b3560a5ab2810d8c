package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in one clause.
 *
 * @param basis on what ground performers are claimed
 * @param performers in the order of the text
 * @param relations in the order of the text
 * @param bodies every body the clause names, whether it has a part or not
 */
record ClauseActors(Basis basis, List<Performer> performers, List<Relation> relations, List<Body> bodies) {

    private static final Pattern SENTENCE_END = Pattern.compile("[，,；;。]|$");
    private static final Pattern TIME_END = Pattern.compile(".*(?:后|时|期间|之前|前|的|情况下|过程中|之日起)$", Pattern.DOTALL);
    private static final Pattern TIME_ALONE = Pattern.compile("(?:每|在|于)?[一-龥0-9]{0,4}(?:年度?|季度?|月|周|日)[一-龥]{0,3}(?:后|前|时|期间)");
    /** A segment that only says when, after what or on what ground; it has no subject of its own. */
    private static final Pattern ADVERBIAL =
            Pattern.compile("[\\s　]*(?:(?:根据|按照|按|依据|经|在|结合|对|为|为了|如|若|当|待).*|.*(?:后|时|期间|之前|前|的|情况下))", Pattern.DOTALL);
    private static final Pattern INLINE_HEADING = Pattern.compile("[\\s　]*[：:]");
    private static final Pattern LEAD =
            Pattern.compile("(?:牵头(?!部门|单位|人|的|制定的|开展的|组织的)|主导(?!产业|权|地位|性|品种|产品))");

    /**
     * Reads a clause.
     *
     * @param listed the departments listed for the clause's duty
     */
    static ClauseActors of(Clause clause, List<Mention> listed, BodyFinder finder) {
        String text = clause.text();
        List<Body> bodies = finder.in(text);
        List<BodyGroup> groups = BodyGroup.of(text, bodies);
        List<BodyGroup> subjects = new ArrayList<>();
        Map<String, Relation> relations = new LinkedHashMap<>();
        boolean inlineHeading = false;
        for (BodyGroup group : groups) {
            if (isSubject(text, group, clause.side())) {
                subjects.add(group);
                inlineHeading |= follows(INLINE_HEADING, text, group.end());
            } else {
                relate(text, group, relations);
            }
        }
        Claim claim = new Claim(text);
        @Nullable Mention heading = heading(clause, finder);
        if (inlineHeading && heading != null) {
            claim.add(heading, Basis.HEADING);
        }
        boolean township = clause.side() == Side.TOWNSHIP
                && (holdsTownship(subjects) || beginsWithoutSubject(text, subjects));
        if (township && !holdsTownship(subjects)) {
            claim.add(new Mention(finder.township(), "", -1, -1), Basis.TOWNSHIP);
        }
        Basis written = inlineHeading ? Basis.HEADING : Basis.SUBJECT;
        for (BodyGroup subject : subjects) {
            claim.add(subject, township ? Basis.TOWNSHIP : written);
        }
        Basis basis;
        if (!subjects.isEmpty()) {
            basis = township ? Basis.TOWNSHIP : written;
        } else if (clause.side() == Side.TOWNSHIP) {
            basis = Basis.TOWNSHIP;
            claim.add(new Mention(finder.township(), "", -1, -1), basis);
        } else if (heading != null) {
            basis = Basis.HEADING;
            claim.add(heading, basis);
        } else if (listed.size() == 1) {
            basis = Basis.SOLE;
            claim.add(new Mention(listed.get(0).actor(), "", -1, -1), basis);
        } else {
            basis = Basis.AMBIGUOUS;
        }
        List<Performer> performers = claim.performers(subjects);
        List<Relation> others = relations.values().stream()
                .filter(relation -> !onlyPerforms(performers, relation.mention().actor()))
                .toList();
        return new ClauseActors(basis, performers, others, List.copyOf(bodies));
    }

    /** Nobody reports to himself; but where the subject changes, one performer may report to another (Y C130/U4). */
    private static boolean onlyPerforms(List<Performer> performers, Actor actor) {
        return performers.size() == 1 && performers.get(0).mention().actor().id().equals(actor.id());
    }

    private static boolean holdsTownship(List<BodyGroup> subjects) {
        return subjects.stream().anyMatch(group -> group.holds(Body.Sort.TOWNSHIP));
    }

    /** The clause says something of its own before its first subject (做好…工作；村提供…): that is the township's. */
    private static boolean beginsWithoutSubject(String text, List<BodyGroup> subjects) {
        if (subjects.isEmpty()) {
            return false;
        }
        int from = 0;
        Matcher end = SENTENCE_END.matcher(text);
        while (end.find(from) && end.start() < subjects.get(0).start()) {
            if (!ADVERBIAL.matcher(text.substring(from, end.start())).matches()) {
                return true;
            }
            from = end.end();
        }
        return false;
    }

    private static boolean isSubject(String text, BodyGroup group, Side side) {
        for (ActorRule rule : ActorRules.subjects()) {
            if (rule.takes(group.bodies().get(0), group) && rule.matches(text, group)) {
                return !onlySetsTheTime(text, group, side);
            }
        }
        return false;
    }

    /**
     * A body of the other side that only sets the time or the condition (县自然资源局审核后，组织…) does not perform the clause.
     */
    private static boolean onlySetsTheTime(String text, BodyGroup group, Side side) {
        boolean ownSide = side == Side.UPSTREAM
                ? group.holds(Body.Sort.DEPARTMENT) || group.holds(Body.Sort.OPEN_CLASS)
                : group.holds(Body.Sort.TOWNSHIP);
        if (ownSide) {
            return false;
        }
        Matcher end = SENTENCE_END.matcher(text);
        if (!end.find(group.end())) {
            return false;
        }
        String segment = text.substring(group.end(), end.start());
        return TIME_END.matcher(segment).matches() && !TIME_ALONE.matcher(segment).matches();
    }

    private static void relate(String text, BodyGroup group, Map<String, Relation> relations) {
        for (ActorRule rule : ActorRules.relations()) {
            if (rule.matches(text, group)) {
                Role role = java.util.Objects.requireNonNull(rule.role());
                for (Body body : group.bodies()) {
                    if (rule.takes(body, group)) {
                        relations.putIfAbsent(role + " " + body.actor().id(), new Relation(role, body.mention()));
                    }
                }
                return;
            }
        }
    }

    private static @Nullable Mention heading(Clause clause, BodyFinder finder) {
        if (clause.heading() == null) {
            return null;
        }
        List<Body> bodies = finder.departments(clause.heading());
        return bodies.isEmpty() ? null : new Mention(bodies.get(0).actor(), clause.heading(), -1, -1);
    }

    private static boolean follows(Pattern pattern, String text, int from) {
        return pattern.matcher(text).region(from, text.length()).lookingAt();
    }

    /** Collects performers, each once, and says of whom 牵头 is written. */
    private static final class Claim {

        private final String text;
        private final Map<String, Performer> claimed = new LinkedHashMap<>();

        Claim(String text) {
            this.text = text;
        }

        void add(Mention mention, Basis basis) {
            claimed.putIfAbsent(mention.actor().id(), new Performer(mention, basis, false));
        }

        void add(BodyGroup group, Basis basis) {
            group.bodies().forEach(body -> add(body.mention(), basis));
        }

        List<Performer> performers(List<BodyGroup> subjects) {
            Matcher lead = LEAD.matcher(text);
            while (lead.find()) {
                BodyGroup nearest = null;
                for (BodyGroup subject : subjects) {
                    if (subject.end() <= lead.start()) {
                        nearest = subject;
                    }
                }
                for (Map.Entry<String, Performer> entry : claimed.entrySet()) {
                    Performer performer = entry.getValue();
                    boolean leads = subjects.isEmpty() || nearest != null && names(nearest, entry.getKey());
                    if (leads) {
                        entry.setValue(new Performer(performer.mention(), performer.basis(), true));
                    }
                }
            }
            return List.copyOf(claimed.values());
        }

        private static boolean names(BodyGroup group, String id) {
            return group.bodies().stream().anyMatch(body -> body.actor().id().equals(id));
        }
    }
}
