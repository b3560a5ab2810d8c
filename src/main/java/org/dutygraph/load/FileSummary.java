package org.dutygraph.load;

import java.util.List;
import java.util.stream.Stream;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Fault;
import org.dutygraph.resolve.ResolvedList;
import org.jspecify.annotations.Nullable;

/**
 * What a load keeps of a file after its list is written: little, because a load may have very many files.
 *
 * @param file the path as the user gave it
 * @param form how it was read, as {@link ParsedFile#form}
 * @param list the list's id; null if the file has none
 * @param township the township's name; empty if the file has no list
 * @param kinds the numbers of basic, cooperative and withdrawn duties
 * @param clauses number of clauses of both sides
 * @param faults all faults in the order of the file
 * @param isWhole whether no row was lost
 */
public record FileSummary(
        String file,
        String form,
        @Nullable String list,
        String township,
        List<Integer> kinds,
        int clauses,
        List<Fault> faults,
        boolean isWhole) {

    public FileSummary {
        kinds = List.copyOf(kinds);
        faults = List.copyOf(faults);
    }

    static FileSummary of(ParsedFile file) {
        ResolvedList list = file.list();
        return new FileSummary(
                file.file(),
                file.form(),
                list == null ? null : list.id(),
                list == null ? "" : list.township().name(),
                Stream.of(DutyKind.values()).map(file::duties).toList(),
                file.clauses(),
                file.faults(),
                file.isWhole());
    }

    /** Number of duties. */
    public int duties() {
        return kinds.stream().mapToInt(Integer::intValue).sum();
    }

    /** Number of duties by kind, {@code 87/130/52}: basic, cooperative, withdrawn. */
    public String dutiesByKind() {
        return kinds.get(0) + "/" + kinds.get(1) + "/" + kinds.get(2);
    }
}
