package org.dutygraph.source.word;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Counts Word's automatic numbers, which are not in the text of the paragraphs. */
final class WordNumbering {

    private static final String CHINESE = "零一二三四五六七八九";

    private final Map<Object, int[]> counters = new HashMap<>();

    /** The number before the paragraph: {@code 1.}, {@code （二）}, {@code 三、}; empty if it has none. */
    String of(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        if (list != null && paragraph.getNumIlvl() == null) {
            // A missing level means the first one; the library needs it stated.
            paragraph.setNumILvl(BigInteger.ZERO);
        }
        String format = list == null ? null : paragraph.getNumFmt();
        String pattern = format == null ? null : paragraph.getNumLevelText();
        if (list == null || format == null || pattern == null || format.equals("none") || format.equals("bullet")) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null
                ? 0
                : Math.min(8, paragraph.getNumIlvl().intValue());
        BigInteger first = paragraph.getNumStartOverride();
        return next(list, level, first == null ? 1 : first.intValue(), pattern, format);
    }

    /**
     * The next number of a list.
     *
     * @param list the list's id
     * @param level from 0
     * @param first the first number of the level
     * @param pattern with {@code %1} for the first level's number
     * @param format Word's name of the format
     */
    String next(Object list, int level, int first, String pattern, String format) {
        int[] counter = counters.computeIfAbsent(list, key -> new int[9]);
        counter[level] = counter[level] == 0 ? first : counter[level] + 1;
        for (int i = level + 1; i < counter.length; i++) {
            counter[i] = 0;
        }
        String text = pattern;
        for (int i = 0; i <= level; i++) {
            text = text.replace("%" + (i + 1), written(Math.max(1, counter[i]), format));
        }
        return text;
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "ideographDigital",
                    "japaneseCounting",
                    "taiwaneseCounting" -> chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            default -> Integer.toString(number);
        };
    }

    private static String chinese(int number) {
        if (number < 10) {
            return String.valueOf(CHINESE.charAt(number));
        }
        if (number < 100) {
            return (number < 20 ? "" : String.valueOf(CHINESE.charAt(number / 10)))
                    + "十"
                    + (number % 10 == 0 ? "" : String.valueOf(CHINESE.charAt(number % 10)));
        }
        return Integer.toString(number);
    }
}
