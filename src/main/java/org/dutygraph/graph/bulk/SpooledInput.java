package org.dutygraph.graph.bulk;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.PropertySizeCalculator;
import org.neo4j.batchimport.api.input.ReadableGroups;

/** What waits in a {@link BulkSpool}, as the offline importer asks for it. */
final class SpooledInput implements Input {

    private final BulkSpool spool;

    SpooledInput(BulkSpool spool) {
        this.spool = spool;
    }

    @Override
    public InputIterable nodes(Collector bad) {
        return () -> new Blocks(spool.nodes(), 1);
    }

    @Override
    public InputIterable relationships(Collector bad) {
        return () -> new Blocks(spool.relationships(), 2);
    }

    @Override
    public IdType idType() {
        return IdType.ACTUAL;
    }

    @Override
    public ReadableGroups groups() {
        return ReadableGroups.EMPTY;
    }

    @Override
    public Estimates validateAndEstimate(PropertySizeCalculator sizes) {
        return Input.knownEstimates(
                spool.size().nodes(),
                spool.size().relationships(),
                spool.nodes().values(),
                spool.relationships().values(),
                spool.nodes().bytes(),
                spool.relationships().bytes(),
                spool.labels());
    }

    /** The blocks of a file, for as many threads as the importer has. */
    private static final class Blocks implements InputIterator {
        private final Spool.Blocks blocks;
        private final int keys;

        Blocks(Spool spool, int keys) {
            try {
                this.blocks = spool.read();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            this.keys = keys;
        }

        @Override
        public InputChunk newChunk() {
            return new Chunk(keys);
        }

        @Override
        public boolean next(InputChunk chunk) throws IOException {
            Spool.Block block = blocks.next();
            ((Chunk) chunk).block = block;
            return block != null;
        }

        @Override
        public void close() throws IOException {
            blocks.close();
        }
    }

    /** One block at a time, told record by record. */
    private static final class Chunk implements InputChunk {
        private final int keys;
        private final Map<String, String[]> labels = new HashMap<>();
        private Spool.@Nullable Block block;

        Chunk(int keys) {
            this.keys = keys;
        }

        @Override
        public boolean next(InputEntityVisitor visitor) throws IOException {
            boolean more = block != null
                    && block.next(keys, new Spool.Taker() {
                        @Override
                        public void record(long[] numbers, String name) {
                            if (keys == 1) {
                                visitor.id(numbers[0]);
                                visitor.labels(labels.computeIfAbsent(name, all -> all.split(":")));
                            } else {
                                visitor.startId(numbers[0]);
                                visitor.endId(numbers[1]);
                                visitor.type(name);
                            }
                        }

                        @Override
                        public void property(String name, Object value) {
                            visitor.property(name, value);
                        }
                    });
            if (more) {
                visitor.endOfEntity();
            }
            return more;
        }

        @Override
        public void close() {}
    }
}
