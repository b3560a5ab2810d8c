package org.dutygraph.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The broad subjects of the genre, from {@code matters/subjects.tsv}: 老年人 is the subject of 老年协会 and 助餐点. */
final class Subjects {

    private static final Map<String, Set<String>> BY_WORD = read();

    private Subjects() {}

    /** The subjects of one concept. */
    static Set<String> of(String concept) {
        return BY_WORD.getOrDefault(concept, Set.of());
    }

    /** Whether all are words of one subject, including its name: 就业, 创业 mean no more than 就业. */
    static boolean areOne(Set<String> concepts) {
        return concepts.stream().filter(Subjects::isName).anyMatch(name -> concepts.stream()
                .allMatch(concept -> of(concept).contains(name)));
    }

    /** Whether a concept is the name of a subject; 就业 alone means only a common field. */
    static boolean isName(String concept) {
        return of(concept).contains(concept);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> subjects = new HashMap<>();
        for (String[] row : MatterTables.rows("subjects.tsv", 2)) {
            for (String word : List.of(row[1].split(" "))) {
                subjects.computeIfAbsent(word, key -> new TreeSet<>()).add(row[0]);
            }
        }
        return subjects;
    }
}
