package org.dutygraph.query.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which operators of a plan are known to read, and which to write; neither is known of the rest. */
class OperatorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ProduceResults",
                "Expand(All)",
                "SubqueryForeach",
                "NodeByLabelScan",
                "NodeIndexSeek",
                "NodeUniqueIndexSeek",
                "NodeIndexSeekByRange",
                "NodeIndexContainsScan",
                "NodeIndexEndsWithScan",
                "PartitionedNodeIndexScan",
                "MultiNodeIndexSeek",
                "DirectedRelationshipTypeScan",
                "UndirectedRelationshipIndexSeekByRange",
                "DirectedAllRelationshipsScan",
                "DirectedUnionRelationshipTypesScan",
                "UndirectedRelationshipByElementIdSeek",
                "PartitionedDirectedRelationshipIndexScan",
                "DirectedRelationshipUniqueIndexSeek"
            })
    void reads(String operator) {
        assertThat(Operators.reads(operator)).isTrue();
        assertThat(Operators.writes(operator)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Create",
                "Insert",
                "Merge",
                "LockingMerge",
                "LockNodes",
                "Delete",
                "DeleteNode",
                "DeleteRelationship",
                "DeletePath",
                "DeleteExpression",
                "DetachDeleteNode",
                "SetLabels",
                "SetProperty",
                "SetPropertiesFromMap",
                "RemoveLabels",
                "Foreach",
                "ForeachApply"
            })
    void writes(String operator) {
        assertThat(Operators.writes(operator)).isTrue();
        assertThat(Operators.reads(operator)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ProcedureCall",
                "LoadCSV",
                "TransactionApply",
                "TransactionForeach",
                "CreateIndex",
                "Settle",
                "NodeIndexDelete",
                "NodeIndexSeekAndLock",
                "DirectedRelationshipDelete",
                "RelationshipTypeScan",
                "expand(all)"
            })
    void neitherIsKnown(String operator) {
        assertThat(Operators.reads(operator)).isFalse();
        assertThat(Operators.writes(operator)).isFalse();
    }
}
