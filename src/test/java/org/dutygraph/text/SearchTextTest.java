package org.dutygraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** The same Lucene that Neo4j's full-text index is made of, with the analyzer that it will have. */
class SearchTextTest {

    private static final Map<String, String> TEXTS = Map.of(
            "school", "负责义务教育阶段“控辍保学”工作，做好学生服务管理",
            "maple", "坚持和发展新时代“枫桥经验”，开展人民调解工作",
            "labour", "县人社局负责开展工伤认定调查",
            "hotline", "做好12345政务服务便民热线、“互联网+督查”的办理",
            "dogs", "文明养犬管理工作");

    @Test
    void twoCharactersAndAbbreviationsAreFound() throws IOException, ParseException {
        try (Index index = new Index(TEXTS)) {
            assertThat(index.find("人社")).startsWith("labour");
            assertThat(index.find("控辍保学")).startsWith("school");
            assertThat(index.find("控辍")).startsWith("school");
            assertThat(index.find("枫桥")).startsWith("maple");
            assertThat(index.find("12345")).startsWith("hotline");
            assertThat(index.find("互联网+督查")).startsWith("hotline");
            assertThat(index.find("犬")).as("one character alone finds nothing").isEmpty();
            assertThat(index.find("宠物")).as("what means the same is found").startsWith("dogs");
            assertThat(index.find("(\"*:~^ AND OR"))
                    .as("marks of the language are no language")
                    .isEmpty();
            assertThat(index.find("劳动局", List.of("人社局"))).startsWith("labour");
        }
    }

    @Test
    void hitsArePlacesInTheText() {
        String text = "负责义务教育阶段“控辍保学”工作";
        assertThat(SearchText.hits(text, "控辍保学")).containsExactly(new Word("控辍保学", 9, 13));
        assertThat(SearchText.hits(text, "义务教育 保学")).extracting(Word::text).containsExactly("义务教育", "保学");
        assertThat(SearchText.hits(text, "殡葬")).isEmpty();
    }

    /** A hundred phrases taken at random: the row they come from is among the first ten, every time. */
    @Test
    void aPhraseFindsItsRow() throws IOException, ParseException {
        assertThat(missing(Path.of("src/main/resources/samples"), 100)).isEmpty();
    }

    @Test
    void aPhraseOfTheRealListsFindsItsRow() throws IOException, ParseException {
        Path lists = Path.of("..", "shared", "lists");
        assumeTrue(Files.isDirectory(lists), "skipped: the real lists are not beside the project (../shared/lists)");
        assertThat(missing(lists, 200)).isEmpty();
    }

    private static List<String> missing(Path folder, int count) throws IOException, ParseException {
        Map<String, String> rows = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                int line = 0;
                for (String row : Files.readAllLines(file)) {
                    line++;
                    if (row.matches("\\d+\t.+\t.+")) {
                        rows.put(file.getFileName() + ":" + line, row.replaceAll("<[^>]*>", ""));
                    }
                }
            }
        }
        List<String> ids = new ArrayList<>(rows.keySet());
        Random random = new Random(20251122);
        List<String> missing = new ArrayList<>();
        try (Index index = new Index(rows)) {
            for (int i = 0; i < count; i++) {
                String id = ids.get(random.nextInt(ids.size()));
                String[] cells = rows.get(id).split("\t");
                String row = cells[2 + random.nextInt(cells.length - 2)];
                int length = Math.min(row.length(), 6 + random.nextInt(12));
                int start = random.nextInt(row.length() - length + 1);
                String phrase = row.substring(start, start + length);
                List<String> same = ids.stream()
                        .filter(other -> rows.get(other).contains(phrase))
                        .toList();
                if (phrase.replaceAll("\\P{IsHan}", "").length() < 4) {
                    continue;
                }
                // A phrase that stands in more rows than are looked at cannot tell its own.
                if (same.size() <= 10 && index.find(phrase).stream().limit(10).noneMatch(id::equals)) {
                    missing.add(id + " “" + phrase + "” " + index.find(phrase));
                }
            }
        }
        return missing;
    }

    private static final class Index implements AutoCloseable {
        private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
        private final DirectoryReader reader;
        private final IndexSearcher searcher;

        Index(Map<String, String> texts) throws IOException {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    Document document = new Document();
                    document.add(new StringField("id", text.getKey(), Field.Store.YES));
                    document.add(new TextField("tokens", SearchText.indexed(text.getValue()), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
        }

        List<String> find(String text) throws IOException, ParseException {
            return find(text, List.of());
        }

        List<String> find(String text, List<String> meant) throws IOException, ParseException {
            String query = SearchText.query(text, meant);
            if (query.isEmpty()) {
                return List.of();
            }
            ScoreDoc[] found =
                    searcher.search(new QueryParser("tokens", new WhitespaceAnalyzer()).parse(query), 10).scoreDocs;
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : Arrays.asList(found)) {
                ids.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            return ids;
        }

        @Override
        public void close() throws IOException {
            reader.close();
            directory.close();
        }
    }
}
