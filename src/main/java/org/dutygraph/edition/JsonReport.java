package org.dutygraph.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.text.WordDiff;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON: every duty of both editions, each difference under its own name. */
record JsonReport(ListSize before, ListSize after, Map<String, Integer> counts, List<Change> changes) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private record ListSize(
            String list,
            String township,
            String edition,
            String source,
            int duties,
            int basic,
            int cooperative,
            int withdrawn) {

        static ListSize of(Edition edition) {
            return new ListSize(
                    edition.id(),
                    edition.township(),
                    edition.edition(),
                    edition.source(),
                    edition.duties().size(),
                    edition.duties(DutyKind.BASIC),
                    edition.duties(DutyKind.COOPERATIVE),
                    edition.duties(DutyKind.WITHDRAWN));
        }
    }

    private record Change(
            @Nullable ChangeType what,
            Set<ChangeType> differences,
            @Nullable EditionDuty before,
            @Nullable EditionDuty after,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WordDiff.Stretch> name,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WordDiff.Stretch> workMode,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean workModeWhole,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DutyDepartment> joined,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DutyDepartment> left,
            List<ClauseWords> clauses) {

        static Change of(DutyChange change) {
            boolean inBoth = change.before() != null && change.after() != null;
            boolean workMode = change.has(ChangeType.WORK_MODE);
            return new Change(
                    change.gravest(),
                    change.traits(),
                    change.before(),
                    change.after(),
                    change.has(ChangeType.NAME) ? change.nameWords() : null,
                    workMode ? change.workModeWords() : null,
                    workMode && change.isWorkModeWhole(),
                    inBoth ? change.joined() : null,
                    inBoth ? change.left() : null,
                    change.clauses().stream().map(ClauseWords::of).toList());
        }
    }

    private record ClauseWords(
            @Nullable String before,
            @Nullable String after,
            List<WordDiff.Stretch> words,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean whole) {

        static ClauseWords of(ClauseChange change) {
            return new ClauseWords(
                    change.before() == null ? null : change.before().label(),
                    change.after() == null ? null : change.after().label(),
                    change.words(),
                    change.isWhole());
        }
    }

    static void write(EditionDiff diff, OutputStream out) throws IOException {
        out.write((MAPPER.writeValueAsString(of(diff)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static JsonReport of(EditionDiff diff) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ChangeType trait : ChangeType.values()) {
            counts.put(trait.name(), diff.count(trait));
        }
        counts.put("UNCHANGED", (int) diff.changes().stream()
                .filter(change -> change.traits().isEmpty())
                .count());
        return new JsonReport(
                ListSize.of(diff.before()),
                ListSize.of(diff.after()),
                counts,
                diff.changes().stream().map(Change::of).toList());
    }
}
