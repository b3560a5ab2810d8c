package org.dutygraph.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.schema.CypherFile;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dataset of an open graph: all tables, their description, codebook, load scripts, manifest, citation and rights. The same
 * graph, files and program give the same bytes.
 */
public final class Dataset {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Graph graph;
    private final ProgramVersion program;
    private final DatasetScope scope;
    private final DatasetAbout about;

    private Dataset(Graph graph, ProgramVersion program, DatasetScope scope, DatasetAbout about) {
        this.graph = graph;
        this.program = program;
        this.scope = scope;
        this.about = about;
    }

    /**
     * A dataset that can be written.
     *
     * @throws IllegalArgumentException where the graph has no list of that region or month
     */
    public static Dataset of(Graph graph, ProgramVersion program, DatasetScope scope) {
        try (Session session = graph.session(AccessMode.READ)) {
            Record row = session.executeRead(transaction -> transaction
                    .run(CypherFile.statement("dataset/about"), scope.parameters())
                    .single());
            if (row.get("lists").asLong() == 0) {
                throw new IllegalArgumentException("the graph has no list"
                        + (scope.region() == null ? "" : " of region “" + scope.region() + "”")
                        + (scope.edition() == null ? "" : " in force in " + scope.edition())
                        + "; give the code of a region and a month that have lists, or load some");
            }
            String name = "dutygraph-dataset"
                    + (scope.region() == null ? "" : "-" + scope.region().replaceAll("[^0-9a-z]", ""))
                    + (scope.edition() == null ? "" : "-" + scope.edition());
            return new Dataset(
                    graph,
                    program,
                    scope,
                    new DatasetAbout(
                            name,
                            scope,
                            row.get("region").asString(null),
                            row.get("lists").asLong(),
                            row.get("first").asString(),
                            row.get("last").asString(),
                            row.get("loaded").asString(null),
                            row.get("counties").asList(Value::asString),
                            row.get("corrections").asLong()));
        }
    }

    /** Its name, of which the folder in the ZIP is made. */
    public String name() {
        return about.name();
    }

    /**
     * Writes into a folder, which is created if missing.
     *
     * @return how many rows each table has, in the order of the tables
     * @throws IllegalArgumentException where the folder holds files already
     * @throws GraphUnavailableException where others wrote to the graph meanwhile; nothing is left in the folder
     * @throws IOException where the folder cannot be written
     */
    public Map<String, Long> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IllegalArgumentException(folder + " is not empty; give a folder that is, or a new one");
            }
        }
        try {
            return write(DatasetFiles.into(folder));
        } catch (IOException e) {
            deleteFiles(folder);
            throw new IOException(folder + " cannot be written (" + e.getMessage() + "); nothing was left there", e);
        } catch (RuntimeException e) {
            deleteFiles(folder);
            throw e;
        }
    }

    /** Deletes a part of a dataset, which could be mistaken for the whole; the folder was empty before. */
    private static void deleteFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Writes a ZIP whose files stand in one folder; the stream stays open.
     *
     * @throws GraphUnavailableException where others wrote to the graph meanwhile: the ZIP is not complete
     */
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        write(DatasetFiles.into(zip, about.name()));
        zip.finish();
    }

    private Map<String, Long> write(DatasetFiles files) throws IOException {
        Set<Bookmark> before = graph.lastWrite();
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, DatasetFiles.Written> tables = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> lists = new ArrayList<>();
        Map<String, String> schema = new TreeMap<>();
        try (Session session = graph.session(AccessMode.READ);
                Transaction transaction = session.beginTransaction()) {
            for (DatasetTable table : DatasetTable.ALL) {
                tables.put(table.name(), files.write(table.file(), out -> {
                    TableFile file = new TableFile(out, table);
                    switch (table.name()) {
                        case "codes" -> CodeList.rows().forEach(file::row);
                        case "corrections" -> scope.corrections().forEach(applied(transaction), file::row);
                        default -> copy(transaction, table, file, lists);
                    }
                    rows.put(table.name(), file.finish());
                }));
            }
            transaction
                    .run(CypherFile.statement("bookkeeping/applied-versions"))
                    .forEachRemaining(row -> schema.put(
                            row.get("id").asString(), row.get("checksum").asString()));
        } catch (RuntimeException e) {
            throw graph.outage("No dataset was made: ", e);
        }
        if (!graph.lastWrite().equals(before)) {
            throw new GraphUnavailableException(
                    "The graph was written to while the dataset was made; no dataset was made. Wait until nobody loads, and try again");
        }
        about(files, rows, tables);
        files.write("MANIFEST.json", json(manifest(files, rows, schema, lists)));
        return rows;
    }

    private List<String> applied(Transaction transaction) {
        return transaction.run(CypherFile.statement("dataset/applied-corrections"), scope.parameters()).stream()
                .map(row -> row.get("id").asString())
                .toList();
    }

    private void copy(
            Transaction transaction, DatasetTable table, TableFile file, List<Map<String, @Nullable Object>> lists) {
        List<String> columns = table.columns().stream().map(DatasetColumn::name).toList();
        Result result = transaction.run(CypherFile.statement("dataset/" + table.name()), scope.parameters());
        if (!result.keys().equals(columns)) {
            throw new IllegalStateException("cypher/dataset/" + table.name() + ".cypher returns " + result.keys()
                    + ", and the table of tables has " + columns);
        }
        boolean cited = table.name().equals("lists");
        while (result.hasNext()) {
            Record row = result.next();
            file.row(row.values().stream().map(value -> value.asObject()).toList());
            if (cited) {
                Map<String, @Nullable Object> list = new LinkedHashMap<>();
                for (String column : List.of("list_id", "title", "file_name", "file_sha256")) {
                    list.put(column, row.get(column).asObject());
                }
                lists.add(list);
            }
        }
    }

    private void about(DatasetFiles files, Map<String, Long> rows, Map<String, DatasetFiles.Written> tables)
            throws IOException {
        files.write("datapackage.json", json(DataPackage.of(about, tables)));
        for (String language : List.of("zh", "en")) {
            MarkdownDocument markdown = new MarkdownDocument();
            Codebook.write(about, rows, language, markdown);
            files.write("codebook." + language + ".md", markdown.toString());
            WordDocument word = new WordDocument();
            Codebook.write(about, rows, language, word);
            files.write("codebook." + language + ".docx", out -> word.write(out, Codebook.title(about, language)));
            files.write("README." + language + ".md", PackageText.readme(about, program, language));
        }
        LoadScripts.write(files);
        files.write("CITATION.cff", PackageText.citation(about, program));
    }

    private Map<String, @Nullable Object> manifest(
            DatasetFiles files,
            Map<String, Long> rows,
            Map<String, String> schema,
            List<Map<String, @Nullable Object>> lists)
            throws IOException {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        made.put("name", about.name());
        made.put("parameters", scope.parameters());
        Map<String, @Nullable Object> by = new LinkedHashMap<>();
        by.put("name", "DutyGraph");
        by.put("version", program.version());
        by.put("commit", program.commit());
        by.put("licence", "GPL-3.0-or-later");
        made.put("program", by);
        Map<String, @Nullable Object> of = new LinkedHashMap<>();
        of.put("lastLoaded", about.loaded());
        of.put("schema", schema);
        made.put("graph", of);
        made.put("corrections", scope.corrections().hashes());
        made.put("lists", lists);
        made.put(
                "files",
                files.written().stream()
                        .map(file -> {
                            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
                            entry.put("name", file.name());
                            entry.put("rows", rows.get(file.name().replace(".csv", "")));
                            entry.put("bytes", file.bytes());
                            entry.put("sha256", file.sha256());
                            return entry;
                        })
                        .toList());
        return made;
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value).replace("\r\n", "\n") + "\n";
    }
}
