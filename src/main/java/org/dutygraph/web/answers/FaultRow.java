package org.dutygraph.web.answers;

import org.jspecify.annotations.Nullable;

/**
 * A fault found while a list was read, as pages show it.
 *
 * @param severity ERROR, WARNING or NOTE
 * @param line line in the source; null where unknown
 * @param place line and cell where the line alone does not locate it; null otherwise
 */
public record FaultRow(
        String severity,
        String code,
        @Nullable Integer line,
        @Nullable String place,
        @Nullable String found,
        @Nullable String expected,
        @Nullable String remedy) {}
