package org.dutygraph.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.schema.CypherFile;
import org.dutygraph.load.CorrectionConversion;
import org.dutygraph.load.CorrectionFile;
import org.dutygraph.load.CorrectionRun;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.resolve.Correction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dataset of the sample county. */
class DatasetIT {

    /** How many rows each table of the whole graph has, counted by other means. */
    private static final Map<String, String> COUNTS = new LinkedHashMap<>();

    static {
        COUNTS.put("lists", "MATCH (n:DutyList) RETURN count(n) AS n");
        COUNTS.put("functions", "MATCH (n:Function) RETURN count(n) AS n");
        COUNTS.put("kinds", "MATCH (n:DepartmentKind) RETURN count(n) AS n");
        COUNTS.put("kind_functions", "MATCH ()-[r:COVERS]->() RETURN count(r) AS n");
        COUNTS.put("bodies", "MATCH (n:Actor) RETURN count(n) AS n");
        COUNTS.put("departments", "MATCH (n:Department) RETURN count(n) AS n");
        COUNTS.put("parties", "MATCH (n:Party) RETURN count(n) AS n");
        COUNTS.put("matters", "MATCH (n:Matter) RETURN count(n) AS n");
        COUNTS.put("duties", "MATCH (n:Duty|ArchivedDuty) RETURN count(n) AS n");
        COUNTS.put("duty_departments", "MATCH ()-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY|NAMES]->() RETURN count(r) AS n");
        COUNTS.put("clauses", "MATCH (n:Clause|ArchivedClause) RETURN count(n) AS n");
        COUNTS.put("actors", "MATCH (:Clause|ArchivedClause)-[r]->(:Actor) RETURN count(r) AS n");
        COUNTS.put("duty_matters", "MATCH ()-[r:CONCERNS]->() RETURN count(r) AS n");
        COUNTS.put("overlaps", "MATCH ()-[r:TOUCHES]->() RETURN count(r) AS n");
        COUNTS.put("faults", "MATCH (n:Fault) RETURN count(n) AS n");
        // Everything lies in the nation, of which no department of the sample is.
        COUNTS.put("regions", "MATCH (n:Region) WHERE n.id <> '000000' RETURN count(n) AS n");
    }

    private static Graph graph;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        graph = ReadDataset.sampleCounty();
    }

    @Test
    void everyTableHasAsManyRowsAsTheGraph() throws IOException {
        Map<String, Long> rows = Dataset.of(graph, ReadDataset.PROGRAM, all()).write(folder.resolve("new"));

        try (Session session = graph.driver().session()) {
            COUNTS.forEach((table, statement) -> assertThat(rows)
                    .containsEntry(
                            table, session.run(statement).single().get("n").asLong()));
        }
        assertThat(rows).containsEntry("duties", 157L).containsEntry("clauses", 375L);
    }

    @Test
    void keysTypesCodesAndReferencesHold() throws IOException {
        assertThat(ReadDataset.of(graph, folder, null, null).breaches()).isEmpty();
    }

    @Test
    void theSameGraphGivesTheSameBytesInAFolderAndInAZip() throws IOException {
        Dataset dataset = Dataset.of(graph, ReadDataset.PROGRAM, all());
        dataset.write(folder.resolve("one"));
        Map<String, String> one = contents(folder.resolve("one"));
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        dataset.write(first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        Dataset.of(graph, ReadDataset.PROGRAM, all()).write(second);

        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
        assertThat(unzipped(first.toByteArray())).isEqualTo(one);
        assertThat(one)
                .containsKeys(
                        "datapackage.json",
                        "codebook.zh.md",
                        "codebook.en.docx",
                        "load.R",
                        "load.py",
                        "load.do",
                        "load.sql",
                        "load-sqlite.sql",
                        "MANIFEST.json",
                        "CITATION.cff",
                        "README.zh.md");
    }

    @Test
    void theManifestNamesProgramListsAndTheHashOfEveryOtherFile() throws IOException {
        Dataset.of(graph, ReadDataset.PROGRAM, all()).write(folder);

        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(folder.resolve("MANIFEST.json")));
        Map<String, String> hashes = new TreeMap<>();
        manifest.get("files")
                .forEach(file -> hashes.put(
                        file.get("name").asString(), file.get("sha256").asString()));
        for (String name : contents(folder).keySet()) {
            if (!name.equals("MANIFEST.json")) {
                assertThat(hashes).containsEntry(name, DatasetFiles.hash(Files.readAllBytes(folder.resolve(name))));
            }
        }
        assertThat(hashes).hasSize(contents(folder).size() - 1);
        assertThat(manifest.at("/program/commit").asString()).isEqualTo("0123abc");
        assertThat(manifest.get("lists")).hasSize(4);
        for (JsonNode list : manifest.get("lists")) {
            Path file =
                    Path.of("src/main/resources/samples", list.get("file_name").asString());
            assertThat(list.get("file_sha256").asString()).isEqualTo(DatasetFiles.hash(Files.readAllBytes(file)));
        }
        assertThat(manifest.at("/graph/schema").propertyNames()).isNotEmpty();
    }

    @Test
    void theDescriptionHoldsWhatTheStandardAsksFor() throws IOException {
        Dataset.of(graph, ReadDataset.PROGRAM, all()).write(folder);

        JsonNode described = JsonMapper.shared().readTree(Files.readString(folder.resolve("datapackage.json")));
        assertThat(described.get("$schema").asString())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(described.get("name").asString()).matches("[-a-z0-9._/]+");
        assertThat(described.get("resources")).hasSize(DatasetTable.ALL.size()).allSatisfy(resource -> {
            byte[] bytes =
                    Files.readAllBytes(folder.resolve(resource.get("path").asString()));
            assertThat(resource.get("bytes").asLong()).isEqualTo(bytes.length);
            assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + DatasetFiles.hash(bytes));
            String head = new String(bytes, StandardCharsets.UTF_8).split("\r\n", 2)[0];
            assertThat(head).startsWith("\uFEFF");
            assertThat(resource.at("/schema/fields").valueStream().map(field -> field.get("name")
                            .asString()))
                    .containsExactly(head.substring(1).split(","));
            assertThat(resource.at("/schema/fields"))
                    .allSatisfy(field ->
                            assertThat(field.get("type").asString()).isIn("string", "integer", "number", "boolean"));
            assertThat(resource.at("/schema/primaryKey")).isNotEmpty();
        });
        JsonNode role = described
                .at("/resources")
                .valueStream()
                .filter(resource -> resource.get("name").asString().equals("actors"))
                .flatMap(resource -> resource.at("/schema/fields").valueStream())
                .filter(field -> field.get("name").asString().equals("role"))
                .findFirst()
                .orElseThrow();
        assertThat(role.at("/categories/4/value").asString()).isEqualTo("REPORTS_TO");
        assertThat(role.at("/categories/4/label").asString()).isEqualTo("上报 | Reports to");
    }

    @Test
    void theCodebookDefinesEveryColumnInBothFormsAndLanguages() throws IOException {
        Dataset.of(graph, ReadDataset.PROGRAM, all()).write(folder);

        for (String language : List.of("zh", "en")) {
            String markdown = Files.readString(folder.resolve("codebook." + language + ".md"));
            StringBuilder word = new StringBuilder();
            try (InputStream in = Files.newInputStream(folder.resolve("codebook." + language + ".docx"));
                    XWPFDocument document = new XWPFDocument(in)) {
                document.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells()
                        .forEach(cell -> word.append(cell.getText()).append('\n'))));
            }
            DatasetTable.ALL.forEach(table -> table.columns().forEach(column -> {
                assertThat(markdown)
                        .contains("| " + column.name() + " | ", column.meaning().in(language));
                assertThat(word.toString()).contains(column.meaning().in(language));
            }));
            assertThat(markdown).contains("| 160 | .994 |", "DIRECTS .967", "| 1.0 (390) | 1.0 (143) |");
        }
    }

    @Test
    void aMonthAndARegionHoldTheirOwnListsAndWhatTheseReferTo() throws IOException {
        ReadDataset month = ReadDataset.of(graph, folder.resolve("month"), null, "2025-08");
        assertThat(month.column("lists", "list_id"))
                .containsExactly("990121001/2025-07", "990121101/2024-12", "990121201/2025-07");
        assertThat(month.breaches()).isEmpty();

        ReadDataset township = ReadDataset.of(graph, folder.resolve("township"), "990121201", null);
        assertThat(township.column("lists", "list_id")).containsExactly("990121201/2025-07");
        assertThat(township.rows("duties")).hasSize(38);
        assertThat(township.rows("departments")).hasSizeLessThan(53);
        assertThat(township.breaches()).isEmpty();
        assertThat(Dataset.of(
                                graph,
                                ReadDataset.PROGRAM,
                                new DatasetScope("990121201", "2025-08", new CorrectionsGiven()))
                        .name())
                .isEqualTo("dutygraph-dataset-990121201-2025-08");
    }

    @Test
    void rowsStandInTheOrderOfTheLists() throws IOException {
        ReadDataset read = ReadDataset.of(graph, folder, null, null);

        assertThat(read.column("duties", "list_id")).isSorted();
        assertThat(read.rows("duties").stream()
                        .filter(duty -> duty.get("list_id").equals("990121201/2025-07")
                                && duty.get("kind").equals("COOPERATIVE"))
                        .map(duty -> Integer.valueOf(duty.get("number"))))
                .isSorted()
                .contains(9, 10);
        assertThat(read.column("clauses", "clause_id"))
                .filteredOn(id -> id.startsWith("990121001/2025-07/C1/"))
                .startsWith("990121001/2025-07/C1/U1")
                .last()
                .asString()
                .contains("/T");
        assertThat(read.rows("actors").get(0))
                .containsEntry("part_id", "990121001/2025-07/C1/U1/A1")
                .containsEntry("role", "PERFORMED_BY");
    }

    @Test
    void theRuleThatReadAPartStandsBesideIt() throws IOException {
        ReadDataset read = ReadDataset.of(graph, folder, null, null);

        List<Map<String, String>> parts = read.rows("actors");
        assertThat(parts)
                .filteredOn(part -> !part.get("role").equals("PERFORMED_BY"))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.get("rule").isEmpty())
                        .isEqualTo(!part.get("corrected").isEmpty()));
        assertThat(parts)
                .filteredOn(part -> part.get("role").equals("PERFORMED_BY"))
                .allSatisfy(part -> {
                    boolean written = !part.get("span_start").isEmpty()
                            && !part.get("basis").equals("CORRECTED");
                    assertThat(part.get("rule").isEmpty()).isEqualTo(!written);
                });
        assertThat(read.rows("codes"))
                .filteredOn(code -> code.get("list").equals("rule"))
                .extracting(code -> code.get("code"))
                .containsAll(parts.stream()
                        .map(part -> part.get("rule"))
                        .filter(rule -> !rule.isEmpty())
                        .collect(Collectors.toSet()));
    }

    /** Sorting every clause of thousands of lists takes more memory than a transaction may have. */
    @Test
    void tablesThatGrowWithTheClausesAreSortedListByList() {
        try (Session session = graph.driver().session()) {
            for (String table :
                    List.of("duties", "duty_departments", "clauses", "actors", "duty_matters", "overlaps")) {
                String plan = session.run("EXPLAIN " + CypherFile.statement("dataset/" + table), all().parameters())
                        .consume()
                        .plan()
                        .toString();
                int apply = plan.indexOf("operatorType='Apply");
                assertThat(apply).as(plan).isPositive();
                assertThat(plan.substring(0, apply)).doesNotContain("operatorType='Sort");
            }
        }
    }

    @Test
    void correctionsStandWithWhoWhenAndWhy() throws IOException {
        Path decisions = Files.writeString(
                folder.resolve("decisions.tsv"), "# note\nnot-same\t甲\t乙\twang\t2026-11-02\t两件事\n\nsame\t丙\t丁\n");
        Path aliases = Files.writeString(folder.resolve("a.tsv"), "农牧局\t990121\t农业农村局\n");
        CorrectionFile corrections = CorrectionFile.at(
                Files.writeString(
                        folder.resolve("corrections.tsv"),
                        """
                \t2026-11-01T08:00:00Z\twang\t漏读\tactor\t990121201/2025-07/C18/T1\t\tWITH 县公安局\t事项\t原文
                """));
        CorrectionsGiven given = new CorrectionsGiven()
                .with("ALIASES", aliases, CorrectionConversion.ofAliases(aliases))
                .with("DECISIONS", decisions, CorrectionConversion.ofDecisions(DecisionFile.at(decisions)))
                .with("CORRECTIONS", corrections.path(), corrections.read().standing())
                .with("NONE", folder.resolve("missing.tsv"), List.of());
        Dataset.of(graph, ReadDataset.PROGRAM, new DatasetScope(null, null, given))
                .write(folder.resolve("new"));

        ReadDataset read = ReadDataset.in(folder.resolve("new"));
        assertThat(read.breaches()).isEmpty();
        assertThat(read.rows("corrections"))
                .extracting(row -> row.get("file") + " " + row.get("kind") + " " + row.get("at") + " " + row.get("by")
                        + " " + row.get("why"))
                .containsExactly(
                        "ALIASES name   ",
                        "DECISIONS matter 2026-11-02 wang 两件事",
                        "DECISIONS matter   ",
                        "CORRECTIONS actor 2026-11-01T08:00:00Z wang 漏读");
        assertThat(read.rows("corrections").get(0))
                .containsEntry("words", "农牧局")
                .containsEntry("is", "农业农村局")
                .containsEntry("region", "990121");
        assertThat(read.rows("corrections").get(1))
                .containsEntry("is", "not-same")
                .containsEntry("duty", "甲")
                .containsEntry("other_duty", "乙");
        assertThat(read.rows("corrections").get(3))
                .containsEntry("clause_id", "990121201/2025-07/C18/T1")
                .containsEntry("was", "")
                .containsEntry("is", "WITH 县公安局")
                .containsEntry("duty", "事项")
                .containsEntry("words", "原文");
        assertThat(Files.readString(folder.resolve("new/MANIFEST.json")))
                .contains(DatasetFiles.hash(Files.readAllBytes(decisions)), "\"NONE\" : null");
    }

    @Test
    void aPartThatWasCorrectedRefersToItsCorrection() throws IOException {
        CorrectionRun run = CorrectionRun.in(
                graph, ListReader.bundled(), ReadDataset.placing(graph, folder.resolve("decisions.tsv")));
        String clause = "990121201/2025-07/C18/T1";
        Correction made = Correction.of(
                "2026-11-01T08:00:00Z",
                "wang",
                "漏读",
                run.ofActor(clause, null, new Correction.Part("WITH", "990121:公安局")));
        run.add(List.of(made));
        try {
            CorrectionsGiven given = new CorrectionsGiven()
                    .with(
                            "CORRECTIONS",
                            folder.resolve("corrections.tsv"),
                            run.standing().standing());
            Dataset.of(graph, ReadDataset.PROGRAM, new DatasetScope(null, null, given))
                    .write(folder.resolve("given"));
            ReadDataset read = ReadDataset.in(folder.resolve("given"));
            assertThat(read.breaches()).isEmpty();
            assertThat(read.rows("actors"))
                    .filteredOn(part -> part.get("corrected").equals(made.id()))
                    .singleElement()
                    .satisfies(part -> assertThat(part)
                            .containsEntry("clause_id", clause)
                            .containsEntry("body_id", "990121:公安局")
                            .containsEntry("surface", "")
                            .containsEntry("span_start", ""));
            assertThat(read.rows("corrections")).singleElement().satisfies(row -> assertThat(row)
                    .containsEntry("correction_id", made.id())
                    .containsEntry("file", "CORRECTIONS"));
            for (String file : List.of("CITATION.cff", "README.en.md", "codebook.en.md", "datapackage.json")) {
                assertThat(Files.readString(folder.resolve("given/" + file)))
                        .as(file)
                        .contains("Places: 云岭县.", "Corrections of actors and names by people: 1");
            }

            ReadDataset without = ReadDataset.of(graph, folder.resolve("without"), null, null);
            assertThat(without.breaches()).isEmpty();
            assertThat(without.rows("corrections")).singleElement().satisfies(row -> assertThat(row)
                    .containsEntry("correction_id", made.id())
                    .containsEntry("file", "MISSING")
                    .containsEntry("kind", ""));
        } finally {
            run.undo(made.id(), "2026-11-01T09:00:00Z", "wang", "");
        }
    }

    @Test
    void whatThereIsNotIsRefused() throws IOException {
        assertThatThrownBy(() ->
                        Dataset.of(graph, ReadDataset.PROGRAM, new DatasetScope("11", null, new CorrectionsGiven())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no list of region “11”");
        assertThatThrownBy(() -> Dataset.of(
                        graph, ReadDataset.PROGRAM, new DatasetScope(null, "2020-01", new CorrectionsGiven())))
                .hasMessageContaining("in force in 2020-01");
        assertThatThrownBy(() -> new DatasetScope(null, "2025-13", new CorrectionsGiven()))
                .hasMessageContaining("“2025-13” is no month");
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> Dataset.of(graph, ReadDataset.PROGRAM, all()).write(folder))
                .hasMessageContaining("is not empty");
        assertThat(contents(folder)).containsOnlyKeys("mine.txt");
    }

    @Test
    void whoWritesMeanwhileBreaksItOff() throws IOException {
        OutputStream writing = new OutputStream() {
            private boolean done;

            @Override
            public void write(int one) {
                if (!done) {
                    done = true;
                    try (Session session = graph.driver().session()) {
                        session.run(
                                        "MATCH (l:DutyList {id: '990121001/2025-07'}) SET l.touched = true REMOVE l.touched")
                                .consume();
                    }
                }
            }
        };
        Dataset dataset = Dataset.of(graph, ReadDataset.PROGRAM, all());
        assertThatThrownBy(() -> dataset.write(writing))
                .isInstanceOf(GraphUnavailableException.class)
                .hasMessageContaining("written to while the dataset was made");
    }

    private static DatasetScope all() {
        return new DatasetScope(null, null, new CorrectionsGiven());
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(
                        entry.getName().replace("dutygraph-dataset/", ""),
                        new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
