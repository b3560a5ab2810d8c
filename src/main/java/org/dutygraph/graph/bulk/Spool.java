package org.dutygraph.graph.bulk;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of records that wait for the importer: whole blocks of them, each with its length before it, so that several
 * threads read at once. Names (of properties, labels, types) stand in it as numbers.
 */
final class Spool implements Closeable {

    private static final int BLOCK = 1 << 19;

    private static final byte TEXT = 0;
    private static final byte LONG = 1;
    private static final byte DOUBLE = 2;
    private static final byte TRUE = 3;
    private static final byte FALSE = 4;
    private static final byte TEXTS = 5;
    private static final byte TIME = 6;
    private static final byte LONGS = 7;

    private final Path file;
    private final OutputStream out;
    private final Map<String, Short> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private ByteBuffer block = ByteBuffer.allocate(BLOCK + (1 << 16));
    private long bytes;
    private long values;

    Spool(Path file) throws IOException {
        this.file = file;
        this.out = Files.newOutputStream(file);
    }

    /** Writes a record: some numbers, a name, and properties; those that are null are left out. */
    void write(String name, Map<String, ? extends @Nullable Object> properties, long... keys) throws IOException {
        need(keys.length * Long.BYTES + 4);
        for (long key : keys) {
            block.putLong(key);
        }
        block.putShort(number(name));
        int count = block.position();
        block.putShort((short) 0);
        short written = 0;
        for (Map.Entry<String, ? extends @Nullable Object> property : properties.entrySet()) {
            Object value = property.getValue();
            if (value != null) {
                need(3);
                block.putShort(number(property.getKey()));
                value(value);
                written++;
            }
        }
        block.putShort(count, written);
        values += written;
        if (block.position() >= BLOCK) {
            flush();
        }
    }

    private void value(Object value) {
        if (value instanceof String text) {
            block.put(TEXT);
            text(text);
        } else if (value instanceof Integer || value instanceof Long) {
            need(9);
            block.put(LONG).putLong(((Number) value).longValue());
        } else if (value instanceof Double number) {
            need(9);
            block.put(DOUBLE).putDouble(number);
        } else if (value instanceof Boolean truth) {
            block.put(truth ? TRUE : FALSE);
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Long) {
            need(5 + list.size() * Long.BYTES);
            block.put(LONGS).putInt(list.size());
            list.forEach(each -> block.putLong((Long) each));
        } else if (value instanceof List<?> list) {
            need(5);
            block.put(TEXTS).putInt(list.size());
            list.forEach(each -> text((String) each));
        } else if (value instanceof ZonedDateTime time) {
            block.put(TIME);
            text(time.toString());
        } else {
            throw new IllegalStateException("A property cannot be a " + value.getClass());
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        need(utf8.length + 5);
        block.putInt(utf8.length).put(utf8);
    }

    private short number(String name) {
        return numbers.computeIfAbsent(name, any -> {
            if (names.size() == Short.MAX_VALUE) {
                throw new IllegalStateException("More than " + Short.MAX_VALUE + " names in " + file);
            }
            names.add(name);
            return (short) (names.size() - 1);
        });
    }

    /** Room for so many bytes and the tag of a value. */
    private void need(int more) {
        if (block.remaining() <= more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(block.capacity() * 2, block.position() + more * 2));
            block = larger.put(block.flip());
        }
    }

    private void flush() throws IOException {
        if (block.position() > 0) {
            out.write(
                    ByteBuffer.allocate(Integer.BYTES).putInt(block.position()).array());
            out.write(block.array(), 0, block.position());
            bytes += block.position();
            block.clear();
        }
    }

    /** Bytes of all that was written out. */
    long bytes() {
        return bytes;
    }

    /** How many properties were written. */
    long values() {
        return values;
    }

    /** Writes out what is left; nothing can follow. */
    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }

    /** Takes one record. */
    interface Taker {

        /** A property of the record whose keys follow; those come first. */
        void property(String name, Object value);

        /** The record's numbers and its name, before its properties. */
        void record(long[] keys, String name);
    }

    /** Reads the blocks of a file that was closed, from the beginning. */
    Blocks read() throws IOException {
        return new Blocks(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16)));
    }

    /** The blocks of the file; safe for use by several threads, each with the block it took. */
    final class Blocks implements Closeable {
        private final DataInputStream in;

        private Blocks(DataInputStream in) {
            this.in = in;
        }

        /** The next block; null after the last. */
        synchronized @Nullable Block next() throws IOException {
            int first = in.read();
            if (first < 0) {
                return null;
            }
            int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
            byte[] block = new byte[length];
            in.readFully(block);
            return new Block(ByteBuffer.wrap(block));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Some whole records. */
    final class Block {
        private final ByteBuffer block;

        private Block(ByteBuffer block) {
            this.block = block;
        }

        /** Tells the next record, which has so many numbers; false where there is none. */
        boolean next(int keys, Taker taker) {
            if (!block.hasRemaining()) {
                return false;
            }
            long[] numbers = new long[keys];
            for (int i = 0; i < keys; i++) {
                numbers[i] = block.getLong();
            }
            taker.record(numbers, names.get(block.getShort()));
            for (int count = block.getShort(); count > 0; count--) {
                String name = names.get(block.getShort());
                taker.property(name, value());
            }
            return true;
        }

        private Object value() {
            byte tag = block.get();
            return switch (tag) {
                case TEXT -> text();
                case LONG -> block.getLong();
                case DOUBLE -> block.getDouble();
                case TRUE -> true;
                case FALSE -> false;
                case TEXTS -> texts();
                case LONGS -> longs();
                case TIME -> ZonedDateTime.parse(text());
                default -> throw new IllegalStateException(file + " is not as it was written: value " + tag);
            };
        }

        private long[] longs() {
            long[] longs = new long[block.getInt()];
            for (int i = 0; i < longs.length; i++) {
                longs[i] = block.getLong();
            }
            return longs;
        }

        private String[] texts() {
            String[] texts = new String[block.getInt()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text();
            }
            return texts;
        }

        private String text() {
            int length = block.getInt();
            String text = new String(block.array(), block.position(), length, StandardCharsets.UTF_8);
            block.position(block.position() + length);
            return text;
        }
    }
}
