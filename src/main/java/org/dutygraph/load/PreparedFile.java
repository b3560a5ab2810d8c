package org.dutygraph.load;

import org.dutygraph.graph.write.PreparedList;
import org.jspecify.annotations.Nullable;

/**
 * A file understood, and its list worked out as far as it can be without a graph.
 *
 * @param list null where the file holds none
 */
record PreparedFile(ParsedFile file, @Nullable PreparedList list) {

    static PreparedFile of(ParsedFile file) {
        return new PreparedFile(file, file.list() == null ? null : PreparedList.of(file.list()));
    }
}
