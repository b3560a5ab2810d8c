package org.dutygraph.query.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A saved query while somebody fills it in. Its {@link #text()} is a file like any other, so that the header's own reader
 * alone says what is valid.
 *
 * @param topic the folder of its file
 * @param name the name of its file; empty: the one who saves it gives it one
 * @param title its title; without English, the Chinese one stands for both
 * @param description what it answers; the title where nothing is written
 * @param parameters in the order of the header
 * @param columns in the order of the RETURN
 * @param view the picture beside the table, as a header has it: {@code bar(label; a, b)}; empty for none
 * @param lines further lines of the header ({@code define}, {@code network}, more views), kept as they are
 * @param statement the Cypher
 */
public record QueryDraft(
        String topic,
        String name,
        Words title,
        Words description,
        List<Field> parameters,
        List<Field> columns,
        String view,
        List<String> lines,
        String statement) {

    private static final Words NONE = new Words("", "");
    private static final Pattern LINE_COMMENT = Pattern.compile("//(.*)");
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    public QueryDraft {
        topic = text(topic);
        name = text(name);
        title = words(title, NONE);
        description = words(description, title);
        parameters = List.copyOf(Objects.requireNonNullElse(parameters, List.of()));
        columns = List.copyOf(Objects.requireNonNullElse(columns, List.of()));
        view = text(view);
        lines = Objects.requireNonNullElse(lines, List.<String>of()).stream()
                .map(QueryDraft::text)
                .toList();
        statement = Objects.requireNonNullElse(statement, "").strip();
    }

    /**
     * A parameter or a column.
     *
     * @param name its name in the statement
     * @param title its title; its name where nothing is written
     * @param type the word of its type; empty for the one that the header's grammar takes by itself
     * @param standard of a parameter the default; null where a value must be given
     * @param more further fields of its line, kept as they are: {@code min=1; max=9}, {@code unit=duties}
     */
    public record Field(String name, Words title, String type, @Nullable String standard, String more) {
        public Field {
            name = text(name);
            title = words(title, Words.both(name));
            type = text(type);
            standard = standard == null ? null : text(standard);
            more = text(more);
        }

        private String line(String key) {
            String fields = (type.isEmpty() ? "" : "; type=" + type)
                    + (standard == null ? "" : "; default=" + standard)
                    + (more.isEmpty() ? "" : "; " + more);
            String written = PLAIN_NAME.matcher(name).matches() ? name : "`" + name + "`";
            return "// %s: %s – %s%s".formatted(key, written, inHeader(title), fields);
        }
    }

    /** {@code TOPIC/NAME}. */
    public String address() {
        return topic + "/" + name;
    }

    /** The same at another address. */
    public QueryDraft at(String newTopic, String newName) {
        return new QueryDraft(newTopic, newName, title, description, parameters, columns, view, lines, statement);
    }

    /** The content of the file. */
    public String text() {
        List<String> header = new ArrayList<>();
        header.add("// title: " + inHeader(title));
        header.add("// description: " + inHeader(description));
        parameters.forEach(parameter -> header.add(parameter.line("param")));
        columns.forEach(column -> header.add(column.line("column")));
        if (!view.isEmpty() && !view.equals(View.TABLE.kind())) {
            header.add("// view: " + view);
        }
        header.addAll(lines);
        return String.join("\n", header) + "\n" + body() + "\n";
    }

    /** Notes at the top would be read as lines of the header. */
    private String body() {
        List<String> written = statement.lines().toList();
        int at = 0;
        List<String> body = new ArrayList<>();
        while (at < written.size()
                && (written.get(at).isBlank() || written.get(at).startsWith("//"))) {
            Matcher comment = LINE_COMMENT.matcher(written.get(at));
            if (comment.matches()) {
                body.add("/*" + comment.group(1).replace("*/", "* /") + " */");
            }
            at++;
        }
        body.addAll(written.subList(at, written.size()));
        return String.join("\n", body);
    }

    /**
     * The query of this draft.
     *
     * @param faults receives what its header has that is not valid
     */
    public Optional<SavedQuery> query(List<HeaderFault> faults) {
        return StatementFile.own(topic, name, text(), address(), faults).flatMap(file -> file.query(faults));
    }

    /** The draft of a file, to be changed; what the fields of a form do not hold is kept in {@code more} and {@code lines}. */
    public static QueryDraft of(SavedQuery query, String text) {
        List<Field> parameters = new ArrayList<>();
        List<Field> columns = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String view = "";
        for (Map.Entry<String, String> line : StatementHeader.lines(text)) {
            switch (line.getKey()) {
                case "title", "description" -> {}
                case "param" -> parameters.add(field(line.getValue(), true));
                case "column" -> columns.add(field(line.getValue(), false));
                default -> {
                    if (line.getKey().equals("view") && view.isEmpty()) {
                        view = line.getValue();
                    } else {
                        lines.add("// " + line.getKey() + ": " + line.getValue());
                    }
                }
            }
        }
        return new QueryDraft(
                query.topic(),
                query.name(),
                query.title(),
                query.description(),
                parameters,
                columns,
                view,
                lines,
                query.statement());
    }

    private static Field field(String value, boolean parameter) {
        HeaderLine.Named line = HeaderLine.parts(value);
        Map<String, String> rest = new LinkedHashMap<>(line.fields());
        String type = Objects.requireNonNullElse(rest.remove("type"), "");
        String standard = parameter ? rest.remove("default") : null;
        String more = rest.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
        return new Field(line.name(), line.title(), type, standard, more);
    }

    /** Signs that have a meaning in a header are written full width. */
    private static String inHeader(Words words) {
        return plain(words.zh()) + " | " + plain(words.en());
    }

    private static String plain(String text) {
        return text.replace('|', '｜').replace(';', '；');
    }

    private static Words words(@Nullable Words written, Words otherwise) {
        String zh = written == null ? "" : text(written.zh());
        String en = written == null ? "" : text(written.en());
        if (zh.isEmpty() && en.isEmpty()) {
            return otherwise;
        }
        return new Words(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }

    /** On one line: a line break would begin another line of the header. */
    private static String text(@Nullable String written) {
        return written == null
                ? ""
                : written.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
