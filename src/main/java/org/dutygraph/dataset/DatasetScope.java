package org.dutygraph.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Of what a dataset is made.
 *
 * @param region only the lists of this region, by its code; null for all
 * @param edition only the lists in force in this month, {@code 2025-07}; null for every edition
 * @param corrections the files of corrections
 */
public record DatasetScope(@Nullable String region, @Nullable String edition, CorrectionsGiven corrections) {

    /** As editions are written: a year alone where a list says no month. */
    private static final Pattern MONTH = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]|unknown))?");

    /**
     * Checks the month.
     *
     * @throws IllegalArgumentException where it is no month
     */
    public DatasetScope {
        if (edition != null && !MONTH.matcher(edition).matches()) {
            throw new IllegalArgumentException("“" + edition + "” is no month; give one as 2025-07");
        }
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("region", region);
        parameters.put("edition", edition);
        return parameters;
    }
}
