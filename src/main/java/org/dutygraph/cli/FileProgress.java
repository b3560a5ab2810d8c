package org.dutygraph.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar for the files of a command; only at a terminal. */
final class FileProgress implements AutoCloseable {

    private final @Nullable ProgressBar bar;

    private FileProgress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static FileProgress of(String task, int files) {
        if (System.console() == null) {
            return new FileProgress(null);
        }
        return new FileProgress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(files)
                .setStyle(ProgressBarStyle.ASCII)
                .build());
    }

    /** One file is done. */
    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
