package org.dutygraph.web.answers;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.dutygraph.load.FileSummary;
import org.dutygraph.load.LoadSummary;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.springframework.stereotype.Component;

/** The program's own metrics for {@code /actuator/metrics}, and its last loads for the status page. */
@Component
public final class Metrics {

    /** Times of saved queries and of the pages' own reads by address; {@code console} for ad-hoc statements. */
    private static final String QUERY = "dutygraph.query";

    private static final String REFUSALS = "dutygraph.guard.refusals";
    private static final String LOADS = "dutygraph.loads";
    private static final String FAULTS = "dutygraph.load.faults";

    private static final int LAST = 10;

    private final MeterRegistry registry;
    private final ReadTurns turns;
    private final List<Loaded> last = new CopyOnWriteArrayList<>();

    Metrics(MeterRegistry registry, ReadTurns turns) {
        this.registry = registry;
        this.turns = turns;
    }

    /** A load since the program started; {@code list} is empty where the file has no list. */
    record Loaded(Instant at, String file, String list, int duties, int faults) {}

    /** Runs a query, in turn where a load is under way, and records how long that took, with {@code done}, {@code failed} or the code of its fault. */
    <T> T timed(String address, Supplier<T> query) {
        Timer.Sample start = Timer.start(registry);
        String outcome = "failed";
        try {
            T answer = turns.read(query);
            outcome = "done";
            return answer;
        } catch (QueryFault fault) {
            outcome = fault.code().name();
            if (fault.code().kind() == FaultCode.Kind.REFUSED) {
                registry.counter(REFUSALS, "code", outcome).increment();
            }
            throw fault;
        } finally {
            start.stop(registry.timer(QUERY, "name", address, "outcome", outcome));
        }
    }

    public void loaded(LoadSummary.Entry entry) {
        String list = entry.list();
        registry.counter(LOADS, "outcome", list.isEmpty() ? "empty" : "done").increment();
        entry.faultsByCode()
                .forEach((code, times) -> registry.counter(FAULTS, "code", code).increment(times));
        FileSummary file = entry.file();
        last.add(
                0,
                new Loaded(
                        Instant.now(),
                        file.file(),
                        list,
                        file.duties(),
                        file.faults().size()));
        while (last.size() > LAST) {
            last.remove(last.size() - 1);
        }
    }

    public void failed() {
        registry.counter(LOADS, "outcome", "failed").increment();
    }

    /** The last loads since the program started, the latest first. */
    public List<Loaded> lastLoads() {
        return List.copyOf(last);
    }
}
