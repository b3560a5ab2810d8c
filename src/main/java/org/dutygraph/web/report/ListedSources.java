package org.dutygraph.web.report;

import java.util.List;
import java.util.Map;

/**
 * The lists that a report rests on.
 *
 * @param given what the statement was asked for
 */
public record ListedSources(Map<String, String> given, List<ListedSource> rows) {

    static final String STATEMENT = "report/lists";
}
