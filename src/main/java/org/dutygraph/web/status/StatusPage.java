package org.dutygraph.web.status;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.access.UserRole;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.QueryFault;
import org.dutygraph.web.Version;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.answers.Metrics;
import org.dutygraph.web.answers.PageReads;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The program's state: whether the graph answers, uptime, sizes, the last loads, running statements. */
@Controller
final class StatusPage {

    private static final int MEGABYTE = 1024 * 1024;

    private final Graph graph;
    private final GraphHealth health;
    private final PageReads pages;
    private final Answers answers;
    private final Metrics metrics;
    private final WebSettings settings;

    StatusPage(
            Graph graph, GraphHealth health, PageReads pages, Answers answers, Metrics metrics, WebSettings settings) {
        this.graph = graph;
        this.health = health;
        this.pages = pages;
        this.answers = answers;
        this.metrics = metrics;
        this.settings = settings;
    }

    /**
     * Memory of the program, in megabytes.
     *
     * @param used used now
     * @param most the limit
     */
    public record Memory(long used, long most) {}

    @GetMapping("/status")
    String status(Model model) {
        boolean up = health.health().getStatus().equals(Status.UP);
        RuntimeMXBean process = ManagementFactory.getRuntimeMXBean();
        Instant started = Instant.ofEpochMilli(process.getStartTime());
        Duration uptime = Duration.ofMillis(process.getUptime());
        Runtime runtime = Runtime.getRuntime();
        model.addAttribute("up", up);
        model.addAttribute("version", Version.TEXT);
        model.addAttribute("java", System.getProperty("java.version"));
        // The form of times on all pages.
        model.addAttribute("started", started.toString().replace('T', ' ').substring(0, 16) + " UTC");
        model.addAttribute("days", uptime.toDays());
        model.addAttribute("hours", uptime.toHoursPart());
        model.addAttribute("minutes", uptime.toMinutesPart());
        model.addAttribute(
                "memory",
                new Memory((runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE, runtime.maxMemory() / MEGABYTE));
        model.addAttribute("running", answers.running());
        model.addAttribute("atOnce", answers.limits().atOnce());
        model.addAttribute("size", up ? size() : null);
        model.addAttribute("loads", metrics.lastLoads());
        // Only editors see where the graph is.
        boolean showAddress = settings.access().isOpen() || CurrentUser.has(UserRole.EDITOR);
        model.addAttribute("address", showAddress ? graph.description() : null);
        return "status";
    }

    private @Nullable Map<String, @Nullable Object> size() {
        try {
            return pages.rows("status/graph", Map.of()).get(0);
        } catch (QueryFault gone) {
            return null;
        }
    }
}
