package org.dutygraph.resolve;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a relation leads, by the levels of its two sides. */
public enum Direction {
    /** To a higher level: 乡 → 县水利局. */
    UP,
    /** To a lower level: 县水利局 → 乡, 乡 → 村. */
    DOWN,
    /** To the same level: 县水利局 → 县公安局. */
    ACROSS;

    private static final int TOWNSHIP = 4;
    private static final int VILLAGE = 5;
    private static final Pattern VILLAGES = Pattern.compile(".*(?:(?<![农乡])村|社区|居委会|居民委员会|嘎查).{0,4}");
    private static final Pattern OFFICIAL = Pattern.compile("\\d+");

    /** The direction from a clause's performers to another body; null where a side has no level or they differ. */
    static @Nullable Direction of(List<Performer> performers, Actor to) {
        Set<Direction> directions = EnumSet.noneOf(Direction.class);
        for (Performer performer : performers) {
            Direction direction = between(performer.mention().actor(), to);
            if (direction == null) {
                return null;
            }
            directions.add(direction);
        }
        return directions.size() == 1 ? directions.iterator().next() : null;
    }

    private static @Nullable Direction between(Actor from, Actor to) {
        int one = level(from);
        int other = level(to);
        if (one < 0 || other < 0) {
            return null;
        }
        return one == other ? ACROSS : other < one ? UP : DOWN;
    }

    /** From 0, the nation, to 5, a village; -1 for a body of no level (a firm, a region without an official code). */
    private static int level(Actor actor) {
        if (actor.type() == Actor.Type.TOWNSHIP) {
            return TOWNSHIP;
        }
        if (actor.type() == Actor.Type.PARTY) {
            return VILLAGES.matcher(actor.name()).matches() ? VILLAGE : -1;
        }
        String region = actor.regionCode();
        if (region == null || !OFFICIAL.matcher(region).matches()) {
            return -1;
        }
        return switch (region.length()) {
            case 2 -> 1;
            case 4 -> 2;
            case 6 -> region.equals("000000") ? 0 : 3;
            default -> TOWNSHIP;
        };
    }
}
