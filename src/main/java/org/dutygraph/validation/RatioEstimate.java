package org.dutygraph.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A share of a population, estimated from a stratified random sample.
 *
 * <p>The share is the combined ratio estimator, its standard error that of linearisation with the correction for finite
 * populations (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, §6.11). A stratum with a single sampled unit is centred at the
 * mean of all residuals, which is zero. The interval is Wilson's score interval (1927) with the effective sample size
 * (N. Dean and M. Pagano, Evaluating confidence interval methods for binomial proportions in clustered surveys, 2015), which
 * stays within 0 and 1 and has a width where every sampled unit is right. Where a stratum that was not drawn whole shows no
 * difference, its part of the error is not measured; the effective sample size is then no more than Kish's, so that the interval
 * is too wide rather than too narrow.
 *
 * @param value from 0 to 1
 * @param standardError of the value; 0 where the sample is the whole population
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
record RatioEstimate(double value, double standardError, double low, double high) {

    /** The 97.5 % point of the normal distribution. */
    static final double Z = 1.959963984540054;

    /** Residuals that are equal differ by no more than this. */
    private static final double ROUNDING = 1e-20;

    /**
     * A sampled unit.
     *
     * @param stratum the stratum that it was drawn from
     * @param size units of the population in the stratum; 0 where the population is not known, then each unit stands for itself
     * @param part what is counted in the unit
     * @param whole of how much
     */
    record Unit(String stratum, long size, double part, double whole) {}

    /** The estimate; empty where the units have nothing of the whole, so that there is no share. */
    static Optional<RatioEstimate> of(List<Unit> units) {
        Collection<List<Unit>> strata = units.stream()
                .collect(Collectors.groupingBy(Unit::stratum, TreeMap::new, Collectors.toList()))
                .values();
        double part = 0;
        double whole = 0;
        double squares = 0;
        for (List<Unit> stratum : strata) {
            double weight = weight(stratum);
            for (Unit unit : stratum) {
                part += weight * unit.part();
                whole += weight * unit.whole();
                squares += Math.pow(weight * unit.whole(), 2);
            }
        }
        if (whole == 0) {
            return Optional.empty();
        }
        double ratio = part / whole;
        double variance = 0;
        boolean isCensus = true;
        boolean isMeasured = true;
        for (List<Unit> stratum : strata) {
            double notDrawn = notDrawn(stratum);
            double spread = spread(stratum, ratio);
            variance += notDrawn * Math.pow(weight(stratum), 2) * stratum.size() * spread;
            isCensus &= notDrawn == 0;
            isMeasured &= notDrawn == 0 || spread > ROUNDING;
        }
        variance /= whole * whole;
        if (isCensus) {
            return Optional.of(new RatioEstimate(ratio, 0, ratio, ratio));
        }
        double kish = whole * whole / squares;
        double measured = variance > 0 ? ratio * (1 - ratio) / variance : kish;
        double effective = isMeasured ? measured : Math.min(measured, kish);
        return Optional.of(wilson(ratio, effective, Math.sqrt(variance)));
    }

    /** Wilson's score interval of a share of this many independent units. */
    static RatioEstimate wilson(double share, double units, double standardError) {
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * units)) / (1 + z2 / units);
        double half = Z / (1 + z2 / units) * Math.sqrt(share * (1 - share) / units + z2 / (4 * units * units));
        return new RatioEstimate(share, standardError, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    private static double weight(List<Unit> stratum) {
        long size = stratum.get(0).size();
        return size == 0 ? 1 : (double) size / stratum.size();
    }

    /** The share of a stratum that was not drawn. */
    private static double notDrawn(List<Unit> stratum) {
        long size = stratum.get(0).size();
        return size == 0 ? 1 : 1 - (double) stratum.size() / size;
    }

    /** The variance of the residuals in a stratum. */
    private static double spread(List<Unit> stratum, double ratio) {
        double[] residuals = stratum.stream()
                .mapToDouble(unit -> unit.part() - ratio * unit.whole())
                .toArray();
        if (residuals.length == 1) {
            return residuals[0] * residuals[0];
        }
        double mean = 0;
        for (double residual : residuals) {
            mean += residual / residuals.length;
        }
        double sum = 0;
        for (double residual : residuals) {
            sum += (residual - mean) * (residual - mean);
        }
        return sum / (residuals.length - 1);
    }
}
