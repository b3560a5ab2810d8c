package org.dutygraph.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of parsing one source.
 *
 * @param list the list; null if the source has none, or its place or edition is unknown
 * @param faults what was not understood, in the order of the file; the same as the list's if there is one
 */
public record ListReading(@Nullable DutyList list, List<Fault> faults) {

    public ListReading {
        faults = List.copyOf(faults);
    }
}
