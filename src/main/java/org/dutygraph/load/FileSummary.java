package org.dutygraph.load;

import java.util.List;
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
 * @param duties number of duties
 * @param dutiesByKind number of basic, cooperative and withdrawn duties, {@code 87/130/52}
 * @param clauses number of clauses of both sides
 * @param faults all faults in the order of the file
 * @param isWhole whether no row was lost
 */
public record FileSummary(
        String file,
        String form,
        @Nullable String list,
        String township,
        int duties,
        String dutiesByKind,
        int clauses,
        List<Fault> faults,
        boolean isWhole) {

    public FileSummary {
        faults = List.copyOf(faults);
    }

    static FileSummary of(ParsedFile file) {
        ResolvedList list = file.list();
        return new FileSummary(
                file.file(),
                file.form(),
                list == null ? null : list.id(),
                list == null ? "" : list.township().name(),
                file.duties(),
                file.dutiesByKind(),
                file.clauses(),
                file.faults(),
                file.isWhole());
    }
}
