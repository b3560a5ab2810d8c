package org.dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing: the table of {@code src/docs/model.md} holds for what a reader sees. */
class WordsTest {

    private static final Path TABLE = Path.of("src/docs/model.md");
    private static final String HEADING = "## Words of pages, queries and the manual";

    @Test
    void noReaderSeesAWordThatIsNotUsed() throws IOException {
        Map<String, String> words = words();
        assertThat(words).containsEntry("载入", "装入；移出").hasSizeGreaterThan(10);
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (Path file : files()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                read++;
                for (Map.Entry<String, String> word : words.entrySet()) {
                    if (line.contains(word.getKey())) {
                        wrong.add("%s:%d: “%s”; the word is “%s” (%s)"
                                .formatted(file, i + 1, word.getKey(), word.getValue(), TABLE));
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(10_000);
        assertThat(wrong).isEmpty();
    }

    /** The words that are not used, each with the one that is. */
    private static Map<String, String> words() throws IOException {
        String text = Files.readString(TABLE);
        String table = text.substring(text.indexOf(HEADING)).split("\\n## ", 3)[0];
        Map<String, String> words = new LinkedHashMap<>();
        table.lines().filter(line -> line.startsWith("| ")).skip(1).forEach(line -> {
            String[] cells = line.split("\\|");
            Arrays.stream(cells[4].strip().split("、")).forEach(word -> words.put(word, cells[2].strip()));
        });
        return words;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("README.zh.md")));
        files.addAll(under("cypher", name -> name.endsWith(".cypher")));
        files.addAll(under("src/docs", name -> name.endsWith(".zh.md")));
        files.addAll(under("src/main/resources/messages", name -> true));
        files.addAll(under("src/main/resources/templates", name -> true));
        files.addAll(under("src/main/resources/definitions", name -> true));
        files.addAll(under("src/main/resources/dataset", name -> true));
        files.addAll(under("src/main/java/org/dutygraph/cli", name -> true));
        files.addAll(under("src/main/java/org/dutygraph/web", name -> true));
        return files;
    }

    private static List<Path> under(String folder, Predicate<String> name) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> name.test(file.toString()))
                    .sorted()
                    .toList();
        }
    }
}
