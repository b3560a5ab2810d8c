package org.dutygraph.source.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;

/**
 * Reads CSV and TSV as spreadsheets write them: a cell in quotes may hold the delimiter, line ends and doubled quotes.
 * The location of a record is the line that it begins on.
 */
public final class DelimitedText {

    private static final char[] DELIMITERS = {'\t', ',', ';', '|', '，', '；'};

    private DelimitedText() {}

    /**
     * Reads a text under the delimiter that divides most of its records alike.
     *
     * @throws UnreadableSourceException where no delimiter does, or a quote is never closed
     */
    public static SourceText of(String name, DecodedText decoded) {
        char delimiter = delimiter(decoded.text())
                .orElseThrow(() -> new UnreadableSourceException(
                        name + " has no delimiter that divides its lines into cells; part the cells by commas,"
                                + " semicolons, tabs or |, the same in every line"));
        return of(name, decoded, delimiter);
    }

    /**
     * Reads a text under a stated delimiter.
     *
     * @throws UnreadableSourceException where a quote is never closed, or words follow a closed one
     */
    public static SourceText of(String name, DecodedText decoded, char delimiter) {
        try {
            List<Row> rows = records(decoded.text(), delimiter, false).stream()
                    .map(found -> new Row(new Location((int) found.getStartingLineNumber()), found.getFields()))
                    .toList();
            return new SourceText(name, decoded.encoding() + " " + word(delimiter), rows);
        } catch (CsvParseException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new UnreadableSourceException(
                    name + " has a quote that is not closed, or words behind a closed one (" + reason
                            + "); put the whole cell into quotes, and double a quote that belongs to the words",
                    e);
        }
    }

    /** The delimiter that divides most records into one and the same number of cells, three at least. */
    public static Optional<Character> delimiter(String text) {
        char best = 0;
        int most = 1;
        for (char delimiter : DELIMITERS) {
            Map<Integer, Integer> widths = new HashMap<>();
            for (CsvRecord found : records(text, delimiter, true)) {
                if (found.getFieldCount() > 2) {
                    widths.merge(found.getFieldCount(), 1, Integer::sum);
                }
            }
            int alike =
                    widths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (alike > most) {
                most = alike;
                best = delimiter;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(best);
    }

    /** The records; a lenient reading ends without a word where a quote is out of place. */
    private static List<CsvRecord> records(String text, char delimiter, boolean lenient) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(lenient)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
            return records;
        } catch (CsvParseException e) {
            if (!lenient) {
                throw e;
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException("Text that is in memory cannot be closed", e);
        }
    }

    private static String word(char delimiter) {
        return switch (delimiter) {
            case '\t' -> "TSV";
            case ',' -> "CSV";
            default -> "CSV (" + delimiter + ")";
        };
    }
}
