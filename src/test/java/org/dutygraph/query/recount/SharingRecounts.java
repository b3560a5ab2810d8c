package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;
import static org.dutygraph.query.recount.ReadLists.sorted;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.Performer;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.Role;

/** Recounts of {@code sharing}. */
final class SharingRecounts {

    /** Bodies that stand for the whole of a place, by function. */
    private static final Set<String> WHOLE = Set.of("党委", "政府", "人大", "政协");

    private static final List<String> NOT_JOINT =
            List.of("分别", "各自", "按职责", "依职责", "按照职责", "依据职责", "根据职责", "按权限", "按照权限", "职责范围", "组织", "协调", "统筹", "牵头");

    private static final Pattern OTHERS_BY_DUTY =
            Pattern.compile("(其[他它余]|各|有关|相关)[^，,；;。：:、]*(部门|单位)[^；;。]*(按|依|据|结合|在)[^；;。，,]*(职责|职能|职权|权限|分工)");

    private SharingRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "sharing/department-pairs", SharingRecounts::pairs,
                "sharing/duties-with-most-departments", SharingRecounts::mostDepartments,
                "sharing/hidden-sharers", SharingRecounts::hidden,
                "sharing/lead-without-partners", SharingRecounts::leadAlone,
                "sharing/nobody-named", SharingRecounts::nobodyNamed,
                "sharing/partners-of-department", SharingRecounts::partners,
                "sharing/partners-without-lead", SharingRecounts::jointWithoutLead,
                "sharing/silent-sharers", SharingRecounts::silent);
    }

    private static void pairs(ReadLists lists) {
        Map<String, Set<String>> pairs = new TreeMap<>();
        lists.duties().forEach(duty -> {
            for (String one : Read.listed(duty)) {
                for (String other : Read.listed(duty)) {
                    if (one.compareTo(other) < 0) {
                        pairs.computeIfAbsent(row(one, other), key -> new TreeSet<>())
                                .add(duty.id());
                    }
                }
            }
        });
        assertThat(lists.rows("sharing/department-pairs", "departmentId", "partnerId", "duties", "whichIds"))
                .as(lists.region())
                .isNotEmpty()
                .isEqualTo(sorted(pairs.entrySet().stream()
                        .map(pair -> row(pair.getKey(), pair.getValue().size(), List.copyOf(pair.getValue())))));
    }

    private static void partners(ReadLists lists) {
        for (String department : lists.departments()) {
            Map<String, int[]> partners = new TreeMap<>();
            lists.duties()
                    .filter(duty -> Read.listed(duty).contains(department))
                    .forEach(duty -> Read.listed(duty).stream()
                            .filter(other -> !other.equals(department))
                            .forEach(other -> {
                                int[] count = partners.computeIfAbsent(other, key -> new int[3]);
                                count[0]++;
                                count[1] += department.equals(Read.leader(duty)) ? 1 : 0;
                                count[2] += other.equals(Read.leader(duty)) ? 1 : 0;
                            }));
            assertThat(lists.rows(
                            "sharing/partners-of-department",
                            Map.of("department", department),
                            "partnerId",
                            "duties",
                            "departmentLeads",
                            "partnerLeads"))
                    .as(department)
                    .isEqualTo(sorted(partners.entrySet().stream()
                            .map(entry -> row(
                                    entry.getKey(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]))));
        }
    }

    static void mostDepartments(ReadLists lists) {
        assertThat(lists.rows(
                        "sharing/duties-with-most-departments",
                        "dutyId",
                        "departments",
                        "withClause",
                        "leadId",
                        "openClasses"))
                .as(lists.region())
                .isNotEmpty()
                .isEqualTo(sorted(lists.duties()
                        .filter(duty -> !Read.listed(duty).isEmpty())
                        .map(duty -> row(
                                duty.id(),
                                Read.listed(duty).size(),
                                Read.listed(duty).stream()
                                        .filter(id -> duty.clauses().stream()
                                                .flatMap(clause -> Read.performers(clause).stream())
                                                .anyMatch(actor -> actor.id().equals(id)))
                                        .count(),
                                Read.leader(duty),
                                Read.openClasses(duty)))));
    }

    /** Who has a part in a clause of a duty that does not list it; see {@code definitions.md}. */
    private static void hidden(ReadLists lists) {
        Set<String> rows = new TreeSet<>();
        lists.duties().forEach(duty -> {
            List<Actor> listed = duty.departments().stream()
                    .map(Mention::actor)
                    .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                    .toList();
            int level = listed.stream().mapToInt(SharingRecounts::depth).min().orElse(Integer.MAX_VALUE);
            for (ResolvedClause clause : duty.clauses()) {
                for (Read.Part part : Read.parts(clause)) {
                    Actor actor = part.mention().actor();
                    if (!Set.of("REPORTS_TO", "NOTIFIES").contains(part.role())
                            && actor.type() == Actor.Type.DEPARTMENT
                            && listed.stream().noneMatch(one -> actor.name().startsWith(one.name()))
                            && depth(actor) >= level
                            && !part.mention().surface().startsWith("上级")
                            && actor.functions().stream().noneMatch(WHOLE::contains)) {
                        rows.add(row(clause.id(), actor.id(), part.role()));
                    }
                }
            }
        });
        assertThat(lists.rows("sharing/hidden-sharers", "clauseId", "departmentId", "role"))
                .as(lists.region())
                .isEqualTo(rows);
    }

    /** How many places lie around a department: the nation, the province of two digits, and so on. */
    private static int depth(Actor department) {
        String code = Objects.requireNonNull(department.regionCode());
        return code.equals("000000") ? 1 : 1 + (code.length() <= 6 ? code.length() / 2 : 4);
    }

    private static void leadAlone(ReadLists lists) {
        Set<String> rows = new TreeSet<>();
        lists.duties().flatMap(duty -> duty.clauses().stream()).forEach(clause -> {
            Set<String> leading = clause.performers().stream()
                    .filter(Performer::lead)
                    .map(Performer::mention)
                    .filter(mention -> mention.actor().type() == Actor.Type.DEPARTMENT)
                    .map(mention -> mention.actor().id())
                    .collect(Collectors.toSet());
            if (Read.in(clause, Role.WITH).isEmpty() && Read.performers(clause).size() == 1) {
                leading.forEach(id -> rows.add(row(clause.id(), id)));
            }
        });
        assertThat(lists.rows("sharing/lead-without-partners", "clauseId", "departmentId"))
                .as(lists.region())
                .isEqualTo(rows);
    }

    private static void nobodyNamed(ReadLists lists) {
        Set<String> open = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        lists.duties().forEach(duty -> {
            for (ResolvedClause clause : duty.clauses()) {
                if (clause.clause().side() == Side.UPSTREAM
                        && clause.performers().isEmpty()
                        && !duty.departments().isEmpty()) {
                    Set<String> left = new HashSet<>(Read.listed(duty));
                    clause.relations()
                            .forEach(relation ->
                                    left.remove(relation.mention().actor().id()));
                    all.add(clause.id());
                    if (left.size() != 1 || !Read.openClasses(duty).isEmpty()) {
                        open.add(clause.id());
                    }
                }
            }
        });
        assertThat(lists.rows("sharing/nobody-named", "clauseId"))
                .as(lists.region())
                .isEqualTo(open);
        assertThat(lists.rows("sharing/nobody-named", Map.of("include", "ALL"), "clauseId"))
                .as(lists.region())
                .isEqualTo(all);
    }

    private static void jointWithoutLead(ReadLists lists) {
        Set<String> rows = new TreeSet<>();
        lists.clauses(Side.UPSTREAM)
                .filter(clause -> NOT_JOINT.stream().noneMatch(clause.clause().text()::contains))
                .filter(clause -> Read.in(clause, Role.WITH).isEmpty())
                .filter(clause -> clause.performers().stream().noneMatch(Performer::lead))
                .forEach(clause -> {
                    List<Mention> departments = clause.performers().stream()
                            .map(Performer::mention)
                            .filter(mention -> mention.actor().type() == Actor.Type.DEPARTMENT)
                            .toList();
                    if (Read.actors(departments.stream()).size() > 1
                            && oneBreath(clause.clause().text(), departments)) {
                        rows.add(clause.id());
                    }
                });
        assertThat(lists.rows("sharing/partners-without-lead", "clauseId"))
                .as(lists.region())
                .isEqualTo(rows);
    }

    private static boolean oneBreath(String text, List<Mention> mentions) {
        int first = mentions.stream().mapToInt(Mention::start).min().orElse(-1);
        int last = mentions.stream().mapToInt(Mention::end).max().orElse(-1);
        return first >= 0 && text.substring(first, last).chars().noneMatch(one -> "，；。：".indexOf(one) >= 0);
    }

    /** Listed, in no clause, and not given a part among the others. */
    private static void silent(ReadLists lists) {
        Set<String> rows = new TreeSet<>();
        lists.duties().filter(duty -> Read.clauses(duty, Side.UPSTREAM) > 0).forEach(duty -> {
            boolean covered = duty.clauses().stream()
                    .filter(clause -> clause.clause().side() == Side.UPSTREAM)
                    .anyMatch(clause ->
                            OTHERS_BY_DUTY.matcher(clause.clause().text()).find());
            Map<String, Actor> actors = Read.actors(duty.departments().stream());
            for (String id : Read.listed(duty)) {
                if (!covered
                        && named(duty)
                                .noneMatch(
                                        name -> name.startsWith(actors.get(id).name()))) {
                    rows.add(row(id, duty.id(), id.equals(Read.leader(duty)), Read.clauses(duty, Side.UPSTREAM)));
                }
            }
        });
        assertThat(lists.rows("sharing/silent-sharers", "departmentId", "dutyId", "leads", "clauses"))
                .as(lists.region())
                .isEqualTo(rows);
    }

    private static Stream<String> named(ResolvedDuty duty) {
        return duty.clauses().stream()
                .flatMap(clause -> Read.parts(clause).stream())
                .map(part -> part.mention().actor())
                .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                .map(Actor::name);
    }
}
