package org.dutygraph.web.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the reasons of a score on a relationship, {@code NAME +0.71 (高标准农田, 管护); LIST -0.05 (B / W)}. */
final class EvidenceText {

    private static final Pattern ONE = Pattern.compile("([A-Z]+) ([+-]\\d+\\.\\d\\d)(?: \\((.*)\\))?");
    private static final Pattern NEXT = Pattern.compile("; (?=[A-Z]+ [+-]\\d)");

    private EvidenceText() {}

    /** The reasons in their order; parts of another form are left out. */
    static List<Reason> of(@Nullable String evidence) {
        List<Reason> reasons = new ArrayList<>();
        for (String part : NEXT.split(Objects.toString(evidence, ""))) {
            Matcher matcher = ONE.matcher(part);
            if (matcher.matches()) {
                reasons.add(new Reason(
                        matcher.group(1),
                        Double.parseDouble(matcher.group(2)),
                        Objects.toString(matcher.group(3), "")));
            }
        }
        return List.copyOf(reasons);
    }

    /**
     * One reason: what is compared (its message is {@code evidence.WHAT}), what it adds to the score, and its grounds.
     */
    record Reason(String what, double points, String words) {

        /** The points with their sign, {@code +0.71}. */
        public String signed() {
            return String.format(java.util.Locale.ROOT, "%+.2f", points);
        }

        /** Whether it speaks for or against. */
        public String way() {
            return points > 0 ? "for" : points < 0 ? "against" : "neither";
        }
    }
}
