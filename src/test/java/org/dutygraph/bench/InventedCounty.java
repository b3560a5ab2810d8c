package org.dutygraph.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.region.Divisions;
import org.dutygraph.region.Region;

/**
 * What the lists of one county have in common, since a county's townships mostly copy from one another: which matters
 * are whose, how its bodies are called, which wordings it prefers, how its cells are set.
 */
final class InventedCounty {

    /** How alike wordings are: of a hundred, so many are the county's own, and of the rest so many its province's. */
    private static final double COUNTYS_OWN = 0.45;

    private static final double PROVINCES_OWN = 0.6;

    private static final List<Integer> NUMBERS = List.of(2, 3, 5, 7, 10, 12, 15, 20, 30);

    /** How the items of a cell are set. */
    enum Setting {
        PARAGRAPHS,
        ONE_LINE,
        OPEN_LIST
    }

    private final List<Region> path;
    private final InventedBodies bodies;
    private final Dice nation;
    private final Dice province;
    private final Dice own;
    private final List<Region> townships;
    private final Map<DutyKind, List<Weighed>> matters = new EnumMap<>(DutyKind.class);

    /** A matter, and how much this county wants it in its lists. */
    private record Weighed(InventedMatter matter, double weight) {}

    InventedCounty(Region county, Divisions divisions, Dice dice) {
        this.path = divisions.path(county.code());
        this.nation = dice;
        this.province = dice.of("province").of(path.get(0).code());
        this.own = dice.of("county").of(county.code());
        this.bodies = new InventedBodies(path, own.of("bodies"));
        this.townships = divisions.children(county.code());
        for (DutyKind kind : DutyKind.values()) {
            matters.put(kind, new ArrayList<>());
        }
        for (InventedMatter matter : InventedMatter.all()) {
            Dice whose = own.of("deviates").of(matter.number()).happens(0.15) ? own : nation;
            DutyKind kind = kind(matter, whose.of("kind").of(matter.number()));
            double weight = 0.45 * nation.of("weight").of(matter.number()).share()
                    + 0.25 * province.of("weight").of(matter.number()).share()
                    + 0.25 * own.of("weight").of(matter.number()).share();
            matters.get(kind).add(new Weighed(matter, weight));
        }
    }

    private static DutyKind kind(InventedMatter matter, Dice dice) {
        int all = matter.weights().stream().mapToInt(weight -> weight).sum();
        int thrown = dice.below(all);
        for (DutyKind kind : DutyKind.values()) {
            thrown -= matter.weights().get(kind.ordinal());
            if (thrown < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("a matter without weights: " + matter);
    }

    /** The regions from the province down to the county. */
    List<Region> path() {
        return path;
    }

    /** The townships of the county. */
    List<Region> townships() {
        return townships;
    }

    InventedBodies bodies() {
        return bodies;
    }

    /** Something that all lists of the county do in the same way. */
    Dice habit(String of) {
        return own.of("habit").of(of);
    }

    /** The matters of one kind in a township's list, in the order of the categories. */
    List<InventedMatter> matters(DutyKind kind, boolean urban, Dice township) {
        int size = size(kind) + township.of("size").of(kind.ordinal()).between(-3, 3);
        return matters.get(kind).stream()
                .filter(each -> !each.matter().where().equals(urban ? "rural" : "urban"))
                .map(each -> new Weighed(
                        each.matter(),
                        each.weight()
                                + 0.03
                                        * township.of("weight")
                                                .of(each.matter().number())
                                                .share()))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(size)
                .map(Weighed::matter)
                .sorted(Comparator.comparingInt(InventedMatter::number))
                .toList();
    }

    /** As long as published lists are. */
    private int size(DutyKind kind) {
        Dice dice = habit("size").of(kind.ordinal());
        return switch (kind) {
            case BASIC -> dice.between(93, 117);
            case COOPERATIVE -> dice.between(93, 127);
            case WITHDRAWN -> dice.between(63, 87);
        };
    }

    /**
     * How sentences of one matter are worded; seldom otherwise in one township than in the county.
     *
     * @param sentence which of the matter's
     */
    Template.Chooser wording(InventedMatter matter, int sentence, Dice township) {
        Dice changed = township.of("changed").of(matter.number()).of(sentence);
        return (number, wordings) -> {
            long key = (matter.number() * 100L + sentence) * 10 + number;
            Dice whose = own.of("own").of(key);
            Dice dice = changed.happens(0.03)
                    ? changed
                    : whose.happens(COUNTYS_OWN) ? own : whose.of(1).happens(PROVINCES_OWN) ? province : nation;
            return dice.of("wording").of(key).below(wordings);
        };
    }

    /** Whether the matter is called the same in every list, basic, cooperative or withdrawn. */
    boolean isCalledTheSame(InventedMatter matter) {
        return nation.of("same name").of(matter.number()).happens(0.35);
    }

    /** The number that a sentence names. */
    String number(InventedMatter matter, int sentence) {
        return own.of("number").of(matter.number()).of(sentence).one(NUMBERS).toString();
    }

    Setting setting() {
        return habit("setting").happens(0.6) ? Setting.PARAGRAPHS : Setting.ONE_LINE;
    }
}
