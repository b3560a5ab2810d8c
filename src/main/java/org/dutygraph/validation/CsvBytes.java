package org.dutygraph.validation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as CSV in UTF-8 with a byte-order mark, by which spreadsheets know it. */
final class CsvBytes {

    private CsvBytes() {}

    static byte[] of(List<String> header, List<List<String>> rows) {
        StringWriter words = new StringWriter().append('\uFEFF');
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(words)) {
            writer.writeRecord(header);
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("The table cannot be written into memory", e);
        }
        return words.toString().getBytes(StandardCharsets.UTF_8);
    }
}
