package org.dutygraph.graph.write;

import java.io.Serial;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutygraph.parse.DutyKind;

/**
 * The new list lacks one of the three lists that the graph's edition has, and writing it would delete those duties. Nothing
 * was written.
 */
public final class PartAloneException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String list;
    private final String lacking;

    /**
     * A list that was not written.
     *
     * @param list its id
     * @param lacking the titles of the lists that it lacks
     */
    public PartAloneException(String list, String lacking) {
        super("List " + list + " stands with " + lacking + ", which the new one has not; nothing was written");
        this.list = list;
        this.lacking = lacking;
    }

    static void check(String list, Collection<String> standing, Collection<String> wanted) {
        Set<DutyKind> lacking = kinds(standing);
        lacking.removeAll(kinds(wanted));
        if (!lacking.isEmpty()) {
            throw new PartAloneException(
                    list, lacking.stream().map(DutyKind::title).collect(Collectors.joining("、")));
        }
    }

    /** By the letter of the duties' ids, {@code 990121101/2025-12/C11}. */
    private static Set<DutyKind> kinds(Collection<String> duties) {
        Set<DutyKind> kinds = EnumSet.noneOf(DutyKind.class);
        for (String duty : duties) {
            for (DutyKind kind : DutyKind.values()) {
                if (duty.startsWith(kind.letter(), duty.lastIndexOf('/') + 1)) {
                    kinds.add(kind);
                }
            }
        }
        return kinds;
    }

    /** The list's id. */
    public String list() {
        return list;
    }

    /** The titles of the lists that the new one lacks, {@code 基本履职事项、上级部门收回事项}. */
    public String lacking() {
        return lacking;
    }
}
