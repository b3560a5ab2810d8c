package org.dutygraph.web.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.audit.AuditEntry;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.audit.LoadAudit;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.matters.HalfDone;
import org.dutygraph.graph.write.UnloadOutcome;
import org.dutygraph.load.CorrectionRun;
import org.dutygraph.load.FileReview;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.LoadSummary;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.Unloading;
import org.dutygraph.web.answers.Metrics;
import org.dutygraph.web.answers.ReadTurns;
import org.dutygraph.web.query.ResultPages;
import org.dutygraph.web.site.LoadLimits;
import org.dutygraph.web.site.RequestRejected;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.multipart.MultipartFile;

/** Reads files that users send, and loads those that they confirm. */
@Component
record ListIntake(
        Graph graph,
        MatterPlacement matters,
        LoadLimits limits,
        ResultPages resultPages,
        AuditLog audit,
        ReadTurns turns,
        Metrics metrics) {

    // Who, in the audit file, takes lists out that an unload which was cut short had left.
    private static final String FINISHER = "dutygraph";

    // Made for the first file: the tables of divisions and departments are large.
    private static final Supplier<ListReader> READER = SingletonSupplier.of(ListReader::bundled);

    /**
     * Reads files without writing.
     *
     * @param township code or full name, for files without a township; empty for none
     * @param edition year and month such as {@code 2025-07}, for files without an edition; empty for none
     * @throws RequestRejected where the township or month does not exist, where there is no file or too many, or where a
     *     file's ending belongs to no form of list
     */
    List<FileReview> read(List<MultipartFile> sent, String township, String edition) {
        ListReader listReader = listReader(township, edition);
        List<MultipartFile> files =
                sent.stream().filter(file -> !name(file).isEmpty()).toList();
        if (files.isEmpty()) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "NO_FILE");
        }
        if (files.size() > limits.files()) {
            throw new RequestRejected(HttpStatus.CONTENT_TOO_LARGE, "TOO_MANY_FILES", files.size(), limits.files());
        }
        files.forEach(file -> {
            if (!Loading.knowsEnding(name(file))) {
                throw new RequestRejected(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE, "FILE_ENDING", name(file), Loading.endings());
            }
        });
        int all = files.stream()
                .mapToInt(file -> FileReview.count(name(file), bytes(file)))
                .sum();
        if (all > limits.files()) {
            throw new RequestRejected(HttpStatus.CONTENT_TOO_LARGE, "TOO_MANY_FILES", all, limits.files());
        }
        return files.stream()
                .flatMap(file -> FileReview.all(listReader, name(file), bytes(file)).stream())
                .toList();
    }

    /** Loads the lists of files that were read, each completely or not at all. */
    LoadSummary load(List<FileReview> reviews) {
        boolean done = false;
        try {
            LoadSummary summary = turns.beside(() -> Loading.into(graph, READER.get(), matters)
                    .loadParsed(reviews.stream().map(FileReview::file).toList()));
            done = true;
            summary.files().forEach(entry -> {
                LoadAudit.note(audit, CurrentUser.who(), entry);
                metrics.loaded(entry);
            });
            return summary;
        } finally {
            resultPages.forget();
            if (!done) {
                metrics.failed();
                reviews.forEach(review -> audit.note(
                        CurrentUser.who(), "failed", new AuditEntry.Load(review.name(), null, null, null, null, null)));
            }
        }
    }

    /** Deletes a list from the graph; one that is not there is refused. */
    UnloadOutcome unload(String list) {
        try {
            UnloadOutcome outcome = turns.beside(
                            () -> Unloading.from(graph, matters).unload(list))
                    .orElseThrow(() -> new RequestRejected(HttpStatus.NOT_FOUND, "NO_SUCH_LIST", list));
            LoadAudit.note(audit, CurrentUser.who(), outcome);
            return outcome;
        } finally {
            resultPages.forget();
        }
    }

    /**
     * Finishes what a load, an unload or a correction that was cut short left half-done.
     *
     * @return what it was
     * @throws org.dutygraph.load.DecisionFileException if the decisions about matters are invalid; then nothing is changed
     */
    HalfDone finish() {
        if (!CorrectionRun.in(graph, READER, matters).settle().isEmpty()) {
            resultPages.forget();
        }
        Unloading unloading = Unloading.from(graph, matters);
        HalfDone left = unloading.halfDone();
        if (!left.isNothing()) {
            try {
                unloading.finish(left, outcome -> LoadAudit.note(audit, FINISHER, outcome));
            } finally {
                resultPages.forget();
            }
        }
        return left;
    }

    private ListReader listReader(String township, String edition) {
        try {
            return READER.get().withDefaults(township, edition).withCorrections(matters.corrections());
        } catch (IllegalArgumentException e) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "SAID_WRONG", township, edition);
        }
    }

    /** The last part of the name, without the folders on the sender's machine. */
    private static String name(MultipartFile file) {
        String given = Objects.toString(file.getOriginalFilename(), "");
        return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file sent cannot be read from its temporary place", e);
        }
    }
}
