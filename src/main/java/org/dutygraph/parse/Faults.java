package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.List;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;

/** The faults of one source, collected while it is read. */
final class Faults {

    private final String source;
    private final List<Fault> faults = new ArrayList<>();

    Faults(String source) {
        this.source = source;
    }

    void error(String code, Location location, String found, String expected, String remedy) {
        faults.add(new Fault(Severity.ERROR, code, source, location, found, expected, remedy));
    }

    void info(String code, Location location, String found, String expected, String remedy) {
        faults.add(new Fault(Severity.INFO, code, source, location, found, expected, remedy));
    }

    void warning(String code, Location location, String found, String expected, String remedy) {
        faults.add(new Fault(Severity.WARNING, code, source, location, found, expected, remedy));
    }

    /** Adds a remark from reading the file into rows. */
    void add(Remark remark) {
        faults.add(new Fault(
                remark.isWarning() ? Severity.WARNING : Severity.INFO,
                remark.code(),
                source,
                remark.location(),
                remark.found(),
                remark.expected(),
                remark.remedy()));
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
