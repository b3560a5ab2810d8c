package org.dutygraph.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.text.WordDiff;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON: every duty of both editions, each difference under its own name. */
final class JsonReport {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    static void write(EditionDiff diff, OutputStream out) throws IOException {
        out.write((MAPPER.writeValueAsString(of(diff)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, @Nullable Object> of(EditionDiff diff) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("before", edition(diff.before()));
        json.put("after", edition(diff.after()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ChangeType trait : ChangeType.values()) {
            counts.put(trait.name(), diff.count(trait));
        }
        counts.put("UNCHANGED", (int) diff.changes().stream()
                .filter(change -> change.traits().isEmpty())
                .count());
        json.put("counts", counts);
        json.put("changes", diff.changes().stream().map(JsonReport::change).toList());
        return json;
    }

    private static Map<String, @Nullable Object> edition(Edition edition) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("list", edition.id());
        json.put("township", edition.township());
        json.put("edition", edition.edition());
        json.put("source", edition.source());
        json.put("duties", edition.duties().size());
        for (DutyKind kind : DutyKind.values()) {
            json.put(kind.name().toLowerCase(Locale.ROOT), edition.duties(kind));
        }
        return json;
    }

    private static Map<String, @Nullable Object> change(DutyChange change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        ChangeType gravest = change.gravest();
        json.put("what", gravest == null ? null : gravest.name());
        json.put("differences", change.traits().stream().map(Enum::name).toList());
        json.put("before", duty(change.before()));
        json.put("after", duty(change.after()));
        if (change.traits().contains(ChangeType.NAME)) {
            json.put("name", words(change.nameWords()));
        }
        if (change.traits().contains(ChangeType.WORK_MODE)) {
            json.put("workMode", words(change.workModeWords()));
            if (change.isWorkModeWhole()) {
                json.put("workModeWhole", true);
            }
        }
        if (change.before() != null && change.after() != null) {
            json.put("joined", change.joined().stream().map(JsonReport::body).toList());
            json.put("left", change.left().stream().map(JsonReport::body).toList());
        }
        json.put("clauses", change.clauses().stream().map(JsonReport::clause).toList());
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> duty(@Nullable EditionDuty duty) {
        if (duty == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", duty.id());
        json.put("kind", duty.kind().name());
        json.put("number", duty.number());
        json.put("category", duty.category());
        json.put("name", duty.name());
        json.put("departments", duty.bodies().stream().map(JsonReport::body).toList());
        json.put("workMode", duty.workMode());
        json.put("ended", duty.ended());
        json.put("place", duty.place());
        return json;
    }

    private static Map<String, String> body(DutyDepartment body) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("id", body.id());
        json.put("name", body.name());
        json.put("role", body.relationship().name());
        return json;
    }

    private static Map<String, @Nullable Object> clause(ClauseChange change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        EditionClause before = change.before();
        EditionClause after = change.after();
        json.put("before", before == null ? null : before.label());
        json.put("after", after == null ? null : after.label());
        json.put("words", words(change.words()));
        if (change.isWhole()) {
            json.put("whole", true);
        }
        return json;
    }

    private static List<Map<String, String>> words(List<WordDiff.Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> Map.of("change", stretch.change().name(), "text", stretch.text()))
                .toList();
    }
}
