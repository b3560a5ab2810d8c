package org.dutygraph.query.format;

import java.io.OutputStream;
import java.util.List;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the JSON of the API row by row; what is known only at the end (total, truncated, time) follows the rows. A row is
 * an array in the order of the columns, or an object keyed by their names.
 */
final class JsonSink implements RowSink {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final Citation citation;
    private final boolean records;
    private List<ResultColumn> columns = List.of();

    JsonSink(OutputStream out, Citation citation, boolean records) {
        this.json = MAPPER.createGenerator(out);
        this.citation = citation;
        this.records = records;
    }

    @Override
    public void begin(List<ResultColumn> columns) {
        this.columns = columns;
        json.writeStartObject();
        json.writeArrayPropertyStart("columns");
        for (ResultColumn column : columns) {
            json.writeStartObject();
            json.writeStringProperty("name", column.name());
            json.writePOJOProperty("title", column.title());
            Words unit = column.unit();
            json.writePOJOProperty("unit", unit == null ? null : unit.en());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart(records ? "records" : "rows");
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        if (!records) {
            json.writePOJO(cells);
            return;
        }
        json.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            json.writePOJOProperty(columns.get(i).name(), cells.get(i));
        }
        json.writeEndObject();
    }

    @Override
    public void end(Ending ending) {
        json.writeEndArray();
        json.writePOJOProperty("total", ending.total());
        json.writeBooleanProperty("truncated", ending.truncated());
        json.writeNumberProperty("rowLimit", ending.rowLimit());
        json.writeNumberProperty("elapsedMillis", ending.elapsedMillis());
        json.writeStringProperty("statement", citation.statement());
        json.writePOJOProperty("parameters", citation.parameters());
        json.writeEndObject();
        json.close();
    }
}
