package org.dutygraph.dataset;

import java.util.Map;
import java.util.Objects;
import org.dutygraph.query.catalogue.Definitions;
import org.dutygraph.query.catalogue.Words;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of the dataset.
 *
 * @param name as the first line of its file has it
 * @param title what it is called
 * @param meaning its definition: that of the saved queries where they have the column too
 * @param required whether every row has a value
 * @param table the table that it refers to, by the one column of its key; null for others
 * @param codes its code list; null where it has none
 * @param measured whether the codebook says how often it is right
 */
record DatasetColumn(
        String name,
        Type type,
        Words title,
        Words meaning,
        boolean required,
        @Nullable String table,
        @Nullable String codes,
        boolean measured) {

    /** The types of cells; the names are those of the Data Package's table schema in capitals. */
    enum Type {
        STRING,
        INTEGER,
        /** With a fraction, written with a point. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN
    }

    static DatasetColumn of(Map<String, Object> entry) {
        String to = (String) entry.get("to");
        return new DatasetColumn(
                DatasetTable.text(entry, "name"),
                Type.valueOf(DatasetTable.text(entry, "type").toUpperCase(java.util.Locale.ROOT)),
                DatasetTable.words(DatasetTable.text(entry, "title")),
                meaning(entry),
                Boolean.TRUE.equals(entry.get("required")),
                to == null ? null : to.split("\\.")[0],
                (String) entry.get("codes"),
                Boolean.TRUE.equals(entry.get("measured")));
    }

    private static Words meaning(Map<String, Object> entry) {
        Object key = entry.get("define");
        if (key == null) {
            return DatasetTable.words(DatasetTable.text(entry, "meaning"));
        }
        return Objects.requireNonNull(
                Definitions.column("dataset", (String) key), () -> "no definition of " + key + " for the dataset");
    }

    /** The codes that it can hold; null where it has no code list. */
    java.util.@Nullable List<CodeList.Code> categories() {
        return codes == null ? null : CodeList.of(codes);
    }
}
