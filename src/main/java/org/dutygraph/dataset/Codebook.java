package org.dutygraph.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.query.catalogue.Definitions;

/** The codebook: every table and column, its values and what they mean, and how reliably roles are read. */
final class Codebook {

    private final DatasetWords words;
    private final DocumentPages pages;

    private Codebook(DatasetWords words, DocumentPages pages) {
        this.words = words;
        this.pages = pages;
    }

    /** Writes it in one language onto some pages; {@code rows} says how many rows each table has. */
    static void write(DatasetAbout about, Map<String, Long> rows, String language, DocumentPages pages) {
        Codebook book = new Codebook(DatasetWords.of(language), pages);
        pages.heading(1, book.title(about));
        pages.sentence(about.sentence().in(language) + " " + book.words.say("book.about"));
        DatasetTable.ALL.forEach(table -> book.table(table, rows.get(table.name())));
        book.codes();
        book.reliability();
    }

    private String title(DatasetAbout about) {
        return words.say("book.title", words.in(about.title()));
    }

    static String title(DatasetAbout about, String language) {
        DatasetWords words = DatasetWords.of(language);
        return words.say("book.title", words.in(about.title()));
    }

    private void table(DatasetTable table, Long rows) {
        pages.heading(2, words.say("book.table", words.in(table.title()), table.name()));
        pages.sentence(words.say("book.row", words.in(table.row())));
        pages.sentence(words.say("book.facts", table.file(), rows, String.join(", ", table.key()), table.order()));
        pages.table(
                List.of(
                        words.say("book.variable"),
                        words.say("book.type"),
                        words.say("book.label"),
                        words.say("book.meaning"),
                        words.say("book.values")),
                table.columns().stream()
                        .map(column -> List.of(
                                column.name(),
                                words.say("type." + column.type()),
                                words.in(column.title()),
                                words.in(column.meaning()),
                                values(table, column)))
                        .toList());
    }

    private String values(DatasetTable table, DatasetColumn column) {
        List<String> facts = new ArrayList<>();
        if (table.key().contains(column.name())) {
            facts.add(words.say("book.key"));
        } else if (column.required()) {
            facts.add(words.say("book.every"));
        }
        if (column.table() != null) {
            facts.add(words.say("book.refers", column.table()));
        }
        if (column.codes() != null) {
            facts.add(words.say("book.codes", column.codes()));
        }
        if (column.measured()) {
            facts.add(words.say("book.measured"));
        }
        return String.join("; ", facts);
    }

    private void codes() {
        pages.heading(2, words.say("book.lists"));
        CodeList.all().forEach((list, codes) -> {
            pages.heading(3, list);
            pages.table(
                    List.of(words.say("book.code"), words.say("book.label"), words.say("book.meaning")),
                    codes.stream()
                            .map(code -> List.of(code.code(), words.in(code.label()), words.in(code.meaning())))
                            .toList());
        });
    }

    private void reliability() {
        pages.heading(2, words.say("book.reliability"));
        pages.sentence(words.say("book.reliability.lead"));
        pages.table(
                List.of(
                        words.say("book.measured.on"),
                        words.say("book.marks"),
                        words.say("book.all"),
                        words.say("book.each"),
                        words.say("book.performers"),
                        words.say("book.inferred"),
                        words.say("book.date")),
                Definitions.measured().stream()
                        .map(measured -> List.of(
                                words.in(measured.on()),
                                String.valueOf(measured.marks()),
                                measured.all(),
                                each(measured),
                                measured.performers().text(),
                                measured.inferred().text(),
                                measured.date()))
                        .toList());
    }

    private String each(Definitions.Measured measured) {
        return measured.each().entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .map(role ->
                        (role.getKey().equals("*") ? words.say("book.other") : role.getKey()) + " " + role.getValue())
                .collect(Collectors.joining("; "));
    }
}
