package org.dutygraph.web.answers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.format.ResultFormat;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * Writes a result as the response to a request, row by row. Nothing is sent before the columns are known, so that a
 * refused statement can still be answered with a problem.
 */
public final class HttpSink implements RowSink {

    private final HttpServletResponse response;
    private final ResultFormat format;
    private final String fileName;
    private final Supplier<Citation> citation;
    private final String language;
    private @Nullable RowSink sink;

    public HttpSink(
            HttpServletResponse response,
            ResultFormat format,
            String fileName,
            Supplier<Citation> citation,
            String language) {
        this.response = response;
        this.format = format;
        this.fileName = fileName;
        this.citation = citation;
        this.language = language;
    }

    @Override
    public void begin(List<ResultColumn> columns) throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        if (!format.isJson()) {
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(fileName + "." + format.name().toLowerCase(Locale.ROOT))
                            .build()
                            .toString());
        }
        sink = format.open(response.getOutputStream(), citation.get(), language);
        sink.begin(columns);
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        opened().row(cells);
    }

    @Override
    public void end(Ending ending) throws IOException {
        opened().end(ending);
        response.flushBuffer();
    }

    @Override
    public void discard() {
        if (sink != null) {
            sink.discard();
        }
    }

    private RowSink opened() {
        return Objects.requireNonNull(sink, "a row before the columns");
    }
}
