package org.dutygraph.query.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.SourcePosition;
import org.dutygraph.query.guard.Tokens.Token;

/**
 * Limits how often a statement may use a construct. The planner's time grows at least with the square of these counts,
 * and it cannot be stopped; on long chains its parser runs out of stack and never answers. The limits were measured one
 * by one; they keep planning below about ten seconds on a small machine with Neo4j 5.26.
 */
final class Complexity {

    private static final Map<String, Integer> MOST =
            Map.of("XOR", 8, "AND", 100, "OR", 100, "NOT", 100, "UNION", 20, "MATCH", 40, "WITH", 60, "CALL", 20);
    private static final int MOST_OF_ANY_WORD = 300;
    private static final int RELATIONSHIPS = 20;
    private static final int CHAIN = 32;
    private static final int SUBQUERIES = 8;
    private static final String FREE_SIGNS = ",()[]{}:.='\"$|-<>";

    private final String statement;
    private final List<Token> tokens;

    private Complexity(String statement, List<Token> tokens) {
        this.statement = statement;
        this.tokens = tokens;
    }

    static void check(String statement, List<Token> tokens, int depth) {
        Complexity complexity = new Complexity(statement, tokens);
        complexity.depth(depth);
        complexity.chains();
        complexity.counts();
    }

    private void depth(int deepest) {
        int depth = 0;
        int subqueries = 0;
        boolean[] opensSubquery = new boolean[deepest + 2];
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.sign('(') || token.sign('[') || token.sign('{') || token.is("CASE")) {
                depth++;
                if (depth > deepest) {
                    throw deep(token, "brackets are nested deeper than " + deepest);
                }
                // A map follows a colon, a bracket or a comma; a brace after a word opens a subquery.
                opensSubquery[depth] = token.sign('{') && i > 0 && isSubquery(i);
                subqueries += opensSubquery[depth] ? 1 : 0;
                if (subqueries > SUBQUERIES) {
                    throw deep(token, "subqueries are nested deeper than " + SUBQUERIES);
                }
            } else if (depth > 0 && (token.sign(')') || token.sign(']') || token.sign('}') || token.is("END"))) {
                subqueries -= opensSubquery[depth] ? 1 : 0;
                depth--;
            }
        }
    }

    private boolean isSubquery(int brace) {
        Token before = tokens.get(brace - 1);
        return before.is("EXISTS")
                || before.is("COUNT")
                || before.is("COLLECT")
                || before.is("CALL")
                || before.sign(')');
    }

    private void counts() {
        Map<String, Integer> counts = new HashMap<>();
        int relationships = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean free = token.sort() == Tokens.Sort.STRING
                    || token.sort() == Tokens.Sort.NUMBER
                    || token.sort() == Tokens.Sort.SIGN
                            && FREE_SIGNS.indexOf(token.text().charAt(0)) >= 0;
            if (!free) {
                String word = token.text().toUpperCase(Locale.ROOT);
                int most =
                        token.sort() == Tokens.Sort.WORD ? MOST.getOrDefault(word, MOST_OF_ANY_WORD) : MOST_OF_ANY_WORD;
                if (counts.merge(word, 1, Integer::sum) > most) {
                    throw many(token, "“%s” stands more than %d times".formatted(token.text(), most));
                }
            }
            if (token.sign(')') && i + 2 < tokens.size() && isArrow(i + 1) && ++relationships > RELATIONSHIPS) {
                throw many(token, "more than %d relationships are matched".formatted(RELATIONSHIPS));
            }
        }
    }

    private boolean isArrow(int i) {
        Token next = tokens.get(i + 1);
        return tokens.get(i).sign('-') && (next.sign('[') || next.sign('-'))
                || tokens.get(i).sign('<') && next.sign('-');
    }

    /** Postfix chains: {@code x.a.a.a}, {@code x[0][0]}, {@code :!!!A}. */
    private void chains() {
        int names = 0;
        int indexes = 0;
        int marks = 0;
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token before = tokens.get(i - 1);
            names = token.sign('.') ? names + 1 : token.named() && before.sign('.') ? names : 0;
            indexes = token.sign('[') && before.sign(']')
                    ? indexes + 1
                    : token.sort() == Tokens.Sort.SIGN && !token.sign('[') && !token.sign(']') ? 0 : indexes;
            marks = token.sort() == Tokens.Sort.SIGN
                            && before.sort() == Tokens.Sort.SIGN
                            && token.text().equals(before.text())
                            && FREE_SIGNS.indexOf(token.text().charAt(0)) < 0
                    ? marks + 1
                    : 0;
            if (names > CHAIN || indexes > CHAIN || marks > CHAIN) {
                throw deep(token, "a chain is longer than " + CHAIN);
            }
        }
    }

    private QueryFault deep(Token token, String found) {
        return new QueryFault(
                FaultCode.TOO_DEEP,
                found,
                "part the statement with WITH",
                SourcePosition.of(statement, token.offset()));
    }

    private QueryFault many(Token token, String found) {
        return new QueryFault(
                FaultCode.TOO_COMPLEX,
                found,
                "hand lists over as a parameter and compare with IN, or send several statements",
                SourcePosition.of(statement, token.offset()));
    }
}
