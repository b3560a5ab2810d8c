package org.dutygraph.dataset;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutygraph.query.BundledText;

/**
 * The scripts that read the tables: R, Python with pandas, Stata, SQL of DuckDB and SQLite. What they do once is a template in
 * {@code dataset}; what they do for each table is made from the table of tables.
 */
final class LoadScripts {

    private static final List<DatasetTable> TABLES = DatasetTable.ALL;

    private LoadScripts() {}

    static void write(DatasetFiles files) throws java.io.IOException {
        files.write("load.R", r());
        files.write("load.py", template("load.py", "tables", each(LoadScripts::python)));
        files.write("load.do", template("load.do", "tables", each(LoadScripts::stata)));
        files.write("load.sql", duckDb());
        files.write("load-sqlite.sql", sqlite());
    }

    private static String template(String name, String... values) {
        String text = BundledText.of("dataset/" + name);
        for (int i = 0; i < values.length; i += 2) {
            text = text.replace("@" + values[i] + "@", values[i + 1]);
        }
        return text;
    }

    private static String each(Function<DatasetTable, String> part) {
        return TABLES.stream().map(part).collect(Collectors.joining());
    }

    private static String columns(DatasetTable table, String between, Function<DatasetColumn, String> part) {
        return table.columns().stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }

    private static String codes(DatasetColumn column) {
        List<CodeList.Code> codes = column.categories();
        return codes == null
                ? ""
                : codes.stream().map(code -> quoted(code.code())).collect(Collectors.joining(", "));
    }

    private static String title(DatasetColumn column) {
        return column.title().zh() + " | " + column.title().en();
    }

    /** A text in double quotes, as R, Python and JSON write it. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String r() {
        return template(
                "load.R",
                "tables",
                each(LoadScripts::r),
                "names",
                TABLES.stream().map(table -> quoted(table.name())).collect(Collectors.joining(", ")));
    }

    private static String r(DatasetTable table) {
        String name = table.name();
        return "%s <- read_table(%s,\n  c(%s),\n  c(%s))\n"
                        .formatted(
                                name,
                                quoted(table.file()),
                                columns(table, ", ", column -> quoted(column.name())),
                                columns(table, ", ", column -> quoted(rClass(column.type()))))
                + columns(
                        table,
                        "",
                        column -> codes(column).isEmpty()
                                ? ""
                                : "%s$%s <- factor(%s$%s, levels = c(%s))\n"
                                        .formatted(name, column.name(), name, column.name(), codes(column)))
                + "%s <- label_columns(%s, list(\n  %s))\n\n"
                        .formatted(
                                name,
                                name,
                                columns(table, "\n  ", column -> column.name() + " = " + quoted(title(column)) + ","))
                        .replaceFirst(",\\)\\)", "))");
    }

    private static String rClass(DatasetColumn.Type type) {
        return switch (type) {
            case STRING -> "character";
            case INTEGER -> "integer";
            case NUMBER -> "numeric";
            case BOOLEAN -> "logical";
        };
    }

    private static String python(DatasetTable table) {
        return """
                tables[%1$s] = read_table(
                    %2$s,
                    {%3$s},
                    {%4$s},
                )
                titles[%1$s] = {
                    %5$s
                }
                """
                .formatted(
                        quoted(table.name()),
                        quoted(table.file()),
                        columns(
                                table,
                                ", ",
                                column -> quoted(column.name()) + ": "
                                        + quoted(column.type().name().toLowerCase(Locale.ROOT))),
                        columns(
                                table,
                                ", ",
                                column -> codes(column).isEmpty()
                                        ? ""
                                        : quoted(column.name()) + ": [" + codes(column) + "]"),
                        columns(table, "\n    ", column -> quoted(column.name()) + ": " + quoted(title(column)) + ","));
    }

    private static String stata(DatasetTable table) {
        return """
                import delimited %s ///
                  using "%s", clear rowrange(2) varnames(nonames) encoding("utf-8") bindquotes(strict) maxquotedrows(unlimited) ///
                  stringcols(_all)
                """
                        .formatted(columns(table, " ", DatasetColumn::name), table.file())
                + columns(table, "", column -> stata(table, column))
                + "label data \"%s | %s\"\nsave %s, replace\n\n"
                        .formatted(table.title().zh(), table.title().en(), table.name());
    }

    private static String stata(DatasetTable table, DatasetColumn column) {
        String name = column.name();
        List<CodeList.Code> codes = column.categories();
        String made = "";
        if (codes != null) {
            StringBuilder text = new StringBuilder("generate byte code_ = .\n");
            String labels = table.name() + "_" + name;
            for (int i = 0; i < codes.size(); i++) {
                CodeList.Code code = codes.get(i);
                text.append("replace code_ = %d if %s == \"%s\"\n".formatted(i + 1, name, code.code()));
                text.append("label define %s %d \"%s | %s\", add\n"
                        .formatted(
                                labels, i + 1, code.label().zh(), code.label().en()));
            }
            made = text + "label values code_ " + labels + "\n" + replaced(name);
        } else if (column.type() == DatasetColumn.Type.BOOLEAN) {
            made = "generate byte code_ = %s == \"true\" if %s != \"\"\n".formatted(name, name) + replaced(name);
        } else if (column.type() != DatasetColumn.Type.STRING) {
            made = "destring %s, replace\n".formatted(name);
        }
        return made + "label variable %s \"%s\"\n".formatted(name, title(column));
    }

    /** The new variable in the place and under the name of the old one. */
    private static String replaced(String name) {
        return "order code_, after(%s)\ndrop %s\nrename code_ %s\n".formatted(name, name, name);
    }

    private static String duckDb() {
        return template(
                "load.sql",
                "tables",
                each(LoadScripts::sql),
                "copies",
                each(table ->
                        "COPY \"%s\" FROM '%s' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR '');\n"
                                .formatted(table.name(), table.file())),
                "view",
                BundledText.of("dataset/view.sql"));
    }

    private static String sqlite() {
        return template(
                "load-sqlite.sql",
                "tables",
                each(LoadScripts::sql),
                "imports",
                each(table -> ".import --csv --skip 1 %s %s\n".formatted(table.file(), table.name())),
                "values",
                each(LoadScripts::values),
                "view",
                BundledText.of("dataset/view.sql"));
    }

    private static String values(DatasetTable table) {
        return columns(table, "", column -> {
            String name = '"' + column.name() + '"';
            String empty = column.required()
                    ? ""
                    : "UPDATE \"%s\" SET %s = NULL WHERE %s = '';\n".formatted(table.name(), name, name);
            return column.type() == DatasetColumn.Type.BOOLEAN
                    ? empty + "UPDATE \"%s\" SET %s = (%s = 'true');\n".formatted(table.name(), name, name)
                    : empty;
        });
    }

    /** A table whose rows refer to each other says so in a comment alone: they would have to come in a certain order. */
    private static String sql(DatasetTable table) {
        String keys = table.key().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        String references = table.columns().stream()
                .filter(column -> column.table() != null && !column.table().equals(table.name()))
                .map(column -> ",\n  FOREIGN KEY (\"%s\") REFERENCES \"%s\" (\"%s\")"
                        .formatted(
                                column.name(),
                                column.table(),
                                DatasetTable.of(String.valueOf(column.table()))
                                        .key()
                                        .get(0)))
                .collect(Collectors.joining());
        return "-- %s | %s\nCREATE TABLE \"%s\" (\n  %s\n  PRIMARY KEY (%s)%s\n);\n\n"
                .formatted(
                        table.title().zh(),
                        table.title().en(),
                        table.name(),
                        columns(table, "\n  ", column -> "\"%s\" %s%s, -- %s%s"
                                .formatted(
                                        column.name(),
                                        sqlType(column.type()),
                                        column.required() ? " NOT NULL" : "",
                                        title(column),
                                        table.name().equals(column.table()) ? "; refers to this table" : "")),
                        keys,
                        references);
    }

    private static String sqlType(DatasetColumn.Type type) {
        return switch (type) {
            case STRING -> "TEXT";
            case INTEGER -> "INTEGER";
            case NUMBER -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
        };
    }
}
