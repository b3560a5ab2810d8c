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
 * What one place, a township or a county, has of a matter.
 *
 * @param duty the duty that stands for all: of the commonest list, the one with the smallest id
 * @param kinds letter of a list → in how many townships it stands there
 * @param townships number of townships that have it
 * @param sharers the departments of all its duties, each kind once
 */
public record ComparedSide(ComparedDuty duty, Map<String, Integer> kinds, int townships, List<Sharer> sharers) {

    public ComparedSide {
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        sharers = List.copyOf(sharers);
    }

    /** The side of one matter's duties, at least one. */
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
        return new ComparedSide(first, kinds, townships.size(), List.copyOf(sharers.values()));
    }

    /** How far the two lists' shares differ, 0 (in the same lists) to 1 (in none of the same). */
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
