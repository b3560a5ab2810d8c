package org.dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.cli.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The manual against the program: what the program has, the manual names; where a page points, something stands. */
class DocumentationTest {

    private static final Path MANUAL = Path.of("src/docs/manual");
    private static final Path MAIN = Path.of("src/main/java/org/dutygraph");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern FAULT =
            Pattern.compile("(?:error|warning|info|add|new Fault)\\(\\s*(?:Severity\\.[A-Z]+,\\s*)?\"([A-Z][A-Z_]+)\"");
    private static final Pattern CODE_OF_QUERY = Pattern.compile("(?m)^    ([A-Z][A-Z_]+)\\(Kind\\.");
    private static final Pattern ENVIRONMENT = Pattern.compile("DUTYGRAPH_[A-Z_]+");

    @ParameterizedTest
    @ValueSource(strings = {"commands.md", "commands.zh.md"})
    void everyCommandAndOptionIsInTheManual(String page) {
        String text = read(MANUAL.resolve(page));
        List<String> missing = new ArrayList<>();
        new CommandLine(new Program()).getSubcommands().forEach((name, command) -> {
            String section = section(text, name);
            if (section.isEmpty()) {
                missing.add(name);
            }
            command.getCommandSpec().options().stream()
                    .filter(option -> !option.usageHelp() && !option.versionHelp())
                    .map(option -> option.longestName())
                    .filter(option -> !section.contains("`" + option))
                    .forEach(option -> missing.add(name + " " + option));
        });

        assertThat(missing).as("what %s does not tell", page).isEmpty();
    }

    @Test
    void everyExitCodeIsInTheManual() throws IllegalAccessException {
        String text = read(MANUAL.resolve("commands.md"));
        for (var field : org.dutygraph.cli.ExitCode.class.getFields()) {
            assertThat(text).contains("| " + field.getInt(null) + " |");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"queries.md", "queries.zh.md"})
    void everySavedQueryAndCheckIsInTheManualWithItsTitle(String page) {
        String text = read(MANUAL.resolve(page));
        int language = page.endsWith(".zh.md") ? 0 : 1;
        List<String> missing = new ArrayList<>();
        for (String branch : List.of("queries", "checks")) {
            Path folder = Path.of("cypher", branch);
            for (Path file : files(folder, ".cypher")) {
                String address = folder.relativize(file).toString().replace(".cypher", "");
                String header = read(file);
                String begin = "`" + address + "` | " + words(header, "title", language) + " |";
                if (!text.contains(begin)) {
                    missing.add(row(begin, header, branch, language));
                }
            }
        }

        assertThat(missing).as("rows that %s lacks", page).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lists.md", "lists.zh.md"})
    void everyFaultOfASourceIsInTheManual(String page) {
        Set<String> codes = new TreeSet<>();
        for (String room : List.of("source", "parse", "resolve", "load")) {
            files(MAIN.resolve(room), ".java").forEach(file -> codes.addAll(all(FAULT, read(file))));
        }
        // The pattern has to find them: a code of each room.
        assertThat(codes).contains("HIDDEN_ROW", "UNREAD_ROW", "UNKNOWN_DEPARTMENT", "UNREADABLE_FILE");

        String text = read(MANUAL.resolve(page));
        assertThat(codes).allSatisfy(code -> assertThat(text).contains("| `" + code + "` |"));
    }

    @Test
    void everyFaultOfAQueryIsInTheManual() {
        List<String> codes = all(CODE_OF_QUERY, read(MAIN.resolve("query/FaultCode.java")));
        assertThat(codes).contains("UNKNOWN_QUERY", "WRITE", "TIMEOUT", "UNREACHABLE");

        String text = read(MANUAL.resolve("web.md"));
        assertThat(codes).allSatisfy(code -> assertThat(text).contains("`" + code + "`"));
    }

    @Test
    void everyEnvironmentVariableIsInTheManual() {
        Set<String> variables = new TreeSet<>();
        files(Path.of("src/main"), ".java").forEach(file -> variables.addAll(whole(ENVIRONMENT, read(file))));
        variables.addAll(whole(ENVIRONMENT, read(Path.of("docker-compose.yml"))));
        assertThat(variables).contains("DUTYGRAPH_GRAPH", "DUTYGRAPH_WEB_PASSWORD");

        String text = read(MANUAL.resolve("settings.md"));
        assertThat(variables).allSatisfy(variable -> assertThat(text).contains("| `" + variable + "` |"));
    }

    @Test
    void everyAddressOfTheWebIsInTheManual() {
        Set<String> addresses = new TreeSet<>();
        Pattern mapping = Pattern.compile("@(?:Get|Post|Put|Delete)Mapping\\(\"([^\"]+)\"");
        files(MAIN.resolve("web"), ".java").forEach(file -> addresses.addAll(all(mapping, read(file))));
        assertThat(addresses).contains("/", "/api/cypher");

        String text = read(MANUAL.resolve("web.md"));
        assertThat(addresses).allSatisfy(address -> assertThat(text).contains("`" + address.replace("{*", "{")));
    }

    @Test
    void labelsAndRelationshipsOfTheGraphAreInTheManual() {
        Set<String> words = new TreeSet<>();
        files(Path.of("cypher/write"), ".cypher")
                .forEach(file -> words.addAll(all(Pattern.compile("(?<=[\\w)(\\[]):([A-Z][A-Za-z_]+)"), read(file))));
        words.addAll(all(
                Pattern.compile("\"(PERFORMED_BY|LED_BY|SHARED_WITH|TAKEN_OVER_BY|NAMES)\""),
                read(MAIN.resolve("graph/write/DutyRows.java"))));
        assertThat(words).contains("Duty", "ISSUED_FOR", "LED_BY");

        String text = read(MANUAL.resolve("graph.md"));
        assertThat(words).allSatisfy(word -> assertThat(text).contains(word));
    }

    @Test
    void bothReadmesNameTheTwoCommands() {
        for (String readme : List.of("README.md", "README.zh.md")) {
            assertThat(read(Path.of(readme))).contains("mvn spring-boot:run").contains("mvn verify");
        }
    }

    @Test
    void everyRelativeLinkLeadsToAFile() {
        List<Path> pages =
                new ArrayList<>(List.of(Path.of("README.md"), Path.of("README.zh.md"), Path.of("CONTRIBUTING.md")));
        pages.addAll(files(Path.of("src/docs"), ".md"));
        List<String> dead = new ArrayList<>();
        for (Path page : pages) {
            Path folder = page.toAbsolutePath().getParent();
            for (String link : all(LINK, read(page))) {
                String target = link.replaceFirst("#.*", "");
                // Pictures are made by a run of the program, and may come later than the page.
                boolean elsewhere = target.isEmpty() || target.contains("://") || target.contains("docs/images/");
                if (!elsewhere && !Files.exists(folder.resolve(target))) {
                    dead.add(page + ": " + link);
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void everyDecisionIsListed() {
        String text = read(Path.of("src/docs/adr/README.md"));
        files(Path.of("src/docs/adr"), ".md").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches("\\d{3}-.*"))
                .forEach(name -> assertThat(text).contains("(" + name + ")"));
    }

    @Test
    void theHeadersGrammarInTheManualKnowsEveryTypeAndView() {
        String text = read(MANUAL.resolve("queries.md"));
        for (var type : org.dutygraph.query.catalogue.ParameterType.values()) {
            assertThat(text).contains("`" + type.word());
        }
        for (var type : org.dutygraph.query.catalogue.ColumnType.values()) {
            assertThat(text).contains("`" + type.word());
        }
        assertThat(text)
                .contains(
                        "`bar(",
                        "`stacked-bar(",
                        "`heatmap(",
                        "`sankey(",
                        "`network(",
                        "`graph(",
                        "`line(",
                        "`timeline(");
    }

    /** The row that the manual's table lacks, ready to be pasted. */
    private static String row(String begin, String header, String branch, int language) {
        String row = "| " + begin + " " + words(header, "description", language) + " | ";
        if (branch.equals("checks")) {
            return row + first(line("severity"), header) + " | " + words(header, "remedy", language) + " |";
        }
        return row
                + all(line("param"), header).stream()
                        .map(parameter -> parameter.contains("default=")
                                ? parameter.split(" ")[0]
                                : "**" + parameter.split(" ")[0] + "**")
                        .collect(Collectors.joining(", "))
                + " |";
    }

    /** What a header line says in Chinese (0) or English (1). */
    private static String words(String header, String key, int language) {
        return first(line(key), header).split(" \\| ")[language].strip();
    }

    private static Pattern line(String key) {
        return Pattern.compile("(?m)^// " + key + ": (.+)$");
    }

    /** The lines from a heading with the command's name up to the next heading of that rank. */
    private static String section(String text, String command) {
        int from = text.indexOf("\n## `" + command);
        if (from < 0) {
            return "";
        }
        int to = text.indexOf("\n## ", from + 1);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        return all(pattern, text).get(0);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }

    private static List<String> whole(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
