package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Lists;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.parse.Clause;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.Relation;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clause with every role: written, shown and counted without a place that lists the roles. */
class ClauseRolesIT {

    private static final String DUTY = "990121101/2025-07/C1";

    private static TestSite site;

    @BeforeAll
    static void write() {
        Graph graph = TestGraph.empty();
        GraphWriter.of(graph).write(Lists.list("990121101", "2025-07", List.of("水利局"), ClauseRolesIT::withEveryRole));
        site = TestSite.of(graph);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String surface(Role role) {
        return "县第" + role.ordinal() + "局";
    }

    private static ResolvedDuty withEveryRole(ResolvedDuty duty) {
        ResolvedClause first = duty.clauses().get(0);
        StringBuilder text = new StringBuilder(first.clause().text());
        List<Relation> relations = new ArrayList<>();
        for (Role role : Role.values()) {
            Actor actor = Lists.department("第" + role.ordinal() + "局");
            int start = text.append('，').length();
            text.append(surface(role));
            relations.add(new Relation(role, new Mention(actor, surface(role), start, text.length())));
        }
        Clause as = first.clause();
        Clause clause = new Clause(
                as.side(), as.number(), as.phase(), as.heading(), text.toString(), as.location(), 0, text.length());
        return new ResolvedDuty(
                duty.id(),
                duty.duty(),
                duty.departments(),
                duty.writtenLead(),
                duty.takers(),
                duty.named(),
                List.of(
                        new ResolvedClause(first.id(), clause, first.basis(), first.performers(), relations),
                        duty.clauses().get(1)));
    }

    private static Document page(String path, String language) {
        return Jsoup.parse(site.get(path + "?lang=" + language).body());
    }

    @Test
    void aDutyMarksEachAndItsLegendHasTheWordsOfEach() {
        for (String language : List.of("zh", "en")) {
            Document page = page("/duties/" + DUTY, language);
            assertThat(page.getElementById("U1").select("mark").eachAttr("class"))
                    .containsExactlyElementsOf(marks());
            List<String> legend = page.select(".legend mark").eachAttr("class");
            assertThat(legend).startsWith("actor PERFORMED_BY");
            assertThat(legend.subList(1, legend.size())).containsExactlyInAnyOrderElementsOf(marks());
            assertThat(page.text()).as("a word that is missing").doesNotContain("??", "rel.");
        }
    }

    private static List<String> marks() {
        return Arrays.stream(Role.values()).map(role -> "actor " + role).toList();
    }

    @Test
    void aDepartmentsPageHasItsClauseAndItsRole() {
        for (Role role : Role.values()) {
            String path = UriComponentsBuilder.fromPath("/api/pages/department/clauses")
                    .queryParam("department", "990121:第" + role.ordinal() + "局")
                    .encode()
                    .toUriString();
            JsonNode rows = JsonMapper.shared().readTree(site.get(path).body()).get("rows");
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).toString()).contains("\"" + role + "\"");
        }
    }
}
