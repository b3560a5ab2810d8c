package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dutygraph.department.LocalNames;
import org.dutygraph.department.NamedDepartment;
import org.dutygraph.department.Repair;
import org.dutygraph.department.Resolution;
import org.dutygraph.parse.Remembered;

/** Department names in one county's lists, as actors; caches its results. Thread-safe. */
final class DepartmentWords {

    /** Classes whose members a law defines; other open classes (相关部门) name nobody, see {@link PartyWords}. */
    private static final String BOUND_CLASS = "负有";

    private static final int LONGEST_STEM = 4;
    private static final Pattern BODY_END =
            Pattern.compile("[局委办部院会所队站组庭厅署社]$|中心$|政府$|机关$|公司$|海关$|人大$|政协$|部门$|机构$|[联校馆台）)]$|^(?:[县市区旗州盟省]|自治区)");
    private static final Pattern AFTER_STEM = Pattern.compile("[、，]|和|与|及|等|部门|机关|单位");

    private final LocalNames names;
    private final Remembered<String, Named> cache;

    /** The bodies that a text names, and the corrected slips. */
    record Named(List<NamedBody> bodies, List<Repair> repairs) {}

    /** @param most the number of cached texts; 0 for none */
    DepartmentWords(LocalNames names, int most) {
        this.names = names;
        this.cache = new Remembered<>(most);
    }

    /** The departments and bound classes that running text names, in order. */
    List<NamedBody> in(String text) {
        return named(text).bodies();
    }

    Named named(String text) {
        return cache.of(text, this::read);
    }

    private Named read(String text) {
        List<NamedBody> bodies = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        for (NamedDepartment mention : names.mentions(text)) {
            repairs.addAll(mention.resolution().repairs());
            if (mention.resolution() instanceof Resolution.OpenClass open) {
                if (open.className().startsWith(BOUND_CLASS)) {
                    int start = mention.start() + joint(mention.surface());
                    bodies.add(body(NamedBody.Sort.OPEN_CLASS, mention, start));
                }
            } else if (standsAlone(text, mention)) {
                bodies.add(body(NamedBody.Sort.DEPARTMENT, mention, mention.start()));
            }
        }
        return new Named(List.copyOf(bodies), List.copyOf(repairs));
    }

    /** A bare stem (组织, 宣传, 公安) is a body only in a chain or before 部门; otherwise it may be a verb (组织行业主管部门开展…). */
    private static boolean standsAlone(String text, NamedDepartment mention) {
        return mention.surface().length() > LONGEST_STEM
                || BODY_END.matcher(mention.surface()).find()
                || AFTER_STEM.matcher(text).region(mention.end(), text.length()).lookingAt();
    }

    /** The same, plus bodies from one list's own columns. */
    DepartmentWords alsoKnowing(List<Resolution> bodies, int most) {
        return new DepartmentWords(names.alsoKnowing(bodies), most);
    }

    /** Whether a text contains a name of the user's or of the list's own columns. */
    boolean holdOwnName(String text) {
        return names.holdsOwnName(text);
    }

    /** The names in a cell of departments, in order. */
    List<NamedDepartment> split(String cell) {
        return names.split(cell);
    }

    static Actor actor(Resolution resolution) {
        if (resolution instanceof Resolution.Known known) {
            return new Actor(
                    Actor.Type.DEPARTMENT,
                    known.id().text(),
                    known.fullName(),
                    known.kind().name(),
                    known.functions(),
                    known.place().code(),
                    true,
                    known.kind().givingWayTo(known.fullName()),
                    known.parent() == null ? null : actor(known.parent()),
                    known.management().orElse(null));
        }
        if (resolution instanceof Resolution.Unknown unknown) {
            return new Actor(
                    Actor.Type.DEPARTMENT,
                    unknown.id().text(),
                    unknown.fullName(),
                    unknown.kindName(),
                    List.of(),
                    unknown.place().code(),
                    false);
        }
        Resolution.OpenClass open = (Resolution.OpenClass) resolution;
        return new Actor(
                Actor.Type.OPEN_CLASS,
                open.place().code() + ":" + open.className(),
                open.place().name() + open.className(),
                open.className(),
                open.functions(),
                open.place().code(),
                true);
    }

    private static int joint(String surface) {
        return surface.startsWith("等") || surface.startsWith("及") || surface.startsWith("和") ? 1 : 0;
    }

    private static NamedBody body(NamedBody.Sort sort, NamedDepartment mention, int start) {
        return new NamedBody(
                sort,
                actor(mention.resolution()),
                mention.surface().substring(mention.surface().length() - (mention.end() - start)),
                start,
                mention.end());
    }
}
