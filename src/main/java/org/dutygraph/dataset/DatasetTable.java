package org.dutygraph.dataset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dutygraph.query.BundledText;
import org.dutygraph.query.catalogue.Words;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A table of the dataset, as {@code dataset/tables.yaml} describes it.
 *
 * @param name of the table, its file (NAME.csv) and its statement (cypher/dataset/NAME.cypher)
 * @param title what it is called
 * @param row what a row is
 * @param key the columns that tell rows apart
 * @param order the order of the rows, in words
 * @param columns in the order of the file
 */
record DatasetTable(String name, Words title, Words row, List<String> key, String order, List<DatasetColumn> columns) {

    /** All tables, each behind those that it refers to. */
    static final List<DatasetTable> ALL = read();

    DatasetTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /** A table by its name. */
    static DatasetTable of(String name) {
        return ALL.stream()
                .filter(table -> table.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the dataset has no table " + name));
    }

    String file() {
        return name + ".csv";
    }

    private static List<DatasetTable> read() {
        List<Map<String, Object>> entries =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(BundledText.of("dataset/tables.yaml"));
        return entries.stream().map(DatasetTable::of).toList();
    }

    @SuppressWarnings("unchecked")
    private static DatasetTable of(Map<String, Object> entry) {
        return new DatasetTable(
                text(entry, "name"),
                words(text(entry, "title")),
                words(text(entry, "row")),
                (List<String>) Objects.requireNonNull(entry.get("key")),
                text(entry, "order"),
                ((List<Map<String, Object>>) Objects.requireNonNull(entry.get("columns")))
                        .stream().map(DatasetColumn::of).toList());
    }

    static String text(Map<String, Object> entry, String key) {
        return (String) Objects.requireNonNull(entry.get(key), () -> "no " + key + " in " + entry);
    }

    /** A text that is written {@code 中文 | English}. */
    static Words words(String text) {
        String[] both = text.split(" \\| ", 2);
        return new Words(both[0], both[1]);
    }
}
