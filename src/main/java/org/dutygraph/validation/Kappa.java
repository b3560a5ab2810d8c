package org.dutygraph.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cohen's κ of two coders (J. Cohen, A coefficient of agreement for nominal scales, 1960) with the large-sample standard error of
 * Fleiss, Cohen and Everitt (1969), which holds where κ is not zero.
 *
 * @param value 1 for full agreement, 0 for that of chance
 * @param standardError of the value
 * @param low lower end of the 95 % interval, at least -1
 * @param high upper end of the 95 % interval, at most 1
 * @param units how many units both coded
 */
record Kappa(double value, double standardError, double low, double high, int units) {

    /**
     * The κ of two codings of the same units, which have the same length; empty where there is no unit, or both use one category
     * alone: then chance agrees fully too, and κ does not exist.
     */
    static <T> Optional<Kappa> of(List<T> one, List<T> other) {
        int units = one.size();
        Map<T, Double> rows = new HashMap<>();
        Map<T, Double> columns = new HashMap<>();
        double observed = 0;
        for (int i = 0; i < units; i++) {
            rows.merge(one.get(i), 1.0 / units, Double::sum);
            columns.merge(other.get(i), 1.0 / units, Double::sum);
            observed += one.get(i).equals(other.get(i)) ? 1.0 / units : 0;
        }
        double chance = rows.entrySet().stream()
                .mapToDouble(row -> row.getValue() * columns.getOrDefault(row.getKey(), 0.0))
                .sum();
        if (units == 0 || rows.size() == 1 && rows.keySet().equals(columns.keySet())) {
            return Optional.empty();
        }
        double kappa = (observed - chance) / (1 - chance);
        double sum = 0;
        for (int i = 0; i < units; i++) {
            T row = one.get(i);
            T column = other.get(i);
            // A unit's share of its cell is 1/n, so that cells need not be counted.
            double margins = columns.getOrDefault(row, 0.0) + rows.getOrDefault(column, 0.0);
            sum += (row.equals(column) ? Math.pow(1 - margins * (1 - kappa), 2) : Math.pow(margins * (1 - kappa), 2))
                    / units;
        }
        double variance = (sum - Math.pow(kappa - chance * (1 - kappa), 2)) / (Math.pow(1 - chance, 2) * units);
        double error = Math.sqrt(Math.max(0, variance));
        double half = RatioEstimate.Z * error;
        return Optional.of(new Kappa(kappa, error, Math.max(-1, kappa - half), Math.min(1, kappa + half), units));
    }
}
