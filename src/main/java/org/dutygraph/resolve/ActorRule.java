package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * A named rule that gives a group of bodies its role, based on the words before and after it.
 *
 * @param name the rule's name in specs, the graph and datasets
 * @param title the same in Chinese
 * @param shows clauses to which it applies; what stands in parentheses there is where they were found
 * @param role the role; null for rules that find a subject
 * @param bodies the sorts of bodies it applies to
 * @param needs sorts of which the group must contain one; empty for no condition
 * @param before what must end where the group begins
 * @param unlessBefore what must not end there; null for nothing
 * @param attributive whether the group may be an attribute ({@code 按照县市监局推送的名录})
 * @param local whether national bodies are excluded, since they are sources of policies
 * @param predicateAfter whether a predicate must follow the group ({@code after: PREDICATE})
 * @param after what must follow the group; null for anything
 * @param unlessAfter what must not follow it; null for nothing
 */
record ActorRule(
        String name,
        String title,
        String shows,
        @Nullable Role role,
        Set<NamedBody.Sort> bodies,
        Set<NamedBody.Sort> needs,
        Expression before,
        @Nullable Expression unlessBefore,
        boolean attributive,
        boolean local,
        boolean predicateAfter,
        @Nullable Pattern after,
        @Nullable Pattern unlessAfter) {

    /** Characters of context on each side; more distant words say nothing about a group. */
    private static final int CONTEXT = 60;

    private static final String NATION = Region.NATION.code();
    private static final String PREDICATE = "PREDICATE";

    static ActorRule of(Map<String, Object> entry) {
        String name = text(entry, "rule");
        Object role = entry.get("role");
        return new ActorRule(
                name,
                text(entry, "title"),
                text(entry, "shows"),
                role == null ? null : Role.valueOf(role.toString()),
                sorts(entry.get("bodies")),
                sorts(entry.get("needs")),
                Expression.of("(?:" + text(entry, "before") + ")$"),
                entry.containsKey("unless-before") ? Expression.of("(?:" + text(entry, "unless-before") + ")$") : null,
                Boolean.TRUE.equals(entry.get("attributive")),
                Boolean.TRUE.equals(entry.get("local")),
                PREDICATE.equals(entry.get("after")),
                entry.containsKey("after") && !PREDICATE.equals(entry.get("after"))
                        ? Pattern.compile(text(entry, "after"))
                        : null,
                entry.containsKey("unless-after") ? Pattern.compile(text(entry, "unless-after")) : null);
    }

    private static Set<NamedBody.Sort> sorts(@Nullable Object names) {
        EnumSet<NamedBody.Sort> sorts = EnumSet.noneOf(NamedBody.Sort.class);
        if (names instanceof List<?> list) {
            for (Object name : list) {
                sorts.add(NamedBody.Sort.valueOf(
                        name.toString().toUpperCase(Locale.ROOT).replace('-', '_')));
            }
        }
        return sorts;
    }

    private static String text(Map<String, Object> entry, String key) {
        return Objects.requireNonNull(entry.get(key), () -> "a rule has no “" + key + "”: " + entry)
                .toString();
    }

    /** Whether the words around the group match; {@link #takes} selects its bodies. */
    boolean matches(String text, BodyGroup group) {
        if (!needs.isEmpty() && needs.stream().noneMatch(group::holds)) {
            return false;
        }
        int from = Math.max(0, group.start() - CONTEXT);
        String left = text.substring(from, group.start());
        if (!before.isIn(left) || (unlessBefore != null && unlessBefore.isIn(left))) {
            return false;
        }
        if (!attributive && ActorWords.get().makeAttribute(text.substring(group.end()))) {
            return false;
        }
        if (predicateAfter && !ActorWords.get().startsPredicate(text.substring(group.end()))) {
            return false;
        }
        Matcher right = region(after, text, group);
        if (right != null && !right.lookingAt()) {
            return false;
        }
        Matcher barred = region(unlessAfter, text, group);
        return barred == null || !barred.lookingAt();
    }

    private static @Nullable Matcher region(@Nullable Pattern pattern, String text, BodyGroup group) {
        return pattern == null
                ? null
                : pattern.matcher(text).region(group.end(), Math.min(text.length(), group.end() + CONTEXT));
    }

    /** The bodies of a group that the rule applies to, in text order. */
    List<NamedBody> taken(BodyGroup group) {
        List<NamedBody> taken = new ArrayList<>();
        for (NamedBody body : group.bodies()) {
            if (takes(body, group)) {
                taken.add(body);
            }
        }
        return taken;
    }

    /** Whether the rule applies to a body; to a village only beside another body it applies to (组织乡、村召开初审会). */
    boolean takes(NamedBody body, BodyGroup group) {
        if (local && NATION.equals(body.actor().regionCode())) {
            return false;
        }
        return bodies.contains(body.sort())
                || (body.sort() == NamedBody.Sort.VILLAGE
                        && bodies.contains(NamedBody.Sort.TOWNSHIP)
                        && group.bodies().stream().anyMatch(other -> bodies.contains(other.sort())));
    }
}
