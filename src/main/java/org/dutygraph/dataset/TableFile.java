package org.dutygraph.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV: RFC 4180 with CRLF between records, UTF-8 with a byte-order mark, an empty cell for no value. Cells are
 * written as they are, also those that a spreadsheet could take for a formula: the tables are read by programs, and a text that was
 * changed would not be found in its list.
 */
final class TableFile {

    private final Writer writer;
    private final CsvWriter csv;
    private long rows;

    TableFile(OutputStream out, DatasetTable table) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        writer.write('\uFEFF');
        csv.writeRecord(table.columns().stream().map(DatasetColumn::name).toList());
    }

    void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(
                cells.stream().map(cell -> cell == null ? "" : cell.toString()).toList());
        rows++;
    }

    /** Writes what is left, and returns the number of rows; the stream stays open. */
    long finish() throws IOException {
        csv.flush();
        writer.flush();
        return rows;
    }
}
