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
    /** 处罚. */
    PENALISE,
    /** 拆除. */
    DEMOLISH,
    /** 审批, 许可, 核发. */
    APPROVE,
    /** 审核, 认定. */
    VERIFY,
    /** 受理, 申领. */
    ACCEPT,
    /** 追缴. */
    RECOVER,
    /** 考核. */
    ASSESS,
    /** 奖励, 表彰. */
    REWARD,
    /** 检疫. */
    QUARANTINE,
    /** 防疫, 防治. */
    PREVENT,
    /** 发放. */
    PAY,
    /** 征缴. */
    COLLECT,
    /** 宣传, 教育. */
    PUBLICISE,
    /** 培训. */
    TRAIN,
    /** 管理, 监管, 检查. */
    SUPERVISE,
    /** 管护, 养护, 保护. */
    MAINTAIN,
    /** 统计, 采集, 普查. */
    COUNT,
    /** 编制. */
    COMPILE,
    /** 登记, 备案. */
    REGISTER,
    /** 调解. */
    SETTLE,
    /** 整改. */
    RECTIFY,
    /** 救助, 帮扶, 安置. */
    RESCUE,
    /** 回收, 清理. */
    RECYCLE,
    /** 事故处理, 应急处置. */
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

    /** Every word that means an action. */
    static Set<String> words() {
        return WORDS.keySet();
    }
}
