package org.dutygraph.graph.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Map;
import org.dutygraph.graph.export.EveryValue;
import org.junit.jupiter.api.Test;

/** A line of a backup is read back as it was written. */
class BackupLineTest {

    @Test
    void aValueOfEveryKindComesBack() {
        Map<String, Object> properties = EveryValue.properties();

        String line = BackupLine.of(Map.of("properties", BackupLine.properties(properties)));

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(BackupLine.properties(BackupLine.parse(line))).isEqualTo(properties);
    }

    @Test
    void whatTheGraphDoesNotHoldIsRefused() {
        for (Object value : new Object[] {Double.NaN, LocalDate.EPOCH}) {
            assertThatIllegalStateException().isThrownBy(() -> BackupLine.properties(Map.of("a", value)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> BackupLine.parse("{\"a\":"));
    }
}
