package org.dutygraph.load;

import java.util.ArrayList;
import java.util.List;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.Severity;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * One source file, read and parsed.
 *
 * @param file the path as the user gave it
 * @param source its file name and the first digits of the SHA-256 of its content
 * @param form how it was read: {@code UTF-8 text}, {@code XLSX, 3 sheets}; empty if it could not be read
 * @param list the list; null if the file has none
 * @param faults all faults in the order of the file
 */
public record ParsedFile(String file, String source, String form, @Nullable ResolvedList list, List<Fault> faults) {

    public ParsedFile {
        faults = List.copyOf(faults);
    }

    /** Number of duties. */
    public int duties() {
        return list == null ? 0 : list.duties().size();
    }

    /** Number of duties of one kind. */
    public int duties(DutyKind kind) {
        return list == null
                ? 0
                : (int) list.duties().stream()
                        .filter(duty -> duty.duty().kind() == kind)
                        .count();
    }

    /** Whether the file has a row of a kind, read or not. */
    boolean holds(DutyKind kind) {
        return list != null && list.list().kinds().contains(kind);
    }

    /** The same file with a fault: another one holds the same list, and the two are no parts of it. */
    ParsedFile besideAnother(String other) {
        if (list == null) {
            return this;
        }
        // Told of the command alone: the list in the graph does not depend on what was given beside it.
        List<Fault> told = new ArrayList<>(faults);
        told.add(new Fault(
                Severity.WARNING,
                "SAME_LIST",
                file,
                new Location(1),
                list.id() + " in " + other + " and in " + file,
                "one file of a list, or files with different ones of the three; of these two the later one stands",
                "give only the file that is valid"));
        return new ParsedFile(file, source, form, list, told);
    }

    /** Number of duties by kind, {@code 87/130/52}: basic, cooperative, withdrawn. */
    public String dutiesByKind() {
        return duties(DutyKind.BASIC) + "/" + duties(DutyKind.COOPERATIVE) + "/" + duties(DutyKind.WITHDRAWN);
    }

    /** Number of clauses of both sides. */
    public int clauses() {
        return list == null
                ? 0
                : list.duties().stream().mapToInt(duty -> duty.clauses().size()).sum();
    }

    /** The same file without its list, which was not written because it is only a part of the one in the graph. */
    ParsedFile partAlone(String standing, String lacking) {
        List<Fault> all = new ArrayList<>(faults);
        all.add(new Fault(
                Severity.ERROR,
                "PART_ALONE",
                file,
                new Location(1),
                "a part of the list " + standing + ": " + dutiesByKind(),
                "all parts of the list together; the one that stands has “" + lacking + "” too",
                "load the files of all parts together; to replace the list by this part, take it out with"
                        + " `dutygraph unload " + standing + "` first. Nothing was written, what stands was left"));
        return new ParsedFile(file, source, form, null, all);
    }

    /** Whether there is a list and no row was lost; a lost row has a fault of severity ERROR. */
    public boolean isWhole() {
        return list != null && faults.stream().noneMatch(fault -> fault.severity() == Severity.ERROR);
    }
}
