package org.dutygraph.query.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV row by row, as RFC 4180 has it: CRLF, the columns' names in the first line. The byte-order mark tells a
 * spreadsheet that the text is UTF-8.
 */
final class CsvSink implements RowSink {

    private final Writer writer;
    private final CsvWriter csv;

    public CsvSink(OutputStream out) {
        this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    @Override
    public void begin(List<ResultColumn> columns) throws IOException {
        writer.write('\uFEFF');
        csv.writeRecord(
                columns.stream().map(ResultColumn::name).map(CsvSink::escaped).toList());
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvSink::text).toList());
    }

    @Override
    public void end(Ending ending) throws IOException {
        csv.flush();
        writer.flush();
    }

    private static String text(@Nullable Object cell) {
        return cell instanceof Number ? cell.toString() : escaped(DisplayText.field(cell));
    }

    // A spreadsheet runs cells that begin with these signs; an apostrophe makes them text (OWASP, CSV injection).
    private static String escaped(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
