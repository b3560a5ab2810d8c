package org.dutygraph.graph.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A digest of rows: equal rows have equal digests, on every run and machine. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Digests maps (in their order), lists, strings, numbers and booleans, each with its length or kind. */
    public static String of(Object rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
        add(rows, bytes);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static void add(Object value, ByteArrayOutputStream bytes) {
        if (value instanceof Map<?, ?> map) {
            mark('m', map.size(), bytes);
            map.forEach((key, inner) -> {
                add(key, bytes);
                add(inner == null ? "" : inner, bytes);
            });
        } else if (value instanceof List<?> list) {
            mark('l', list.size(), bytes);
            list.forEach(each -> add(each, bytes));
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            mark('v', text.length, bytes);
            bytes.writeBytes(text);
        }
    }

    private static void mark(char kind, int size, ByteArrayOutputStream bytes) {
        bytes.writeBytes((kind + Integer.toString(size) + ":").getBytes(StandardCharsets.US_ASCII));
    }
}
