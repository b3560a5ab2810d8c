package org.dutygraph.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.validation.Coding.Draw;

/**
 * How much of a sample a coder coded.
 *
 * @param sample the sample's name, {@code 200-7-990121}: clauses, seed, region; empty where the file does not say
 * @param clauses how many the file has
 * @param coded how many of them are coded
 * @param strata in the order of their numbers
 */
record Coverage(String coder, String sample, int clauses, int coded, List<Stratum> strata) {

    Coverage {
        strata = List.copyOf(strata);
    }

    /**
     * A stratum.
     *
     * @param size clauses of the lists
     * @param drawn clauses of the file
     * @param coded clauses that are coded; each counts for {@code size / coded}
     */
    record Stratum(String name, long size, int drawn, int coded) {

        private Stratum plus(Stratum other) {
            return new Stratum(name, Math.max(size, other.size), drawn + other.drawn, coded + other.coded);
        }
    }

    /** A row of a coder's file. */
    record SheetRow(String sample, Draw draw, boolean coded) {}

    static Coverage of(String coder, List<SheetRow> rows) {
        Map<String, Stratum> strata =
                new TreeMap<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        rows.forEach(row -> strata.merge(
                row.draw().stratum(),
                new Stratum(row.draw().stratum(), row.draw().size(), 1, row.coded() ? 1 : 0),
                Stratum::plus));
        return new Coverage(
                coder,
                rows.stream()
                        .map(SheetRow::sample)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""),
                rows.size(),
                (int) rows.stream().filter(SheetRow::coded).count(),
                List.copyOf(strata.values()));
    }

    /** Strata of which no clause is coded: the figures say nothing of them. */
    List<Stratum> missing() {
        return strata.stream().filter(stratum -> stratum.coded() == 0).toList();
    }

    /** How many clauses of the lists are in those. */
    long missingClauses() {
        return missing().stream().mapToLong(Stratum::size).sum();
    }
}
