package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dutygraph.matter.ComparedDuty.Sharer;

/**
 * One matter in one place, a township or a county.
 *
 * @param duty the representative duty: the smallest id in the commonest list
 * @param duties all its duties, by id
 * @param kinds letter of a list → number of townships that have it there
 * @param townships number of townships that have it
 * @param sharers the departments of all its duties, one for each kind
 */
public record ComparedSide(
        ComparedDuty duty, List<ComparedDuty> duties, Map<String, Integer> kinds, int townships, List<Sharer> sharers) {

    public ComparedSide {
        duties = List.copyOf(duties);
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        sharers = List.copyOf(sharers);
    }

    /** Summarizes the duties of one matter, at least one. */
    static ComparedSide of(List<ComparedDuty> duties) {
        Map<String, Set<String>> townshipsOf = new TreeMap<>();
        Set<String> townships = new TreeSet<>();
        Map<String, Sharer> sharers = new LinkedHashMap<>();
        List<ComparedDuty> sorted = new ArrayList<>(duties);
        sorted.sort(Comparator.comparing(ComparedDuty::id));
        for (ComparedDuty duty : sorted) {
            townshipsOf
                    .computeIfAbsent(duty.kind(), kind -> new LinkedHashSet<>())
                    .add(duty.township());
            townships.add(duty.township());
            duty.departments().forEach(department -> sharers.putIfAbsent(department.kind(), department));
        }
        Map<String, Integer> kinds = new TreeMap<>();
        townshipsOf.forEach((kind, in) -> kinds.put(kind, in.size()));
        String commonest = Collections.max(
                kinds.keySet(),
                Comparator.comparingInt((String kind) -> kinds.get(kind)).thenComparing(Comparator.reverseOrder()));
        ComparedDuty first = sorted.stream()
                .filter(duty -> duty.kind().equals(commonest))
                .findFirst()
                .orElseThrow();
        return new ComparedSide(first, sorted, kinds, townships.size(), List.copyOf(sharers.values()));
    }

    /** The difference of the distribution over lists, 0 (the same) to 1 (no list in common). */
    double otherLists(ComparedSide other) {
        Set<String> letters = new TreeSet<>(kinds.keySet());
        letters.addAll(other.kinds.keySet());
        double apart = 0;
        for (String letter : letters) {
            apart += Math.abs(share(letter) - other.share(letter));
        }
        return apart / 2;
    }

    private double share(String letter) {
        int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
        return (double) kinds.getOrDefault(letter, 0) / all;
    }
}
