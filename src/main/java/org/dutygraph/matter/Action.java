package org.dutygraph.matter;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a duty does with its object; {@code matters/actions.tsv} has the words for each.
 *
 * <p>A strong action makes a separate matter: 医疗救助审批 is not 医疗救助受理, and a penalty is not the care for what it
 * protects. A weak one does not: 管理 and 服务管理 of one thing are the same matter.
 */
enum Action {
    PENALISE,
    DEMOLISH,
    APPROVE,
    VERIFY,
    ACCEPT,
    RECOVER,
    ASSESS,
    REWARD,
    QUARANTINE,
    PREVENT,
    PAY,
    COLLECT,
    PUBLICISE,
    TRAIN,
    SUPERVISE,
    MAINTAIN,
    COUNT,
    COMPILE,
    REGISTER,
    SETTLE,
    RECTIFY,
    RESCUE,
    RECYCLE,
    RESPOND;

    private static final Map<String, Action> WORDS = new HashMap<>();
    private static final Set<Action> STRONG = EnumSet.noneOf(Action.class);
    private static final Set<Action> NARROW = EnumSet.noneOf(Action.class);

    static {
        for (String[] row : MatterTables.rows("actions.tsv", 3)) {
            Action action = valueOf(row[0]);
            if (row[1].equals("strong")) {
                STRONG.add(action);
            } else if (row[1].equals("narrow")) {
                NARROW.add(action);
            }
            for (String word : row[2].split(" ")) {
                if (WORDS.put(word, action) != null) {
                    throw new IllegalStateException("matters/actions.tsv has “" + word + "” twice");
                }
            }
        }
    }

    /** Whether matters that differ in this action are not the same. */
    boolean isStrong() {
        return STRONG.contains(this);
    }

    /** Whether it is specific; everything is supervised, publicised and planned. */
    boolean isTelling() {
        return this != SUPERVISE && this != PUBLICISE && this != TRAIN && this != COMPILE;
    }

    /** Whether its word also names what the duty is about (事故). */
    boolean isObject() {
        return this == RESPOND;
    }

    /** Whether it narrows a name that ends in it: 就业帮扶培训 is only a part of 就业服务. */
    boolean isNarrow() {
        return NARROW.contains(this);
    }

    /** The action that a word means. */
    static Optional<Action> of(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }
}
