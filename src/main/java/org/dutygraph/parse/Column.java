package org.dutygraph.parse;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a list holds, recognised by the words of its header. */
enum Column {
    NUMBER("序号"),
    CATEGORY("事项类别"),
    NAME("事项名称"),
    DEPARTMENTS("对应上级部门"),
    UPSTREAM("上级部门职责"),
    TOWNSHIP("配合职责"),
    TAKEOVER("承接部门及工作方式");

    private static final Pattern TOWNSHIPS = Pattern.compile("(本)?(乡|镇|乡镇|乡（镇）|街道|乡镇街道|乡镇（街道）|苏木|镇街)?配合职责");
    private static final int LONGEST = 12;

    private final String word;

    Column(String word) {
        this.word = word;
    }

    /** The usual header word. */
    String word() {
        return word;
    }

    /** Whether there are more characters than any header word has: every row is asked whether it is a header. */
    private static boolean isLong(String cell) {
        int characters = 0;
        for (int i = 0; i < cell.length() && characters <= LONGEST; i++) {
            characters += Character.isWhitespace(cell.charAt(i)) ? 0 : 1;
        }
        return characters > LONGEST;
    }

    /** The column that a header cell names; header words differ from county to county. */
    static Optional<Column> of(String header) {
        if (isLong(header)) {
            return Optional.empty();
        }
        String word = header.replaceAll("\\s", "");
        return switch (word) {
            case "序号", "编号" -> Optional.of(NUMBER);
            case "事项类别", "类别", "事项类型" -> Optional.of(CATEGORY);
            case "事项名称", "履职事项", "事项", "履职事项名称" -> Optional.of(NAME);
            case "对应上级部门", "上级部门", "对应的上级部门", "牵头部门", "主管部门" -> Optional.of(DEPARTMENTS);
            case "上级部门职责", "对应上级部门职责" -> Optional.of(UPSTREAM);
            case "承接部门及工作方式", "承接部门和工作方式", "承接部门", "收回部门及工作方式" -> Optional.of(TAKEOVER);
            default -> TOWNSHIPS.matcher(word).matches() ? Optional.of(TOWNSHIP) : Optional.empty();
        };
    }
}
