package org.dutygraph.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One way in which a file is spoiled on its way to us; with the same random numbers always the same. */
public enum Mutation {
    CUT {
        @Override
        public String of(String text, Random random) {
            return text.substring(0, random.nextInt(text.length() + 1));
        }
    },
    WITHOUT_A_STRETCH {
        @Override
        public String of(String text, Random random) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(400));
            return text.substring(0, from) + text.substring(to);
        }
    },
    WITHOUT_A_LINE {
        @Override
        public String of(String text, Random random) {
            List<String> lines = lines(text);
            lines.remove(random.nextInt(lines.size()));
            return String.join("\n", lines);
        }
    },
    LINE_TWICE {
        @Override
        public String of(String text, Random random) {
            List<String> lines = lines(text);
            int at = random.nextInt(lines.size());
            lines.add(at, lines.get(at));
            return String.join("\n", lines);
        }
    },
    LINES_SWAPPED {
        @Override
        public String of(String text, Random random) {
            List<String> lines = lines(text);
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
            return String.join("\n", lines);
        }
    },
    COLUMNS_SWAPPED {
        @Override
        public String of(String text, Random random) {
            int one = random.nextInt(6);
            int other = random.nextInt(6);
            return text.lines()
                    .map(line -> {
                        List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
                        if (cells.size() > Math.max(one, other)) {
                            Collections.swap(cells, one, other);
                        }
                        return String.join("\t", cells);
                    })
                    .reduce("", (all, line) -> all + line + "\n");
        }
    },
    WITHOUT_A_TAB {
        @Override
        public String of(String text, Random random) {
            int at = text.indexOf('\t', random.nextInt(text.length() + 1));
            return at < 0 ? text : text.substring(0, at) + text.substring(at + 1);
        }
    },
    STRANGE_CHARACTERS {
        private static final String[] STRANGE = {
            "\u0000",
            "\u0001",
            "\u0007",
            "\u001b[31m",
            "\u200b",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\ufffd",
            "\ud800",
            "\udc00",
            "１",
            "①",
            "一",
            "l",
            "\u0661",
            "\u3000",
            "\u2028",
            "\r",
            "\n",
            "\t\t\t\t\t\t\t",
            "🏮",
            "e\u0301",
            "〇"
        };

        @Override
        public String of(String text, Random random) {
            int at = random.nextInt(text.length() + 1);
            return text.substring(0, at) + STRANGE[random.nextInt(STRANGE.length)] + text.substring(at);
        }
    },
    MARKUP {
        private static final String[] MARKUP = {
            "<br>",
            "</td></tr>",
            "<table><tr><td>",
            "<script>alert(1)</script>",
            "<!--",
            "]]>",
            "<b".repeat(40),
            "&#0;",
            "&nbsp;",
            "&lt;",
            "<a href='javascript:1'>",
            "<style>*{display:none}</style>",
            "=cmd|' /C calc'!A0",
            "\"",
            "\"\""
        };

        @Override
        public String of(String text, Random random) {
            int at = random.nextInt(text.length() + 1);
            return text.substring(0, at) + MARKUP[random.nextInt(MARKUP.length)] + text.substring(at);
        }
    },
    WRONG_NUMBER {
        @Override
        public String of(String text, Random random) {
            List<String> lines = lines(text);
            int at = random.nextInt(lines.size());
            lines.set(at, lines.get(at).replaceFirst("^\\d+", String.valueOf(random.nextInt(2000) - 1000)));
            return String.join("\n", lines);
        }
    },
    TWO_IN_ONE {
        @Override
        public String of(String text, Random random) {
            return text + "\n" + text.replace("临河", "松坪").replace("城关", "临河");
        }
    },
    LONG_CELL {
        @Override
        public String of(String text, Random random) {
            int at = random.nextInt(text.length() + 1);
            return text.substring(0, at) + "1.负责（一）".repeat(1 + random.nextInt(400)) + text.substring(at);
        }
    };

    public abstract String of(String text, Random random);

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("\n", -1)));
    }
}
