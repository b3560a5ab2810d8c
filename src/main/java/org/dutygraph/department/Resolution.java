package org.dutygraph.department;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a written name means. */
public sealed interface Resolution {

    /** The words as written. */
    String surface();

    /** The full name of what is meant. */
    String fullName();

    /** Canonical kind of a known body; the name itself of an unknown one; the class of an open class. */
    String kindName();

    /** The elementary functions; empty where they are not known. */
    List<String> functions();

    /** The slips that were read past; empty where the name is written well. */
    List<Repair> repairs();

    /**
     * A body of the table.
     *
     * @param id its identity
     * @param kind its kind
     * @param place its region
     * @param secondName the name in brackets behind it (县消防救援局); null where there is none
     * @param functions those of the kind, then those of a second name that adds some
     */
    record Known(
            String surface,
            DepartmentId id,
            String fullName,
            DepartmentKind kind,
            Place place,
            @Nullable String secondName,
            List<String> functions,
            List<Repair> repairs)
            implements Resolution {
        public Known {
            functions = List.copyOf(functions);
            repairs = List.copyOf(repairs);
        }

        @Override
        public String kindName() {
            return kind.name();
        }
    }

    /**
     * A name that no table knows; it is kept as its own body, for a person to look at.
     *
     * @param id region and the name without the region
     * @param place the region its prefix says, or the list's own
     */
    record Unknown(String surface, DepartmentId id, String fullName, Place place, List<Repair> repairs)
            implements Resolution {
        public Unknown {
            repairs = List.copyOf(repairs);
        }

        @Override
        public String kindName() {
            return id.kind();
        }

        @Override
        public List<String> functions() {
            return List.of();
        }
    }

    /**
     * A class of bodies or a body for the occasion (其他负有安全生产监督管理职责的部门, 工作专班): never one department.
     *
     * @param className the class of the table
     * @param place the region whose bodies are meant
     */
    record OpenClass(String surface, String className, String fullName, Place place, List<String> functions)
            implements Resolution {
        public OpenClass {
            functions = List.copyOf(functions);
        }

        @Override
        public String kindName() {
            return className;
        }

        @Override
        public List<Repair> repairs() {
            return List.of();
        }
    }
}
