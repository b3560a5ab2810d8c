package org.dutygraph.query.guard;

import java.util.Set;
import java.util.regex.Pattern;
import org.dutygraph.query.BundledText;

/** The operators of plans, from the Cypher manual of Neo4j 5 (Operators in detail). */
public final class Operators {

    private static final Set<String> READING = BundledText.lines("guard/operators.txt");

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
