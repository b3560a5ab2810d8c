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
import java.util.regex.Pattern;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;

/**
 * Reads CSV and TSV as spreadsheets write them: a cell in quotes may contain the delimiter, line ends and doubled quotes.
 * The location of a record is its first line.
 */
public final class DelimitedText {

    private static final char[] DELIMITERS = {'\t', ',', ';', '|', '，', '；'};

    /** A line end inside a cell is one character, whichever system wrote it. */
    private static final Pattern CARRIAGE_RETURN = Pattern.compile("\\r\\n?");

    private DelimitedText() {}

    /**
     * Reads a text with the delimiter that divides most of its records into the same number of cells.
     *
     * @throws UnreadableSourceException if no delimiter does, or a quote is never closed
     */
    public static SourceText of(String name, DecodedText decoded) {
        char delimiter = delimiter(decoded.text())
                .orElseThrow(() -> new UnreadableSourceException(
                        name + " has no delimiter that divides its lines into cells; part the cells by commas,"
                                + " semicolons, tabs or |, the same in every line"));
        return of(name, decoded, delimiter);
    }

    /**
     * Reads a text with a given delimiter.
     *
     * @throws UnreadableSourceException if a quote is never closed, or text follows a closed one
     */
    public static SourceText of(String name, DecodedText decoded, char delimiter) {
        try {
            List<Row> rows = records(decoded.text(), delimiter, false).stream()
                    .map(csv -> new Row(
                            new Location((int) csv.getStartingLineNumber()),
                            csv.getFields().stream()
                                    .map(cell -> cell.indexOf('\r') < 0
                                            ? cell
                                            : CARRIAGE_RETURN.matcher(cell).replaceAll("\n"))
                                    .toList()))
                    .toList();
            return new SourceText(name, decoded.encoding() + " " + formName(delimiter), rows);
        } catch (CsvParseException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new UnreadableSourceException(
                    name + " has a quote that is not closed, or words behind a closed one (" + reason
                            + "); put the whole cell into quotes, and double a quote that belongs to the words",
                    e);
        }
    }

    /** The delimiter that divides most records into the same number of cells, at least three. */
    public static Optional<Character> delimiter(String text) {
        char best = 0;
        int most = 1;
        for (char delimiter : DELIMITERS) {
            Map<Integer, Integer> widths = new HashMap<>();
            for (CsvRecord csv : records(text, delimiter, true)) {
                if (csv.getFieldCount() > 2) {
                    widths.merge(csv.getFieldCount(), 1, Integer::sum);
                }
            }
            int equal =
                    widths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (equal > most) {
                most = equal;
                best = delimiter;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(best);
    }

    /** The records; a lenient call returns those before the first misplaced quote. */
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

    private static String formName(char delimiter) {
        return switch (delimiter) {
            case '\t' -> "TSV";
            case ',' -> "CSV";
            default -> "CSV (" + delimiter + ")";
        };
    }
}
