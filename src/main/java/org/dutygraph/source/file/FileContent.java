package org.dutygraph.source.file;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import org.dutygraph.source.text.DecodedText;
import org.jspecify.annotations.Nullable;

/** A file's name and bytes while its form is determined; the bytes are decoded as text at most once. */
final class FileContent {

    private final String name;
    private final byte[] bytes;
    private @Nullable DecodedText text;

    FileContent(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** @throws org.dutygraph.source.UnreadableSourceException if the bytes are in no known encoding */
    DecodedText text() {
        if (text == null) {
            text = DecodedText.of(name, bytes);
        }
        return text;
    }

    /** Whether the name has this ending, in any case. */
    boolean hasEnding(String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    boolean startsWith(byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** The first bytes as text, without regard to their real encoding. */
    String beginning(int most, Charset charset) {
        return new String(bytes, 0, Math.min(most, bytes.length), charset);
    }

    /** Whether the bytes contain this name; nothing is unpacked. */
    boolean holds(String partName, Charset charset) {
        byte[] wanted = partName.getBytes(charset);
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
