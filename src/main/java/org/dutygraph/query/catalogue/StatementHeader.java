package org.dutygraph.query.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The leading {@code // key: value} lines of a saved statement, and the statement below them.
 *
 * @param title its title for a person
 * @param description what it answers
 * @param parameters in the order of the file
 * @param columns in the order of the file
 * @param views in the order of the file, the table first
 * @param network the columns that make its rows a network; null where they are none
 * @param severity of a check; null for a query
 * @param remedy of a check: what to do about a finding; null for a query
 * @param statement everything from the first line that is not a header line
 */
record StatementHeader(
        Words title,
        Words description,
        List<Parameter> parameters,
        List<ResultColumn> columns,
        List<View> views,
        @Nullable NetworkColumns network,
        @Nullable CheckSeverity severity,
        @Nullable Words remedy,
        String statement) {

    private static final Pattern CHECK_LINE = Pattern.compile("\\A\uFEFF?(?:(?://.*)?\\R)*//\\s*(?:severity|remedy):");
    private static final Pattern LINE = Pattern.compile("//\\s*([a-z-]+):\\s*(.*?)\\s*");

    /** Which header lines a file may hold. */
    enum Form {
        QUERY,
        CHECK;

        /** The form of a file in a user's own folder: a check has a severity or a remedy. */
        static Form claimedBy(String text) {
            return CHECK_LINE.matcher(text).find() ? CHECK : QUERY;
        }
    }

    /**
     * Reads a file's text.
     *
     * @param faults receives every fault, in the order of the lines
     * @return the header, or null where there was a fault
     */
    static @Nullable StatementHeader read(String file, String text, Form form, List<HeaderFault> faults) {
        return new Reader(file, form, faults).read(text);
    }

    /** Keys and values of a text's header lines. */
    static List<Map.Entry<String, String>> lines(String text) {
        return text.lines()
                .takeWhile(line -> line.startsWith("//") || line.isBlank())
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> Map.entry(line.group(1), line.group(2)))
                .toList();
    }

    /** The name of a column in a view or link, or of a parameter. */
    private record Reference(int line, String name) {}

    /** Reads one file. It goes on after a fault, so that all faults are reported at once. */
    private static final class Reader {
        private final String file;
        private final Form form;
        private final List<HeaderFault> faults;
        private final int faultsBefore;
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<ResultColumn> columns = new ArrayList<>();
        private final List<View> views = new ArrayList<>(List.of(View.TABLE));
        private final List<Reference> references = new ArrayList<>();
        private final List<Reference> given = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private final Map<String, Words> definitions = new HashMap<>();
        private @Nullable NetworkColumns network;
        private @Nullable Reference weight;
        private @Nullable Words title;
        private @Nullable Words description;
        private @Nullable Words remedy;
        private @Nullable CheckSeverity severity;

        Reader(String file, Form form, List<HeaderFault> faults) {
            this.file = file;
            this.form = form;
            this.faults = faults;
            this.faultsBefore = faults.size();
        }

        @Nullable
        StatementHeader read(String text) {
            // An editor on Windows may write a byte-order mark.
            String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
            List<String> lines = clean.lines().toList();
            int at = 0;
            while (at < lines.size()
                    && (lines.get(at).startsWith("//") || lines.get(at).isBlank())) {
                if (!lines.get(at).isBlank()) {
                    line(at + 1, lines.get(at));
                }
                at++;
            }
            String statement =
                    String.join("\n", lines.subList(at, lines.size())).strip();
            complete(at + 1, statement);
            if (faults.size() > faultsBefore || title == null || description == null) {
                return null;
            }
            Map<String, String> defaults = parameters.stream()
                    .filter(parameter -> parameter.defaultText() != null
                            && !parameter.defaultText().isEmpty())
                    .collect(Collectors.toMap(Parameter::name, Parameter::defaultText));
            List<ResultColumn> defined = columns.stream()
                    .map(column -> column.defined(definitions.get(column.name())))
                    .map(column -> column.rows() == null
                            ? column
                            : column.counting(column.rows().withDefaults(defaults)))
                    .toList();
            return new StatementHeader(
                    title, description, parameters, defined, views, network, severity, remedy, statement);
        }

        private void line(int number, String line) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                fault(
                        number,
                        Words.both(line),
                        new Words(
                                "“// 键: 值”的一行；说明写在语句第一行之下",
                                "a header line “// key: value”; notes stand below the first line of the statement"));
                return;
            }
            String key = matcher.group(1);
            String value = matcher.group(2);
            try {
                take(number, key, value);
            } catch (HeaderLine.Wrong wrong) {
                fault(number, wrong.found, wrong.expected);
            }
        }

        private void take(int number, String key, String value) throws HeaderLine.Wrong {
            switch (key) {
                case "title" -> title = once(key, HeaderLine.words(value));
                case "description" -> description = once(key, HeaderLine.words(value));
                case "param" -> {
                    Parameter parameter = HeaderLine.parameter(value);
                    once("param " + parameter.name(), parameter);
                    if (form == Form.CHECK && parameter.required()) {
                        throw new HeaderLine.Wrong(
                                parameter.name(),
                                "有默认值：检查自己运行，没有人给它参数",
                                "a default: a check runs by itself, nobody gives it a value");
                    }
                    parameters.add(parameter);
                }
                case "column" -> {
                    ResultColumn column = HeaderLine.column(value);
                    once("column " + column.name(), column);
                    columns.add(column);
                    if (column.link() != null) {
                        references.add(new Reference(number, column.link().idColumn()));
                    }
                    if (column.rows() != null) {
                        refer(number, column.rows());
                    }
                }
                case "define" -> {
                    Map.Entry<String, Words> definition = HeaderLine.definition(value);
                    once("define " + definition.getKey(), definition);
                    definitions.put(definition.getKey(), definition.getValue());
                    references.add(new Reference(number, definition.getKey()));
                }
                case "view" -> {
                    View view = HeaderLine.view(value);
                    if (!view.equals(View.TABLE)) {
                        views.add(view);
                        view.columns().forEach(column -> references.add(new Reference(number, column)));
                    }
                }
                case "network" -> network = once(key, network(number, value));
                case "severity" -> severity = once(key, HeaderLine.severity(ofCheck(key, value)));
                case "remedy" -> remedy = once(key, HeaderLine.words(ofCheck(key, value)));
                default -> {
                    String all = "title, description, param, column, define, view, "
                            + (form == Form.CHECK ? "severity, remedy" : "network");
                    throw new HeaderLine.Wrong(key, all + " 之一", "one of " + all);
                }
            }
        }

        private void refer(int number, RowsBehind rows) {
            for (RowsBehind.Condition condition : rows.conditions()) {
                Reference named = new Reference(number, condition.value());
                switch (condition.from()) {
                    case COLUMN -> references.add(named);
                    case PARAMETER -> given.add(named);
                    case TEXT -> {}
                }
            }
        }

        private NetworkColumns network(int number, String value) throws HeaderLine.Wrong {
            if (form == Form.CHECK) {
                throw new HeaderLine.Wrong("network", "只在查询里写", "it only in a query");
            }
            NetworkColumns named = HeaderLine.network(value);
            Stream.of(named.source(), named.target(), named.weight(), named.sourceLabel(), named.targetLabel())
                    .distinct()
                    .forEach(column -> references.add(new Reference(number, column)));
            weight = new Reference(number, named.weight());
            return named;
        }

        private <T> T once(String key, T value) throws HeaderLine.Wrong {
            if (!keys.add(key)) {
                throw new HeaderLine.Wrong(
                        new Words("又一个 " + key, "a second " + key), new Words("只写一次", "it only once"));
            }
            return value;
        }

        private String ofCheck(String key, String value) throws HeaderLine.Wrong {
            if (form != Form.CHECK) {
                throw new HeaderLine.Wrong(key, "只在检查里写", "it only in a check");
            }
            return value;
        }

        private void complete(int end, String statement) {
            require(end, title != null, Words.both("// title: 中文 | English"));
            require(end, description != null, Words.both("// description: 中文 | English"));
            require(
                    end,
                    !columns.isEmpty(),
                    new Words("至少一行“// column: 名称 – 中文 | English”", "at least one “// column: name – 中文 | English”"));
            require(end, !statement.isEmpty(), new Words("头部之下有语句", "a statement below the header"));
            if (form == Form.CHECK) {
                require(end, severity != null, Words.both("// severity: error|warning|info"));
                require(end, remedy != null, Words.both("// remedy: 中文 | English"));
            }
            List<String> names = columns.stream().map(ResultColumn::name).toList();
            requireAmong(names, references, new Words("已经写明的列的名称", "the name of a declared column"));
            requireAmong(
                    parameters.stream().map(Parameter::name).toList(),
                    given,
                    new Words("已经写明的参数的名称", "the name of a declared parameter"));
            if (weight != null) {
                requireNumbers(weight);
            }
        }

        private void requireAmong(List<String> names, List<Reference> referred, Words expected) {
            for (Reference reference : referred) {
                if (!names.contains(reference.name())) {
                    fault(reference.line(), Words.both(reference.name()), expected);
                }
            }
        }

        private void requireNumbers(Reference weight) {
            columns.stream()
                    .filter(column -> column.name().equals(weight.name())
                            && column.type() != ColumnType.INT
                            && column.type() != ColumnType.DECIMAL)
                    .forEach(
                            column -> fault(
                                    weight.line(),
                                    new Words(
                                            weight.name() + "（类型 "
                                                    + column.type().word() + "）",
                                            weight.name() + " of type "
                                                    + column.type().word()),
                                    new Words(
                                            "线的粗细用一列数：有单位的，或 type=int、type=decimal",
                                            "a column of numbers for the weight: one with a unit, or type=int or type=decimal")));
        }

        private void require(int line, boolean there, Words expected) {
            if (!there) {
                fault(line, new Words("（没有）", "(nothing)"), expected);
            }
        }

        private void fault(int line, Words found, Words expected) {
            faults.add(new HeaderFault(file, line, found, expected));
        }
    }
}
