package org.dutygraph.graph.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A file of Cypher statements, each ended by a semicolon at the end of a line.
 *
 * @param name the file's name
 * @param text its content
 */
public record CypherFile(String name, String text) {

    /** The one statement of a file, {@code restore/clear} for {@code cypher/restore/clear.cypher}. */
    public static String statement(String name) {
        return of("cypher/" + name + ".cypher").only();
    }

    /**
     * Reads a file of the class path.
     *
     * @throws UncheckedIOException where there is none
     */
    public static CypherFile of(String path) {
        return read(new ClassPathResource(path));
    }

    /**
     * Reads all files of a class path folder, in the order of their names. Where the class path has a file twice, as
     * with the program beside its own classes, the first one counts, as for any resource.
     */
    public static List<CypherFile> inFolder(String folder) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.cypher");
            Map<String, CypherFile> files = new TreeMap<>();
            for (Resource resource : found) {
                CypherFile file = read(resource);
                files.putIfAbsent(file.name(), file);
            }
            return List.copyOf(files.values());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the statements in " + folder, e);
        }
    }

    private static CypherFile read(Resource resource) {
        try {
            return new CypherFile(
                    Objects.requireNonNull(resource.getFilename()),
                    resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the statement " + resource, e);
        }
    }

    /** The statements in their order, without those that are comments alone. */
    public List<String> statements() {
        return Arrays.stream(text.split(";\\s*(?:\\R|$)"))
                .map(String::strip)
                .filter(statement -> !statement.lines().allMatch(line -> line.isBlank() || line.startsWith("//")))
                .toList();
    }

    /**
     * The one statement of the file.
     *
     * @throws IllegalStateException where the file has another number of statements
     */
    public String only() {
        List<String> statements = statements();
        if (statements.size() != 1) {
            throw new IllegalStateException(name + " holds " + statements.size() + " statements; one is expected");
        }
        return statements.get(0);
    }

    /** The SHA-256 of the text, in hexadecimal digits. */
    public String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
