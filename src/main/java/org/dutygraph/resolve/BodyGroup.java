package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Joined bodies, which have the same role: {@code 县公安局、县住建局和县应急管理局等部门}.
 *
 * @param bodies the bodies in text order, at least one
 * @param start first character of the first one
 * @param end one past the group, including 等部门 and the staff of a body (农业技术人员)
 */
record BodyGroup(List<NamedBody> bodies, int start, int end) {

    private static final Pattern JOINT = Pattern.compile(
            "(?:[\\u4e00-\\u9fff]{0,4}?(?:技术人员|工作人员|干部))?(?:等[\\u4e00-\\u9fff]{0,4}?(?:部门|单位)|等(?=其他))?[\\s"
                    + "　]*(?:、|和|与|及|以及|或者|或|及其|[，,](?=[县州市区]))[\\s　]*|等");
    private static final String PERSONS = "(?:技术人员|工作人员|执法人员|专业人员|负责人|干部|民警|调查员|统计员|网格员|协管员|协理员|护林员|专干)";
    // Possessive: backtracking overflows the stack where a cell repeats 相关 ten thousand times.
    private static final Pattern TAIL = Pattern.compile("(?:党组|党委|机关)?"
            + "(?:等(?:(?:相关|有关|各|多|个|其他|职能|业务|行业|主管|成员|责任|涉及)*+(?:部门|单位|机构|科室|方面))?"
            // 县教育局配备专职网格员 is no person of the bureau.
            + "|(?!配备|招募|招聘|选聘|选任|选派|聘用|培训)\\p{IsHan}{0,6}?" + PERSONS + ")?"
            + "(?:（[^（）]{1,12}）)?");

    private static final Pattern WITH = Pattern.compile("[\\s　]*与[\\s　]*");
    private static final Pattern TOGETHER = Pattern.compile(
            "[\\s　]*(?:之间)?(?:[一-龥]{0,7}?)(?:共同|同步|联合|一起|一同|协同|依职责分工|签订|沟通|对接|协商|衔接|会商|互相|相互|联动|建立[一-龥]{0,10}(?:机制|制度))");

    BodyGroup {
        bodies = List.copyOf(bodies);
    }

    boolean holds(NamedBody.Sort sort) {
        return bodies.stream().anyMatch(body -> body.sort() == sort);
    }

    /** Joins the bodies of a text, given in text order. */
    static List<BodyGroup> of(String text, List<NamedBody> bodies) {
        List<BodyGroup> groups = new ArrayList<>();
        List<NamedBody> open = new ArrayList<>();
        for (NamedBody body : bodies) {
            if (!open.isEmpty()) {
                NamedBody last = open.get(open.size() - 1);
                String between = text.substring(last.end(), body.start());
                if (!JOINT.matcher(between).matches()
                        && !(between.isEmpty() && last.sort() == NamedBody.Sort.TOWNSHIP)) {
                    groups.add(close(text, open));
                    open.clear();
                }
            }
            open.add(body);
        }
        if (!open.isEmpty()) {
            groups.add(close(text, open));
        }
        return groups.stream().flatMap(group -> group.dividedAtWith(text)).toList();
    }

    /**
     * 与 joins two subjects (县市监局与县公安局负责…), but separates a subject from the body it acts with where 共同, 签订 or
     * similar follows, or between a department and a party (乡与建设单位签订协议).
     */
    private Stream<BodyGroup> dividedAtWith(String text) {
        for (int i = 1; i < bodies.size(); i++) {
            NamedBody left = bodies.get(i - 1);
            NamedBody right = bodies.get(i);
            if (WITH.matcher(text.substring(left.end(), right.start())).matches()
                    && (TOGETHER.matcher(text).region(end, text.length()).lookingAt()
                            || isGovernment(left) != isGovernment(right))) {
                return Stream.of(
                        new BodyGroup(bodies.subList(0, i), start, left.end()),
                        new BodyGroup(bodies.subList(i, bodies.size()), right.start(), end));
            }
        }
        return Stream.of(this);
    }

    private static boolean isGovernment(NamedBody body) {
        return body.sort() == NamedBody.Sort.DEPARTMENT
                || body.sort() == NamedBody.Sort.OPEN_CLASS
                || body.sort() == NamedBody.Sort.TOWNSHIP
                || body.sort() == NamedBody.Sort.VAGUE;
    }

    private static BodyGroup close(String text, List<NamedBody> bodies) {
        int end = bodies.get(bodies.size() - 1).end();
        Matcher tail = TAIL.matcher(text).region(end, text.length());
        return new BodyGroup(bodies, bodies.get(0).start(), tail.lookingAt() ? tail.end() : end);
    }
}
