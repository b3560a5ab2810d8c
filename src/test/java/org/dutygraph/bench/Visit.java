package org.dutygraph.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;

/**
 * One person's window. Times are read from the page's own clock: from just before the action to the first frame in
 * which its end is seen.
 */
final class Visit {

    private static final int PATIENCE = 90_000;
    private static final String SETTLED =
            """
            (document.readyState === 'complete' && Array.from(document.querySelectorAll(
                '[data-rows], [data-card], #findings, #workload, #result[data-query]')).every((place) =>
                place.dataset.state || place.classList.contains('visually-hidden')
                || place.getBoundingClientRect().top >= window.innerHeight))""";
    private static final String SHIFTS =
            """
            window.benchShift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.benchShift += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });""";

    private final Page page;
    private double shift = Double.NaN;

    private Visit(Page page) {
        this.page = page;
    }

    static Visit in(Page page) {
        page.addInitScript(SHIFTS);
        return new Visit(page);
    }

    /** Opens an address and waits until all that is seen of it is shown, not what is further down; milliseconds from the start of the navigation. */
    double open(String address) {
        shift = Double.NaN;
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return seen("true", true) - ((Number) page.evaluate("performance.timeOrigin")).doubleValue();
    }

    /**
     * Does something that leads to another page, and waits until that is shown.
     *
     * @param action a script
     */
    double leave(String action) {
        shift = Double.NaN;
        double start = start("window.benchLeft = true; " + action);
        return seen("!window.benchLeft", true) - start;
    }

    /**
     * Does something within the page.
     *
     * @param action a script
     * @param end an expression that is true as soon as it is done
     */
    double stay(String action, String end) {
        shift();
        double start = start(action);
        return seen(end, false) - start;
    }

    /**
     * Does something after which the page shows another address's content in place, and waits until that is shown.
     *
     * @param action a script
     */
    double exchange(String action) {
        shift();
        double start = start("window.benchContent = document.querySelector('main').firstElementChild; " + action);
        return seen("!window.benchContent.isConnected", true) - start;
    }

    /** Does something that is not measured. */
    void prepare(String action, String end) {
        shift();
        page.evaluate("() => { " + action + " }");
        seen(end, false);
    }

    /** How much of the last page moved while it was loaded, before anything was done in it: Cumulative Layout Shift. */
    double shift() {
        if (Double.isNaN(shift)) {
            page.waitForTimeout(300);
            shift = ((Number) page.evaluate("window.benchShift")).doubleValue();
        }
        return shift;
    }

    void close() {
        page.context().close();
    }

    Page page() {
        return page;
    }

    private double start(String action) {
        return ((Number) page.evaluate("() => { setTimeout(() => { " + action
                        + " }, 0); return performance.timeOrigin + performance.now(); }"))
                .doubleValue();
    }

    private double seen(String end, boolean settled) {
        String look =
                "() => new Promise((resolve) => { const look = () => { if (" + end + (settled ? " && " + SETTLED : "")
                        + ") requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now()), 0));"
                        + " else setTimeout(look, 4); }; look(); setTimeout(() => resolve(-1), " + PATIENCE + "); })";
        long start = System.nanoTime();
        while (true) {
            try {
                double seen = ((Number) page.evaluate(look)).doubleValue();
                if (seen < 0) {
                    throw new IllegalStateException(
                            "not seen within " + PATIENCE + " ms: " + end + " at " + page.url());
                }
                return seen;
            } catch (PlaywrightException e) {
                // The page was left while it was looked at; the next one is.
                if (System.nanoTime() - start > PATIENCE * 1_000_000L) {
                    throw e;
                }
            }
        }
    }
}
