package org.dutygraph.resolve;

import java.util.regex.Pattern;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Side;
import org.jspecify.annotations.Nullable;

/** The department that a duty's text makes the lead of the whole duty; a clause's own 牵头 is the clause's lead alone. */
final class WrittenLead {

    private static final String LABEL = "牵头(?:部门|单位)";
    private static final String BEGINNING = "(?:^|[\\s　，,；;。：:])";
    private static final Pattern LABEL_ALONE = Pattern.compile(LABEL);
    private static final Pattern BEHIND_NAME = Pattern.compile(".*[（(]牵头(?:部门|单位)?[）)]");
    private static final Pattern LABELLED = Pattern.compile(BEGINNING + LABEL + "[\\s　]*(?:[：:]|为|是)[\\s　]*$");
    private static final Pattern WHOLE = Pattern.compile(BEGINNING + "[本该此]项?(?:事项|工作)由$");

    private WrittenLead() {}

    /** The lead that a clause, or the heading above it, writes for its whole duty. */
    static @Nullable Mention of(Clause clause, ClauseRoles roles) {
        String heading = clause.heading();
        if (clause.side() == Side.TOWNSHIP || !clause.text().contains("牵头") && heading == null) {
            return null;
        }
        if (heading != null && BEHIND_NAME.matcher(heading).matches()) {
            for (Performer performer : roles.performers()) {
                if (performer.basis() == Basis.HEADING) {
                    return performer.mention();
                }
            }
        }
        boolean labelled = heading != null && LABEL_ALONE.matcher(heading).matches();
        for (Mention department : roles.departments()) {
            if (labelled && department.start() == 0 || leads(clause.text(), department)) {
                return department;
            }
        }
        return null;
    }

    private static boolean leads(String text, Mention department) {
        String before = text.substring(0, department.start());
        return LABELLED.matcher(before).find()
                || WHOLE.matcher(before).find() && text.startsWith("牵头", department.end());
    }
}
