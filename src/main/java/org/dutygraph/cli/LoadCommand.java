package org.dutygraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import me.tongfei.progressbar.ProgressBar;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.audit.LoadAudit;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.LoadSummary;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.Unloading;
import org.dutygraph.source.file.Form;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code load PATH…}: loads files or folders into the graph. */
@Command(name = "load", description = "Reads duty lists (files or folders) into the graph, and says what changed.")
final class LoadCommand extends GraphCommand {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = Form.PATHS)
    private List<Path> paths = List.of();

    @Option(names = "--dry-run", description = "read and understand, but write nothing")
    private boolean dryRun;

    @Option(
            names = "--watch",
            description = "take folders, load what is in them, and then whatever appears or changes there until Ctrl+C")
    private boolean watch;

    @Mixin
    private ReaderOptions options = new ReaderOptions();

    @Mixin
    private DecisionsOption decisions = new DecisionsOption();

    @Override
    public Integer call() {
        return watch ? watch() : load();
    }

    private int watch() {
        if (dryRun) {
            throw wrong("--watch writes what comes; leave --dry-run out, or give the files themselves");
        }
        FolderWatch watching = new FolderWatch(paths, this);
        CompletableFuture<Integer> ended = watching.endOnSignal();
        int code = ExitCode.DEFECT;
        try (Graph open = graph.openOrMake(LockMode.COMMAND)) {
            AuditLog audit = AuditLog.beside(decisions.path(graph));
            MatterPlacement matters = decisions.placing(open, graph);
            finishHalfDone(Unloading.from(open, matters), audit);
            Loading loading = Loading.into(open, options.reader(), matters);
            code = watching.run(loading, entry -> LoadAudit.note(audit, who(), entry));
        } finally {
            ended.complete(code);
        }
        return code;
    }

    private int load() {
        List<Path> files = Loading.files(paths);
        LoadSummary summary;
        AuditLog audit = AuditLog.beside(decisions.path(graph));
        if (dryRun) {
            summary = run(
                    Loading.dryRun(options.reader()
                            .withCorrections(
                                    DecisionFile.at(decisions.path(graph)).corrections())),
                    files);
        } else {
            try (Graph open = graph.openOrMake(LockMode.COMMAND)) {
                MatterPlacement matters = decisions.placing(open, graph);
                finishHalfDone(Unloading.from(open, matters), audit);
                summary = run(Loading.into(open, options.reader(), matters), files);
            }
            summary.files().forEach(entry -> LoadAudit.note(audit, who(), entry));
        }
        return SummaryText.tell(summary, paths, this);
    }

    private static LoadSummary run(Loading loading, List<Path> files) {
        try (ProgressBar progress = FileProgress.of("load", files.size())) {
            return loading.load(files, entry -> progress.step());
        }
    }
}
