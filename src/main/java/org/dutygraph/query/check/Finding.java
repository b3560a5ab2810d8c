package org.dutygraph.query.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.Check;
import org.dutygraph.query.format.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * One row of a check.
 *
 * @param check the check
 * @param cells its cells by column, in the order of the check's columns
 * @param key identifies it in {@link AcceptedFindings}: the check and every cell except file and line, which change
 * @param accepted whether the baseline names it; it is still shown, but does not fail the run
 */
public record Finding(Check check, Map<String, @Nullable Object> cells, String key, boolean accepted) {

    static Finding of(Check check, List<@Nullable Object> row, AcceptedFindings baseline) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        StringBuilder key = new StringBuilder(check.address());
        for (int i = 0; i < row.size(); i++) {
            String column = check.query().columns().get(i).name();
            cells.put(column, row.get(i));
            if (!column.equals("source") && !column.equals("line")) {
                key.append(" | ").append(DisplayText.shown(row.get(i)));
            }
        }
        return new Finding(check, Collections.unmodifiableMap(cells), key.toString(), baseline.accepts(key.toString()));
    }

    /** The source, {@code lists/a.txt:12}; empty where the check has none. */
    public String place() {
        String source = DisplayText.shown(cells.get("source"));
        String line = DisplayText.shown(cells.get("line"));
        return source.isEmpty() || line.isEmpty() ? source : source + ":" + line;
    }

    /** The cells as text, except file and line. */
    public String text() {
        int start = key.indexOf(" | ");
        return start < 0 ? "" : key.substring(start + 3);
    }

    /** The finding as plain values for JSON: check, severity, title, remedy, accepted, and its cells by column. */
    public Map<String, @Nullable Object> plain() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("check", check.address());
        plain.put("severity", check.severity().word());
        plain.put("title", check.query().title());
        plain.put("remedy", check.remedy());
        plain.put("accepted", accepted);
        plain.put("key", key);
        plain.put("finding", cells);
        return Collections.unmodifiableMap(plain);
    }
}
