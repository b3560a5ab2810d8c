package org.dutygraph.query.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved read: one file {@code cypher/queries/TOPIC/NAME.cypher}.
 *
 * @param topic its folder
 * @param name its file name without the ending
 * @param title its title for a person
 * @param description what it answers
 * @param parameters in the order of the header
 * @param columns in the order of the RETURN
 * @param views ways to look at the result, the table first
 * @param network the columns that make its rows a network; null where they are none
 * @param statement the Cypher without the header
 * @param file the path that is shown to a person
 * @param own whether it comes from a user's own folder; the guard checks it then
 */
public record SavedQuery(
        String topic,
        String name,
        Words title,
        Words description,
        List<Parameter> parameters,
        List<ResultColumn> columns,
        List<View> views,
        @Nullable NetworkColumns network,
        String statement,
        String file,
        boolean own) {

    public SavedQuery {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        views = List.copyOf(views);
    }

    /** {@code TOPIC/NAME}: its address on pages, in the API and on the command line. */
    public String address() {
        return topic + "/" + name;
    }
}
