package org.dutygraph.source.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dutygraph.source.UnreadableSourceException;

/**
 * The text of a file, and the encoding of its bytes.
 *
 * @param text the characters, without a byte-order mark
 * @param encoding {@code UTF-8}, {@code UTF-16LE}, {@code UTF-16BE} or {@code GB18030} (which includes GBK and GB2312)
 */
public record DecodedText(String text, String encoding) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GB2312 = Charset.forName("GB2312");
    // Chinese text has hardly a character outside GB2312; text of another encoding decoded as GB18030 has many.
    private static final double COMMON = 0.9;

    /**
     * Tries the encodings in order, each strictly: that of a byte-order mark; UTF-16 if there are zero bytes; UTF-8;
     * GB18030.
     *
     * @throws UnreadableSourceException if the bytes are in none of them
     */
    public static DecodedText of(String name, byte[] bytes) {
        return decoded(bytes)
                .orElseThrow(() -> new UnreadableSourceException(name
                        + " is not text in UTF-8, UTF-16 or GB18030 (GBK); save it as UTF-8 (in an editor: Save as,"
                        + " encoding UTF-8)"));
    }

    /** Bytes that are not in the encoding of their byte-order mark are damaged; no other encoding is tried. */
    private static Optional<DecodedText> decoded(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (hasZero(bytes)) {
            return withZeros(bytes);
        }
        return strict(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> strict(bytes, 0, GB18030).filter(text -> isChinese(text.text())));
    }

    /** Tabs, digits and line ends have a zero byte in UTF-16; its position tells the byte order. */
    private static Optional<DecodedText> withZeros(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return strict(bytes, 0, charset).filter(text -> isChinese(text.text()));
    }

    private static Optional<DecodedText> strict(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return isText(text) ? Optional.of(new DecodedText(text, charset.name())) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' && "\t\r\n\f\u000B".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isChinese(String text) {
        CharsetEncoder common = GB2312.newEncoder();
        long all = 0;
        long known = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                all++;
                known += common.canEncode(c) ? 1 : 0;
            }
        }
        return all > 0 && known >= all * COMMON;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
