package org.dutygraph.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dutygraph.department.Repair;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.Severity;
import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;

/** The faults of one list that are found when its names are resolved. */
final class ResolutionFaults {

    private final String source;
    private final Set<Fault> faults = new LinkedHashSet<>();

    ResolutionFaults(String source) {
        this.source = source;
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }

    void townshipNotInTable(String name, String warning) {
        add(
                Severity.WARNING,
                "TOWNSHIP_NOT_IN_TABLE",
                new Location(1),
                name,
                "a township of the official table of divisions (" + warning + ")",
                "it is kept under its full name; correct the title page if the name is wrong");
    }

    void unknownDepartment(String surface, Location location) {
        add(
                Severity.WARNING,
                "UNKNOWN_DEPARTMENT",
                location,
                surface,
                "the name of a department that the table of kinds knows",
                "it is kept under its own name; say what it is in an alias file (--aliases)");
    }

    void repaired(List<Repair> repairs, Location location) {
        for (Repair repair : repairs) {
            add(
                    Severity.WARNING,
                    "REPAIRED_NAME",
                    location,
                    repair.found(),
                    "“" + repair.meant() + "”, as which it was read: " + repair.reason(),
                    "correct the name in the source, or say what is meant in an alias file (--aliases)");
        }
    }

    void openClass(String surface, Location location) {
        add(
                Severity.INFO,
                "OPEN_CLASS",
                location,
                surface,
                "departments by name",
                "nothing to do: it is kept as a class and never counted as one department");
    }

    void duplicateClause(String label, Clause clause) {
        add(
                Severity.WARNING,
                "DUPLICATE_CLAUSE",
                clause.location(),
                label + " " + clause.text(),
                "each clause once",
                "strike out one of the two in the source; both are kept");
    }

    /** @param location where the words should be; null for the list as a whole */
    void outdatedCorrection(
            Correction correction, Correction.OfActor actor, String found, @Nullable Location location) {
        add(
                Severity.WARNING,
                "CORRECTION_OUTDATED",
                location == null ? new Location(1) : location,
                correction.id() + " " + found,
                "“" + actor.words() + "” in the duty " + actor.duty() + ", on which the correction of "
                        + correction.by() + " (" + correction.at() + ") rests; it is not applied",
                "look whether it still holds: then make it again on the duty's page; in any case undo this one"
                        + " (/corrections, or corrections --undo " + correction.id() + ")");
    }

    void otherTownship(String found, String own, Location location) {
        add(
                Severity.WARNING,
                "OTHER_TOWNSHIP_NAMED",
                location,
                found,
                "the list's own township, " + own,
                "look whether the text was copied from the other township's list; it is kept as it is");
    }

    private void add(Severity severity, String code, Location location, String found, String expected, String remedy) {
        faults.add(new Fault(severity, code, source, location, found, expected, remedy));
    }
}
