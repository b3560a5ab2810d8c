package org.dutygraph.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dutygraph.web.TestSite;
import org.dutygraph.web.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the checks found in the sample county leads on. */
class CheckPagesIT {

    private static final String LONG = "departments/named-not-listed";

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.ofSampleCounty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void eachFindingLeadsToThePageOfWhatItIsOf() {
        Document page = page("/checks");
        Visitor visitor = new Visitor(site);
        List<String> pages = page.select("td a").eachAttr("href").stream()
                .map(address -> address.replaceAll("#.*", ""))
                .distinct()
                .toList();
        assertThat(pages).anyMatch(address -> address.startsWith("/duties/"));
        assertThat(pages).anyMatch(address -> address.startsWith("/lists/"));
        assertThat(pages).anyMatch(address -> address.startsWith("/actors/"));
        for (String address : pages) {
            assertThat(visitor.get(address).statusCode()).as(address).isEqualTo(200);
        }
        String clause = page.selectFirst("[id=clauses/nobody-named] td a").attr("href");
        assertThat(page(clause.replaceAll("#.*", "")).getElementById(clause.replaceAll(".*#", "")))
                .as(clause)
                .isNotNull();
    }

    @Test
    void allFindingsOfACheckCanBeListed() {
        Element first = page("/checks").selectFirst("[id=" + LONG + "]");
        int all = Integer.parseInt(first.selectFirst(".more").text().replaceAll("\\D", ""));
        assertThat(first.select("tbody tr")).hasSizeLessThan(all);
        Element link = first.select("p a").last();
        assertThat(link.text()).isEqualTo("全部列出");
        assertThat(link.attr("href")).endsWith("#" + LONG);
        Document whole = page(link.attr("href").replaceAll("#.*", ""));
        assertThat(whole.select("[id=" + LONG + "] tbody tr")).hasSize(all);
        assertThat(whole.selectFirst("[id=" + LONG + "] details").hasAttr("open"))
                .isTrue();
        assertThat(whole.select("[id=" + LONG + "] p a")).isEmpty();
    }

    private static Document page(String address) {
        return Jsoup.parse(site.get(address).body());
    }
}
