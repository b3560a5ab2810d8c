package org.dutygraph.query.catalogue;

import java.util.List;

/**
 * A saved read: one file {@code cypher/queries/TOPIC/NAME.cypher}.
 *
 * @param topic its folder
 * @param name its file name without the ending
 * @param title what it is called
 * @param description what it answers
 * @param parameters what it asks for, in the order of the header
 * @param columns what it returns, in the order of the RETURN
 * @param views ways to look at the result, the table first
 * @param statement the Cypher without the header
 * @param file where it stands, as a person would look it up
 * @param own whether it comes from a user's own folder, and is therefore run under the guard
 */
public record SavedQuery(
        String topic,
        String name,
        Words title,
        Words description,
        List<Parameter> parameters,
        List<ResultColumn> columns,
        List<View> views,
        String statement,
        String file,
        boolean own) {

    public SavedQuery {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        views = List.copyOf(views);
    }

    /** {@code TOPIC/NAME}, its address on the page, the API and the command line. */
    public String address() {
        return topic + "/" + name;
    }
}
