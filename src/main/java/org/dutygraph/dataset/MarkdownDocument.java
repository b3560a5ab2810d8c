package org.dutygraph.dataset;

import java.util.List;
import java.util.stream.Collectors;

/** A codebook as Markdown. */
final class MarkdownDocument implements DocumentPages {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void heading(int level, String heading) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(heading)
                .append("\n\n");
    }

    @Override
    public void sentence(String sentence) {
        text.append(sentence).append("\n\n");
    }

    @Override
    public void table(List<String> head, List<List<String>> rows) {
        line(head);
        line(head.stream().map(cell -> "---").toList());
        rows.forEach(this::line);
    }

    private void line(List<String> cells) {
        text.append(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
