package org.dutygraph.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading one source gave.
 *
 * @param list the list; null where the source is none, or does not say of what place or edition it is
 * @param faults what was not understood, in the order of the file; the same as the list's where there is one
 */
public record ListReading(@Nullable DutyList list, List<Fault> faults) {

    public ListReading {
        faults = List.copyOf(faults);
    }
}
