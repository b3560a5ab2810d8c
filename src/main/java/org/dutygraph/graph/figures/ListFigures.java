package org.dutygraph.graph.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Basis;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.Performer;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.Role;
import org.springframework.core.io.ClassPathResource;

/**
 * The sums of a list, kept with it, so that sums over thousands of lists need not read their clauses. They depend on the
 * list alone, and so stay right when it is archived. Lists of properties belong together by position.
 *
 * <p>{@code categories}, and of each {@code basic}, {@code cooperative}, {@code withdrawn} (duties), {@code takenOver} and
 * {@code ended} (withdrawn duties that somebody takes over, that nobody carries out any more), {@code upstream}, {@code
 * township} (clauses); {@code actions}, words of action, and of each {@code actionsUpstream}, {@code
 * actionsTownship} (clauses that hold it); {@code reportsFrom} and {@code reportsTo}, kinds of bodies, and of each pair
 * {@code reportsClauses}, {@code reportsDuties}; {@code led}, cooperative duties with a department; {@code performed},
 * clauses with a performer, {@code written}, those of them that write it; {@code ambiguous}, clauses
 * that leave open which of several departments performs them; {@code silentLeads}, {@code silentSharers}, departments
 * that a duty lists and leaves without a part ({@link ResolvedDuty#silent}). Empty properties are left out.
 */
public final class ListFigures {

    /** Stands for the category of a duty without one. */
    static final String NO_CATEGORY = "（无类别）";

    /** Stands for the performer of a clause that names none. */
    static final String NOBODY = "（未写明）";

    /** Stands for the kind of any township. */
    static final String TOWNSHIP = "乡镇街道";

    /** The words of action, in the order of their table. */
    static final List<String> ACTIONS = words("figures/actions.txt");

    static final Comparator<List<String>> PAIRS =
            Comparator.comparing((List<String> pair) -> pair.get(0)).thenComparing(pair -> pair.get(1));

    private final Map<String, Category> categories = new TreeMap<>();
    private final Map<String, Sides> actions = new TreeMap<>();
    private final Map<List<String>, Reports> reports = new TreeMap<>(PAIRS);
    private long led;
    private long performed;
    private long written;
    private long ambiguous;
    private long silentLeads;
    private long silentSharers;

    private ListFigures() {}

    private static final class Category {
        long basic;
        long cooperative;
        long withdrawn;
        long takenOver;
        long ended;
        final Sides clauses = new Sides();
    }

    private static final class Sides {
        long upstream;
        long township;

        void add(Side side) {
            if (side == Side.UPSTREAM) {
                upstream++;
            } else {
                township++;
            }
        }
    }

    private static final class Reports {
        final Set<String> clauses = new TreeSet<>();
        final Set<String> duties = new TreeSet<>();
    }

    /** The properties of a list with these duties. */
    public static Map<String, Object> of(Collection<ResolvedDuty> duties) {
        ListFigures figures = new ListFigures();
        duties.forEach(figures::count);
        return figures.properties();
    }

    private void count(ResolvedDuty resolved) {
        Duty duty = resolved.duty();
        Category category = categories.computeIfAbsent(category(duty), key -> new Category());
        switch (duty.kind()) {
            case BASIC -> category.basic++;
            case COOPERATIVE -> {
                category.cooperative++;
                led += resolved.lead() == null ? 0 : 1;
                silent(resolved);
            }
            case WITHDRAWN -> {
                category.withdrawn++;
                category.ended += duty.ended() ? 1 : 0;
                category.takenOver += duty.ended() || resolved.takers().isEmpty() ? 0 : 1;
            }
        }
        for (ResolvedClause clause : resolved.clauses()) {
            category.clauses.add(clause.clause().side());
            ambiguous += clause.basis() == Basis.AMBIGUOUS ? 1 : 0;
            performed += clause.performers().isEmpty() ? 0 : 1;
            written +=
                    clause.performers().stream().anyMatch(one -> one.mention().start() >= 0) ? 1 : 0;
            ACTIONS.stream().filter(clause.clause().text()::contains).forEach(action -> actions.computeIfAbsent(
                            action, key -> new Sides())
                    .add(clause.clause().side()));
            reports(resolved.id(), clause);
        }
    }

    /** The category that a duty is counted in. */
    static String category(Duty duty) {
        return duty.category().isEmpty() ? NO_CATEGORY : duty.category();
    }

    private void silent(ResolvedDuty duty) {
        ResolvedDuty.Lead lead = duty.lead();
        for (Mention mention : duty.silent()) {
            boolean leads = lead != null && mention.equals(lead.mention());
            silentLeads += leads ? 1 : 0;
            silentSharers += leads ? 0 : 1;
        }
    }

    private void reports(String duty, ResolvedClause clause) {
        List<String> receivers = clause.relations().stream()
                .filter(relation -> relation.role() == Role.REPORTS_TO)
                .map(relation -> kind(relation.mention()))
                .distinct()
                .toList();
        List<String> reporters = clause.performers().isEmpty()
                ? List.of(NOBODY)
                : clause.performers().stream()
                        .map(Performer::mention)
                        .map(ListFigures::kind)
                        .distinct()
                        .toList();
        for (String to : receivers) {
            for (String from : reporters) {
                Reports pair = reports.computeIfAbsent(List.of(from, to), key -> new Reports());
                pair.clauses.add(clause.id());
                pair.duties.add(duty);
            }
        }
    }

    private static String kind(Mention mention) {
        Actor actor = mention.actor();
        if (actor.type() == Actor.Type.TOWNSHIP) {
            return TOWNSHIP;
        }
        String kind = actor.type() == Actor.Type.DEPARTMENT ? actor.kind() : null;
        return kind == null ? actor.name() : kind;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>();
        if (!categories.isEmpty()) {
            properties.put("categories", List.copyOf(categories.keySet()));
            put(properties, "basic", categories, each -> each.basic);
            put(properties, "cooperative", categories, each -> each.cooperative);
            put(properties, "withdrawn", categories, each -> each.withdrawn);
            put(properties, "takenOver", categories, each -> each.takenOver);
            put(properties, "ended", categories, each -> each.ended);
            put(properties, "upstream", categories, each -> each.clauses.upstream);
            put(properties, "township", categories, each -> each.clauses.township);
            properties.put("led", led);
            properties.put("performed", performed);
            properties.put("written", written);
            properties.put("ambiguous", ambiguous);
            properties.put("silentLeads", silentLeads);
            properties.put("silentSharers", silentSharers);
        }
        if (!actions.isEmpty()) {
            properties.put("actions", List.copyOf(actions.keySet()));
            put(properties, "actionsUpstream", actions, each -> each.upstream);
            put(properties, "actionsTownship", actions, each -> each.township);
        }
        if (!reports.isEmpty()) {
            properties.put(
                    "reportsFrom",
                    reports.keySet().stream().map(pair -> pair.get(0)).toList());
            properties.put(
                    "reportsTo",
                    reports.keySet().stream().map(pair -> pair.get(1)).toList());
            put(properties, "reportsClauses", reports, each -> each.clauses.size());
            put(properties, "reportsDuties", reports, each -> each.duties.size());
        }
        return properties;
    }

    private static <T> void put(
            Map<String, Object> properties, String name, Map<?, T> counted, ToLongFunction<T> number) {
        properties.put(name, counted.values().stream().mapToLong(number).boxed().toList());
    }

    private static List<String> words(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }
}
