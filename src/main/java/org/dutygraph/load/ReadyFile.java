package org.dutygraph.load;

import org.dutygraph.graph.PreparedList;
import org.jspecify.annotations.Nullable;

/**
 * A file understood, and its list worked out as far as it can be without a graph.
 *
 * @param list null where the file holds none
 */
record ReadyFile(UnderstoodFile file, @Nullable PreparedList list) {

    static ReadyFile of(UnderstoodFile file) {
        return new ReadyFile(file, file.list() == null ? null : PreparedList.of(file.list()));
    }
}
