package org.dutygraph.query.guard;

import java.util.Set;
import java.util.regex.Pattern;

/** The operators of plans, from the Cypher manual of Neo4j 5 (Operators in detail). */
public final class Operators {

    private static final Set<String> READING = Set.of(
            "AllNodesScan",
            "PartitionedAllNodesScan",
            "NodeByLabelScan",
            "PartitionedNodeByLabelScan",
            "NodeByElementIdSeek",
            "NodeByIdSeek",
            "AssertingMultiNodeIndexSeek",
            "IntersectionNodeByLabelsScan",
            "UnionNodeByLabelsScan",
            "SubtractionNodeByLabelsScan",
            "PartitionedIntersectionNodeByLabelsScan",
            "PartitionedUnionNodeByLabelsScan",
            "PartitionedSubtractionNodeByLabelsScan",
            "DynamicLabelNodeLookup",
            "DynamicDirectedRelationshipTypeLookup",
            "DynamicUndirectedRelationshipTypeLookup",
            "NodeCountFromCountStore",
            "RelationshipCountFromCountStore",
            "GetDegree",
            "Argument",
            "Apply",
            "SemiApply",
            "AntiSemiApply",
            "AnyAll",
            "LetSemiApply",
            "LetAntiSemiApply",
            "SelectOrSemiApply",
            "SelectOrAntiSemiApply",
            "LetSelectOrSemiApply",
            "LetSelectOrAntiSemiApply",
            "RollUpApply",
            "ConditionalApply",
            "AntiConditionalApply",
            "SelectOrConditionalApply",
            "CartesianProduct",
            "Expand(All)",
            "Expand(Into)",
            "OptionalExpand(All)",
            "OptionalExpand(Into)",
            "Optional",
            "VarLengthExpand(All)",
            "VarLengthExpand(Into)",
            "VarLengthExpand(Pruning)",
            "VarLengthExpand(Pruning,BFS)",
            "VarLengthExpand(Pruning,BFS,All)",
            "VarLengthExpand(Pruning,BFS,Into)",
            "BFSPruningVarLengthExpand",
            "PruningVarLengthExpand",
            "Repeat(Trail)",
            "Repeat(Walk)",
            "BidirectionalRepeat(Trail)",
            "StatefulShortestPath(All)",
            "StatefulShortestPath(Into)",
            "ShortestPath",
            "AllShortestPaths",
            "PathPropagatingBFS",
            "Eager",
            "EagerAggregation",
            "OrderedAggregation",
            "Distinct",
            "OrderedDistinct",
            "Filter",
            "Projection",
            "CacheProperties",
            "RemoteBatchProperties",
            "Limit",
            "ExhaustiveLimit",
            "PartialLimit",
            "Skip",
            "Sort",
            "PartialSort",
            "Top",
            "PartialTop",
            "Top1WithTies",
            "Unwind",
            "PartitionedUnwind",
            "ProduceResults",
            "Union",
            "OrderedUnion",
            "NodeHashJoin",
            "ValueHashJoin",
            "LeftOuterHashJoin",
            "RightOuterHashJoin",
            "AssertSameNode",
            "AssertSameRelationship",
            "TriadicSelection",
            "TriadicBuild",
            "TriadicFilter",
            "EmptyResult",
            "EmptyRow",
            "DropResult",
            "ErrorPlan",
            "ProjectEndpoints",
            "PreserveOrder",
            "NonFuseable",
            "InjectCompilationError",
            "NullifyMetadata",
            "Prober",
            "ArgumentTracker",
            // Runs its right side for each row; the operators of that side are checked too.
            "SubqueryForeach");

    // Index scans and seeks come in many kinds; those of relationships also in two directions.
    private static final Pattern NODES = Pattern.compile(
            "(?:Partitioned|Multi)?Node(?:Unique)?Index(?:Contains|EndsWith)?(?:Seek|Scan)(?:ByRange)?");

    private static final Pattern RELATIONSHIPS = Pattern.compile("(?:Partitioned)?(?:Directed|Undirected)"
            + "(?:All)?(?:Union)?Relationship(?:s|Type|Types)?(?:Unique)?(?:Index|ByElementId|ById)?"
            + "(?:Contains|EndsWith)?(?:Seek|Scan)(?:ByRange)?");

    private static final Pattern WRITING = Pattern.compile("Create|Insert|Merge|LockingMerge|LockNodes|Delete|"
            + "DeleteNode|DeleteRelationship|DeletePath|DeleteExpression|Detach.*|Set[A-Z].*|Remove.*|Foreach.*");

    private Operators() {}

    public static boolean reads(String operator) {
        return READING.contains(operator)
                || NODES.matcher(operator).matches()
                || RELATIONSHIPS.matcher(operator).matches();
    }

    public static boolean writes(String operator) {
        return WRITING.matcher(operator).matches();
    }
}
