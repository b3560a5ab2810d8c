package org.dutygraph.query.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.RunOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** Said for some moments by a server that has just been started; not the fault of whoever asks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Neo.TransientError.General.DatabaseUnavailable",
                "Neo.ClientError.Database.DatabaseNotFound",
                "Neo.ClientError.Security.AuthenticationRateLimit"
            })
    void aServerWhoseGraphIsNotThereYetIsOutOfReach(String said) {
        assertThat(code(new Neo4jException(said, "The database is not available")))
                .isEqualTo(FaultCode.UNREACHABLE);
    }

    private static FaultCode code(Neo4jException e) {
        return EngineFault.of(e, "RETURN 1", RunOptions.page()).code();
    }
}
