package org.dutygraph.graph.bulk;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.schema.CypherFile;
import org.dutygraph.graph.schema.SchemaStatement;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.schema.IndexCreator;
import org.neo4j.graphdb.schema.IndexSetting;
import org.neo4j.graphdb.schema.IndexType;
import org.neo4j.graphdb.schema.Schema;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.api.impl.index.LuceneSettings;

/**
 * Makes the constraints and indexes of {@code cypher/schema} in a store that the importer has made, through the engine's
 * own interface: in a new process, opening a connection and planning the statements took longer than filling the indexes of
 * a county.
 */
final class OfflineSchema {

    private static final Map<String, IndexSetting> SETTINGS = Map.of(
            IndexSetting.fulltext_Analyzer().getSettingName(), IndexSetting.fulltext_Analyzer(),
            IndexSetting.fulltext_Eventually_Consistent().getSettingName(),
                    IndexSetting.fulltext_Eventually_Consistent());

    private final List<SchemaStatement> all;

    private OfflineSchema(List<SchemaStatement> all) {
        this.all = all;
    }

    /** Those of all schema versions; statements that change data have no effect on a new graph. */
    static OfflineSchema bundled() {
        return new OfflineSchema(CypherFile.inFolder("cypher/schema").stream()
                .flatMap(script -> script.statements().stream())
                .map(SchemaStatement::of)
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * Makes them all, and waits until the indexes are filled.
     *
     * @param home the engine's home
     * @throws GraphUnavailableException where the engine fails
     */
    void make(Path home) {
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files")
                // A larger buffer leaves fewer full-text segments to merge.
                .setConfig(
                        LuceneSettings.lucene_population_ram_buffer_size,
                        Math.min(256.0, Runtime.getRuntime().maxMemory() / 8.0 / (1 << 20)))
                .build();
        try {
            GraphDatabaseService database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            // Indexes fill in the background, with one scan of the store, while the constraints are made.
            inTransaction(database, schema -> all.stream()
                    .filter(each -> each.type() != SchemaStatement.Type.UNIQUE)
                    .forEach(each -> index(schema, each)));
            all.stream()
                    .filter(each -> each.type() == SchemaStatement.Type.UNIQUE)
                    .forEach(each -> inTransaction(database, schema -> constraint(schema, each)));
            inTransaction(database, schema -> schema.awaitIndexesOnline(1, TimeUnit.DAYS));
        } catch (RuntimeException e) {
            throw new GraphUnavailableException(
                    "The graph's constraints and indexes could not be made (" + e.getMessage() + ")", e);
        } finally {
            service.shutdown();
        }
    }

    private interface Step {
        void run(Schema schema);
    }

    private static void inTransaction(GraphDatabaseService database, Step step) {
        try (Transaction transaction = database.beginTx()) {
            step.run(transaction.schema());
            transaction.commit();
        }
    }

    private static void constraint(Schema schema, SchemaStatement statement) {
        schema.constraintFor(Label.label(statement.labels().get(0)))
                .assertPropertyIsUnique(statement.properties().get(0))
                .withName(statement.name())
                .create();
    }

    private static void index(Schema schema, SchemaStatement statement) {
        IndexCreator index =
                schema.indexFor(statement.labels().stream().map(Label::label).toArray(Label[]::new));
        for (String property : statement.properties()) {
            index = index.on(property);
        }
        if (statement.type() == SchemaStatement.Type.FULLTEXT) {
            Map<IndexSetting, Object> settings = new HashMap<>();
            statement.settings().forEach((name, value) -> settings.put(SETTINGS.get(name), value));
            index = index.withIndexType(IndexType.FULLTEXT).withIndexConfiguration(settings);
        }
        index.withName(statement.name()).create();
    }
}
