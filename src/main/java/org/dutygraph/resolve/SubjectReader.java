package org.dutygraph.resolve;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.parse.Side;
import org.jspecify.annotations.Nullable;

/** Finds the written subjects of a clause. */
final class SubjectReader {

    private static final Pattern SEGMENT_END = Pattern.compile("[，,；;。]|$");
    private static final Pattern TIME_END = Pattern.compile(".*(?:后|时|期间|之前|前|的|情况下|过程中|之日起)$", Pattern.DOTALL);
    private static final Pattern TIME_ALONE =
            Pattern.compile("(?:每|在|于)?[一-龥0-9]{0,4}(?:年度?|季度?|月|周|日)[一-龥]{0,3}(?:后|前|时|期间)");

    /** A segment of time, condition or reason; it has no subject of its own. */
    private static final Pattern ADVERBIAL = Pattern.compile(
            "[\\s　]*(?:(?:根据|按照|按|依据|经|在|结合|对|为|为了|如|若|当|待).*|.*(?:后|时|期间|之前|前|的|情况下))", Pattern.DOTALL);

    private SubjectReader() {}

    /** The rule that makes the group a written subject, or null. */
    static @Nullable ActorRule rule(String text, BodyGroup group, Side side) {
        for (ActorRule rule : ActorRules.subjects()) {
            if (rule.takes(group.bodies().get(0), group) && rule.matches(text, group)) {
                return onlySetsTheTime(text, group, side) ? null : rule;
            }
        }
        return null;
    }

    /** Whether a statement precedes the first of the subjects (做好…工作；村提供…); the township performs it. */
    static boolean beginsWithoutSubject(String text, List<Subject> subjects) {
        int from = 0;
        Matcher end = SEGMENT_END.matcher(text);
        while (end.find(from) && end.start() < subjects.get(0).group().start()) {
            if (!ADVERBIAL.matcher(text.substring(from, end.start())).matches()) {
                return true;
            }
            from = end.end();
        }
        return false;
    }

    /** Whether a body of the other side only states a time or condition (县自然资源局审核后，组织…); it does not perform. */
    private static boolean onlySetsTheTime(String text, BodyGroup group, Side side) {
        boolean ownSide = side == Side.UPSTREAM
                ? group.holds(NamedBody.Sort.DEPARTMENT) || group.holds(NamedBody.Sort.OPEN_CLASS)
                : group.holds(NamedBody.Sort.TOWNSHIP);
        Matcher end = SEGMENT_END.matcher(text);
        if (ownSide || !end.find(group.end())) {
            return false;
        }
        String segment = text.substring(group.end(), end.start());
        return TIME_END.matcher(segment).matches()
                && !TIME_ALONE.matcher(segment).matches();
    }
}
