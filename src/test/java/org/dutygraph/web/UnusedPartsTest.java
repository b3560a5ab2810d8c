package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words, style rules, fragments and functions of scripts that nothing uses are not there. */
class UnusedPartsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path JAVA = Path.of("src/main/java");

    /** Spring, Neo4j's plans, HTTP statuses and the classes of words/traces.tsv name these. */
    private static final Pattern NAMED_ELSEWHERE =
            Pattern.compile("problemDetail\\..*|js\\.plan\\..*|trace\\.[A-Z]+|problem\\.title\\.\\d{3}");

    /** Classes of the libraries' own elements. */
    private static final Pattern OF_LIBRARIES = Pattern.compile("tabulator.*|CodeMirror.*|cm-.*|active");

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(List<Path> files) {
        return files.stream().map(UnusedPartsTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String scripts() {
        return text(files(RESOURCES.resolve("static/js"), ".js"));
    }

    private static String templates() {
        return text(files(RESOURCES.resolve("templates"), ".html"));
    }

    private static Stream<Path> scriptFiles() {
        return files(RESOURCES.resolve("static/js"), ".js").stream();
    }

    @Test
    void everyWordIsUsed() throws IOException {
        Properties words = new Properties();
        words.load(Files.newBufferedReader(RESOURCES.resolve("messages/messages_zh.properties")));
        String all = templates() + scripts() + text(files(JAVA, ".java"));
        Set<String> names = found("([A-Za-z][A-Za-z0-9_.-]*)", all);
        Set<String> beginnings = found("['\"]([a-zA-Z.]+\\.)['\"]\\s*\\+", all);
        assertThat(words.stringPropertyNames())
                .hasSizeGreaterThan(500)
                .filteredOn(key -> !NAMED_ELSEWHERE.matcher(key).matches())
                // A key is written whole, or its beginning is joined to a name.
                .filteredOn(key -> !names.contains(key)
                        && beginnings.stream()
                                .filter(key::startsWith)
                                .map(beginning -> key.substring(beginning.length()))
                                .noneMatch(rest -> names.contains(rest) || names.contains(rest.split("\\.")[0])))
                .isEmpty();
    }

    @Test
    void everyStyleRuleHasAnElement() {
        String styles =
                text(files(RESOURCES.resolve("static/css"), ".css")).replaceAll("(?s)/\\*.*?\\*/|url\\([^)]*\\)", "");
        Set<String> names = found("([A-Za-z][A-Za-z0-9_-]*)", templates() + scripts() + text(files(JAVA, ".java")));
        assertThat(found("\\.([a-zA-Z][a-zA-Z0-9_-]*)", styles))
                .hasSizeGreaterThan(100)
                .filteredOn(name -> !OF_LIBRARIES.matcher(name).matches())
                .isSubsetOf(names);
        assertThat(found("(--[a-z0-9-]+)\\s*:", styles)).allSatisfy(name -> assertThat(styles + templates() + scripts())
                .containsPattern("var\\(" + name + "\\)|'" + name + "'"));
    }

    @Test
    void everyFragmentIsInserted() {
        String templates = templates();
        assertThat(found("th:fragment=\"([a-zA-Z]+)", text(RESOURCES.resolve("templates/parts.html"))))
                .hasSizeGreaterThan(5)
                .isSubsetOf(found("parts :: ([a-zA-Z]+)", templates));
    }

    @ParameterizedTest
    @MethodSource("scriptFiles")
    void everyFunctionIsCalled(Path file) {
        String script = text(file);
        Set<String> taken = Stream.of(found("const \\{([^}]*)\\} = window\\.DG", script))
                .flatMap(Set::stream)
                .flatMap(names -> Stream.of(names.strip().split("[,\\s]+")))
                .collect(Collectors.toCollection(TreeSet::new));
        taken.addAll(found("function (\\w+)\\(", script));
        assertThat(taken)
                .allSatisfy(name -> assertThat(script).containsPattern("(?s)\\b" + name + "\\b.*\\b" + name + "\\b"));
    }

    @Test
    void whatAScriptOffersIsTaken() {
        String scripts = scripts();
        Set<String> taken = found("DG\\.(\\w+)\\b(?! =)", scripts);
        found("const \\{([^}]*)\\} = window\\.DG", scripts)
                .forEach(names -> taken.addAll(List.of(names.strip().split("[,\\s]+"))));
        assertThat(found("window\\.DG\\.(\\w+) =", scripts)).isSubsetOf(taken);
        assertThat(found("window\\.DG = \\{([^}]*)\\}", scripts))
                .singleElement()
                .satisfies(names ->
                        assertThat(List.of(names.strip().split("[,\\s]+"))).isSubsetOf(taken));
    }
}
