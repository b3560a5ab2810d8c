package org.dutygraph.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutygraph.parse.Column;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Layout;
import org.dutygraph.source.UnreadableSourceException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A user's own layout: a small YAML file with the meaning of a county's header words and titles.
 *
 * <pre>
 * columns:
 *   name: [工作内容, 任务]
 *   ignore: 依据
 * lists:
 *   basic: 自主权责表
 * </pre>
 */
final class LayoutFile {

    private static final String IGNORE = "ignore";
    private static final String COLUMN_KEYS = keys(Column.values()) + ", " + IGNORE;

    private final Path file;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private final Map<String, DutyKind> lists = new LinkedHashMap<>();

    private LayoutFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a layout.
     *
     * @throws UnreadableSourceException if the file cannot be read, is no YAML, or is no layout; the message names the line
     */
    static Layout read(Path file) {
        LayoutFile layout = new LayoutFile(file);
        try (Reader text = Files.newBufferedReader(file)) {
            layout.read(new Yaml(new SafeConstructor(new LoaderOptions())).compose(text));
        } catch (IOException e) {
            throw new UnreadableSourceException(
                    "The layout file " + file + " cannot be read (" + e.getMessage()
                            + "); check that it exists and is UTF-8",
                    e);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new UnreadableSourceException(
                    file + ":" + line + ": is no YAML (" + e.getProblem()
                            + "); see the manual's page of lists for the form",
                    e);
        } catch (YAMLException e) {
            throw new UnreadableSourceException(file + ":1: is no YAML (" + e.getMessage() + ")", e);
        }
        return new Layout(layout.columns, layout.ignored, layout.lists);
    }

    private void read(Node root) {
        if (root == null) {
            throw new UnreadableSourceException(file + ":1: is empty; expected columns: or lists:");
        }
        for (NodeTuple part : mapping(root, "columns: and lists:")) {
            String key = word(part.getKeyNode());
            switch (key) {
                case "columns" -> readColumns(part.getValueNode());
                case "lists" -> readLists(part.getValueNode());
                default -> throw wrong(part.getKeyNode(), key, "columns or lists");
            }
        }
        if (columns.isEmpty() && ignored.isEmpty() && lists.isEmpty()) {
            throw wrong(root, "nothing", "at least one word under columns: or lists:");
        }
    }

    private void readColumns(Node node) {
        for (NodeTuple part : mapping(node, COLUMN_KEYS)) {
            boolean ignore = word(part.getKeyNode()).equals(IGNORE);
            Column column = ignore ? null : constant(Column.values(), part.getKeyNode(), COLUMN_KEYS);
            for (Node each : words(part.getValueNode())) {
                String word = word(each);
                boolean repeated = column == null ? !ignored.add(word) : columns.putIfAbsent(word, column) != null;
                if (repeated || column != null && ignored.contains(word)) {
                    throw wrong(each, word, "a header word that is said once");
                }
            }
        }
    }

    private void readLists(Node node) {
        String keys = keys(DutyKind.values());
        for (NodeTuple part : mapping(node, keys)) {
            DutyKind kind = constant(DutyKind.values(), part.getKeyNode(), keys);
            for (Node word : words(part.getValueNode())) {
                if (lists.putIfAbsent(word(word), kind) != null) {
                    throw wrong(word, word(word), "a title that is said once");
                }
            }
        }
    }

    private static String keys(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private <E extends Enum<E>> E constant(E[] constants, Node key, String keys) {
        return Arrays.stream(constants)
                .filter(one -> one.name().equalsIgnoreCase(word(key)))
                .findFirst()
                .orElseThrow(() -> wrong(key, word(key), "one of " + keys));
    }

    private List<NodeTuple> mapping(Node node, String keys) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw wrong(node, node instanceof ScalarNode scalar ? scalar.getValue() : "a list", "the keys " + keys);
    }

    private List<Node> words(Node node) {
        return node instanceof SequenceNode sequence ? new ArrayList<>(sequence.getValue()) : List.of(node);
    }

    private String word(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw wrong(node, node instanceof ScalarNode ? "nothing" : "a list or mapping", "a word");
    }

    private UnreadableSourceException wrong(Node node, String found, String expected) {
        return new UnreadableSourceException(
                "%s:%d: found “%s”; expected %s; see the manual's page of lists for the form"
                        .formatted(file, node.getStartMark().getLine() + 1, found, expected));
    }
}
