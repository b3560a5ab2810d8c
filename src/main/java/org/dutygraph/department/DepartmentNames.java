package org.dutygraph.department;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What written department names mean.
 *
 * <p>Immutable and safe to share. {@link #in} prepares it for the places of one list; reuse
 * the result for the whole list.
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

    /** The same, with a user's own names taking precedence over every rule. */
    public DepartmentNames with(Aliases aliases) {
        return new DepartmentNames(kinds, classes, aliases);
    }

    /** Whether there are names of the user's own; some may apply to one township alone. */
    public boolean haveAliases() {
        return !aliases.entries().isEmpty();
    }

    /** The meaning of names in a list of these places. */
    public LocalNames in(Jurisdiction jurisdiction) {
        return new LocalNames(kinds, classes, aliases, jurisdiction);
    }

    /** Resolves one name; {@code inherited} is the level of the preceding name in a chain, or null. */
    public Resolution resolve(String surface, Jurisdiction jurisdiction, @Nullable Level inherited) {
        return in(jurisdiction).resolve(surface, inherited);
    }

    /** The names in a cell of departments, in order. */
    public List<Listed> split(String cell, Jurisdiction jurisdiction) {
        return in(jurisdiction).split(cell);
    }

    /** The bodies named in running text, in order. */
    public List<NamedDepartment> mentions(String text, Jurisdiction jurisdiction) {
        return in(jurisdiction).mentions(text);
    }

    private static final class Bundled {
        static final DepartmentNames NAMES =
                new DepartmentNames(DepartmentKinds.bundled(), new OpenClasses(), Aliases.none());
    }
}
