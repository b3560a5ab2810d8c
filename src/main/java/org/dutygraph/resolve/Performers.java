package org.dutygraph.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Collects the performers of one clause without duplicates and marks the lead (牵头 or 主导, not 统筹). */
final class Performers {

    private static final Expression LEAD = Expression.of(
            "牵头(?!部门|单位|人|的|制定的|开展的|组织的)|主导(?!产业|权|地位|性|品种|产品)|(?:为|是|作为|担任)[一-龥]{0,12}牵头(?:部门|单位)(?=[，,；;。]|$)");

    private final Map<String, Performer> performers = new LinkedHashMap<>();

    void add(Mention mention, Basis basis) {
        add(new Performer(mention, basis, false));
    }

    void add(Subject subject, Basis basis) {
        subject.group()
                .bodies()
                .forEach(body -> add(new Performer(
                        body.mention(), basis, false, subject.rule().name(), null)));
    }

    private void add(Performer performer) {
        performers.putIfAbsent(performer.mention().actor().id(), performer);
    }

    /** The nearest subject before 牵头 leads; without a written subject, every performer does. */
    void markLead(String text, List<Subject> subjects) {
        for (Matcher lead = LEAD.find(text, 0); lead != null; lead = LEAD.find(text, lead.end())) {
            BodyGroup nearest = null;
            for (Subject subject : subjects) {
                if (subject.group().end() <= lead.start()) {
                    nearest = subject.group();
                }
            }
            for (Map.Entry<String, Performer> entry : performers.entrySet()) {
                if (subjects.isEmpty() || (nearest != null && names(nearest, entry.getKey()))) {
                    entry.setValue(entry.getValue().leading());
                }
            }
        }
    }

    List<Performer> all() {
        return List.copyOf(performers.values());
    }

    private static boolean names(BodyGroup group, String id) {
        return group.bodies().stream().anyMatch(body -> body.actor().id().equals(id));
    }
}
