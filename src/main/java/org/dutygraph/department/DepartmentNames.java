package org.dutygraph.department;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What written department names mean.
 *
 * <p>Immutable and safe to share. {@link #in} prepares it for the places of one list; keep that for as long as the list is
 * read.
 */
public final class DepartmentNames {

    private final DepartmentKinds kinds;
    private final OpenClasses classes;
    private final Aliases aliases;

    private DepartmentNames(DepartmentKinds kinds, OpenClasses classes, Aliases aliases) {
        this.kinds = kinds;
        this.classes = classes;
        this.aliases = aliases;
    }

    /** The bundled tables. */
    public static DepartmentNames bundled() {
        return Bundled.NAMES;
    }

    /** The same with a user's own names before every rule. */
    public DepartmentNames with(Aliases aliases) {
        return new DepartmentNames(kinds, classes, aliases);
    }

    /** Whether a user's own names go before the rules; some of them may hold in one township alone. */
    public boolean haveAliases() {
        return !aliases.entries().isEmpty();
    }

    /** The names as they read in a list of these places. */
    public LocalNames in(Jurisdiction jurisdiction) {
        return new LocalNames(kinds, classes, aliases, jurisdiction);
    }

    /** Resolves one name; {@code inherited} is the level of the name before it in a chain, null where there is none. */
    public Resolution resolve(String surface, Jurisdiction jurisdiction, @Nullable Level inherited) {
        return in(jurisdiction).resolve(surface, inherited);
    }

    /** The names of a cell of departments, in its order. */
    public List<Listed> split(String cell, Jurisdiction jurisdiction) {
        return in(jurisdiction).split(cell);
    }

    /** The bodies named in a running text, in its order. */
    public List<NamedDepartment> mentions(String text, Jurisdiction jurisdiction) {
        return in(jurisdiction).mentions(text);
    }

    private static final class Bundled {
        static final DepartmentNames NAMES =
                new DepartmentNames(DepartmentKinds.bundled(), new OpenClasses(), Aliases.none());
    }
}
