package org.dutygraph.matter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The same matter in many townships' lists.
 *
 * @param id the words of its shortest name, with a hash that distinguishes others with the same start
 * @param name that name as a list writes it
 * @param key the key of that name
 * @param representative the id of the representative duty
 * @param wordings the keys of all its names, sorted
 * @param duties the ids of its duties, sorted
 */
public record Matter(
        String id, String name, String key, String representative, List<String> wordings, List<String> duties) {

    private static final int READABLE = 20;
    private static final int MARK = 8;

    public Matter {
        wordings = List.copyOf(wordings);
        duties = List.copyOf(duties);
    }

    /** The id of the matter whose shortest name has this key. */
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
