package org.dutygraph.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A digest of rows: equal rows have equal digests, whatever run or machine made them. */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    /** Digests maps (in their order), lists, strings, numbers and booleans, each with its length or kind. */
    static String of(Object rows) {
        try {
            Fingerprint print = new Fingerprint(MessageDigest.getInstance("SHA-256"));
            print.add(rows);
            return HexFormat.of().formatHex(print.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private void add(Object value) {
        if (value instanceof Map<?, ?> map) {
            mark("m", map.size());
            map.forEach((key, inner) -> {
                add(key);
                add(inner == null ? "" : inner);
            });
        } else if (value instanceof List<?> list) {
            mark("l", list.size());
            list.forEach(this::add);
        } else {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            mark("v", bytes.length);
            digest.update(bytes);
        }
    }

    private void mark(String kind, int size) {
        digest.update((kind + size + ":").getBytes(StandardCharsets.US_ASCII));
    }
}
