package org.dutygraph.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutygraph.department.DepartmentKind;
import org.dutygraph.department.DepartmentKinds;

/** Expands short names of departments: 人社, 人社局, 县人社局 → 人力资源和社会保障局. */
final class Abbreviations {

    private static final Map<String, List<String>> KINDS = read();
    private static final String UNITS = "省州市县区旗乡镇";

    private Abbreviations() {}

    /** The kinds that a word is short for, in table order, except those that contain the word. */
    static List<String> of(String word) {
        List<String> kinds = KINDS.getOrDefault(word, List.of());
        if (kinds.isEmpty() && word.length() > 2 && UNITS.indexOf(word.charAt(0)) >= 0) {
            kinds = KINDS.getOrDefault(word.substring(1), List.of());
        }
        return kinds.stream().filter(kind -> !kind.contains(word)).toList();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> kinds = new HashMap<>();
        for (DepartmentKind kind : DepartmentKinds.bundled().all()) {
            Stream.concat(kind.stems().stream(), kind.abbreviations().stream())
                    .distinct()
                    .filter(word -> word.length() > 1)
                    .forEach(word -> kinds.computeIfAbsent(word, key -> new ArrayList<>())
                            .add(kind.name()));
        }
        return kinds;
    }
}
