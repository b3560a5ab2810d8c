package org.dutygraph.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.load.DecisionFileException;
import org.dutygraph.load.LoadSummary;
import org.dutygraph.load.Loading;
import org.dutygraph.load.SplitListIndex;
import org.dutygraph.load.Watch;
import org.dutygraph.parse.Severity;

/** {@code load --watch}: loads files that appear or change in folders, until the process is stopped. */
final class FolderWatch {

    /** A file that is being written changes more often than this. */
    private static final Duration SETTLE = Duration.ofSeconds(2);

    private static final long LOOK_MILLIS = 500;
    private static final long REST_MILLIS = 10_000;
    private static final long STOP_SECONDS = 60;

    private final Watch watch;
    private final SplitListIndex parts = SplitListIndex.none();
    private final BaseCommand command;
    private final CountDownLatch stop = new CountDownLatch(1);
    private int files;
    private int created;
    private int changed;
    private int removed;
    private int faults;
    private boolean needsReview;

    FolderWatch(List<Path> folders, BaseCommand command) {
        this.watch = Watch.of(folders, SETTLE);
        this.command = command;
    }

    /**
     * Loads the files of the folders, then each new or changed one, until the process is stopped.
     *
     * @param noted called for each loaded file
     * @return the exit code
     */
    int run(Loading loading, Consumer<LoadSummary.Entry> noted) {
        command.say("watching; Ctrl+C ends it");
        while (!stopped(LOOK_MILLIS)) {
            Watch.Look look = watch.look(Instant.now());
            look.troubles().forEach(trouble -> command.say("WARNING " + trouble));
            look.gone()
                    .forEach(file -> command.say("INFO " + file
                            + ": the file is gone; its list stays in the graph (`dutygraph unload` takes one out)"));
            // One by one: a problem with one file does not stop the others.
            for (Path file : look.ready()) {
                if (stop.getCount() > 0 && !load(file, loading, noted)) {
                    stopped(REST_MILLIS);
                    break;
                }
            }
        }
        command.out()
                .printf(
                        "%d files loaded: %d new, %d changed, %d removed; %d faults%n",
                        files, created, changed, removed, faults);
        command.out().flush();
        return needsReview ? ExitCode.DONE_WITH_FAULTS : ExitCode.DONE;
    }

    /** Returns false if the graph or the decisions are unavailable; the file is tried again then. */
    private boolean load(Path file, Loading loading, Consumer<LoadSummary.Entry> noted) {
        try {
            LoadSummary summary = loading.load(file, parts, noted);
            watch.done(file);
            add(summary);
            return true;
        } catch (GraphUnavailableException | DecisionFileException e) {
            command.say("ERROR " + file + ": " + e.getMessage() + "; it is tried again");
            return false;
        }
    }

    private void add(LoadSummary summary) {
        summary.faults().stream()
                .filter(fault -> fault.severity() != Severity.INFO)
                .forEach(fault -> command.say(fault.severity() + " " + fault.message()));
        SummaryText.lines(summary, command.out());
        LoadOutcome total = summary.total();
        files += summary.files().size();
        created += total.created();
        changed += total.changed();
        removed += total.removed();
        faults += summary.faults().size();
        needsReview |= summary.needsReview();
    }

    private boolean stopped(long millis) {
        try {
            return stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop.countDown();
            return true;
        }
    }

    /**
     * Makes Ctrl+C and SIGTERM end the watch in order: the current list is finished, the summary printed, the graph
     * closed; then the process exits with the command's exit code instead of the signal's.
     *
     * @return complete it with the exit code when everything is closed
     */
    CompletableFuture<Integer> endOnSignal() {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (ended.isDone()) {
                return;
            }
            stop.countDown();
            try {
                Runtime.getRuntime().halt(ended.get(STOP_SECONDS, TimeUnit.SECONDS));
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                Runtime.getRuntime().halt(ExitCode.DEFECT);
            }
        }));
        return ended;
    }
}
