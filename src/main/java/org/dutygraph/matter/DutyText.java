package org.dutygraph.matter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    public DutyText {
        clauses = List.copyOf(clauses);
        functions = List.copyOf(functions);
    }

    /** Every duty of a list, in its order. */
    public static List<DutyText> of(ResolvedList list) {
        Pattern places = places(list);
        return list.duties().stream().map(duty -> of(duty, places)).toList();
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

    /** A place's unit stays (县, 乡), so that what remains reads as a list that never names its place. */
    private static Pattern places(ResolvedList list) {
        StringBuilder names = new StringBuilder();
        for (ResolvedList.Place place : list.regions()) {
            String name = place.name();
            if (name.length() > 2) {
                names.append(names.isEmpty() ? "" : "|")
                        .append(Pattern.quote(name.substring(0, name.length() - 1)));
            }
        }
        return Pattern.compile("(?:" + names + ")(?=[省州市县区旗乡镇道])");
    }

    private static String without(Pattern places, String text) {
        Matcher matcher = places.matcher(text);
        return matcher.replaceAll("");
    }
}
