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

/** Writes the JSON of the API row by row; what is known only at the end (truncated, time) follows the rows. */
final class JsonSink implements RowSink {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final Citation citation;

    JsonSink(OutputStream out, Citation citation) {
        this.json = MAPPER.createGenerator(out);
        this.citation = citation;
    }

    @Override
    public void begin(List<ResultColumn> columns) {
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
        json.writeArrayPropertyStart("rows");
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        json.writePOJO(cells);
    }

    @Override
    public void end(Ending ending) {
        json.writeEndArray();
        json.writeBooleanProperty("truncated", ending.truncated());
        json.writeNumberProperty("rowLimit", ending.rowLimit());
        json.writeNumberProperty("elapsedMillis", ending.elapsedMillis());
        json.writeStringProperty("statement", citation.statement());
        json.writePOJOProperty("parameters", citation.parameters());
        json.writeEndObject();
        json.close();
    }
}
