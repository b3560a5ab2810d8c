package org.dutygraph.cli;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar for the files of a command; only at a terminal. */
final class FileProgress {

    private FileProgress() {}

    static ProgressBar of(String task, int files) {
        ProgressBarBuilder bar =
                new ProgressBarBuilder().setTaskName(task).setInitialMax(files).setStyle(ProgressBarStyle.ASCII);
        if (System.console() == null) {
            bar.setConsumer(new DelegatingProgressBarConsumer(line -> {}));
        }
        return bar.build();
    }
}
