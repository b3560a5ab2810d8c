package org.dutygraph.graph.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A digest of rows: equal rows have equal digests, on every run and machine. */
public final class Fingerprint {

    private final MessageDigest digest;
    /** Collects values, most of a few bytes: the digest takes a full block as fast as one value. */
    private final byte[] block = new byte[1 << 13];

    private int filled;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    /** Digests maps (in their order), lists, strings, numbers and booleans, each with its length or kind. */
    public static String of(Object rows) {
        try {
            Fingerprint print = new Fingerprint(MessageDigest.getInstance("SHA-256"));
            print.add(rows);
            print.flush();
            return HexFormat.of().formatHex(print.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private void add(Object value) {
        if (value instanceof Map<?, ?> map) {
            mark('m', map.size());
            map.forEach((key, inner) -> {
                add(key);
                add(inner == null ? "" : inner);
            });
        } else if (value instanceof List<?> list) {
            mark('l', list.size());
            list.forEach(this::add);
        } else {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            mark('v', bytes.length);
            put(bytes);
        }
    }

    private void mark(char kind, int size) {
        put((kind + Integer.toString(size) + ":").getBytes(StandardCharsets.US_ASCII));
    }

    private void put(byte[] bytes) {
        if (bytes.length > block.length - filled) {
            flush();
        }
        if (bytes.length > block.length) {
            digest.update(bytes);
        } else {
            System.arraycopy(bytes, 0, block, filled, bytes.length);
            filled += bytes.length;
        }
    }

    private void flush() {
        digest.update(block, 0, filled);
        filled = 0;
    }
}
