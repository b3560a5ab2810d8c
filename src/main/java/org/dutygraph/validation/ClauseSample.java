package org.dutygraph.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;

/**
 * A random sample of clauses. The strata are side, basis and the rarest of a clause's roles; each has at least two clauses, the
 * rest follow the sizes. Within a stratum every k-th clause is taken from a random start, in the order of the townships, so that
 * townships have their share too without being strata, of which there would be too many (Cochran 1977, ch. 8). The same clauses
 * and the same seed give the same sample.
 */
public final class ClauseSample {

    /** Gives the clauses, with a region as its parameter. */
    public static final SavedQuery FRAME = Catalogue.pages().get("validation/frame");

    /** Gives sampled clauses with their words, by their ids separated by blanks. */
    public static final SavedQuery CLAUSES = Catalogue.pages().get("validation/clauses");

    private static final int LEAST = 2;
    private static final String NO_ROLE = "";

    private ClauseSample() {}

    /**
     * A clause that may be drawn: a row of {@link #FRAME}.
     *
     * @param roles the roles of bodies in it, PERFORMED_BY left out
     */
    public record Frame(String id, String township, String side, String basis, List<String> roles) {
        public Frame {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A clause that was drawn.
     *
     * @param stratum the number of its stratum, which says nothing of what the program read
     * @param size clauses of the lists in the stratum
     * @param drawn how many of them are in the sample
     */
    public record Drawn(String id, int stratum, int size, int drawn) {}

    /**
     * Draws.
     *
     * @param frame in the order of the lists
     * @param clauses how many; all where there are fewer
     * @return in the order of the lists
     * @throws ValidationRefusal no clause, or fewer asked for than two of each stratum
     */
    public static List<Drawn> draw(List<Frame> frame, int clauses, long seed) {
        if (frame.isEmpty()) {
            throw ValidationRefusal.of(
                    "there is no clause to draw from", "a region with lists: load some, or name another");
        }
        List<List<Integer>> strata = strata(frame);
        int[] sizes = strata.stream().mapToInt(List::size).toArray();
        int least = IntStream.of(sizes).map(size -> Math.min(LEAST, size)).sum();
        if (clauses < least) {
            throw ValidationRefusal.of(
                    clauses + " clauses for " + sizes.length + " strata",
                    "at least " + least + ", two of each, so that an error can be measured: ask for more, or for a"
                            + " region with fewer");
        }
        int[] numbers = allocated(sizes, Math.min(clauses, frame.size()));
        Random random = new Random(seed);
        List<Integer> names =
                new ArrayList<>(IntStream.rangeClosed(1, sizes.length).boxed().toList());
        Collections.shuffle(names, random);
        Map<Integer, Drawn> drawn = new TreeMap<>();
        for (int stratum = 0; stratum < sizes.length; stratum++) {
            double step = (double) sizes[stratum] / numbers[stratum];
            double start = random.nextDouble() * step;
            for (int i = 0; i < numbers[stratum]; i++) {
                int at = Math.min(sizes[stratum] - 1, (int) (start + i * step));
                int clause = strata.get(stratum).get(at);
                drawn.put(
                        clause,
                        new Drawn(frame.get(clause).id(), names.get(stratum), sizes[stratum], numbers[stratum]));
            }
        }
        return List.copyOf(drawn.values());
    }

    /** The places of each stratum's clauses in the frame, by township. */
    private static List<List<Integer>> strata(List<Frame> frame) {
        Map<String, Integer> uses = new HashMap<>();
        frame.forEach(clause -> clause.roles().forEach(role -> uses.merge(role, 1, Integer::sum)));
        Map<String, List<Integer>> strata = new TreeMap<>();
        for (int i = 0; i < frame.size(); i++) {
            Frame clause = frame.get(i);
            String rarest = clause.roles().stream()
                    .min(Comparator.comparing((String role) -> uses.getOrDefault(role, 0))
                            .thenComparing(Comparator.naturalOrder()))
                    .orElse(NO_ROLE);
            strata.computeIfAbsent(clause.side() + " " + clause.basis() + " " + rarest, stratum -> new ArrayList<>())
                    .add(i);
        }
        strata.values()
                .forEach(places -> places.sort(
                        Comparator.comparing((Integer place) -> frame.get(place).township())
                                .thenComparing(Comparator.naturalOrder())));
        return List.copyOf(strata.values());
    }

    /** How many of each stratum: two, and what is left by size; what does not divide goes to the largest remainders. */
    static int[] allocated(int[] sizes, int clauses) {
        int[] numbers = IntStream.of(sizes).map(size -> Math.min(LEAST, size)).toArray();
        int left = clauses - IntStream.of(numbers).sum();
        int rest = IntStream.of(sizes).sum() - IntStream.of(numbers).sum();
        if (rest == 0) {
            return numbers;
        }
        Map<Integer, Double> remainders = new LinkedHashMap<>();
        int given = 0;
        for (int i = 0; i < sizes.length; i++) {
            double share = (double) left * (sizes[i] - numbers[i]) / rest;
            numbers[i] += (int) share;
            given += (int) share;
            remainders.put(i, share - (int) share);
        }
        remainders.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(left - given)
                .forEach(entry -> numbers[entry.getKey()]++);
        return numbers;
    }
}
