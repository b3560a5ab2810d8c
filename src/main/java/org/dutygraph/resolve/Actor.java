package org.dutygraph.resolve;

import java.util.List;
import org.dutygraph.department.Management;
import org.jspecify.annotations.Nullable;

/**
 * A body that acts in a duty, by identity.
 *
 * @param type what sort of node it is
 * @param id the node id: {@code 654021:水利局}, a township's region code, or {@code 654021/村民委员会}, a
 *     party of one county
 * @param name the full name, {@code 伊宁县水利局}
 * @param kind a department's canonical kind; null for others
 * @param functions the elementary functions of that kind, in table order
 * @param regionCode the region a department belongs to; null for parties
 * @param known whether the department table knows it
 * @param givingWay other full names of the same department over which this one is preferred
 * @param whole the department that it is a unit or a branch of; null for others
 * @param management by whom a department is managed; null where that is not known, and for others
 */
public record Actor(
        Type type,
        String id,
        String name,
        @Nullable String kind,
        List<String> functions,
        @Nullable String regionCode,
        boolean known,
        List<String> givingWay,
        @Nullable Actor whole,
        @Nullable Management management) {

    public Actor {
        functions = List.copyOf(functions);
        givingWay = List.copyOf(givingWay);
    }

    /** A body that is no part of another. */
    public Actor(
            Type type,
            String id,
            String name,
            @Nullable String kind,
            List<String> functions,
            @Nullable String regionCode,
            boolean known) {
        this(type, id, name, kind, functions, regionCode, known, List.of(), null, null);
    }

    /** The types of nodes that can act. */
    public enum Type {
        /** An upstream department. */
        DEPARTMENT,
        /** The list's own township. */
        TOWNSHIP,
        /** A body that is no government department (承保机构, 建设单位, 村). */
        PARTY,
        /** An open class of departments (其他负有安全生产监督管理职责的部门); never one department. */
        OPEN_CLASS
    }
}
