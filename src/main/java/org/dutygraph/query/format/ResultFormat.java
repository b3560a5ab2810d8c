package org.dutygraph.query.format;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.RowSink;

/** The forms a result can be written in. */
public enum ResultFormat {
    /** A table for a terminal; long cells are cut with an ellipsis. */
    TABLE("text/plain;charset=UTF-8"),
    /** Comma-separated, UTF-8 with a byte-order mark; cells that a spreadsheet could run as a formula are escaped. */
    CSV("text/csv;charset=UTF-8"),
    /** The JSON of the API; a row is an array. */
    JSON("application/json"),
    /** The same with rows as objects keyed by the columns' names. */
    RECORDS("application/json"),
    /** A workbook with typed cells, and a sheet with its source. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The nodes and relationships of the result. */
    GRAPHML("application/graphml+xml"),
    /** The same in Gephi's own form. */
    GEXF("application/gexf+xml");

    private final String mediaType;

    ResultFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type of the API's answer. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is JSON. */
    public boolean isJson() {
        return this == JSON || this == RECORDS;
    }

    /** Whether it holds nodes and relationships alone. */
    public boolean isGraph() {
        return this == GRAPHML || this == GEXF;
    }

    /** Whether its sink keeps no rows, so that a result of any length can be written. */
    public boolean takesAnyLength() {
        return this != TABLE && !isGraph();
    }

    /** The format of a word of {@code --format} or {@code ?format=}. */
    public static Optional<ResultFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /**
     * A sink that writes a result in this form. It leaves the stream open, and has written everything when
     * {@link RowSink#end} returns.
     *
     * @param language zh or en, of titles; CSV and JSON have the same bytes in both
     */
    public RowSink open(OutputStream out, Citation citation, String language) {
        return switch (this) {
            case TABLE -> new TableSink(out, language);
            case CSV -> new CsvSink(out);
            case JSON, RECORDS -> new JsonSink(out, citation, this == RECORDS);
            case XLSX -> new XlsxSink(out, citation, language);
            case GRAPHML -> new GraphMlSink(out);
            case GEXF -> new GexfSink(out);
        };
    }
}
