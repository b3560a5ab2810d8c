package org.dutygraph.matter;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;

/**
 * What a duty says about itself, as far as it bears on which matter it concerns.
 *
 * @param id the duty's id
 * @param kind letter of its list (B, C, W)
 * @param category the category as printed; may be empty
 * @param name the name, the list's own places taken out
 * @param clauses the clauses of both sides in the order of the row, the list's own places taken out; empty where the list
 *     has none
 * @param functions the functions of the departments that share it or take it over, in the order of their characters
 */
public record DutyText(
        String id, String kind, String category, String name, List<String> clauses, List<String> functions) {

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    public DutyText {
        clauses = List.copyOf(clauses);
        functions = List.copyOf(functions);
    }

    /** Every duty of a list, in its order. */
    public static List<DutyText> of(ResolvedList list) {
        Pattern places =
                places(list.regions().stream().map(ResolvedList.Place::name).toList());
        return list.duties().stream().map(duty -> of(duty, places)).toList();
    }

    /** A duty as a graph keeps it; {@code places} are the names of its township and of the regions above it. */
    public static DutyText of(
            String id,
            String kind,
            String category,
            String name,
            List<String> clauses,
            List<String> functions,
            Collection<String> places) {
        Pattern pattern = places(places);
        return new DutyText(
                id,
                kind,
                category,
                without(pattern, name),
                clauses.stream().map(clause -> without(pattern, clause)).toList(),
                functions);
    }

    private static DutyText of(ResolvedDuty duty, Pattern places) {
        Set<String> functions = new TreeSet<>();
        for (List<Mention> bodies : List.of(duty.departments(), duty.takers())) {
            bodies.forEach(body -> functions.addAll(body.actor().functions()));
        }
        return new DutyText(
                duty.id(),
                duty.duty().kind().letter(),
                duty.duty().category(),
                without(places, duty.duty().name()),
                duty.clauses().stream()
                        .map(clause -> without(places, clause.clause().text()))
                        .toList(),
                List.copyOf(functions));
    }

    /**
     * The list's own places, without their units: 县人社局 is what remains of 奇台县人社局, as in a list that never names its
     * place. An ethnic township's short name (五马场乡) is the beginning of its full one.
     */
    private static Pattern places(Collection<String> names) {
        Set<String> stems = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String name : names) {
            for (int length = 2; length < name.length(); length++) {
                stems.add(name.substring(0, length));
            }
        }
        if (stems.isEmpty()) {
            return NOTHING;
        }
        return Pattern.compile(
                "(?:" + stems.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?=[省州市县区旗乡镇]|街道)");
    }

    private static String without(Pattern places, String text) {
        return places.matcher(text).replaceAll("");
    }
}
