package org.dutygraph.department;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The meaning of a written name. */
public sealed interface Resolution {

    /** The words as written. */
    String surface();

    /** The full name of the body. */
    String fullName();

    /** The canonical kind of a known body, the name of an unknown one, the class of an open class. */
    String kindName();

    /** The elementary functions; empty if unknown. */
    List<String> functions();

    /** The corrected slips. */
    List<Repair> repairs();

    /** Whether no table has the body itself, so that only its list's own columns make it known in running text. */
    default boolean isOwnName() {
        return this instanceof Unknown
                || this instanceof Known known
                        && (!known.id().kind().equals(known.kind().name()) || known.isBehindItsCompany());
    }

    /**
     * A body of the table.
     *
     * @param id its identity
     * @param kind its kind
     * @param place its region
     * @param functions those of the kind, then further ones of a second name in brackets (县消防救援局)
     * @param parent the body that it is a unit or a branch of; null for others
     */
    record Known(
            String surface,
            DepartmentId id,
            String fullName,
            DepartmentKind kind,
            Place place,
            List<String> functions,
            List<Repair> repairs,
            @Nullable Known parent)
            implements Resolution {

        private static final String COMPANY = "公司";

        public Known {
            functions = List.copyOf(functions);
            repairs = List.copyOf(repairs);
        }

        /** A body that is no part of another. */
        Known(
                String surface,
                DepartmentId id,
                String fullName,
                DepartmentKind kind,
                Place place,
                List<String> functions,
                List<Repair> repairs) {
            this(surface, id, fullName, kind, place, functions, repairs, null);
        }

        @Override
        public String kindName() {
            return kind.name();
        }

        /** By whom it is managed; empty where that is not known. */
        public Optional<Management> management() {
            return Management.of(kind, place.level());
        }

        /** 国网浙江省电力有限公司永嘉县供电公司, 广西电网有限责任公司龙州供电局: only the last part is the table's. */
        private boolean isBehindItsCompany() {
            int company = surface.indexOf(COMPANY);
            return kind.family() == DepartmentFamily.COMPANY
                    && company >= 0
                    && company + COMPANY.length() < surface.length();
        }
    }

    /**
     * A name that no table has; it becomes a body of its own for a person to check.
     *
     * @param id region and the name without the region
     * @param place the region of its prefix, or the list's own
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
     * A class of bodies or a temporary body (其他负有安全生产监督管理职责的部门, 工作专班); never one department.
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
