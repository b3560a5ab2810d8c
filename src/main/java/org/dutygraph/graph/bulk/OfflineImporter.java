package org.dutygraph.graph.bulk;

import java.io.IOException;
import java.nio.file.Path;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.context.FixedVersionContextSupplier;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;
import org.neo4j.storageengine.api.TransactionIdStore;

/** Neo4j's own offline importer, inside this process: the one that {@code neo4j-admin database import full} runs. */
final class OfflineImporter {

    /** Beside the heap; left to itself the importer takes nine tenths of what the machine has free. */
    private static final long OFF_HEAP = 2L << 30;

    private OfflineImporter() {}

    /**
     * Makes the database {@code neo4j} of what waits in a spool that was finished.
     *
     * @param home the engine's home, without that database
     * @throws GraphUnavailableException where the importer gives up
     */
    static void run(Path home, BulkSpool spool) throws IOException {
        Config config = Config.newBuilder()
                .set(GraphDatabaseSettings.neo4j_home, home.toAbsolutePath())
                .build();
        DatabaseLayout layout = Neo4jLayout.of(config).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        try (DefaultFileSystemAbstraction disk = new DefaultFileSystemAbstraction();
                JobScheduler scheduler = JobSchedulerFactory.createInitialisedScheduler()) {
            disk.mkdirs(layout.databaseDirectory());
            StorageEngineFactory.selectStorageEngine(config)
                    .batchImporter(
                            layout,
                            disk,
                            PageCacheTracer.NULL,
                            new Limits(),
                            NullLogService.getInstance(),
                            null,
                            false,
                            DefaultAdditionalIds.EMPTY,
                            config,
                            Monitor.NO_MONITOR,
                            scheduler,
                            Collector.STRICT,
                            TransactionLogInitializer.getLogFilesInitializer(),
                            new IndexImporterFactoryImpl(),
                            EmptyMemoryTracker.INSTANCE,
                            new CursorContextFactory(
                                    PageCacheTracer.NULL,
                                    new FixedVersionContextSupplier(TransactionIdStore.BASE_TX_ID)))
                    .doImport(new SpooledInput(spool));
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new GraphUnavailableException("Neo4j's importer gave up: " + rootMessage(e), e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    /** As the command has them: the indexes that find nodes by label and relationships by type come with the import. */
    private static final class Limits extends Configuration.Overridden {
        Limits() {
            super(Configuration.DEFAULT);
        }

        @Override
        public long maxOffHeapMemory() {
            return Math.min(OFF_HEAP, super.maxOffHeapMemory());
        }

        @Override
        public IndexConfig indexConfig() {
            return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
        }
    }
}
