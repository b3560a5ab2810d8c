package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A role of a clause has its words in both languages and its row in the manual; nothing else spells out all roles. */
class RoleTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern MANUAL = Pattern.compile("(?m)^\\| ([A-Z_]+) \\| (\\S+) \\| (.+?) \\| (.+) \\|$");
    private static final Pattern TYPES = Pattern.compile("\\[\\w*:([A-Z_|]+)");
    private static final Set<String> NAMES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toCollection(TreeSet::new));

    @ParameterizedTest
    @EnumSource
    void hasItsWordsInBothLanguages(Role role) throws IOException {
        for (String language : List.of("zh", "en")) {
            Properties messages = new Properties();
            messages.load(new StringReader(
                    Files.readString(RESOURCES.resolve("messages/messages_" + language + ".properties"))));
            assertThat(messages.stringPropertyNames())
                    .as("messages_" + language + ".properties")
                    .contains("rel." + role, "rel.short." + role);
        }
    }

    @Test
    void theManualHasEachWithItsWordsAndSaysWhichAreRead() throws IOException {
        Properties messages = new Properties();
        messages.load(new StringReader(Files.readString(RESOURCES.resolve("messages/messages_zh.properties"))));
        Map<String, String> expected = new TreeMap<>();
        Set<Role> read = ActorRules.relations().stream().map(ActorRule::role).collect(Collectors.toSet());
        for (Role role : Role.values()) {
            expected.put(role.name(), messages.getProperty("rel." + role) + ", read: " + read.contains(role));
        }

        Map<String, String> manual = new TreeMap<>();
        Matcher row = MANUAL.matcher(Files.readString(Path.of("src/docs/manual/actors.md")));
        while (row.find()) {
            manual.put(row.group(1), row.group(2) + ", read: " + !row.group(4).equals("not read yet"));
        }
        assertThat(manual).isEqualTo(expected);
    }

    @Test
    void noStatementSpellsOutTheRoles() throws IOException {
        Set<String> spelledOut = new TreeSet<>();
        for (Path file : statements()) {
            Matcher types = TYPES.matcher(Files.readString(file));
            while (types.find()) {
                Set<String> roles = new TreeSet<>(List.of(types.group(1).split("\\|")));
                roles.retainAll(NAMES);
                if (roles.size() > 2) {
                    spelledOut.add(file + " " + roles);
                }
            }
        }
        assertThat(spelledOut)
                .as("a clause has no other relationships to an actor: leave the types out")
                .isEmpty();
    }

    private static List<Path> statements() throws IOException {
        try (Stream<Path> main = Files.walk(Path.of("cypher"));
                Stream<Path> test = Files.walk(Path.of("src/test/resources"))) {
            List<Path> statements = Stream.concat(main, test)
                    .filter(file -> file.toString().endsWith(".cypher"))
                    .toList();
            assertThat(statements).hasSizeGreaterThan(100);
            return statements;
        }
    }
}
