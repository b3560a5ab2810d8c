package org.dutygraph.query.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Check;
import org.dutygraph.query.catalogue.SavedQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which faults of one check leave the others to go on. */
class ChecksTest {

    private static final Check BUNDLED = Catalogue.bundled().checks().get(0);
    private static final Check OWN = new Check(own(BUNDLED.query()), BUNDLED.severity(), BUNDLED.remedy());

    @ParameterizedTest
    @CsvSource({"TIMEOUT, true, true", "MEMORY, true, true", "UNREACHABLE, false, false", "RUNTIME, false, true"})
    void whatTookTooMuchStandsAlone(FaultCode code, boolean bundled, boolean own) {
        QueryFault fault = new QueryFault(code, "found", "do");

        assertThat(Checks.standsAlone(BUNDLED, fault)).isEqualTo(bundled);
        assertThat(Checks.standsAlone(OWN, fault)).isEqualTo(own);
    }

    private static SavedQuery own(SavedQuery query) {
        return new SavedQuery(
                query.topic(),
                query.name(),
                query.title(),
                query.description(),
                query.parameters(),
                query.columns(),
                query.views(),
                query.network(),
                query.statement(),
                query.file(),
                true);
    }
}
