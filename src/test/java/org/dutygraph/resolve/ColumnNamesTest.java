package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.ListParser;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What a list's own columns name is known in its clauses, and in no other list's: {@code resolve/columns.yaml}. */
class ColumnNamesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void bodiesOfTheColumnsAreKnownInTheClauses(Spec spec) {
        ResolvedList list = ListResolver.bundled().resolve(spec.list());

        List<ResolvedClause> clauses = list.duties().get(0).clauses();
        assertThat(clauses.stream().map(clause -> clause.performers().stream()
                        .map(one -> id(list, one.mention()))
                        .toList()))
                .isEqualTo(spec.performers());
        assertThat(clauses.stream().map(clause -> clause.relations().stream()
                        .map(one -> id(list, one.mention()))
                        .toList()))
                .isEqualTo(spec.relations());
    }

    /** All lists of the specs are of one county, whose wordings are cached together. */
    @Test
    void theOrderOfListsChangesNothing() throws IOException {
        List<Spec> specs = new ArrayList<>(specs().toList());
        List<ResolvedList> alone = specs.stream()
                .map(spec -> ListResolver.bundled().resolve(spec.list()))
                .toList();
        ListResolver one = ListResolver.bundled();

        assertThat(specs.stream().map(spec -> one.resolve(spec.list()))).isEqualTo(alone);

        ListResolver other = ListResolver.bundled();
        Collections.reverse(specs);
        List<ResolvedList> reversed = new ArrayList<>(
                specs.stream().map(spec -> other.resolve(spec.list())).toList());
        Collections.reverse(reversed);

        assertThat(reversed).isEqualTo(alone);
    }

    private static String id(ResolvedList list, Mention mention) {
        String id = mention.actor().id();
        return id.equals(list.township().code()) ? "township" : id;
    }

    static Stream<Spec> specs() throws IOException {
        try (InputStream in = ColumnNamesTest.class.getResourceAsStream("/resolve/columns.yaml")) {
            List<Map<String, Object>> entries = new Yaml().load(Objects.requireNonNull(in));
            return entries.stream().map(Spec::of).toList().stream();
        }
    }

    record Spec(
            String ref,
            String title,
            List<String> columns,
            String upstream,
            String township,
            List<List<String>> performers,
            List<List<String>> relations) {

        @SuppressWarnings("unchecked")
        static Spec of(Map<String, Object> entry) {
            return new Spec(
                    (String) entry.get("ref"),
                    (String) entry.get("title"),
                    (List<String>) entry.get("columns"),
                    (String) entry.get("upstream"),
                    (String) entry.get("township"),
                    (List<List<String>>) entry.get("performers"),
                    (List<List<String>>) entry.get("relations"));
        }

        DutyList list() {
            List<List<String>> cells = new ArrayList<>(List.of(
                    List.of(title),
                    List.of("履职事项清单"),
                    List.of("2025年7月"),
                    List.of("乡镇配合履职事项清单"),
                    List.of("序号", "事项类别", "事项名称", "对应上级部门", "上级部门职责", "乡镇配合职责")));
            for (String column : columns) {
                String number = String.valueOf(cells.size() - 4);
                cells.add(List.of(number, "经济发展", "第" + number + "项工作", column, upstream, township));
            }
            List<Row> rows = new ArrayList<>();
            cells.forEach(row -> rows.add(new Row(new Location(rows.size() + 1), row)));
            return Objects.requireNonNull(ListParser.parse(new SourceText("list.txt", "UTF-8 text", rows))
                    .list());
        }

        @Override
        public String toString() {
            return ref;
        }
    }
}
