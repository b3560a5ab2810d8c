package org.dutygraph.web.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dutygraph.web.TestSite;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dataset of the sample county over HTTP, and the button on the first page. */
class DatasetApiIT {

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
    void theButtonOfTheFirstPageGivesTheDatasetOfItsRegionAndMonth() throws Exception {
        String page = site.get("/?region=%E4%B8%B4%E6%B2%B3%E9%95%87&edition=2025-07&lang=en")
                .body();
        String address = Jsoup.parse(page).selectXpath("//a[@id='dataset']").attr("href");
        assertThat(address).startsWith("/api/dataset?region=").endsWith("&edition=2025-07");

        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(site.at(address)).build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("dutygraph-dataset-990121101-2025-07.zip"));
        Map<String, String> files = unzipped(response.body());
        assertThat(files.get("dutygraph-dataset-990121101-2025-07/lists.csv"))
                .contains("990121101/2024-12")
                .doesNotContain("990121101/2025-12");
        assertThat(files).hasSizeGreaterThan(30).containsKey("dutygraph-dataset-990121101-2025-07/MANIFEST.json");
    }

    @Test
    void whatThereIsNotIsAProblemWithARemedy() {
        assertThat(site.get("/api/dataset?region=11").statusCode()).isEqualTo(400);
        HttpResponse<String> month = site.get("/api/dataset?edition=2020-01");
        assertThat(month.statusCode()).isEqualTo(400);
        assertThat(month.body()).contains("\"code\":\"PARAMETER\"", "no list in force in 2020-01");
        assertThat(site.get("/api/dataset?edition=soon").statusCode()).isEqualTo(400);
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
