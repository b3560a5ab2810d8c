package org.dutygraph.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.dutygraph.query.FaultCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_QUERY, 404",
        "PARAMETER, 400",
        "SYNTAX, 400",
        "WRITE, 403",
        "LOAD_CSV, 403",
        "TIMEOUT, 422",
        "MEMORY, 422",
        "BUSY, 429",
        "UNREACHABLE, 503"
    })
    void eachFaultHasItsStatus(FaultCode code, int status) {
        assertThat(Problems.status(code).value()).isEqualTo(status);
    }
}
