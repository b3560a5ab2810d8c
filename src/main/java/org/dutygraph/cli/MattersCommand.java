package org.dutygraph.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code matters --review}: uncertain pairs of duty names, in the form that {@code --decisions} reads. */
@Command(
        name = "matters",
        description = "Lists the pairs of wordings about which the score is not sure, with its reasons, as a file of"
                + " decisions.")
final class MattersCommand extends GraphCommand {

    private static final List<String> EXPLANATION = List.of(
            "# 同一事项审定 | decisions about matters: decision → wording → other wording → by → on → note, parted by tabs",
            "# 审定一行：删去行首的 #，保留要的那个词（same 同一事项，not-same 不是同一事项；open 撤回以前的决定）。",
            "# To decide a line: remove its # and keep the word you mean (same, not-same; open takes an earlier line"
                    + " back).",
            "# 各行并入审定文件（--decisions，默认在图谱文件夹旁的 decisions.tsv），再装入一次 | then add the lines to your file"
                    + " of decisions, and load again");

    @Option(names = "--review", required = true, description = "the pairs that need a person's eye")
    private boolean review;

    @Option(names = "--region", paramLabel = "CODE", description = "only wordings in lists of this region")
    private String region = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10000",
            description = "so many pairs, the nearest to the dividing line first (default: ${DEFAULT-VALUE})")
    private int limit = 10_000;

    @Override
    public Integer call() {
        Map<String, String> parameters = new TreeMap<>(Map.of("limit", Integer.toString(limit)));
        if (!region.isEmpty()) {
            parameters.put("region", region);
        }
        List<List<Object>> pairs = rows("data/matters-to-review", parameters);
        PrintWriter out = out();
        EXPLANATION.forEach(out::println);
        for (List<Object> row : pairs) {
            boolean joined = "joined".equals(row.get(0));
            out.println();
            out.println("# " + String.format(Locale.ROOT, "%.2f", row.get(1))
                    + (joined ? " 现在是同一事项 | the same now: " : " 现在不是同一事项 | not the same now: ") + row.get(4));
            out.println("# " + row.get(8) + " | " + row.get(9));
            out.println("#" + (joined ? "same" : "not-same") + "\t" + row.get(2) + "\t" + row.get(3));
        }
        out.flush();
        say(pairs.size() + " pairs to review");
        return ExitCode.DONE;
    }
}
