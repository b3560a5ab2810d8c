package org.dutygraph.parse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One published list of one township in one edition, as written.
 *
 * @param file the path as the user gave it, for messages
 * @param source its file name and the first digits of the SHA-256 of its content, as lists are cited
 * @param sha256 the SHA-256 of its content in hexadecimal digits; of several files, each, parted by a blank; empty where it is not known
 * @param title the title page in one line
 * @param place the title page without 履职事项清单: the township with the regions above it, as written
 * @param edition year and month, {@code 2025-07}; the year alone where no month is known, or {@link #UNKNOWN_EDITION}
 * @param duties all duties in the order of the file
 * @param faults what was not understood, in the order of the file
 * @param kinds the lists of the three that have a row in the file, also one that was not read
 */
public record DutyList(
        String file,
        String source,
        String sha256,
        String title,
        String place,
        String edition,
        List<Duty> duties,
        List<Fault> faults,
        Set<DutyKind> kinds) {

    /** The edition of a list that says neither year nor month; it sorts before all others. */
    public static final String UNKNOWN_EDITION = "0000-unknown";

    public DutyList {
        duties = List.copyOf(duties);
        faults = List.copyOf(faults);
        kinds = Set.copyOf(kinds);
    }

    /** A list whose rows were all read. */
    public DutyList(
            String file,
            String source,
            String sha256,
            String title,
            String place,
            String edition,
            List<Duty> duties,
            List<Fault> faults) {
        this(
                file,
                source,
                sha256,
                title,
                place,
                edition,
                duties,
                faults,
                duties.stream().map(Duty::kind).collect(Collectors.toSet()));
    }
}
