package org.dutygraph.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What this process took of the processors: unlike the clock, hardly changed by what else the machine does. */
final class Processor {

    private Processor() {}

    /** Time on all processors since the process began, its compiler and collector included. */
    static long nanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
