package org.dutygraph.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries that are saved on the pages: their text, and the folder that they stand in. */
class QueryDraftTest {

    @TempDir
    private Path folder;

    private static QueryDraft draft(String name, String title, String statement) {
        return new QueryDraft(
                "own",
                name,
                new Words(title, ""),
                new Words("", ""),
                List.of(new QueryDraft.Field("least", Words.both("least"), "int", "3", "min=1; max=9")),
                List.of(
                        new QueryDraft.Field("d.name", new Words("名称", "name"), "text", null, ""),
                        new QueryDraft.Field("数量", new Words("", ""), "int", null, "")),
                "bar(d.name; 数量)",
                List.of(),
                statement);
    }

    private static SavedQuery query(QueryDraft draft) {
        List<HeaderFault> faults = new ArrayList<>();
        SavedQuery query = draft.query(faults).orElse(null);
        assertThat(faults).isEmpty();
        assertThat(query).isNotNull();
        return query;
    }

    @Test
    void aDraftIsAFileThatTheHeadersReaderReads() {
        SavedQuery query = query(draft("a-b", "标题；甲|乙; 丙", "// first note\n//second */\nMATCH (d) RETURN d.name"));

        assertThat(query.title()).isEqualTo(Words.both("标题；甲｜乙； 丙"));
        assertThat(query.description()).isEqualTo(query.title());
        assertThat(query.parameters()).singleElement().satisfies(parameter -> assertThat(parameter.max())
                .isEqualTo(9));
        assertThat(query.columns()).extracting(ResultColumn::name).containsExactly("d.name", "数量");
        assertThat(query.views()).extracting(View::kind).containsExactly("table", "bar");
        assertThat(query.statement()).isEqualTo("/* first note */\n/*second * / */\nMATCH (d) RETURN d.name");
    }

    @Test
    void aLineBreakBeginsNoLineOfTheHeader() {
        SavedQuery query = query(draft("a", "x\n// severity: error\u2028// param: p – p | p; type=text", "RETURN 1"));

        assertThat(query.parameters()).hasSize(1);
        assertThat(StatementHeader.Form.claimedBy(
                        draft("a", "x\n// severity: error", "RETURN 1").text()))
                .isEqualTo(StatementHeader.Form.QUERY);
    }

    @Test
    void aNameThatPointsElsewhereIsAFault() {
        for (String name : List.of("../x", "a/b", "", "A", "..", "a.b")) {
            List<HeaderFault> faults = new ArrayList<>();
            assertThat(draft(name, "t", "RETURN 1").query(faults)).as(name).isEmpty();
            assertThat(faults).as(name).isNotEmpty();
        }
    }

    @Test
    void aFileBecomesADraftAndTheSameFileAgain() {
        String text = "// title: 甲 | A\n// description: 乙 | B\n// param: p – 参数 | p; type=choice(a|b); default=a\n"
                + "// column: n – 数 | n; unit=duties\n// column: `a b` – 列 | c; type=any\n// view: bar(a b; n)\n"
                + "// view: line(a b; n)\n// define: n – 数的是事项 | counts duties\nRETURN 1 AS n, 2 AS `a b`\n";
        List<HeaderFault> faults = new ArrayList<>();
        SavedQuery query = StatementFile.own("own", "x", text, "x", faults)
                .flatMap(file -> file.query(faults))
                .orElseThrow();

        assertThat(QueryDraft.of(query, text).text()).isEqualTo(text);
    }

    @Test
    void personalQueriesAreTheirOwnersAndAFileIsNotWrittenOver() throws IOException {
        QueryFolder saved = QueryFolder.beside(folder.resolve("decisions.tsv"));
        saved.write(draft("mine", "甲", "RETURN 1"), "Li", null);
        saved.write(draft("other", "乙", "RETURN 1"), "li", null);
        saved.write(draft("all", "丙", "RETURN 1"), null, null);

        assertThat(names(saved, null)).containsExactly("all");
        assertThat(names(saved, "Li")).containsExactly("all", "mine");
        assertThat(names(saved, "li")).containsExactly("all", "other");
        assertThat(LiveCatalogue.of(List.of(), saved, () -> null).ofEverybody().own())
                .extracting(SavedQuery::name)
                .containsExactly("all", "mine", "other");
        assertThatThrownBy(() -> saved.write(draft("all", "丁", "RETURN 2"), null, null))
                .isInstanceOf(FileAlreadyExistsException.class);

        SavedQuery all = LiveCatalogue.of(List.of(), saved, () -> null).get().get("own/all");
        saved.write(draft("renamed", "丁", "RETURN 2"), "Li", all);
        assertThat(names(saved, null)).isEmpty();
        assertThat(names(saved, "Li")).containsExactly("mine", "renamed");
        try (var files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private static List<String> names(QueryFolder saved, String user) {
        return LiveCatalogue.of(List.of(), saved, () -> user).get().own().stream()
                .map(SavedQuery::name)
                .toList();
    }
}
