package org.dutygraph.department;

/**
 * What written department names mean.
 *
 * <p>Immutable and safe to share. {@link #in} prepares it for the places of one list; reuse
 * the result for the whole list.
 */
public final class DepartmentNames {

    private static final DepartmentNames BUNDLED =
            new DepartmentNames(DepartmentKinds.bundled(), new OpenClasses(), Aliases.none());

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
        return BUNDLED;
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
}
