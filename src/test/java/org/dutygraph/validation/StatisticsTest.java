package org.dutygraph.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dutygraph.validation.RatioEstimate.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statistics against worked examples of those who published them. */
class StatisticsTest {

    /** R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void scoreInterval(int part, int whole, double low, double high) {
        RatioEstimate plain = RatioEstimate.wilson((double) part / whole, whole, 0);
        assertThat(plain.low()).isCloseTo(low, within(5e-5));
        assertThat(plain.high()).isCloseTo(high, within(5e-5));
    }

    /**
     * R. L. Scheaffer, W. Mendenhall and R. L. Ott, Elementary Survey Sampling, examples 5.1 and 5.2: hours of television in three
     * places; mean 27.7, variance 1.97. Here in hundreds of hours.
     */
    @Test
    void stratifiedMean() {
        List<Unit> units = new ArrayList<>();
        add(units, "town A", 155, 35, 43, 36, 39, 28, 28, 29, 25, 38, 27, 26, 32, 29, 40, 35, 41, 37, 31, 45, 34);
        add(units, "town B", 62, 27, 15, 4, 41, 49, 25, 10, 30);
        add(units, "rural", 93, 8, 14, 12, 15, 30, 32, 21, 20, 34, 7, 11, 24);
        RatioEstimate hours = RatioEstimate.of(units).orElseThrow();
        assertThat(100 * hours.value()).isCloseTo(27.7, within(0.05));
        assertThat(1e4 * hours.standardError() * hours.standardError()).isCloseTo(1.97, within(0.005));
        // Most of the half width is 1.96 standard errors; the rest is Wilson's.
        assertThat(hours.low()).isCloseTo(hours.value() - RatioEstimate.Z * hours.standardError(), within(0.002));
    }

    private static void add(List<Unit> units, String stratum, int size, int... hours) {
        Arrays.stream(hours).forEach(each -> units.add(new Unit(stratum, size, each / 100.0, 1)));
    }

    /**
     * The same, example 8.2: income per head in 25 of 415 blocks, a ratio of two totals; 8801, bound of twice the standard error
     * 1617. Here in tens of thousands.
     */
    @Test
    void ratioOfTotals() {
        int[] residents = {8, 12, 4, 5, 6, 6, 7, 5, 8, 3, 2, 6, 5, 10, 9, 3, 6, 5, 5, 4, 6, 8, 7, 3, 8};
        int[] income = {
            96, 121, 42, 65, 52, 40, 75, 65, 45, 50, 85, 43, 54, 49, 53, 50, 32, 22, 45, 37, 51, 30, 39, 47, 41
        };
        RatioEstimate perHead = RatioEstimate.of(IntStream.range(0, residents.length)
                        .mapToObj(i -> new Unit("", 415, income[i] / 10.0, residents[i]))
                        .toList())
                .orElseThrow();
        assertThat(1e4 * perHead.value()).isCloseTo(8801, within(1.0));
        assertThat(2e4 * perHead.standardError()).isCloseTo(1617, within(2.0));
    }

    @Test
    void aCensusHasNoErrorAndFewRightOnesAreNoProof() {
        assertThat(RatioEstimate.of(List.of(new Unit("a", 2, 1, 1), new Unit("a", 2, 0, 1))))
                .contains(new RatioEstimate(0.5, 0, 0.5, 0.5));
        RatioEstimate right = RatioEstimate.of(Collections.nCopies(20, new Unit("a", 0, 1, 1)))
                .orElseThrow();
        assertThat(right.value()).isOne();
        // The mirror of Newcombe's 0 of 20.
        assertThat(right.low()).isCloseTo(1 - 0.1611, within(5e-5));
        assertThat(RatioEstimate.of(List.of(new Unit("a", 0, 0, 0)))).isEmpty();
    }

    /** 2 of 400 clauses coded and right, 3 of 3 coded and one missed: the miss tells nothing of the 400. */
    @Test
    void aMissInAStratumThatWasDrawnWholeNarrowsNothing() {
        List<Unit> units = new ArrayList<>(Collections.nCopies(2, new Unit("large", 400, 1, 1)));
        units.addAll(Collections.nCopies(2, new Unit("small", 3, 1, 1)));
        units.add(new Unit("small", 3, 1, 1));
        RatioEstimate right = RatioEstimate.of(units).orElseThrow();
        units.set(units.size() - 1, new Unit("small", 3, 0, 1));
        RatioEstimate missed = RatioEstimate.of(units).orElseThrow();
        assertThat(missed.value()).isCloseTo(402.0 / 403, within(1e-12));
        assertThat(missed.low()).isLessThan(right.low());
        assertThat(missed.high()).isGreaterThan(missed.value());
    }

    /**
     * J. L. Fleiss, B. Levin and M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed. 2003, table 18.1: two raters,
     * 100 subjects; κ 0.68, 95 % interval 0.51 to 0.85.
     */
    @Test
    void kappa() {
        Kappa kappa = ofTable();
        assertThat(kappa.value()).isCloseTo(0.68, within(0.005));
        // The book rounds κ to 0.68 and the error to 0.087 on its way.
        assertThat(kappa.standardError()).isCloseTo(0.087, within(0.001));
        assertThat(kappa.low()).isCloseTo(0.51, within(0.006));
        assertThat(kappa.high()).isCloseTo(0.85, within(0.006));
        assertThat(Kappa.of(List.of(1, 1), List.of(1, 1))).isEmpty();
        assertThat(Kappa.of(List.of(), List.of())).isEmpty();
    }

    private static Kappa ofTable() {
        int[][] table = {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}};
        List<Integer> one = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                one.addAll(Collections.nCopies(table[row][column], row));
                other.addAll(Collections.nCopies(table[row][column], column));
            }
        }
        return Kappa.of(one, other).orElseThrow();
    }

    /** The same table in R, whose error comes from derivatives of κ taken numerically (the delta method), not from the formula. */
    @Test
    void kappaInR() throws IOException {
        String script =
                """
                p <- matrix(c(75, 5, 0, 1, 4, 0, 4, 1, 10), 3) / 100
                k <- function(p) { e <- sum(rowSums(p) * colSums(p)); (sum(diag(p)) - e) / (1 - e) }
                g <- sapply(1:9, function(i) { d <- p * 0; d[i] <- 1e-6; (k(p + d) - k(p - d)) / 2e-6 })
                cat(k(p), sqrt((sum(p * g^2) - sum(p * g)^2) / 100))
                """;
        String[] said = inR("kappaInR", script);
        assertThat(said).hasSize(2);
        Kappa kappa = ofTable();
        assertThat(kappa.value()).isCloseTo(Double.parseDouble(said[0]), within(1e-6));
        assertThat(kappa.standardError()).isCloseTo(Double.parseDouble(said[1]), within(1e-6));
    }

    /** κ and α by the package irr, which few machines have. */
    @Test
    void agreementInIrr() throws IOException {
        String script =
                """
                if (!requireNamespace("irr", quietly = TRUE)) { cat("no irr"); quit() }
                a <- strsplit("aabbdcccedda", "")[[1]]; b <- strsplit("babbbccceddd", "")[[1]]
                n <- function(x) match(x, letters)
                cat(irr::kappa2(data.frame(a, b))$value, irr::kripp.alpha(rbind(n(a), n(b)), "nominal")$value)
                """;
        String[] said = inR("agreementInIrr", script);
        if (String.join(" ", said).equals("no irr")) {
            skip("agreementInIrr is skipped: the R of this machine has no package irr (r-cran-irr)");
        }
        assertThat(said).hasSize(2);
        List<List<Character>> units = units("aabbdcccedda", "babbbccceddd");
        Kappa kappa = Kappa.of(
                        units.stream().map(unit -> unit.get(0)).toList(),
                        units.stream().map(unit -> unit.get(1)).toList())
                .orElseThrow();
        assertThat(kappa.value()).isCloseTo(Double.parseDouble(said[0]), within(1e-6));
        assertThat(KrippendorffAlpha.nominal(units).orElseThrow()).isCloseTo(Double.parseDouble(said[1]), within(1e-6));
    }

    /** What a script says, in words; a machine without R says that the test is skipped. */
    private static String[] inR(String test, String script) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("Rscript", "-e", script)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            skip(test + " is skipped: this machine has no R (r-base-core)");
            throw e;
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
    }

    private static void skip(String why) {
        System.out.println(why);
        assumeTrue(false, why);
    }

    /** K. Krippendorff, Computing Krippendorff's KrippendorffAlpha-Reliability (2011), examples A, B and C. */
    @ParameterizedTest
    @CsvSource({
        "0.095, 0100000010, 1110010000",
        "0.692, aabbdcccedda, babbbccceddd",
    })
    void alphaOfTwo(double alpha, String one, String other) {
        assertThat(KrippendorffAlpha.nominal(units(one, other)).orElseThrow()).isCloseTo(alpha, within(5e-4));
    }

    @Test
    void alphaWithMissingValues() {
        assertThat(KrippendorffAlpha.nominal(units("123321412...", "1233224125.3", ".3332342251.", "12332441251."))
                        .orElseThrow())
                .isCloseTo(0.743, within(5e-4));
        assertThat(KrippendorffAlpha.nominal(units("11", "11"))).isEmpty();
    }

    private static List<List<Character>> units(String... coders) {
        return IntStream.range(0, coders[0].length())
                .mapToObj(i -> Arrays.stream(coders)
                        .map(coder -> coder.charAt(i))
                        .filter(value -> value != '.')
                        .toList())
                .toList();
    }

    /** R. Passonneau, Measuring Agreement on Set-valued Items (2006): same 1, part 2/3, overlap 1/3, apart 0, times Jaccard. */
    @Test
    void distanceOfSets() {
        assertThat(KrippendorffAlpha.masi(Set.of(), Set.of())).isZero();
        assertThat(KrippendorffAlpha.masi(Set.of("a"), Set.of())).isOne();
        assertThat(KrippendorffAlpha.masi(Set.of("a", "b"), Set.of("a", "b", "c", "d")))
                .isCloseTo(1 - 0.5 * 2 / 3, within(1e-9));
        assertThat(KrippendorffAlpha.masi(Set.of("a", "b"), Set.of("b", "c"))).isCloseTo(1 - 1.0 / 3 / 3, within(1e-9));
    }

    /** Of single values that are the same or share nothing, the α of sets is the nominal one. */
    @Test
    void alphaOfSets() {
        List<List<Set<Character>>> sets = units("aabbdcccedda", "babbbccceddd").stream()
                .map(unit -> unit.stream().map(Set::of).toList())
                .toList();
        assertThat(KrippendorffAlpha.ofSets(sets).orElseThrow()).isCloseTo(0.692, within(5e-4));
    }
}
