package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dutygraph.graph.TestGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** A list loaded by hand in a real browser, which says itself where its forms stand. */
class LoadBrowserIT {

    @Test
    void aListIsChosenReadLoadedAndWalkedTo(@TempDir Path folder) throws IOException {
        String sample =
                new ClassPathResource("samples/yunling-linhe-2025-12.txt").getContentAsString(StandardCharsets.UTF_8);
        Path file = Files.writeString(folder.resolve("清单<b>.txt"), sample);
        try (TestSite site = TestSite.of(TestGraph.empty());
                TestBrowser browser = TestBrowser.start()) {
            Page page = browser.open(1280, 900);
            page.navigate(site.at("/").toString());
            page.locator(".notice a[href='/load']").first().click();
            page.locator("#files").setInputFiles(file);
            TestBrowser.picture(page, "load-chosen");
            page.locator("main button[type=submit]").click();

            assertThat(page.locator("h1")).hasText("预览：还没有装入");
            assertThat(page.locator("main h2.mono")).hasText("清单<b>.txt");
            TestBrowser.picture(page, "load-review");
            // What is at fault stands below its row, and is as wide as the page allows.
            BoundingBox row = page.locator("ol.findings pre.row").first().boundingBox();
            BoundingBox said = page.locator("ol.findings dl.facts").first().boundingBox();
            assertThat(said.y).isGreaterThanOrEqualTo(row.y + row.height);
            assertThat(said.width).isGreaterThan(600);
            page.locator("main button[type=submit]").click();

            assertThat(page.locator("h1")).hasText("已装入");
            TestBrowser.picture(page, "load-done");
            page.locator("#changes a").click();
            assertThat(page.locator("h1")).containsText("临河");
            page.locator("#duties[data-state=shown] a[href^='/categories/']")
                    .first()
                    .click();
            page.locator("#departments[data-state=shown] a[href^='/departments/']")
                    .first()
                    .click();
            page.locator("a.tag[href^='/kinds/']").click();
            page.locator("#departments[data-state=shown] a[href^='/departments/']")
                    .first()
                    .click();
            assertThat(page.locator("#duties[data-state=shown]")).isVisible();
            assertThat(browser.foreignRequests(site.at("/"))).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
