package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** What the engine and the driver say, in the words of the query room. */
class EngineFaultTest {

    @Test
    void aCellTooLargeToReceiveIsAMatterOfMemory() {
        Neo4jException wrapped = new Neo4jException(
                "Driver execution failed", new IllegalStateException(new OutOfMemoryError("direct memory")));
        assertThat(code(wrapped)).isEqualTo(FaultCode.MEMORY);
    }

    @Test
    void aLostConnectionIsNot() {
        assertThat(code(new ServiceUnavailableException("gone", new IOException("reset"))))
                .isEqualTo(FaultCode.UNREACHABLE);
    }

    private static FaultCode code(Neo4jException e) {
        return EngineFault.of(e, "RETURN 1", RunOptions.page()).code();
    }
}
