package org.dutygraph.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphAddressTest {

    @Test
    void aFolder() {
        assertThat(GraphAddress.parse("embedded:./data/graph"))
                .isEqualTo(new GraphAddress.Embedded(Path.of("./data/graph")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt://127.0.0.1:7687", "neo4j://cluster:7687", "neo4j+s://x.example", "bolt+ssc://h:1/"})
    void aServer(String address) {
        assertThat(GraphAddress.parse(address)).isEqualTo(new GraphAddress.Server(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "embedded:", "data/graph", "http://localhost:7474", "bolt://", "bolt:/x", "neo4j+x://h"})
    void anythingElseIsNamedWithTheCure(String address) {
        assertThatThrownBy(() -> GraphAddress.parse(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("“" + address + "” is no graph address; give embedded:DIR, bolt://HOST:PORT");
    }

    @Test
    void credentialsDoNotPrintThePassword() {
        assertThat(new Credentials("neo4j", "secret").toString()).doesNotContain("secret");
    }
}
