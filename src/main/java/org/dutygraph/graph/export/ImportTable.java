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
import org.jspecify.annotations.Nullable;

/** One file for Neo4j's offline importer, written row by row; its columns are stated before the first row. */
public final class ImportTable implements Closeable {

    private final Path file;
    private final List<String> names;
    private final CsvWriter csv;
    private boolean spansLines;
    private boolean closed;

    /**
     * Begins a file.
     *
     * @param keys its first columns: {@code :ID}, or {@code :START_ID} and {@code :END_ID}
     * @param columns the properties, parted by blanks, each with its type unless that is text: {@code id line:long}
     */
    public ImportTable(Path file, List<String> keys, String columns) throws IOException {
        this.file = file;
        List<String> stated = columns.isEmpty() ? List.of() : Arrays.asList(columns.split(" "));
        this.names = stated.stream().map(column -> column.split(":")[0]).toList();
        // To the importer an empty cell is no value, and two quotes are the empty text.
        this.csv = CsvWriter.builder()
                .bufferSize(1 << 16)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(file);
        List<String> header = new ArrayList<>(keys);
        stated.forEach(column -> header.add(column.contains(":") ? column : column + ":string"));
        csv.writeRecord(header);
    }

    /**
     * Writes a row.
     *
     * @throws IllegalStateException where it has a property that is no column: the graph would lack it
     */
    public void row(Map<String, ? extends @Nullable Object> properties, long... keys) {
        @Nullable String[] cells = new @Nullable String[keys.length + names.size()];
        for (int i = 0; i < keys.length; i++) {
            cells[i] = Long.toString(keys[i]);
        }
        int told = 0;
        for (int i = 0; i < names.size(); i++) {
            Object value = properties.get(names.get(i));
            told += value != null || properties.containsKey(names.get(i)) ? 1 : 0;
            @Nullable String cell = ImportValue.text(value);
            spansLines |= ImportValue.spansLines(cell);
            cells[keys.length + i] = cell;
        }
        if (told != properties.size()) {
            throw new IllegalStateException(
                    file.getFileName() + " has no column for some of " + properties.keySet() + ", only " + names);
        }
        csv.writeRecord(cells);
    }

    /** Whether a cell so far goes over several lines. */
    public boolean spansLines() {
        return spansLines;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            csv.close();
        }
    }
}
