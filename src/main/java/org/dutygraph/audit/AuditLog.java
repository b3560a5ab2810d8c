package org.dutygraph.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what, when, and with what result: one JSON object a line, in a file that only its owner can read. It never
 * has a password or the values of a statement's parameters. It is rotated at 10 MB; ten old files are kept. Several
 * processes may write to it: it is opened for each line, so that none continues in a rotated file.
 */
public final class AuditLog {

    /** The key of the request's id in the logging context (MDC). */
    public static final String REQUEST = "request";

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final long MAX_SIZE = 10_000_000;
    private static final int KEPT = 10;
    private static final Set<OpenOption> APPENDING =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    // The keys of a line have the order of the record.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Path file;

    private AuditLog(Path file) {
        this.file = file;
    }

    /** The log beside the file of decisions; the first line creates it. */
    public static AuditLog beside(Path decisions) {
        return new AuditLog(decisions.toAbsolutePath().resolveSibling("audit.jsonl"));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            String at,
            String who,
            String what,
            String outcome,
            @JsonUnwrapped AuditEntry details,
            @Nullable String request) {}

    /**
     * Writes a line. A failure is only logged as an error: the action itself has already happened.
     *
     * @param who the user's name; {@code -} where nobody has to sign in
     * @param outcome a word: done, refused, wrong, failed
     */
    public synchronized void note(String who, String outcome, AuditEntry entry) {
        Line line = new Line(Instant.now().toString(), who, entry.what(), outcome, entry, MDC.get(REQUEST));
        try {
            rotate();
            append((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.error("Cannot note in {}: {} by {}, {}", file, entry.what(), who, outcome, e);
        }
    }

    /** Appends a line with a single write, so that lines of several processes do not mix. */
    private void append(byte[] line) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        FileAttribute<?>[] rights = Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {OWNER_ONLY}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, APPENDING, rights)) {
            channel.write(ByteBuffer.wrap(line));
        }
    }

    private void rotate() throws IOException {
        if (Files.exists(file) && Files.size(file) >= MAX_SIZE) {
            for (int i = KEPT - 1; i >= 0; i--) {
                move(numbered(i), numbered(i + 1));
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            LOG.debug("There is no {} to move, or another process has moved it", from, e);
        }
    }

    private Path numbered(int number) {
        return number == 0 ? file : file.resolveSibling(file.getFileName() + "." + number);
    }
}
