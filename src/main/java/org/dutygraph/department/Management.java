package org.dutygraph.department;

import java.util.Optional;

/**
 * By whom a body is managed: from above (条), by its own place (块), or both, and the law or document that says so.
 *
 * @param type which of these
 * @param source the law or document with its article and date, {@code 《中华人民共和国海关法》第三条（2021-04-29）}
 */
public record Management(Type type, String source) {

    /** Who manages. */
    public enum Type {
        /** 条: the body above; also where its source says that the body above comes first in a dual leadership. */
        VERTICAL,
        /** 双重: the body above and its own place. */
        DUAL,
        /** 块: its own place. */
        LOCAL
    }

    /** What {@code departments/management.tsv} says of bodies of a kind at a level; empty where it is not known. */
    static Optional<Management> of(DepartmentKind kind, Level level) {
        return ManagementTable.BUNDLED.of(kind, level);
    }
}
