package org.dutygraph.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dutygraph.dataset.WordDocument;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Definitions;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.web.Version;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.site.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A report while it is written: title, day, sentences, figures and tables in the order in which they are given; at the end what the
 * columns mean, and the lists that it rests on.
 */
public final class Report {

    /** A table of more rows is nothing to print; the workbook has them all. */
    static final int MOST_ROWS = 2_000;

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Map<String, List<Words>> CODED = Definitions.terms().stream()
            .filter(term -> !term.kind().equals("term"))
            .collect(Collectors.groupingBy(
                    Definitions.Term::code, Collectors.mapping(Definitions.Term::meaning, Collectors.toList())));

    private final PageReads pages;
    private final Answers answers;
    private final CellWords words;
    private final WordDocument document;
    private final String title;
    private final LocalDate day = LocalDate.now();
    private final ListedSources lists;
    private final Map<String, String> meanings = new LinkedHashMap<>();

    Report(PageReads pages, Answers answers, CellWords words, String title, boolean across, ListedSources lists) {
        this.pages = pages;
        this.answers = answers;
        this.words = words;
        this.title = title;
        this.lists = lists;
        document = across ? new WordDocument() : WordDocument.upright();
        document.heading(1, title);
        String made = words.say(
                "report.day",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(CellWords.locale())
                        .format(day));
        String rests = words.say("report.rests", lists.rows().size(), editions());
        document.sentence(made + (lists.rows().isEmpty() ? "" : " " + rests));
    }

    private String editions() {
        return lists.rows().stream().map(ListedSource::edition).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(words.say("report.between")));
    }

    /** A figure with its name and what it means. */
    private record Figure(String name, long value, String meaning) {}

    /** Figures of one statement, each with its name and its definition there. */
    public final class Figures {

        private final String address;
        private final List<Figure> figures = new ArrayList<>();

        private Figures(String address) {
            this.address = address;
        }

        /** A figure: the key of its name, its column in the statement, its value. */
        public Figures add(String key, String column, long value) {
            Words meaning = Objects.requireNonNull(
                    Definitions.column(address, column), "no definition of " + column + " in " + address);
            figures.add(new Figure(words.say(key), value, Language.say(meaning)));
            return this;
        }

        /** Writes them as a table. */
        public Report write() {
            document.heading(2, words.say("dashboard.figures"));
            document.table(
                    List.of(words.say("report.figure"), words.say("report.value"), words.say("report.meaning")),
                    figures.stream()
                            .map(figure -> List.of(figure.name(), words.cell(figure.value()), figure.meaning()))
                            .toList());
            return Report.this;
        }
    }

    /** The figures of the page's statement at an address. */
    public Figures figures(String address) {
        return new Figures(address);
    }

    /** What was chosen, by the titles of the fields; everything where nothing was. */
    public Report filter(Map<String, String> chosen) {
        return chosen.isEmpty()
                ? say("report.all")
                : sentence(chosen.entrySet().stream()
                        .map(field -> words.say("report.chosen", field.getKey(), field.getValue()))
                        .collect(Collectors.joining(words.say("report.and"))));
    }

    /** A sentence as it is. */
    public Report sentence(String text) {
        document.sentence(text);
        return this;
    }

    /** A sentence in small letters, such as a remark on a table. */
    public Report note(String text) {
        document.note(text);
        return this;
    }

    /** A sentence of the messages. */
    public Report say(String key, Object... values) {
        return sentence(words.say(key, values));
    }

    /** The rows of a query or page's statement under its title in the messages. */
    public Report rows(String key, SavedQuery query, Map<String, String> given, String... without) {
        return rows(query, given, words.say(key), without);
    }

    /** The rows of a query under a title; columns of ids are left out as on the page, and those that are named. */
    public Report rows(SavedQuery query, Map<String, String> given, String heading, String... without) {
        QueryResult result = answers.run(query, given, RunOptions.complete().withRowLimit(MOST_ROWS));
        List<Integer> shown = shown(result.columns(), Set.of(without));
        List<ResultColumn> columns = shown.stream().map(result.columns()::get).toList();
        columns.forEach(column -> meaning(Language.say(column.title()), column.definition()));
        result.rows().forEach(row -> shown.forEach(index -> code(row.get(index))));
        table(
                heading,
                columns.stream().map(this::head).toList(),
                result.rows().stream()
                        .map(row -> shown.stream()
                                .map(index -> words.cell(row.get(index)))
                                .toList())
                        .toList());
        if (result.truncated()) {
            Map<String, String> all = new LinkedHashMap<>(given);
            all.remove(QueryRunner.LIMIT);
            cut(result.rows().size(), result.total(), pages.api(query.address()), all);
        }
        return this;
    }

    /**
     * Says below a table that it has not all rows, and the address that gives them.
     *
     * @param total null where there are too many to count
     */
    public Report cut(long shown, @Nullable Long total, String path, Map<String, String> given) {
        UriComponentsBuilder address =
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path);
        given.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        });
        String csv = address.queryParam("format", "csv").build(true).toUriString();
        return note(
                total == null ? words.say("report.cutMany", shown, csv) : words.say("report.cut", shown, total, csv));
    }

    /** A role or basis that a row has is explained as the page of definitions does. */
    private void code(@Nullable Object cell) {
        if (cell instanceof String code && CODED.containsKey(code)) {
            CODED.get(code).forEach(meaning -> meaning(words.code(code), meaning));
        }
    }

    private String head(ResultColumn column) {
        Words unit = column.unit();
        return Language.say(column.title()) + (unit == null ? "" : words.say("report.unit", Language.say(unit)));
    }

    static List<Integer> shown(List<ResultColumn> columns, Set<String> without) {
        Set<String> ids = columns.stream()
                .filter(column ->
                        column.link() != null && !column.link().idColumn().equals(column.name()))
                .map(column -> column.link().idColumn())
                .collect(Collectors.toSet());
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            if (!ids.contains(name) && !without.contains(name)) {
                shown.add(i);
            }
        }
        return shown;
    }

    /** A table under a title; where it has no rows, a sentence says so. */
    public Report table(String heading, List<String> head, List<List<String>> rows) {
        document.heading(2, heading);
        if (rows.isEmpty()) {
            say("js.empty");
        } else {
            document.table(head, rows);
        }
        return this;
    }

    /** What a column means, to be said once at the end. */
    public Report meaning(String name, @Nullable Words meaning) {
        if (meaning != null) {
            // What that page would say stands in this table.
            String said = Language.say(meaning).replace("/definitions", words.say("report.here"));
            meanings.merge(name, said, (before, also) -> before.contains(also) ? before : before + " " + also);
        }
        return this;
    }

    /** Ends the report and sends it as a file that is named by its title and day. */
    public void send(HttpServletResponse response) throws IOException {
        if (!meanings.isEmpty()) {
            document.heading(2, words.say("query.columns"));
            document.table(
                    List.of(words.say("report.column"), words.say("report.meaning")),
                    meanings.entrySet().stream()
                            .map(column -> List.of(column.getKey(), column.getValue()))
                            .toList());
        }
        table(
                words.say("report.lists"),
                List.of(
                        words.say("duty.list"),
                        words.say("latest.edition"),
                        words.say("latest.duties"),
                        words.say("report.file")),
                lists.rows().stream()
                        .limit(MOST_ROWS)
                        .map(list -> List.of(
                                list.title(),
                                list.edition(),
                                words.cell(list.duties()),
                                Objects.requireNonNullElse(list.source(), "")))
                        .toList());
        if (lists.rows().size() > MOST_ROWS) {
            cut(MOST_ROWS, (long) lists.rows().size(), pages.api(ListedSources.STATEMENT), lists.given());
        }
        note(words.say("report.made", Version.TEXT));
        // Buffered, so that a report that fails half-way is answered with a problem and not with half a file.
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        document.write(written, title);
        response.setContentType(DOCX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                title.replaceAll("[\\\\/:*?\"<>|]", "_") + " " + day + ".docx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        written.writeTo(response.getOutputStream());
    }
}
