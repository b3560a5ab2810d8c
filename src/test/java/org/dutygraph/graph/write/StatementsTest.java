package org.dutygraph.graph.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.graph.schema.CypherFile;
import org.junit.jupiter.api.Test;

/** The writers and {@code cypher/write} name the same statements. */
class StatementsTest {

    private static final Path STATEMENTS = Path.of("cypher/write");
    private static final Pattern NAMED = Pattern.compile("\"((?:list|matter|unload|correct)/[a-z-]+)\"");

    @Test
    void everyStatementIsRunAndEveryOneThatIsRunIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : files(Path.of("src/main/java/org/dutygraph/graph"), ".java")) {
            Matcher matcher = NAMED.matcher(Files.readString(file));
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        }
        assertThat(files(STATEMENTS, ".cypher").stream()
                        .map(file -> STATEMENTS.relativize(file).toString().replace(".cypher", "")))
                .containsExactlyInAnyOrderElementsOf(named);
        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(
                        CypherFile.of("cypher/write/" + name + ".cypher").only())
                .isNotBlank());
    }

    private static Set<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
