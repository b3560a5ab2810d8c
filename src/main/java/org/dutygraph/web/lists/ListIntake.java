package org.dutygraph.web.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.audit.AuditEntry;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.audit.LoadAudit;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.write.UnloadOutcome;
import org.dutygraph.load.FileReview;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.LoadSummary;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.Unloading;
import org.dutygraph.web.answers.Metrics;
import org.dutygraph.web.query.ResultPages;
import org.dutygraph.web.site.LoadLimits;
import org.dutygraph.web.site.RequestRejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files that visitors send: reads them, and writes those that were decided on. */
@Component
final class ListIntake {

    private final Graph graph;
    private final MatterPlacement matters;
    private final LoadLimits limits;
    private final ResultPages windows;
    private final AuditLog audit;
    private final Metrics figures;
    // The tables of divisions and departments are large: read when the first file comes.
    private @Nullable ListReader understanding;

    ListIntake(
            Graph graph,
            MatterPlacement matters,
            LoadLimits limits,
            ResultPages windows,
            AuditLog audit,
            Metrics figures) {
        this.figures = figures;
        this.audit = audit;
        this.graph = graph;
        this.matters = matters;
        this.windows = windows;
        this.limits = limits;
    }

    /**
     * Reads files without writing.
     *
     * @param township code or full name, for files that do not say it; empty where nothing is said
     * @param edition year and month such as {@code 2025-07}, for files that do not say it; empty where nothing is said
     * @throws RequestRejected where there is no such township or month, where there is no file, there are too many, or one has an ending that no form of a list has
     */
    List<FileReview> read(List<MultipartFile> sent, String township, String edition) {
        ListReader reader = understanding(township, edition);
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
                .flatMap(file -> FileReview.all(reader, name(file), bytes(file)).stream())
                .toList();
    }

    /** Writes the lists of files that were read, each whole or not at all. */
    LoadSummary load(List<FileReview> reviews) {
        boolean done = false;
        try {
            LoadSummary summary = Loading.into(graph, understanding(), matters)
                    .loadUnderstood(reviews.stream().map(FileReview::file).toList());
            done = true;
            summary.files().forEach(entry -> {
                LoadAudit.note(audit, CurrentUser.who(), entry);
                figures.loaded(entry);
            });
            return summary;
        } finally {
            windows.forget();
            if (!done) {
                figures.failed();
                reviews.forEach(review -> audit.note(
                        CurrentUser.who(), "failed", new AuditEntry.Load(review.name(), null, null, null, null, null)));
            }
        }
    }

    /**
     * Takes a list out of the graph.
     *
     * @throws RequestRejected where the graph has none of this id
     */
    UnloadOutcome unload(String list) {
        try {
            UnloadOutcome outcome = Unloading.from(graph, matters)
                    .unload(list)
                    .orElseThrow(() -> new RequestRejected(HttpStatus.NOT_FOUND, "NO_SUCH_LIST", list));
            LoadAudit.note(audit, CurrentUser.who(), outcome);
            return outcome;
        } finally {
            windows.forget();
        }
    }

    private ListReader understanding(String township, String edition) {
        try {
            return understanding().saying(township, edition);
        } catch (IllegalArgumentException e) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "SAID_WRONG", Objects.toString(e.getMessage()));
        }
    }

    private synchronized ListReader understanding() {
        if (understanding == null) {
            understanding = ListReader.bundled();
        }
        return understanding;
    }

    /** The last part of the name: where the file lay on the sender's machine is not ours to keep. */
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
