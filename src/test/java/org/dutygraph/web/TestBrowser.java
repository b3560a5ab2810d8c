package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A real Chromium that remembers what pages asked for and what went wrong in them. */
public final class TestBrowser implements AutoCloseable {

    /** The first has no window and needs a third less of the machine. */
    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/chromium-headless-shell",
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    /** The table's library tells so that it drops an answer which a later filter overtook; that is what is wanted. */
    private static final String OVERTAKEN = "Data Load Response Blocked - An active data load request was blocked";

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private static final AxeRunOptions FINDINGS_ALONE = new AxeRunOptions();

    static {
        // Every rule is asked; what passes is not written down node by node.
        FINDINGS_ALONE.setResultTypes(List.of("violations"));
    }

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static TestBrowser start() {
        Path program = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium at " + PLACES + "; install chromium-headless-shell, or chromium"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new TestBrowser(playwright, browser);
    }

    /** A new window, in which every request and every complaint is written down. */
    public Page open(int width, int height) {
        return open(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** The same of a viewer whose clock is in a time zone. */
    Page openIn(String zone) {
        return open(new Browser.NewContextOptions().setTimezoneId(zone));
    }

    private Page open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(
                options.setReducedMotion(ReducedMotion.REDUCE).setAcceptDownloads(true));
        Page page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            boolean complains = message.type().equals("error") || message.type().equals("warning");
            if (complains && !message.text().startsWith(OVERTAKEN)) {
                complaints.add(page.url() + ": " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** Requests to any other place than the site; none is allowed. */
    List<String> foreignRequests(URI site) {
        return requests.stream()
                .filter(url -> !url.startsWith(site.toString()) && !url.startsWith("data:") && !url.startsWith("blob:"))
                .toList();
    }

    /** Errors and warnings of the pages' scripts, and what the content security policy refused. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe-core finds on a page that a screen reader or a keyboard would seriously suffer from. */
    static List<String> seriousFindings(Page page) {
        assertThat(page.frames())
                .as("axe-core looks at one frame, which saves a second window for each look")
                .hasSize(1);
        return new AxeBuilder(page)
                .setLegacyMode(true).options(FINDINGS_ALONE).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(TestBrowser::said)
                        .toList();
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(4)
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }

    /** Keeps a picture in {@code target/screenshots}, in the form that is written in half the time. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".jpg"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
