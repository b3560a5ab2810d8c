package org.dutygraph.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.web.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report says what its page says: sentences, figures with definitions, tables whole, the lists that it rests on. */
class ReportsIT {

    private static final Path LINHE = Path.of("src/main/resources/samples/yunling-linhe-2025-12.txt");
    private static final String WATER = "990121:" + URLEncoder.encode("水利局", StandardCharsets.UTF_8);
    private static final String[] SOURCES = {"yunling-chengguan", "yunling-linhe-2025-12", "yunling-songping"};

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = TestSite.ofSampleCounty();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** What Word would show: its paragraphs, and the rows of its tables by the heading above them. */
    private record Read(Document xml, List<String> paragraphs, Map<String, List<List<String>>> tables) {

        static Read of(byte[] docx) throws IOException {
            Document xml = null;
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().equals("word/document.xml")) {
                        xml = Jsoup.parse(
                                new String(zip.readAllBytes(), StandardCharsets.UTF_8), "", Parser.xmlParser());
                    }
                }
            }
            assertThat(xml).isNotNull();
            List<String> paragraphs = new ArrayList<>();
            Map<String, List<List<String>>> tables = new LinkedHashMap<>();
            String heading = "";
            for (Element part : xml.getElementsByTag("w:body").get(0).children()) {
                if (part.tagName().equals("w:p")) {
                    paragraphs.add(text(part));
                    heading = part.getElementsByTag("w:outlineLvl").isEmpty() ? heading : text(part);
                } else if (part.tagName().equals("w:tbl")) {
                    tables.put(
                            heading,
                            part.getElementsByTag("w:tr").stream()
                                    .map(row -> row.getElementsByTag("w:tc").stream()
                                            .map(Read::text)
                                            .toList())
                                    .toList());
                }
            }
            return new Read(xml, paragraphs, tables);
        }

        private static String text(Element part) {
            return part.getElementsByTag("w:t").stream().map(Element::wholeText).reduce("", String::concat);
        }

        /** The rows of a table without its heads. */
        List<List<String>> rows(String heading) {
            assertThat(tables).containsKey(heading);
            return tables.get(heading).subList(1, tables.get(heading).size());
        }

        List<String> column(String heading, int column) {
            return rows(heading).stream().map(row -> row.get(column)).toList();
        }
    }

    private static HttpResponse<byte[]> send(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(site.at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Read read(String path) throws Exception {
        HttpResponse<byte[]> answer = send(path);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        Read read = Read.of(answer.body());
        String file = answer.headers().firstValue("Content-Disposition").orElseThrow();
        assertThat(URLDecoder.decode(file.replaceAll(".*UTF-8''", ""), StandardCharsets.UTF_8))
                .startsWith(read.paragraphs().get(0))
                .matches(".* \\d{4}-\\d\\d-\\d\\d\\.docx");
        // Each table's heads come again on every page, its columns fit between the margins, and no row is torn.
        read.xml().getElementsByTag("w:tbl").forEach(table -> {
            assertThat(table.getElementsByTag("w:tblHeader")).hasSize(1);
            assertThat(table.getElementsByTag("w:cantSplit")).hasSameSizeAs(table.getElementsByTag("w:tr"));
            int page = Integer.parseInt(
                    read.xml().getElementsByTag("w:pgSz").get(0).attr("w:w"));
            assertThat(table.getElementsByTag("w:gridCol").stream()
                            .mapToInt(column -> Integer.parseInt(column.attr("w:w")))
                            .sum())
                    .isBetween(page - 2 * 1304 - 10, page - 2 * 1304);
        });
        return read;
    }

    private static Document page(String path) {
        return Jsoup.parse(site.get(path).body());
    }

    private static List<JsonNode> records(String path) {
        List<JsonNode> records = new ArrayList<>();
        JsonMapper.shared()
                .readTree(site.get(path + (path.contains("?") ? "&" : "?") + "format=records")
                        .body())
                .get("records")
                .forEach(records::add);
        return records;
    }

    private static List<String> texts(List<JsonNode> records, String column) {
        return records.stream().map(row -> row.get(column).asString("")).toList();
    }

    /** Every column of a query that the report shows is defined in it as the query defines it. */
    private static void definesAll(Read report, String query, String... left) {
        String meanings = String.join("\n", report.column("各列的意思", 1));
        Catalogue.bundled().get(query).columns().stream()
                .filter(column -> column.definition() != null)
                .filter(column -> report.tables().values().stream().anyMatch(table -> table.get(0).stream()
                        .anyMatch(head -> head.startsWith(column.title().zh()))))
                .filter(column -> !List.of(left).contains(column.name()))
                .forEach(column ->
                        assertThat(meanings).contains(column.definition().zh().replace("/definitions", "本表")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?region=990121", "?region=990121201", "?region=990121&category=乡村振兴", "?edition=2025-07"})
    void theDashboardsReportSaysWhatThePageSays(String filter) throws Exception {
        String address = filter.replace("乡村振兴", URLEncoder.encode("乡村振兴", StandardCharsets.UTF_8));
        Document page = page("/" + (filter.isEmpty() ? "?region=" : address));
        Read report = read(page.getElementById("report").attr("href"));

        page.select("#headlines button").remove();
        page.select("#headlines li").forEach(one -> assertThat(report.paragraphs())
                .contains(one.wholeText().replaceAll("\\s*\\n\\s*", "").strip()));
        Map<String, String> figures = new LinkedHashMap<>();
        report.rows("主要数字").forEach(row -> figures.put(row.get(0), row.get(1)));
        page.select("[data-figure]").forEach(figure -> assertThat(figures)
                .containsEntry(figure.nextElementSibling().text(), figure.text()));
        page.select("ul.figures button")
                .forEach(button -> assertThat(report.column("主要数字", 2)).contains(button.attr("data-define")));

        List<JsonNode> workload = records("/api/queries/workload/department-workload" + address);
        assertThat(report.column("各部门事项数", 0)).isEqualTo(texts(workload, "department"));
        assertThat(report.column("各部门事项数", 4)).isEqualTo(texts(workload, "total"));
        assertThat(report.column("乡镇负担", 0))
                .isEqualTo(texts(records("/api/queries/workload/township-burden" + address), "township"));
        definesAll(report, "workload/department-workload");
        definesAll(report, "workload/township-burden");

        List<List<String>> lists = report.rows("依据的清单");
        assertThat(lists).hasSize(Integer.parseInt(figures.get("现行清单")));
        if (!filter.contains("category")) {
            assertThat(lists.stream()
                            .mapToInt(list -> Integer.parseInt(list.get(2)))
                            .sum())
                    .isEqualTo(Integer.parseInt(figures.get("事项")));
        }
        assertThat(lists).allSatisfy(list -> assertThat(list.get(3)).matches("yunling-.*\\.txt@[0-9a-f]{12}"));
    }

    @Test
    void theDashboardsReportNamesItsFilterAndItsLists() throws Exception {
        Read report = read("/api/reports/dashboard?region=990121");
        assertThat(report.paragraphs().get(0)).isEqualTo("部门履职负荷（云岭县）");
        assertThat(report.paragraphs().get(1)).matches("制表日期：\\d{4}年\\d+月\\d+日。 依据 3 份清单（版本：2025-07、2025-12），列在最后。");
        assertThat(report.paragraphs().get(2)).isEqualTo("地区：云岭县");
        List<String> sources = report.column("依据的清单", 3);
        for (int i = 0; i < SOURCES.length; i++) {
            assertThat(sources.get(i)).startsWith(SOURCES[i]);
        }
    }

    @Test
    void aDepartmentsReportHasItsFiguresDutiesAndClauses() throws Exception {
        Document page = page("/departments/" + WATER);
        Read report = read(page.getElementById("report").attr("href"));

        assertThat(report.paragraphs().get(0)).isEqualTo("云岭县水利局履职事项");
        assertThat(report.column("主要数字", 1))
                .isEqualTo(page.select("ul.figures b").eachText());
        assertThat(report.column("主要数字", 2))
                .isEqualTo(page.select("ul.figures button").eachAttr("data-define"));
        List<JsonNode> duties = records("/api/queries/tracing/duties-of-department?department=" + WATER);
        assertThat(report.column("事项", 0)).isEqualTo(texts(duties, "duty")).isNotEmpty();
        assertThat(report.column("共同责任部门", 0))
                .isEqualTo(
                        texts(records("/api/queries/sharing/partners-of-department?department=" + WATER), "partner"));
        assertThat(report.column("条款", 1))
                .isEqualTo(texts(records("/api/pages/department/clauses?department=" + WATER), "text"));
        assertThat(report.column("收到的上报和移交", 2))
                .isEqualTo(texts(records("/api/queries/reporting/department-receives?department=" + WATER), "clause"));
        assertThat(report.column("各版清单中的变化", 0)).contains("2024-12", "2025-12");
        assertThat(report.column("事项", 3)).contains("牵头或列首", "参与", "承接", "仅被提及");
        definesAll(report, "tracing/duties-of-department");
        // A role is explained where the column would lead to the page of definitions.
        assertThat(report.column("各列的意思", 0)).contains("会同", "上报", "条款写明");
        assertThat(report.rows("依据的清单")).hasSize((int) duties.stream()
                .map(duty -> duty.get("township").asString())
                .distinct()
                .count());
    }

    @Test
    void aTownshipsReportHasEveryDutyOfItsList() throws Exception {
        Document page = page("/townships/990121101");
        Read report = read(page.getElementById("report").attr("href"));

        assertThat(report.paragraphs().get(0)).isEqualTo("临河镇履职事项");
        List<String> totals = page.select("tfoot th.num").eachText();
        assertThat(report.column("主要数字", 1))
                .containsExactly(totals.get(3), totals.get(0), totals.get(1), totals.get(2));
        List<List<String>> duties = report.rows("全部事项");
        assertThat(duties).hasSize(Integer.parseInt(totals.get(3)));
        String list = Files.readString(LINHE);
        assertThat(duties).allSatisfy(duty -> assertThat(list).contains(duty.get(0)));
        assertThat(report.column("各类别的事项", 0))
                .isEqualTo(texts(records("/api/queries/townships/township-profile?township=990121101"), "category"));
        assertThat(report.rows("依据的清单")).singleElement().satisfies(one -> assertThat(one)
                .contains("2025-12", totals.get(3)));
    }

    @ParameterizedTest
    @CsvSource({"990121101, 990121201", "990121, 990121201"})
    void aComparisonsReportHasEveryFinding(String a, String b) throws Exception {
        Document page = page("/compare?a=%s&b=%s".formatted(a, b));
        Read report = read(page.getElementById("report").attr("href"));

        Map<String, String> counts = new LinkedHashMap<>();
        report.rows("对照结果").forEach(row -> counts.put(row.get(0), row.get(1)));
        page.select(".tabs a[data-verdict]").forEach(tab -> assertThat(counts)
                .containsEntry(tab.ownText().strip(), tab.select("b").text()));
        List<JsonNode> findings = records("/api/compare?a=%s&b=%s".formatted(a, b));
        assertThat(report.column("逐项对照", 1))
                .isEqualTo(texts(findings, "matter"))
                .isNotEmpty();
        assertThat(report.xml().getElementsByTag("w:pgSz").get(0).attr("w:orient"))
                .isEqualTo("landscape");
        assertThat(String.join("", report.column("各列的意思", 1)))
                .doesNotContain("OVERLAP")
                .contains("“有交叉，需核对”");

        Read narrowed = read("/api/compare?a=%s&b=%s&verdict=ALIKE&format=docx".formatted(a, b));
        assertThat(narrowed.column("逐项对照", 0)).hasSize(Integer.parseInt(counts.get("清单和部门一致")));
    }

    @Test
    void aQuerysReportHasItsDescriptionItsParametersAndItsRows() throws Exception {
        Document page = page("/queries/workload/department-workload?region=990121&basis=FIRST");
        Read report = read(page.getElementById("report").attr("href"));

        assertThat(report.paragraphs())
                .contains(
                        "部门履职负荷",
                        "地区：云岭县；牵头依据：列首",
                        Catalogue.bundled()
                                .get("workload/department-workload")
                                .description()
                                .zh());
        assertThat(report.column("部门履职负荷", 0))
                .isEqualTo(texts(
                        records("/api/queries/workload/department-workload?region=990121&basis=FIRST"), "department"));

        Read cut = read("/api/queries/workload/department-workload?limit=5&format=docx");
        assertThat(cut.rows("部门履职负荷")).hasSize(5);
        String said = cut.paragraphs().stream()
                .filter(one -> one.startsWith("这里只列前 5 行，共 39 行。全部的行（CSV）：http://"))
                .findFirst()
                .orElseThrow();
        Read region = read(
                "/api/queries/workload/department-workload?limit=5&category=%E5%B9%B3%E5%AE%89%E6%B3%95%E6%B2%BB&format=docx");
        assertThat(String.join(" ", region.paragraphs()))
                .contains("department-workload?category=%E5%B9%B3%E5%AE%89%E6%B3%95%E6%B2%BB&format=csv");
        String address = said.substring(said.indexOf("http://"));
        assertThat(address).startsWith(site.at("/api/queries/").toString());
        assertThat(new String(
                                send(address.substring(site.at("").toString().length()))
                                        .body(),
                                StandardCharsets.UTF_8)
                        .lines())
                .hasSize(40);
    }

    @Test
    void theyAreInThePagesLanguage() throws Exception {
        Read dashboard = read("/api/reports/dashboard?region=990121&lang=en");
        assertThat(dashboard.paragraphs().get(0)).isEqualTo("Department workload (云岭县)");
        assertThat(dashboard.tables()).containsKeys("What the columns mean", "Lists that this rests on");
        assertThat(dashboard.tables().values()).allSatisfy(table -> assertThat(table.get(0))
                .allSatisfy(head -> assertThat(head).doesNotMatch(".*\\p{IsHan}.*")));
        Read department = read("/api/reports/department?lang=en&department=" + WATER);
        assertThat(department.column("Duties", 1)).contains("Cooperative");
        assertThat(read("/api/compare?lang=en&format=docx&a=990121101&b=990121201")
                        .tables())
                .containsKeys("Findings", "Each finding");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/reports/dashboard?region=nowhere, 400, PARAMETER",
        "/api/reports/department?department=990121:none, 404, NOT_IN_GRAPH",
        "/api/reports/township?township=1, 404, NOT_IN_GRAPH",
        "/api/compare?a=990121101&b=990121101&format=docx, 400, PARAMETER",
        "/api/compare?a=990121101&b=990121201&verdict=none&format=docx, 400, PARAMETER",
        "/api/queries/workload/department-workload?limit=0&format=docx, 400, PARAMETER"
    })
    void whatThePageRefusesIsRefused(String path, int status, String code) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}
