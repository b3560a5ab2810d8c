package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds all bodies that a text names. Where names overlap, a department precedes a township, and both precede a party,
 * because only the first two are known by name.
 */
final class BodyFinder {

    private static final Expression TOWNSHIP_AND_VILLAGE = Expression.of("(乡镇?|镇)(村)(?=工作人员|干部|两级)");
    private static final Expression QUOTED = Expression.of("《[^《》]*》|“[^“”]*”|（[^（）]*）");

    private static final int SHORTEST_SHORT_NAME = 3;

    private final DepartmentWords departments;
    private final TownshipWords township;
    private final List<NamedBody> mentioned;

    private BodyFinder(DepartmentWords departments, TownshipWords township, List<NamedBody> mentioned) {
        this.departments = departments;
        this.township = township;
        this.mentioned = mentioned;
    }

    static BodyFinder of(DepartmentWords departments, TownshipWords township) {
        return new BodyFinder(departments, township, List.of());
    }

    /** The same inside one duty, whose clauses name these departments. */
    BodyFinder within(List<NamedBody> mentioned) {
        return new BodyFinder(departments, township, List.copyOf(mentioned));
    }

    Actor township() {
        return township.township();
    }

    List<NamedBody> departments(String text) {
        return departments.in(text);
    }

    /** Bodies known by name, and parties; those in quotes are still included. */
    record Found(List<NamedBody> known, List<NamedBody> parties) {

        Found {
            known = List.copyOf(known);
            parties = List.copyOf(parties);
        }

        /** Institutions whose name may be short for a longer one in the same duty. */
        List<String> institutions() {
            return parties.stream()
                    .filter(BodyFinder::mayBeShort)
                    .map(NamedBody::surface)
                    .toList();
        }
    }

    private static boolean mayBeShort(NamedBody body) {
        return body.sort() == NamedBody.Sort.INSTITUTION && body.surface().length() >= SHORTEST_SHORT_NAME;
    }

    Found find(String text) {
        List<NamedBody> found = new ArrayList<>(departments.in(text));
        for (Matcher both = TOWNSHIP_AND_VILLAGE.find(text, 0);
                both != null;
                both = TOWNSHIP_AND_VILLAGE.find(text, both.end())) {
            add(
                    found,
                    new NamedBody(
                            NamedBody.Sort.TOWNSHIP, township.township(), both.group(1), both.start(1), both.end(1)));
            add(found, new NamedBody(NamedBody.Sort.VILLAGE, PartyWords.party("村"), "村", both.start(2), both.end(2)));
        }
        township.in(text).forEach(body -> add(found, body));
        return new Found(found, PartyWords.in(text, List.copyOf(found)));
    }

    /** All bodies in text order, without overlaps and without those in quotes, titles or brackets. */
    List<NamedBody> withoutQuoted(String text, Found named) {
        List<NamedBody> found = new ArrayList<>(named.known());
        named.parties().forEach(body -> found.add(expanded(body)));
        for (Matcher quoted = QUOTED.find(text, 0); quoted != null; quoted = QUOTED.find(text, quoted.end())) {
            int start = quoted.start();
            int end = quoted.end();
            found.removeIf(body -> body.start() >= start && body.end() <= end);
        }
        found.sort(Comparator.comparingInt(NamedBody::start));
        return joinOwned(text, found);
    }

    /** Joins a department and a directly following institution into that institution; a township's own is the township. */
    private static List<NamedBody> joinOwned(String text, List<NamedBody> bodies) {
        List<NamedBody> joined = new ArrayList<>();
        for (NamedBody body : bodies) {
            NamedBody last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.end() == body.start()
                    && body.sort() == NamedBody.Sort.INSTITUTION
                    && (last.sort() == NamedBody.Sort.DEPARTMENT || last.sort() == NamedBody.Sort.TOWNSHIP)) {
                String surface = text.substring(last.start(), body.end());
                Actor actor = last.sort() == NamedBody.Sort.TOWNSHIP ? last.actor() : PartyWords.party(surface);
                joined.set(joined.size() - 1, new NamedBody(last.sort(), actor, surface, last.start(), body.end()));
            } else {
                joined.add(body);
            }
        }
        return joined;
    }

    /** A short name means the longer name in the same duty that ends with it (巡察组 after 县委巡察组). */
    private NamedBody expanded(NamedBody body) {
        if (mayBeShort(body)) {
            for (NamedBody known : mentioned) {
                if (known.surface().endsWith(body.surface())) {
                    return new NamedBody(known.sort(), known.actor(), body.surface(), body.start(), body.end());
                }
            }
        }
        return body;
    }

    private static void add(List<NamedBody> found, NamedBody body) {
        if (found.stream().noneMatch(other -> other.start() < body.end() && body.start() < other.end())) {
            found.add(body);
        }
    }
}
