package org.dutygraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.dutygraph.search.Entry.DutyWords;
import org.dutygraph.text.Word;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries and questions in the Lucene that Neo4j's full-text index is made of, with the analyzer that it has. */
class QuestionTest {

    private static final ByteBuffersDirectory DIRECTORY = new ByteBuffersDirectory();
    private static DirectoryReader reader;

    @BeforeAll
    static void enter() throws IOException {
        Map<String, DutyWords> duties = new LinkedHashMap<>();
        duties.put("school", duty("控辍保学", List.of("负责义务教育阶段学生服务管理"), List.of("县教育局")));
        duties.put("dropout", duty("学生服务管理", List.of("做好义务教育阶段“控辍保学”工作"), List.of("县教育局")));
        duties.put("maple", duty("人民调解", List.of("坚持和发展新时代“枫桥经验”"), List.of("云岭县司法局")));
        duties.put("injury", duty("工伤认定", List.of("开展调查"), List.of("云岭县人力资源和社会保障局")));
        duties.put("hotline", duty("便民热线办理", List.of("做好12345政务服务便民热线、“互联网+督查”的办理"), List.of()));
        duties.put("dogs", duty("文明养犬管理", List.of(), List.of()));
        duties.put("apart", duty("农产品质量提升", List.of("加强安全的监督"), List.of()));
        duties.put("flood", duty("防汛抗旱", List.of("制定防汛预案"), List.of("云岭县水利局")));
        try (IndexWriter writer = new IndexWriter(DIRECTORY, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (Map.Entry<String, DutyWords> duty : duties.entrySet()) {
                Document document = new Document();
                document.add(new StringField("id", duty.getKey(), Field.Store.YES));
                Entry.of(duty.getValue())
                        .forEach((field, tokens) -> document.add(new TextField(field, tokens, Field.Store.NO)));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(DIRECTORY);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        DIRECTORY.close();
    }

    private static DutyWords duty(String name, List<String> township, List<String> bodies) {
        return new DutyWords(
                name, "COOPERATIVE", "经济 发展", List.of("99", "990121"), List.of(), township, bodies, List.of());
    }

    private static List<String> find(String text) {
        return find(text, "ALL");
    }

    private static List<String> find(String text, String which) {
        return search(String.valueOf(Question.of(text).parameters().get(which)));
    }

    private static List<String> search(String lucene) {
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit :
                    searcher.search(new QueryParser("none", new WhitespaceAnalyzer()).parse(lucene), 10).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            return ids;
        } catch (IOException | ParseException e) {
            throw new AssertionError(lucene, e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "控辍保学, school dropout", // a name before a clause
        "控辍, school dropout",
        "枫桥, maple", // two characters that no dictionary has
        "人社, injury", // short for a department
        "人社局, injury",
        "县人社局, injury",
        "12345, hotline",
        "互联网+督查, hotline",
        "宠物, dogs", // means the same
        "抗旱 防汛, flood", // words in any order
        "防汛抗旱, flood",
        "农产品安全, apart", // the words apart
        "犬, dogs", // one character: in names alone
        "防, flood",
        "殡葬,''",
        "防汛 殡葬,''"
    })
    void whatIsMeantIsFound(String text, String ids) {
        assertThat(String.join(" ", find(text))).isEqualTo(ids);
    }

    @Test
    void anyWordFindsWhatAllDoNot() {
        assertThat(find("防汛 殡葬", "ANY")).containsExactly("flood");
    }

    @Test
    void aSideIsAskedAlone() {
        assertThat(find("防汛", "ALL_TOWNSHIP")).containsExactly("flood");
        assertThat(find("防汛", "ALL_UPSTREAM")).isEmpty();
        assertThat(find("抗旱", "ALL_TOWNSHIP")).as("the name is on no side").isEmpty();
    }

    @Test
    void whatIsNarrowedToIsOneToken() {
        String all = String.valueOf(Question.of("防汛").parameters().get("ALL"));
        assertThat(search(all + " +searchWithin:\"region＝990121\" +searchWithin:\"category＝经济发展\""))
                .containsExactly("flood");
        assertThat(search(all + " +searchWithin:\"region＝9901\"")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "(\"*:~^ +-!{}[]/\\",
                "AND",
                "OR NOT",
                "* OR searchName:*",
                "\" OR \"",
                "名:值",
                "<script>alert(1)</script>",
                "%00\u0000\uFFFF",
                "\uD83D\uDE00",
                "\uD83D",
                "a AND (b",
                "＝",
                "_",
                "12345678901234567890",
                "*",
                "?",
                "农*"
            })
    void hostileWordsAreHarmless(String text) {
        for (String which : List.of("ALL", "ALL_UPSTREAM", "ANY", "ANY_TOWNSHIP", "NAMES")) {
            assertThat(find(text, which)).as(which).hasSizeLessThan(2);
            String lucene = String.valueOf(Question.of(text).parameters().get(which));
            assertThat(search(lucene + " +searchWithin:\"region＝99\""))
                    .as("narrowed " + which)
                    .hasSizeLessThan(2);
        }
    }

    @Test
    void aLongQuestionIsCutAndSaysSo() {
        Question question = Question.of("农业".repeat(1000));
        assertThat(question.cut()).isTrue();
        assertThat(question.typed()).hasSize(Question.LONGEST);
        for (Object lucene : question.parameters().values()) {
            if (lucene instanceof String text && text.contains(":")) {
                assertThat(search(text)).isEmpty();
            }
        }
    }

    @Test
    void marksAreTheWordsAndWhatTheyAreShortFor() {
        assertThat(Question.of("人社 工伤").marks("县人力资源和社会保障局认定工伤，县人社局办理"))
                .extracting(Word::text)
                .containsExactly("人力资源和社会保障局", "工伤", "人社");
        assertThat(Question.of("人社").meant()).containsExactly("人力资源和社会保障局");
        assertThat(Question.of("水利局").meant()).isEmpty();
    }

    @Test
    void theWordsWorthLookingForInAClause() {
        assertThat(Question.of("农产品质量安全 枫桥").parameters().get("words"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .contains("农产品质量安全", "枫桥")
                .doesNotContain("");
    }
}
