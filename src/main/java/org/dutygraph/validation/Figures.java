package org.dutygraph.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.dutygraph.validation.Coding.Marks;
import org.dutygraph.validation.RatioEstimate.Unit;

/**
 * How well the program reads one role, by one coding that is taken for right. A body counts once in a clause.
 *
 * @param truth whose coding
 * @param role PERFORMED_BY, the name of a role, or {@link #ALL_ROLES}
 * @param clauses how many were coded
 * @param right bodies that both have
 * @param extra bodies that the program has and the coding has not
 * @param missed bodies that the coding has and the program has not
 * @param precision of the bodies that the program has, the share that is right; empty where it has none
 * @param recall of the bodies that the coding has, the share that the program has; empty where it has none
 * @param f1 the harmonic mean, 2 right / (2 right + extra + missed), which is a share too: of the bodies of both
 */
record Figures(
        String truth,
        String role,
        int clauses,
        int right,
        int extra,
        int missed,
        Optional<RatioEstimate> precision,
        Optional<RatioEstimate> recall,
        Optional<RatioEstimate> f1) {

    /** All roles together, without who performs. */
    static final String ALL_ROLES = "ROLES";

    /** The figures of every role, the performer's first, all roles together last. */
    static List<Figures> of(Coding truth, Map<String, Marks> program) {
        List<Figures> figures = new ArrayList<>();
        Map<String, List<Count>> all = new LinkedHashMap<>();
        for (String role : Coding.ROLES) {
            List<Count> counts = new ArrayList<>();
            truth.clauses().forEach((clause, marks) -> {
                Marks read = program.get(clause);
                if (read == null) {
                    throw new IllegalArgumentException("No clause " + clause);
                }
                Count count = Count.of(marks, read, role);
                counts.add(count);
                if (!role.equals(Coding.PERFORMER)) {
                    all.computeIfAbsent(clause, each -> new ArrayList<>()).add(count);
                }
            });
            figures.add(of(truth.coder(), role, counts));
        }
        figures.add(of(
                truth.coder(),
                ALL_ROLES,
                all.values().stream()
                        .map(counts -> counts.stream().reduce(Count::plus).orElseThrow())
                        .toList()));
        return figures;
    }

    private static Figures of(String truth, String role, List<Count> counts) {
        return new Figures(
                truth,
                role,
                counts.size(),
                counts.stream().mapToInt(Count::right).sum(),
                counts.stream().mapToInt(count -> count.found() - count.right()).sum(),
                counts.stream()
                        .mapToInt(count -> count.expected() - count.right())
                        .sum(),
                estimate(counts, Count::found),
                estimate(counts, Count::expected),
                // Half of both, so that the bodies that both have are the part.
                estimate(counts, count -> (count.found() + count.expected()) / 2.0));
    }

    private static Optional<RatioEstimate> estimate(List<Count> counts, ToDoubleFunction<Count> whole) {
        return RatioEstimate.of(counts.stream()
                .map(count -> new Unit(
                        count.draw().stratum(), count.draw().size(), count.right(), whole.applyAsDouble(count)))
                .toList());
    }

    /** The bodies of a clause that both have, that the program has, and that the coding has. */
    private record Count(int right, int found, int expected, Coding.Draw draw) {

        static Count of(Marks truth, Marks program, String role) {
            Set<String> found = new LinkedHashSet<>(program.bodies(role).keySet());
            found.removeAll(truth.disputed(role));
            Set<String> expected = truth.certain(role);
            int right = (int) expected.stream().filter(found::contains).count();
            return new Count(right, found.size(), expected.size(), truth.draw());
        }

        Count plus(Count other) {
            return new Count(right + other.right, found + other.found, expected + other.expected, draw);
        }
    }
}
