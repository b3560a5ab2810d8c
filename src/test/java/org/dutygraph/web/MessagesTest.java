package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every word of the pages stands in both languages, and what they link to is there. */
class MessagesTest {

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z.]+)[}(]");
    private static final Pattern IN_SCRIPT = Pattern.compile("word\\('([a-zA-Z.-]+[a-zA-Z])'");

    private static final Pattern LINKED_QUERY = Pattern.compile("/queries/([a-z0-9-]+/[a-z0-9-]+)'");

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        messages.load(new StringReader(new ClassPathResource("messages/messages_" + language + ".properties")
                .getContentAsString(StandardCharsets.UTF_8)));
        return messages;
    }

    private static Set<String> keys(String language) throws IOException {
        return new TreeSet<>(messages(language).stringPropertyNames());
    }

    private static Set<String> used(String files, Pattern pattern) throws IOException {
        Set<String> used = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:" + files)) {
            Matcher matcher = pattern.matcher(file.getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        return used;
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndNoEmptyWord() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("zh"));
        for (String language : List.of("zh", "en")) {
            assertThat(messages(language).values()).isNotEmpty().allSatisfy(text -> assertThat(text.toString())
                    .isNotBlank());
        }
    }

    @Test
    void bothLanguagesTakeTheSameValues() throws IOException {
        Properties chinese = messages("zh");
        Properties english = messages("en");
        for (String key : keys("zh")) {
            assertThat(values(english.getProperty(key))).as(key).isEqualTo(values(chinese.getProperty(key)));
        }
    }

    private static Set<String> values(String text) {
        Set<String> values = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            values.add(matcher.group());
        }
        return values;
    }

    @Test
    void oneIsSingularInEnglish() throws IOException {
        Properties english = messages("en");
        List<String> counts = keys("en").stream()
                .filter(key -> english.getProperty(key).contains(",choice,"))
                .toList();
        assertThat(counts).contains("search.count", "duty.clauseCount", "compare.place");
        assertThat(counts).allSatisfy(key -> {
            String text = english.getProperty(key);
            assertThat(format(text, 0)).as(key).doesNotContainPattern("\\b1 ");
            assertThat(format(text, 1)).as(key).doesNotContainPattern("\\b1 (more )?(duties|[a-z]+[^s]s)\\b");
            assertThat(format(text, 1234)).as(key).contains("1,234 ");
        });
    }

    private static String format(String text, int number) {
        return new MessageFormat(text, Locale.ENGLISH)
                .format(Collections.nCopies(9, number).toArray());
    }

    @Test
    void everyWordThatIsAskedForIsThere() throws IOException {
        Set<String> used = used("templates/*.html", IN_TEMPLATE);
        used.addAll(used("static/js/*.js", IN_SCRIPT));
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(keys("zh")).containsAll(used);
    }

    @Test
    void queriesThatPagesLinkToAreThere() throws IOException {
        Set<String> linked = used("templates/*.html", LINKED_QUERY);
        linked.addAll(used("static/js/*.js", LINKED_QUERY));
        assertThat(linked).contains("workload/department-workload");
        assertThat(Catalogue.bundled().queries().stream().map(SavedQuery::address))
                .containsAll(linked);
    }

    @Test
    void everyTopicAndFaultHasItsWord() throws IOException {
        List<String> wanted = new ArrayList<>();
        Catalogue.bundled().topics().keySet().forEach(topic -> wanted.add("topic." + topic));
        Arrays.stream(FaultCode.values()).forEach(code -> wanted.add("problem.title." + code));
        assertThat(keys("zh")).containsAll(wanted);
    }

    @Test
    void everyRefusalHasItsWord() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path file : sources()) {
            codes.addAll(Pattern.compile("new RequestRejected\\([^;\"]*\"([A-Z_]+)\"")
                    .matcher(Files.readString(file))
                    .results()
                    .map(match -> "refusal." + match.group(1))
                    .toList());
        }
        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(keys("zh")).containsAll(codes);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/org/dutygraph/web"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void thePagesOwnStatementsHoldToTheHeader() {
        assertThat(Catalogue.pages().faults()).isEmpty();
        assertThat(Catalogue.pages().queries()).isNotEmpty();
    }
}
