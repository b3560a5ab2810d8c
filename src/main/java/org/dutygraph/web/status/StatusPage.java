package org.dutygraph.web.status;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.access.UserRole;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.StoreTrouble;
import org.dutygraph.graph.matters.HalfDone;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.Unloading;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.run.Guard;
import org.dutygraph.web.Version;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.answers.Metrics;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The program's state: whether the graph answers, uptime, sizes, the last loads, running statements, who may do what. */
@Controller
record StatusPage(
        Graph graph, GraphHealth health, MatterPlacement matters, Guard guard, Metrics metrics, WebSettings settings) {

    private static final int MEGABYTE = 1024 * 1024;

    /** Memory of the program that is used, and the most it may use, in megabytes. */
    public record Memory(long used, long most) {}

    @GetMapping("/status")
    String status(Model model) {
        RuntimeMXBean process = ManagementFactory.getRuntimeMXBean();
        Instant started = Instant.ofEpochMilli(process.getStartTime());
        Duration uptime = Duration.ofMillis(process.getUptime());
        Runtime runtime = Runtime.getRuntime();
        model.addAttribute("size", size().orElse(null));
        model.addAttribute("halfDone", halfDone().orElse(null));
        model.addAttribute("trouble", graph.trouble().map(StoreTrouble::name).orElse(null));
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
        model.addAttribute("running", guard.running());
        model.addAttribute("atOnce", guard.limits().atOnce());
        model.addAttribute("stopping", guard.stopping());
        model.addAttribute("mostStopping", guard.limits().stopping());
        model.addAttribute("loads", metrics.lastLoads());
        model.addAttribute("access", settings.access().manner());
        // Only editors see where the graph is.
        boolean showAddress = settings.access().isOpen() || CurrentUser.has(UserRole.EDITOR);
        model.addAttribute("address", showAddress ? graph.description() : null);
        return "status";
    }

    /** What is half-done; empty where the graph does not answer, or the decisions are invalid. */
    private Optional<HalfDone> halfDone() {
        try {
            return Optional.of(Unloading.from(graph, matters).halfDone());
        } catch (RuntimeException gone) {
            return Optional.empty();
        }
    }

    /** The graph's size; empty where it does not answer. */
    private Optional<GraphHealth.GraphSize> size() {
        try {
            return Optional.of(health.size());
        } catch (QueryFault gone) {
            return Optional.empty();
        }
    }
}
