package org.dutygraph.graph.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One file for Neo4j's offline importer, written row by row; its columns are given before the first row. */
public final class ImportTable implements Closeable {

    private final String file;
    private final List<String> names;
    private final CsvWriter csv;
    private boolean spansLines;
    private int longestCell;
    private boolean closed;

    /**
     * Begins a file.
     *
     * @param keys its first columns: {@code :ID}, or {@code :START_ID} and {@code :END_ID}
     * @param columns the properties, separated by blanks, each with its type unless it is text: {@code id line:long}
     */
    public ImportTable(Path file, List<String> keys, String columns) throws IOException {
        this.file = String.valueOf(file.getFileName());
        List<String> typed = columns.isEmpty() ? List.of() : Arrays.asList(columns.split(" "));
        this.names = typed.stream().map(column -> column.split(":")[0]).toList();
        // The importer reads an empty cell as no value, and two quotes as the empty text.
        this.csv = CsvWriter.builder()
                .bufferSize(1 << 16)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(file);
        List<String> header = new ArrayList<>(keys);
        typed.forEach(column -> header.add(column.contains(":") ? column : column + ":string"));
        csv.writeRecord(header);
    }

    /**
     * Writes a row.
     *
     * @throws IllegalStateException where a property has no column: the graph would lack it
     */
    public void row(Map<String, ? extends @Nullable Object> properties, long... keys) {
        @Nullable String[] cells = new @Nullable String[keys.length + names.size()];
        for (int i = 0; i < keys.length; i++) {
            cells[i] = Long.toString(keys[i]);
        }
        int found = 0;
        for (int i = 0; i < names.size(); i++) {
            Object value = properties.get(names.get(i));
            if (value != null) {
                String cell = cell(value);
                spansLines |= cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
                longestCell = Math.max(longestCell, cell.length());
                cells[keys.length + i] = cell;
            }
            found += value != null || properties.containsKey(names.get(i)) ? 1 : 0;
        }
        if (found != properties.size()) {
            throw new IllegalStateException(
                    file + " has no column for some of " + properties.keySet() + ", only " + names);
        }
        csv.writeRecord(cells);
    }

    /**
     * Elements of a list are joined by U+001F, because a semicolon occurs in the lists' own text. The importer leaves out a
     * property whose list is empty.
     */
    static String cell(Object value) {
        if (PropertyType.of(value) != PropertyType.LIST) {
            return value.toString();
        }
        List<?> list = (List<?>) value;
        if (list.equals(List.of(""))) {
            throw new IllegalStateException(
                    "the importer's files cannot hold a list of one empty text: it reads an empty list");
        }
        return list.stream().map(String::valueOf).collect(Collectors.joining("\u001F"));
    }

    String file() {
        return file;
    }

    /** Whether a cell so far contains a line break. */
    boolean spansLines() {
        return spansLines;
    }

    /** Number of characters of the longest cell so far. */
    int longestCell() {
        return longestCell;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            csv.close();
        }
    }
}
