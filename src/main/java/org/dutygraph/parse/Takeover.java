package org.dutygraph.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The takeover of a WITHDRAWN duty: who takes it over, and how.
 *
 * @param takers the departments as written
 * @param workMode the way of working as written
 * @param ended whether nobody takes it over (不再开展此项工作)
 */
record Takeover(String takers, @Nullable String workMode, boolean ended) {

    private static final Pattern ENDED = Pattern.compile("不再(?:开展|承担|实施)(?:此|该)?项?(?:工作|事项)?[。；;]?");

    /** {@code 承接部门：X 工作方式：Y}, as in both real lists. */
    private static final Pattern LABELLED =
            Pattern.compile("承接部门\\s*[：:]\\s*(?<takers>.+?)[\\s；;，,。]*工作方式\\s*[：:]\\s*(?<mode>.*)", Pattern.DOTALL);

    private static final Pattern LABELLED_TAKERS = Pattern.compile("承接部门\\s*[：:]\\s*(?<takers>[^：:]+)");

    /**
     * {@code X： Y}. A colon inside brackets belongs to the name. The quantifiers are possessive, because backtracking recurses:
     * a cell of some thousand characters would overflow the stack.
     */
    private static final Pattern COLON =
            Pattern.compile("(?<takers>(?:[^：:（(]++|[（(][^）)]*[）)])++)[：:]\\s*(?<mode>.+)", Pattern.DOTALL);

    /** Reads two cells: who takes it over, and how. */
    static Takeover of(String takers, String mode) {
        String department = Markup.text(takers);
        String workMode = Markup.text(mode);
        if (ENDED.matcher(department).matches() || ENDED.matcher(workMode).matches()) {
            return new Takeover("", null, true);
        }
        return new Takeover(department, workMode.isEmpty() ? null : workMode, false);
    }

    /** Reads one cell; empty if it has none of the known forms. */
    static Optional<Takeover> of(String cell) {
        String text = Markup.text(cell);
        if (ENDED.matcher(text).matches()) {
            return Optional.of(new Takeover("", null, true));
        }
        for (Pattern form : new Pattern[] {LABELLED, LABELLED_TAKERS, COLON}) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                String mode =
                        form == LABELLED_TAKERS ? null : matcher.group("mode").strip();
                return Optional.of(new Takeover(matcher.group("takers").strip(), mode, false));
            }
        }
        return Optional.empty();
    }
}
