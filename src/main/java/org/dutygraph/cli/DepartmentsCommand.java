package org.dutygraph.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code departments --review}: names for a person to review, in the form that {@code --aliases} reads. */
@Command(
        name = "departments",
        description = "Lists the department names that need a person's eye, with their evidence, as an alias file.")
final class DepartmentsCommand extends GraphCommand {

    private static final List<String> EXPLANATION = List.of(
            "# 别名表 | alias file: 原文写法 → 地区（代码，或 县 州 省 国家，空为本县）→ 部门种类或编号，以制表符分隔。",
            "# 审定一行：删去行首的 #，把“部门种类”改成应属的种类（如 水利局）或完整编号（如 654021:水利局）；留着 # 则不变。",
            "# To decide a line: remove its #, and put the kind (水利局) or identity (654021:水利局) in the third field.",
            "# 然后重新装入 | then load again: load PATH… --aliases THIS_FILE");

    @Option(names = "--review", required = true, description = "unknown names and open classes, as an alias file")
    private boolean review;

    @Option(names = "--region", paramLabel = "CODE", description = "only lists of this region")
    private String region = "";

    @Override
    public Integer call() {
        Map<String, String> parameters = region.isEmpty() ? Map.of() : Map.of("region", region);
        List<List<Object>> names = rows("data/departments-to-review", parameters);
        PrintWriter out = out();
        EXPLANATION.forEach(out::println);
        for (List<Object> row : names) {
            out.println();
            ((List<?>) row.get(4)).forEach(line -> out.println("# " + line));
            String target = "OPEN_CLASS".equals(row.get(2)) ? "部门种类（现为统称）" : "部门种类";
            out.println("#" + row.get(0) + "\t" + row.get(1) + "\t" + target);
        }
        out.flush();
        say(names.size() + " names to review");
        return ExitCode.DONE;
    }
}
