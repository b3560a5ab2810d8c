package org.dutygraph.query.run;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Words;
import org.jspecify.annotations.Nullable;

/**
 * The source of an exported result, so that it can be cited and repeated.
 *
 * @param address {@code TOPIC/NAME} of the query, or {@code cypher} for an ad-hoc statement
 * @param title what it is called
 * @param statement the Cypher that ran
 * @param parameters its parameters
 * @param at when it ran
 * @param editions one line for each current list of the graph at that time, in the order of their ids
 */
public record Citation(
        String address,
        Words title,
        String statement,
        Map<String, @Nullable Object> parameters,
        Instant at,
        List<String> editions) {

    public Citation {
        parameters = Collections.unmodifiableMap(parameters);
        editions = List.copyOf(editions);
    }

    static List<String> editions(ReadTransaction reading) {
        return reading.run(Choices.statement("editions"), Map.of(), null, RunOptions.complete()).rows().stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }
}
