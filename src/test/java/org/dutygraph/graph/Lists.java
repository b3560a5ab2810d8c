package org.dutygraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Basis;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.Performer;
import org.dutygraph.resolve.Relation;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.resolve.Role;
import org.dutygraph.source.Location;

/** Small resolved lists for tests of the writer. */
public final class Lists {

    private Lists() {}

    public static Actor department(String kind) {
        return new Actor(
                Actor.Type.DEPARTMENT, "990121:" + kind, "云岭县" + kind, kind, List.of(kind + "职能"), "990121", true);
    }

    public static Actor openClass(String name) {
        return new Actor(Actor.Type.OPEN_CLASS, "990121:class:" + name, name, null, List.of(), "990121", true);
    }

    /** A list with one cooperative duty a department, each with one upstream and one township clause. */
    public static ResolvedList list(String township, String edition, List<String> kinds) {
        return list(township, edition, kinds, duty -> duty);
    }

    public static ResolvedList list(
            String township, String edition, List<String> kinds, UnaryOperator<ResolvedDuty> change) {
        String id = township + "/" + edition;
        List<ResolvedDuty> duties = new ArrayList<>();
        for (String kind : kinds) {
            duties.add(change.apply(duty(id, township, duties.size() + 1, kind)));
        }
        ResolvedList.Place place = new ResolvedList.Place(township, "镇" + township, "TOWNSHIP", "990121");
        return new ResolvedList(
                id,
                new DutyList(
                        "lists/" + township + ".txt",
                        township + ".txt",
                        "",
                        "标题",
                        "地方",
                        edition,
                        duties.stream().map(ResolvedDuty::duty).toList(),
                        List.of()),
                place,
                List.of(
                        new ResolvedList.Place("99", "示例省", "PROVINCE", null),
                        new ResolvedList.Place("990121", "云岭县", "COUNTY", "99"),
                        place),
                List.of(new ResolvedList.Place("000000", "全国", "NATION", null)),
                duties,
                List.of());
    }

    static ResolvedDuty duty(String list, String township, int number, String kind) {
        String id = list + "/C" + number;
        Location line = new Location(100 + number);
        Clause upstream = new Clause(Side.UPSTREAM, 1, null, null, "县" + kind + "审核", line, 0, 5);
        Clause below = new Clause(Side.TOWNSHIP, 1, null, null, "上报县" + kind, line, 0, 5);
        Actor actor = department(kind);
        Actor own = new Actor(Actor.Type.TOWNSHIP, township, "镇" + township, null, List.of(), null, true);
        Mention listed = new Mention(actor, "县" + kind, 0, 3);
        Duty written = new Duty(
                DutyKind.COOPERATIVE,
                number,
                "党的建设",
                "事项" + number,
                "县" + kind,
                "",
                null,
                false,
                List.of(upstream, below),
                List.of(String.valueOf(number), "党的建设", "事项" + number),
                line);
        return new ResolvedDuty(
                id,
                written,
                List.of(listed),
                null,
                List.of(),
                List.of(),
                List.of(
                        new ResolvedClause(
                                id + "/U1",
                                upstream,
                                Basis.SUBJECT,
                                List.of(new Performer(listed, Basis.SUBJECT, false)),
                                List.of()),
                        new ResolvedClause(
                                id + "/T1",
                                below,
                                Basis.TOWNSHIP,
                                List.of(new Performer(new Mention(own, "", -1, -1), Basis.TOWNSHIP, false)),
                                List.of(new Relation(Role.REPORTS_TO, new Mention(actor, "县" + kind, 2, 5))))));
    }
}
