package org.dutygraph.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what, when, and what came of it: one JSON object a line, in a file that its owner alone can read. Loads,
 * decisions, console statements and signing in; never a password, and of a statement its text but not its parameters'
 * values. A file of 10 MB is put aside, and ten of these are kept.
 */
public final class AuditLog {

    /** What is noted. */
    public enum Deed {
        /** A list was loaded, or was not. */
        LOAD,
        /** A list was taken out. */
        UNLOAD,
        /** A person decided about two wordings. */
        DECISION,
        /** An ad-hoc statement ran, or was refused. */
        STATEMENT,
        /** Somebody signed in, or tried to. */
        SIGN_IN,
        /** Somebody signed out. */
        SIGN_OUT,
        /** A graph was kept in a file, or brought back from one. */
        BACKUP
    }

    /** The name under which the logging context of a request holds its id. */
    public static final String REQUEST = "request";

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final long LARGEST = 10_000_000;
    private static final int KEPT = 10;
    private static final Set<OpenOption> APPENDING =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final JsonMapper json = new JsonMapper();

    private AuditLog(Path file) {
        this.file = file;
    }

    /** The log in the folder of the file of decisions; its file is made when the first line comes. */
    public static AuditLog beside(Path decisions) {
        return new AuditLog(decisions.toAbsolutePath().resolveSibling("audit.jsonl"));
    }

    /** Details by name, in this order; a null value is left out. */
    public static Map<String, Object> details(@Nullable Object... namesAndValues) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                details.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
        }
        return details;
    }

    /**
     * Notes a deed. That it cannot be noted is an error of the log and does not undo the deed.
     *
     * @param who the user's name; {@code -} where nobody is asked for one
     * @param outcome a word: done, refused, wrong, failed
     */
    public synchronized void note(String who, Deed deed, String outcome, Map<String, Object> details) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", Instant.now().toString());
        line.put("who", who);
        line.put("what", deed.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line.put("outcome", outcome);
        line.putAll(details);
        if (MDC.get(REQUEST) != null) {
            line.put("request", MDC.get(REQUEST));
        }
        byte[] bytes = (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            rotate();
            append(bytes);
        } catch (IOException e) {
            LOG.error("Cannot note in {}: {} by {}, {}", file, deed, who, outcome, e);
        }
    }

    /** One line, appended at once: processes that share the file do not cut each other's. */
    private void append(byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        FileAttribute<?>[] rights = Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {OWNER_ALONE}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, APPENDING, rights)) {
            channel.write(ByteBuffer.wrap(bytes));
        }
    }

    private void rotate() throws IOException {
        if (!Files.exists(file) || Files.size(file) < LARGEST) {
            return;
        }
        for (int i = KEPT - 1; i >= 1; i--) {
            Path from = numbered(i);
            if (Files.exists(from)) {
                Files.move(from, numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }
}
