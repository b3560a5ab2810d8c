package org.dutygraph.matter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The same matter as it stands in many townships' lists.
 *
 * @param id the words of its shortest wording and a mark that keeps it apart from others that begin alike
 * @param name the name of that wording as a list writes it
 * @param key that wording
 * @param witness the id of the duty that speaks for it
 * @param wordings the keys of all its wordings, in the order of their characters
 * @param duties the ids of its duties, in the order of their characters
 */
public record Matter(String id, String name, String key, String witness, List<String> wordings, List<String> duties) {

    private static final int READABLE = 20;
    private static final int MARK = 8;

    public Matter {
        wordings = List.copyOf(wordings);
        duties = List.copyOf(duties);
    }

    /** The id of the matter around a wording. */
    static String idOf(String key) {
        String words = key.replace(" ", "");
        return (words.length() > READABLE ? words.substring(0, READABLE) : words) + "~" + mark(key);
    }

    private static String mark(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256; every Java must have it", e);
        }
    }
}
