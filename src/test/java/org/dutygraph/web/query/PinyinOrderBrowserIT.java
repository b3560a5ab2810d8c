package org.dutygraph.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.dutygraph.web.TestBrowser;
import org.dutygraph.web.TestSite;
import org.junit.jupiter.api.Test;

/** Small tables are ordered by the browser, large ones by the server: both have one order. */
class PinyinOrderBrowserIT {

    @Test
    void allNamesOfDivisionsStandInOneOrder() throws IOException {
        List<String> names = divisions();
        assertThat(names).hasSizeGreaterThan(30_000);
        List<String> byServer = new ArrayList<>(names);
        byServer.sort(ResultPages.BY_PINYIN);
        try (TestSite site = TestSite.ofSampleCounty();
                TestBrowser browser = TestBrowser.start()) {
            Page page = browser.open(1280, 900);
            page.navigate(site.at("/definitions").toString());
            assertThat(page.evaluate("(names) => names.sort(window.DG.byPinyin)", names))
                    .isEqualTo(byServer);
        }
    }

    private static List<String> divisions() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(
                        PinyinOrderBrowserIT.class.getResourceAsStream("/regions/divisions.tsv.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("\t")[1]).distinct().toList();
        }
    }
}
