package org.dutygraph.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Side;

/** The words of one duty in one township's list. */
final class InventedDuty {

    private static final String PHASES = "一二三";

    private final InventedCounty county;
    private final InventedMatter matter;
    private final Dice township;
    private final List<String> bodies;
    private final Function<Character, String> words;

    /**
     * @param own the township's name
     * @param unit 乡, 镇 or 街道
     */
    InventedDuty(InventedCounty county, InventedMatter matter, String own, String unit, Dice township) {
        this.county = county;
        this.matter = matter;
        this.township = township;
        List<String> all = county.bodies().distinct(matter.bodies());
        // Neighbours agree who leads, less on who has a share.
        int shared = county.habit("shared").of(matter.number()).between(0, all.size() - 1);
        this.bodies = all.subList(0, 1 + shared);
        boolean named = county.habit("own name").happens(0.2);
        this.words = slot -> switch (slot) {
            case 'o' -> matter.subject();
            case 'd' -> body(0);
            case 'e' -> body(1);
            case 'f' -> body(2);
            case 'D' -> bodies.size() > 1 ? body(0) : "";
            case 't' -> named && county.habit("named").of(matter.number()).happens(0.4) ? own : unit;
            case 'v' -> unit.equals("街道") ? "社区" : "村";
            case 'c' -> county.bodies().word();
            default -> throw new IllegalArgumentException("no word for {" + slot + "}");
        };
    }

    private String body(int number) {
        return county.bodies().shortName(bodies.get(number));
    }

    /** Some are called the same, whoever's they are; others are worded as the kind is. */
    String name(DutyKind kind) {
        DutyKind worded = county.isCalledTheSame(matter) ? DutyKind.COOPERATIVE : kind;
        return filled(matter.names().get(worded), worded.ordinal());
    }

    /** The names of its departments, as the cell lists them. */
    List<String> departments() {
        boolean full = county.habit("full names").happens(0.3);
        List<String> names = bodies.stream()
                .map(kind ->
                        full ? county.bodies().fullName(kind) : county.bodies().shortName(kind))
                .toList();
        if (full || !county.habit("prefix once").happens(0.3)) {
            return names;
        }
        // 县水利局、农业农村局: the county's word stands once.
        List<String> short_ = new ArrayList<>();
        for (String name : names) {
            String word = county.bodies().word();
            boolean inherits = !short_.isEmpty() && name.startsWith(word) && !name.startsWith(word + "委");
            short_.add(inherits ? name.substring(1) : name);
        }
        return short_;
    }

    /** Who takes it over, as its cell names them. */
    List<String> takers() {
        List<String> all = departments();
        return all.subList(0, county.habit("takers").of(matter.number()).happens(0.85) ? 1 : all.size());
    }

    String mode() {
        return filled(matter.mode(), 9);
    }

    InventedCell cell(Side side) {
        List<Template> all = side == Side.UPSTREAM ? matter.upstream() : matter.township();
        int own = side == Side.UPSTREAM ? matter.ownUpstream() : matter.ownTownship();
        Dice dice = county.habit("clauses").of(side.ordinal()).of(matter.number());
        boolean heads =
                side == Side.UPSTREAM && bodies.size() > 1 && dice.of("heads").happens(0.1);
        boolean phases = !heads && dice.of("phases").happens(0.04);
        InventedCell cell = new InventedCell();
        Set<String> before = new HashSet<>();
        for (int i : order(all, own, heads, dice)) {
            Template template = all.get(i);
            char first = template.first();
            boolean byHead = heads && "Ddef".indexOf(first) >= 0 && first != 0;
            String clause = filled(byHead ? template.withoutFirst() : template, 10 + side.ordinal() * 30 + i);
            if (before.add(clause)) {
                cell.add(head(heads, phases, first, cell.size()), clause);
            }
        }
        return cell;
    }

    /** What this aspect alone has stands among what all aspects of its sort have. */
    private List<Integer> order(List<Template> all, int own, boolean heads, Dice dice) {
        List<Integer> order = new ArrayList<>();
        for (int i = own; i < all.size(); i++) {
            double often = i == own ? 0.8 : 0.55;
            boolean changed = township.of("left out").of(matter.number()).of(i).happens(0.02);
            if (can(all.get(i)) && dice.of(i).happens(often) != changed) {
                order.add(i);
            }
        }
        int at = Math.min(1, order.size());
        for (int i = 0; i < own; i++) {
            if (can(all.get(i)) && (i == 0 || dice.of("own").of(i).happens(0.6))) {
                order.add(at++, i);
            }
        }
        if (order.isEmpty()) {
            order.add(own);
        }
        if (heads) {
            order.sort((one, other) -> Integer.compare(rank(all.get(one)), rank(all.get(other))));
        }
        return order;
    }

    private static int rank(Template template) {
        return switch (template.first()) {
            case 'e' -> 1;
            case 'f' -> 2;
            default -> 0;
        };
    }

    private boolean can(Template template) {
        return (bodies.size() > 1 || !template.needs('e')) && (bodies.size() > 2 || !template.needs('f'));
    }

    private String head(boolean heads, boolean phases, char first, int number) {
        if (heads) {
            return body(first == 'e' ? 1 : first == 'f' ? 2 : 0) + "：";
        }
        return phases ? PHASES.charAt(Math.min(2, number / 2)) + "、" + phase(Math.min(2, number / 2)) : "";
    }

    private static String phase(int number) {
        return List.of("前期准备", "组织实施", "后续管理").get(number);
    }

    private String filled(Template template, int sentence) {
        Function<Character, String> all = slot -> slot == 'n' ? county.number(matter, sentence) : words.apply(slot);
        return template.filled(all, county.wording(matter, sentence, township));
    }
}
