package org.dutygraph.query.catalogue;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.query.QueryFault;
import org.jspecify.annotations.Nullable;

/** Parses the lines of a header; see {@code src/docs/manual/queries.md} for the grammar. */
final class HeaderLine {

    /** A line does not follow the grammar. */
    static final class Wrong extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        final transient Words found;
        final transient Words expected;

        Wrong(Words found, Words expected) {
            super(found.en());
            this.found = found;
            this.expected = expected;
        }

        /** With text of the line. */
        Wrong(String found, String zh, String en) {
            this(Words.both(found), new Words(zh, en));
        }

        /** With a form that reads the same in both languages. */
        Wrong(String found, String form) {
            this(found, form, form);
        }
    }

    // A name as Cypher has it: in backticks where it is more than letters, digits and underscores.
    private static final String NAME = "(?:([\\p{L}_][\\p{L}\\p{N}_]*)|`([^`]+)`)";
    private static final Pattern NAMED = Pattern.compile(NAME + " – ([^;]+)((?:;.*)?)");
    private static final Pattern CALL = Pattern.compile("([a-z-]+)(?:\\((.*)\\))?");
    private static final Set<String> PAGES =
            Set.of("department", "township", "duty", "region", "matter", "list", "kind", "category", "actor");
    private static final Set<String> ROW_PAGES = Set.of("duties", "clauses");
    private static final Pattern CONDITION = Pattern.compile("([A-Za-z]+)=(?:'([^']*)'|(\\$?)([A-Za-z][A-Za-z0-9]*))");

    // The Chinese measure words for the English units.
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("duties", "项"),
            Map.entry("clauses", "条"),
            Map.entry("departments", "个部门"),
            Map.entry("townships", "个乡镇"),
            Map.entry("parties", "个主体"),
            Map.entry("matters", "个事项"),
            Map.entry("lists", "份"),
            Map.entry("regions", "个地区"),
            Map.entry("steps", "步"),
            Map.entry("characters", "字"),
            Map.entry("percent", "%"));

    private HeaderLine() {}

    static Words words(String value) throws Wrong {
        String[] parts = value.split("\\|", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new Wrong(value, "中文 | English");
        }
        return new Words(parts[0].strip(), parts[1].strip());
    }

    static CheckSeverity severity(String value) throws Wrong {
        return ofWord(CheckSeverity.class, value)
                .orElseThrow(() -> new Wrong(value, "error、warning 或 info", "error, warning or info"));
    }

    /** The constant that a header writes in small letters. */
    private static <E extends Enum<E>> Optional<E> ofWord(Class<E> type, String word) {
        return EnumSet.allOf(type).stream()
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    static Parameter parameter(String value) throws Wrong {
        Matcher line = named(value, "name – 中文 | English; type=…");
        Map<String, String> fields = fields(line.group(4), Set.of("type", "default", "min", "max"));
        String typeText = fields.get("type");
        if (typeText == null) {
            throw new Wrong(value, "参数的 type=…", "type=… of the parameter");
        }
        Matcher call = CALL.matcher(typeText);
        ParameterType type =
                call.matches() ? ofWord(ParameterType.class, call.group(1)).orElse(null) : null;
        String arguments = type == null ? null : call.group(2);
        if (type == null || (type == ParameterType.CHOICE) != (arguments != null)) {
            throw new Wrong(
                    typeText,
                    "region、township、department、category、matter、duty、kind、text、search、int、date、choice(a|b) 之一",
                    "one of region, township, department, category, matter, duty, kind, text, search, int, date, choice(a|b)");
        }
        List<Choice> options = arguments == null ? List.of() : options(arguments);
        Long min = bound(fields, "min", type);
        Long max = bound(fields, "max", type);
        String written = fields.get("default");
        String standard = written == null ? null : WordLists.of(written);
        if (written != null && standard == null) {
            throw new Wrong(
                    written,
                    "@ 加词表的名称：" + String.join("、", WordLists.names()),
                    "@ and the name of a word list: " + String.join(", ", WordLists.names()));
        }
        Parameter parameter = new Parameter(name(line), words(line.group(3)), type, options, standard, min, max);
        try {
            if (!parameter.required()) {
                parameter.parse("");
            }
        } catch (QueryFault e) {
            throw new Wrong(
                    String.valueOf(fields.get("default")),
                    "参数自己能接受的默认值",
                    "a default that the parameter itself accepts");
        }
        return parameter;
    }

    static ResultColumn column(String value) throws Wrong {
        Matcher line = named(value, "name – 中文 | English; unit=…");
        Map<String, String> fields = fields(line.group(4), Set.of("unit", "type", "link", "rows"));
        String unitText = fields.get("unit");
        Words unit = unitText == null ? null : unit(unitText);
        String typeText = fields.get("type");
        ColumnType type = unit == null ? ColumnType.TEXT : ColumnType.INT;
        if (typeText != null) {
            type = ofWord(ColumnType.class, typeText)
                    .orElseThrow(() -> new Wrong(
                            typeText,
                            "text、int、decimal、boolean、date、list、graph、any 之一",
                            "one of text, int, decimal, boolean, date, list, graph, any"));
        }
        String linkText = fields.get("link");
        String rowsText = fields.get("rows");
        return new ResultColumn(
                name(line),
                words(line.group(3)),
                unit,
                type,
                linkText == null ? null : link(linkText),
                rowsText == null ? null : rows(rowsText),
                null);
    }

    /** A column's definition, {@code column – 中文 | English}. */
    static Map.Entry<String, Words> definition(String value) throws Wrong {
        Matcher line = named(value, "column – 中文 | English");
        if (!line.group(4).isEmpty()) {
            throw new Wrong(line.group(4), "没有分号的定义", "a definition without a semicolon");
        }
        return Map.entry(name(line), words(line.group(3)));
    }

    /** The unit of a header: a known English name, {@code 中文|English}, or one word for both languages. */
    private static Words unit(String text) {
        int bar = text.indexOf('|');
        if (bar >= 0) {
            return new Words(
                    text.substring(0, bar).strip(), text.substring(bar + 1).strip());
        }
        return new Words(UNITS.getOrDefault(text, text), text);
    }

    static View view(String value) throws Wrong {
        String grammar = "table, bar(label; a, b), stacked-bar(label; a, b), heatmap(x; y; value),"
                + " sankey(from; to; value), network(one; other; value), graph(column), line(x; a, b),"
                + " timeline(time; label), timeline(time; a, b)";
        Matcher call = CALL.matcher(value);
        View view = null;
        if (call.matches()) {
            view = View.of(call.group(1), call.group(2) == null ? List.of() : split(call.group(2), ";"));
        }
        if (view == null) {
            throw new Wrong(value, grammar);
        }
        return view;
    }

    /** {@code source, target, weight}, then in any order {@code directed} or {@code undirected}, {@code labels=a, b}. */
    static NetworkColumns network(String value) throws Wrong {
        Wrong wrong = new Wrong(value, "source, target, weight; directed|undirected; labels=sourceName, targetName");
        List<String> parts = split(value, ";");
        List<String> columns = parts.isEmpty() ? List.of() : split(parts.get(0), ",");
        List<String> labels = columns;
        Boolean directed = null;
        for (String part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            if (part.startsWith("labels=") && labels == columns) {
                labels = split(part.substring("labels=".length()), ",");
            } else if (directed == null && (part.equals("directed") || part.equals("undirected"))) {
                directed = part.equals("directed");
            } else {
                throw wrong;
            }
        }
        if (columns.size() != 3 || labels != columns && labels.size() != 2) {
            throw wrong;
        }
        return new NetworkColumns(
                columns.get(0),
                columns.get(1),
                columns.get(2),
                labels.get(0),
                labels.get(1),
                Boolean.TRUE.equals(directed));
    }

    private static ResultColumn.Link link(String text) throws Wrong {
        Matcher call = CALL.matcher(text);
        if (!call.matches() || call.group(2) == null || !PAGES.contains(call.group(1))) {
            throw new Wrong(
                    text,
                    "link=department(编号的列)，或 township、duty、region、matter、list、kind、category、actor",
                    "link=department(idColumn), or township, duty, region, matter, list, kind, category, actor");
        }
        return new ResultColumn.Link(call.group(1), call.group(2).strip());
    }

    private static RowsBehind rows(String text) throws Wrong {
        String grammar = "rows=duties(department=column, role='text', region=$parameter); rows=clauses(…)";
        Matcher call = CALL.matcher(text);
        if (!call.matches() || call.group(2) == null || !ROW_PAGES.contains(call.group(1))) {
            throw new Wrong(text, grammar);
        }
        List<RowsBehind.Condition> conditions = new ArrayList<>();
        for (String part : split(call.group(2), ",")) {
            Matcher condition = CONDITION.matcher(part);
            if (!condition.matches()) {
                throw new Wrong(part, grammar);
            }
            boolean quoted = condition.group(2) != null;
            RowsBehind.From from = quoted
                    ? RowsBehind.From.TEXT
                    : condition.group(3).isEmpty() ? RowsBehind.From.COLUMN : RowsBehind.From.PARAMETER;
            conditions.add(new RowsBehind.Condition(
                    condition.group(1), from, quoted ? condition.group(2) : condition.group(4)));
        }
        return new RowsBehind(call.group(1), conditions);
    }

    /** {@code a|b} or {@code a=中文/English|b=…}. */
    private static List<Choice> options(String text) throws Wrong {
        List<Choice> options = new ArrayList<>();
        for (String option : text.split("\\|", -1)) {
            int equals = option.indexOf('=');
            String value = equals < 0 ? option : option.substring(0, equals);
            String[] labels = equals < 0
                    ? new String[] {value, value}
                    : option.substring(equals + 1).split("/", -1);
            if (value.isBlank() || labels.length != 2 || Arrays.stream(labels).anyMatch(String::isBlank)) {
                throw new Wrong(option, "choice(a|b) or choice(a=中文/English|b=中文/English)");
            }
            options.add(new Choice(value.strip(), new Words(labels[0].strip(), labels[1].strip()), ""));
        }
        return options;
    }

    private static @Nullable Long bound(Map<String, String> fields, String key, ParameterType type) throws Wrong {
        String text = fields.get(key);
        if (text == null) {
            return null;
        }
        if (type != ParameterType.INT) {
            throw new Wrong(key + "=" + text, key + " 只与 type=int 同用", key + " only with type=int");
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Wrong(text, key + "= 之后一个整数", "a whole number after " + key + "=");
        }
    }

    private static Matcher named(String value, String expected) throws Wrong {
        Matcher matcher = NAMED.matcher(value);
        if (!matcher.matches()) {
            throw new Wrong(value, expected + "（– 两边有空格）", expected + " (with a dash – between spaces)");
        }
        return matcher;
    }

    private static String name(Matcher line) {
        return line.group(1) == null ? line.group(2) : line.group(1);
    }

    /** The parts of a valid line of a parameter or column, as written. */
    record Named(String name, Words title, Map<String, String> fields) {}

    /** The parts of a line that has been read before. */
    static Named parts(String value) {
        try {
            Matcher line = named(value, "a valid line");
            Map<String, String> fields = new LinkedHashMap<>();
            for (String field : split(line.group(4), ";")) {
                String[] sides = field.split("=", 2);
                fields.put(sides[0].strip(), sides.length < 2 ? "" : sides[1].strip());
            }
            return new Named(name(line), words(line.group(3)), fields);
        } catch (Wrong e) {
            throw new IllegalStateException("a header that was valid is not: " + value, e);
        }
    }

    private static Map<String, String> fields(String text, Set<String> allowed) throws Wrong {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : split(text, ";")) {
            int equals = field.indexOf('=');
            String key = equals < 0 ? field : field.substring(0, equals).strip();
            if (equals < 0 || !allowed.contains(key)) {
                String keys = String.join("=, ", allowed.stream().sorted().toList()) + "=";
                throw new Wrong(field, keys + " 之一", "one of " + keys);
            }
            if (fields.put(key, field.substring(equals + 1).strip()) != null) {
                throw new Wrong(field, key + "= 只写一次", key + "= only once");
            }
        }
        return fields;
    }

    static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
