package org.dutygraph.graph.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.LeadBasis;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedDuty;

/**
 * The workload of each department in a list, kept with the list like its other figures ({@link ListFigures}). The workload
 * of a category, or of an earlier month, is the sum of these.
 *
 * <p>{@code loadDepartments} (ids) and {@code loadCategories}, and of each pair {@code loadLed}, {@code loadShared}, {@code
 * loadTaken}: how often duties of the category are led by it, shared with it, taken over by it; of those led, {@code
 * loadLedShared} have two or more departments, {@code loadSole} and {@code loadFirst} rest on that basis. They belong together by position; a list without departments has
 * none.
 */
public final class DepartmentLoads {

    /** By department and category. */
    private final Map<List<String>, Load> loads = new TreeMap<>(ListFigures.PAIRS);

    private DepartmentLoads() {}

    private static final class Load {
        long led;
        long ledShared;
        long sole;
        long first;
        long shared;
        long taken;
    }

    /** The properties of a list with these duties. */
    public static Map<String, Object> of(Collection<ResolvedDuty> duties) {
        DepartmentLoads loads = new DepartmentLoads();
        duties.forEach(loads::count);
        return loads.properties();
    }

    private void count(ResolvedDuty resolved) {
        String category = ListFigures.category(resolved.duty());
        ResolvedDuty.Lead lead = resolved.lead();
        if (lead != null) {
            add(lead.mention(), category, load -> {
                load.led++;
                load.ledShared += resolved.answering().size() > 1 ? 1 : 0;
                load.sole += lead.basis() == LeadBasis.SOLE ? 1 : 0;
                load.first += lead.basis() == LeadBasis.FIRST ? 1 : 0;
            });
        }
        resolved.answering().stream().skip(1).forEach(mention -> add(mention, category, load -> load.shared++));
        resolved.takers().forEach(mention -> add(mention, category, load -> load.taken++));
    }

    private void add(Mention mention, String category, Consumer<Load> counter) {
        Actor actor = mention.actor();
        if (actor.type() == Actor.Type.DEPARTMENT) {
            counter.accept(loads.computeIfAbsent(List.of(actor.id(), category), key -> new Load()));
        }
    }

    private Map<String, Object> properties() {
        if (loads.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "loadDepartments",
                        loads.keySet().stream().map(pair -> pair.get(0)).toList(),
                "loadCategories",
                        loads.keySet().stream().map(pair -> pair.get(1)).toList(),
                "loadLed", numbers(load -> load.led),
                "loadLedShared", numbers(load -> load.ledShared),
                "loadSole", numbers(load -> load.sole),
                "loadFirst", numbers(load -> load.first),
                "loadShared", numbers(load -> load.shared),
                "loadTaken", numbers(load -> load.taken));
    }

    private List<Long> numbers(ToLongFunction<Load> number) {
        return loads.values().stream().mapToLong(number).boxed().toList();
    }
}
