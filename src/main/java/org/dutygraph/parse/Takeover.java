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

    private static final Pattern ENDED =
            Pattern.compile("(?:(?:不再|停止)(?:开展|承担|实施|保留)|(?:予以|直接)?(?:取消|废止|停办))(?:此|该)?项?(?:工作|事项)?[。；;]?");

    private static final Pattern NOBODY = Pattern.compile("[/／\\-—－–]{1,2}|无");

    private static final String TAKERS = "(?:承接|收回|接收|承担|责任|履职)(?:部门|单位|主体)";
    private static final String MODE = "(?:工作|履职|承接|办理|收回|具体)(?:方式|措施|方法|举措)";
    /** {@code 承接部门：X 工作方式：Y}, as in both real lists. */
    private static final Pattern LABELLED = Pattern.compile(
            TAKERS + "\\s*[：:]\\s*(?<takers>.+?)[\\s；;，,。]*" + MODE + "\\s*[：:]\\s*(?<mode>.*)", Pattern.DOTALL);

    private static final Pattern LABELLED_TAKERS = Pattern.compile(TAKERS + "\\s*[：:]\\s*(?<takers>[^：:]+)");

    /**
     * {@code X： Y}. A colon inside brackets belongs to the name. The quantifiers are possessive, because backtracking recurses:
     * a cell of some thousand characters would overflow the stack.
     */
    private static final Pattern COLON =
            Pattern.compile("(?<takers>(?:[^：:（(]++|[（(][^）)]*[）)])++)[：:]\\s*(?<mode>.+)", Pattern.DOTALL);

    /** Reads two cells: who takes it over, and how. */
    static Takeover of(String takers, String mode) {
        String written = Markup.text(takers);
        String department = NOBODY.matcher(written).matches() ? "" : written;
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
