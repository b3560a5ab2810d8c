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
 * A file of Cypher statements, parted by semicolons at line ends.
 *
 * @param name the file's name
 * @param text the file as it stands
 */
public record CypherFile(String name, String text) {

    public static CypherFile of(String path) {
        return read(new ClassPathResource(path));
    }

    /**
     * All scripts of a resource folder, in the order of their names. Where the class path has one twice, as with the
     * program beside its own classes, the first is taken, as of any other resource.
     */
    public static List<CypherFile> inFolder(String folder) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.cypher");
            Map<String, CypherFile> scripts = new TreeMap<>();
            for (Resource resource : found) {
                CypherFile script = read(resource);
                scripts.putIfAbsent(script.name(), script);
            }
            return List.copyOf(scripts.values());
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

    public List<String> statements() {
        return Arrays.stream(text.split(";\\s*(?:\\R|$)"))
                .map(String::strip)
                .filter(statement -> !statement.lines().allMatch(line -> line.isBlank() || line.startsWith("//")))
                .toList();
    }

    /** The one statement of the file. */
    public String only() {
        List<String> statements = statements();
        if (statements.size() != 1) {
            throw new IllegalStateException(name + " holds " + statements.size() + " statements; one is expected");
        }
        return statements.get(0);
    }

    public String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
