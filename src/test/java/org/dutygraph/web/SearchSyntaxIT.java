package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.SavedQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody types into a field is words: the syntax of the full-text index, of Cypher or of a page means nothing there. */
class SearchSyntaxIT {

    private static final List<String> TYPED = List.of(
            "AND",
            "OR NOT",
            "防汛 AND",
            "NOT 防汛",
            "防汛 && 抗旱",
            "!防汛",
            "+防汛 -抗旱",
            "(防汛",
            "防汛)",
            "\"防汛",
            "防汛\"~3",
            "防汛*",
            "*",
            "?汛",
            "防汛~",
            "防汛^9",
            "^",
            "~2",
            "searchName:防汛",
            ":",
            "[a TO b]",
            "{a TO *}",
            "]",
            "}",
            "\\",
            "防汛\\",
            "/.*/",
            "/(/",
            "<防汛>",
            "'",
            "'}) RETURN 1 //",
            "$region",
            "`",
            "%",
            "%25",
            "＊",
            "：",
            "\u0001",
            "\u200b",
            "👪");

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.ofSampleCounty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** Every address that takes what somebody types, up to the typed words. */
    private static List<String> fields() {
        List<String> fields = new ArrayList<>(List.of("/search?q=", "/api/search?q=", "/api/search/suggest?q="));
        Stream.of(ParameterType.values())
                .filter(ParameterType::lookedUp)
                .forEach(type -> fields.add("/api/choices/" + type.word() + "?q="));
        for (SavedQuery query : Catalogue.bundled().queries()) {
            for (Parameter parameter : query.parameters()) {
                if (parameter.type() == ParameterType.SEARCH || parameter.type() == ParameterType.TEXT) {
                    fields.add("/api/queries/" + query.address() + "?" + parameter.name() + "=");
                }
            }
        }
        fields.addAll(List.of(
                "/duties?q=",
                "/departments?region=",
                "/matters?q=",
                "/matters?region=",
                "/compare?a=",
                "/checks?region="));
        return fields;
    }

    @Test
    void anyFieldAnswersWhateverIsTyped() {
        List<String> wrong = new ArrayList<>();
        List<String> fields = fields();
        assertThat(fields).hasSizeGreaterThan(18);
        for (String field : fields) {
            for (String typed : TYPED) {
                HttpResponse<String> answer = site.get(field + URLEncoder.encode(typed, StandardCharsets.UTF_8));
                int status = answer.statusCode();
                // Nothing has that name, or there is no word in it.
                boolean refused = status == 400 || status == 404;
                if (status != 200 && !refused || answer.body().matches("(?s).*(?:Lucene|ParseException|TokenMgr).*")) {
                    wrong.add(field + typed + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "防汛*|防汛",
                "防汛~2|防汛 2",
                "\"防汛\"^5|防汛 5",
                "+防汛 -抗旱|防汛 抗旱",
                "searchName:防汛|searchName 防汛",
                "(防汛)|防汛",
                "防汛 && 抗旱|防汛 抗旱",
                "[防汛 TO 抗旱]|防汛 TO 抗旱"
            })
    void signsMeanNothing(String typed, String words) {
        assertThat(found(typed)).isEqualTo(found(words));
    }

    @Test
    void operatorsAreWords() {
        assertThat(found("防汛").get("total").asInt()).isPositive();
        // No duty has both words; near ones are offered, and said to be that.
        assertThat(found("防汛 OR 抗旱").get("near").asBoolean()).isTrue();
        assertThat(found("防汛 NOT 抗旱").get("near").asBoolean()).isTrue();
    }

    private static JsonNode found(String typed) {
        HttpResponse<String> answer = site.get("/api/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode json = JsonMapper.shared().readTree(answer.body());
        return ((tools.jackson.databind.node.ObjectNode) json).without(List.of("q", "typed"));
    }
}
