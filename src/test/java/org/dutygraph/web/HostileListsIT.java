package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dutygraph.cli.Program;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.ListTemplate;
import org.dutygraph.load.Mutation;
import org.dutygraph.load.SourceDefaultsParser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Spoiled files sent to the API: each is answered in its shape, and said to have what the command says. */
class HostileListsIT {

    private static final long SEED = 11;

    private static TestSite site;
    private static Visitor program;
    private static String token;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        site = TestSite.of(TestGraph.empty());
        program = new Visitor(site);
        token = program.token();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Map<String, byte[]> files() throws IOException {
        String list = new ClassPathResource("samples/yunling-chengguan-2025-07.txt")
                .getContentAsString(StandardCharsets.UTF_8);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Mutation mutation : Mutation.values()) {
            Random random = new Random(SEED * 31 + mutation.ordinal());
            files.put(mutation.name() + ".txt", mutation.of(list, random).getBytes(StandardCharsets.UTF_8));
            files.put(mutation.name() + "-2.txt", mutation.of(list, random).getBytes(StandardCharsets.UTF_8));
        }
        files.put("empty.txt", new byte[0]);
        files.put("nothing.csv", "\n\t\n".getBytes(StandardCharsets.UTF_8));
        files.put("head.docx", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        files.put("head.pdf", "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1));
        files.put("head.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        files.put("damaged.zip", "PK\u0003\u0004 no archive".getBytes(StandardCharsets.ISO_8859_1));
        files.put("big5.txt", "某縣某鄉履職事項清單與職責".getBytes(Charset.forName("Big5")));
        files.put("gbk.txt", list.getBytes(Charset.forName("GBK")));
        files.put("deep.html", ("<html>" + "<div>".repeat(50_000) + list).getBytes(StandardCharsets.UTF_8));
        files.put(
                "template.xlsx",
                ListTemplate.of(SourceDefaultsParser.of("990121201", "2026-03", null))
                        .xlsx());
        return files;
    }

    @Test
    void eachIsAnsweredWithAListOrAFaultAndNeverWithADefect() throws IOException {
        List<String> wrong = new ArrayList<>();
        int loaded = 0;
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            HttpResponse<String> answer = send(file.getKey(), file.getValue());
            int status = answer.statusCode();
            JsonNode json = JsonMapper.shared().readTree(answer.body());
            boolean done =
                    status == 200 && json.has("faults") && !json.path("outcome").isNull();
            boolean refused = status >= 400
                    && status < 500
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                    && json.path("detail").asString("").contains(file.getKey());
            if (!done && !refused
                    || answer.body().contains("Exception")
                    || answer.body().contains("org.dutygraph.")) {
                wrong.add(file.getKey() + ": " + status + " " + answer.body());
            }
            loaded += done ? 1 : 0;
            assertThat(missing(file.getKey(), file.getValue(), done ? json : null, answer.body()))
                    .as(file.getKey())
                    .isEmpty();
        }
        assertThat(wrong).isEmpty();
        assertThat(loaded).isBetween(10, 25);
    }

    @Test
    void aNameThatTurnsTheTextAroundIsFoundAsItIsSeenAndTurnsNoPageAround() throws IOException {
        String list = new ClassPathResource("samples/yunling-chengguan-2025-07.txt")
                .getContentAsString(StandardCharsets.UTF_8);
        String turned = list.replace("落实党的建设主体责任", "落实\u202E党的\u200B建设主体责任");
        assertThat(turned).isNotEqualTo(list);

        HttpResponse<String> loaded = send("turned.txt", turned.getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
        assertThat(loaded.body()).contains("HIDDEN_CHARACTER", "U+202E RIGHT-TO-LEFT OVERRIDE × 1");
        String page = program.get("/search?q=" + URLEncoder.encode("落实党的建设主体责任", StandardCharsets.UTF_8))
                .body();
        assertThat(Jsoup.parse(page).select("main").text()).contains("落实党的建设主体责任，健全街道");
        assertThat(page).doesNotContain("\u202E", "\u200B");
    }

    private static HttpResponse<String> send(String name, byte[] bytes) {
        return program.form("/api/lists")
                .header("X-DutyGraph-Token", token)
                .file("file", name, bytes)
                .send();
    }

    /** What the command says and the API does not: all faults of a list, the first error of a file without one. */
    private static List<String> missing(String name, byte[] bytes, JsonNode loaded, String body) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        StringWriter said = new StringWriter();
        Program.run(new PrintWriter(new StringWriter()), new PrintWriter(said), "load", "--dry-run", file.toString());
        List<String> faults = said.toString()
                .lines()
                .filter(line -> line.matches("(?:ERROR|WARNING|INFO) .*: [A-Z_]+: found .*"))
                .map(line -> line.replaceFirst("(?s).*?: ([A-Z_]+): found .*", "$1"))
                .toList();
        if (loaded != null) {
            List<String> told = new ArrayList<>();
            loaded.path("faults").forEach(fault -> told.add(fault.path("code").asString()));
            return told.equals(faults) ? List.of() : List.of("command " + faults + ", API " + told);
        }
        return faults.isEmpty() ? List.of("the command found no fault, the API: " + body) : List.of();
    }
}
