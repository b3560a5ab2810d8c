package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A role of a clause has its words in both languages and its row in the manual. */
class RoleTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern MANUAL = Pattern.compile("(?m)^\\| ([A-Z_]+) \\| (\\S+) \\| (.+?) \\| (.+) \\|$");

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
}
