package org.dutygraph.web.query;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutygraph.query.catalogue.Choice;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.format.ResultFormat;
import org.dutygraph.web.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds an entry for every saved query to the OpenAPI description, made from the file's header. */
@Component
record SavedQueryDocs(LiveCatalogue catalogue) implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        description.setInfo(new Info()
                .title("DutyGraph 职责图谱")
                .version("1")
                .description("Errors are RFC 9457 problem details with a stable `code`."));
        for (SavedQuery query : catalogue.get().queries()) {
            description.path("/api/queries/" + query.address(), new PathItem().get(operation(query)));
        }
    }

    private static Operation operation(SavedQuery query) {
        Operation operation = new Operation()
                .operationId(query.address().replace('/', '_').replace('-', '_'))
                .addTagsItem(query.topic())
                .summary(query.title().zh() + " | " + query.title().en())
                .description(
                        query.description().zh() + " | " + query.description().en() + columns(query))
                .responses(responses());
        query.parameters().forEach(parameter -> operation.addParametersItem(parameter(parameter)));
        List<String> formats = Stream.concat(
                        Arrays.stream(ResultFormat.values())
                                .map(format -> format.name().toLowerCase(Locale.ROOT)),
                        Stream.of(Reports.FORMAT))
                .toList();
        StringSchema format = new StringSchema();
        format.setEnum(formats);
        format.setDefault("json");
        operation.addParametersItem(new QueryParameter().name("format").schema(format));
        return operation;
    }

    /** What each column means, as a list of Markdown. */
    private static String columns(SavedQuery query) {
        StringBuilder columns = new StringBuilder("\n");
        for (ResultColumn column : query.columns()) {
            Words meaning = Objects.requireNonNullElse(column.definition(), column.title());
            columns.append("\n- `%s`: %s | %s".formatted(column.name(), meaning.zh(), meaning.en()));
        }
        return columns.toString();
    }

    private static io.swagger.v3.oas.models.parameters.Parameter parameter(Parameter parameter) {
        return new QueryParameter()
                .name(parameter.name())
                .description(parameter.title().zh() + " | " + parameter.title().en() + " ("
                        + parameter.type().word() + ")")
                .required(parameter.required())
                .schema(schema(parameter));
    }

    private static Schema<?> schema(Parameter parameter) {
        String standard = Objects.requireNonNullElse(parameter.defaultText(), "");
        if (parameter.type() == ParameterType.INT) {
            IntegerSchema number = new IntegerSchema();
            number.setMinimum(decimal(parameter.min()));
            number.setMaximum(decimal(parameter.max()));
            if (!standard.isEmpty()) {
                number.setDefault(Long.valueOf(standard));
            }
            return number;
        }
        StringSchema text = new StringSchema();
        if (parameter.type() == ParameterType.DATE) {
            text.setFormat("date");
        }
        if (parameter.type() == ParameterType.CHOICE) {
            text.setEnum(parameter.options().stream().map(Choice::value).toList());
        }
        if (!standard.isEmpty()) {
            text.setDefault(standard);
        }
        return text;
    }

    private static @Nullable BigDecimal decimal(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static ApiResponses responses() {
        return new ApiResponses()
                .addApiResponse(
                        "200",
                        response(
                                "application/json",
                                "columns, rows, total, truncated, rowLimit, elapsedMillis, statement, parameters; with"
                                        + " format=records, records (objects keyed by column name) in place of rows."
                                        + " total is how many rows there are, rowLimit how many were asked for: 10,000"
                                        + " unless limit says fewer; total is null where more than 100,000 were not counted"))
                .addApiResponse(
                        "400",
                        response(
                                "application/problem+json",
                                "a parameter does not fit; `code` and `detail` say which and what to do"));
    }

    private static ApiResponse response(String type, String description) {
        Content content = new Content().addMediaType(type, new MediaType().schema(new ObjectSchema()));
        return new ApiResponse().description(description).content(content);
    }
}
