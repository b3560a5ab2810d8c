package org.dutygraph.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The details of a line of the audit file; a null is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AuditEntry {

    /** The word for it in the line: {@code load}, {@code sign-in}. */
    default String what() {
        String name = getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * A file was loaded, or could not be.
     *
     * @param list the id of its list
     * @param created the number of new duties; null, like the next two, where nothing was written
     */
    record Load(
            String file,
            @Nullable String list,
            @Nullable Integer created,
            @Nullable Integer changed,
            @Nullable Integer removed,
            @Nullable Integer faults)
            implements AuditEntry {}

    /** A list was removed; {@code current} is the one in force afterwards. */
    record Unload(String list, int removed, @Nullable String current) implements AuditEntry {}

    /** A person decided about two names of duties. */
    record Decision(String verdict, String name, String other, String by, int moved) implements AuditEntry {}

    /** A correction was made or undone; {@code line} is its line of the file. */
    record Corrected(String line, int lists) implements AuditEntry {}

    /**
     * An ad-hoc statement ran, or was refused.
     *
     * @param length characters of the complete statement, where it is truncated
     * @param sha256 of the complete statement, where it is truncated
     * @param parameters their names; the values may be private
     */
    record Statement(
            String statement, @Nullable Integer length, @Nullable String sha256, @Nullable Set<String> parameters)
            implements AuditEntry {}

    /** A query was saved on the pages; {@code personal}: for its owner alone. */
    record QuerySaved(String query, boolean personal) implements AuditEntry {}

    /** A query that was saved on the pages was deleted. */
    record QueryDeleted(String query, boolean personal) implements AuditEntry {}

    /** Somebody signed in, or tried to; {@code seconds} is how long they have to wait. */
    record SignIn(@Nullable Long seconds) implements AuditEntry {}

    /** Somebody signed out. */
    record SignOut() implements AuditEntry {}

    /** A graph was written to a backup, or restored from one. */
    record Backup(String file, long nodes) implements AuditEntry {}
}
