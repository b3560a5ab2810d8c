package org.dutygraph.query.guard;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dutygraph.query.BundledText;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.SourcePosition;
import org.dutygraph.query.guard.Tokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * The guard's check of a statement's words, before the engine gets it. It knows the exact position, and refuses some
 * statements whatever their plan is.
 */
public final class StatementCheck {

    private static final Set<String> ADMINISTRATION = Set.of(
            "SHOW",
            "TERMINATE",
            "ALTER",
            "GRANT",
            "DENY",
            "REVOKE",
            "START",
            "STOP",
            "ENABLE",
            "RENAME",
            "DRYRUN",
            "DEALLOCATE",
            "REALLOCATE");
    private static final Set<String> ADMINISTERED =
            Set.of("USER", "ROLE", "DATABASE", "ALIAS", "COMPOSITE", "SERVER", "IMMUTABLE");
    private static final Set<String> SCHEMA =
            Set.of("INDEX", "CONSTRAINT", "RANGE", "TEXT", "POINT", "VECTOR", "FULLTEXT", "LOOKUP", "BTREE");
    private static final Set<String> WRITES =
            Set.of("CREATE", "MERGE", "INSERT", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH");
    private static final Set<String> FUNCTIONS = BundledText.lines("guard/functions.txt");

    /** Signs behind which an expression has ended. */
    private static final String ENDS = "),]};";

    private final String statement;
    private final StatementLimits limits;
    private final List<Token> tokens;
    // Parameters that are regular expressions, with their places.
    private final Map<String, Token> expressions = new LinkedHashMap<>();

    private StatementCheck(String statement, StatementLimits limits, List<Token> tokens) {
        this.statement = statement;
        this.limits = limits;
        this.tokens = tokens;
    }

    /**
     * Checks a statement's words.
     *
     * @throws QueryFault why it may not run, with the position in the statement
     */
    public static StatementCheck of(String statement, StatementLimits limits) {
        if (statement.length() > limits.length()) {
            throw new QueryFault(
                            FaultCode.TOO_LONG,
                            "the statement has %d characters; %d is the most"
                                    .formatted(statement.length(), limits.length()),
                            "hand long lists over as a parameter")
                    .as("STATEMENT_TOO_LONG", statement.length(), limits.length());
        }
        UnescapedText text = UnescapedText.of(statement);
        StatementCheck check = new StatementCheck(statement, limits, Tokens.of(text));
        check.shape();
        check.depth(limits.depth());
        Complexity.check(text, check.words());
        return check;
    }

    private void shape() {
        if (tokens.isEmpty()) {
            throw new QueryFault(
                    FaultCode.EMPTY,
                    "there is no statement",
                    "write a statement, for example MATCH (d:Duty) RETURN d LIMIT 10");
        }
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (tokens.get(i).sign(';')) {
                throw refuse(FaultCode.SEVERAL, tokens.get(i + 1), "several statements", "send them one by one");
            }
        }
    }

    /** The parser is recursive: it gets no statement that could use up its stack. */
    private void depth(int deepest) {
        int depth = 0;
        for (Token token : tokens) {
            if (token.sign('(') || token.sign('[') || token.sign('{') || token.is("CASE")) {
                if (++depth > deepest) {
                    throw refuse(
                            FaultCode.TOO_DEEP,
                            token,
                            "brackets are nested deeper than " + deepest,
                            "part the statement with WITH");
                }
            } else if (depth > 0 && (token.sign(')') || token.sign(']') || token.sign('}') || token.is("END"))) {
                depth--;
            }
        }
    }

    /** Checks the words, and returns how many of them stand before the statement. */
    private int words() {
        int first = prefix();
        administration(first);
        for (int i = first; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("LOAD") && word(i + 1, "CSV")) {
                throw refuse(FaultCode.LOAD_CSV, token, "LOAD CSV reads files and addresses", "load lists with `load`");
            }
            if (token.is("USE") && clauseBegins(i, first) && named(i + 1)) {
                throw refuse(FaultCode.OTHER_DATABASE, token, "USE asks for another database", "leave USE away");
            }
            if (token.is("IN") && i > 0 && tokens.get(i - 1).sign('}') && transactions(i)) {
                throw refuse(
                        FaultCode.TRANSACTIONS,
                        token,
                        "CALL … IN TRANSACTIONS opens transactions of its own",
                        "leave IN TRANSACTIONS away");
            }
            function(i);
            if (token.sign('=') && i + 1 < tokens.size() && tokens.get(i + 1).sign('~')) {
                regularExpression(i + 2);
            }
        }
        return first;
    }

    /** The right side of {@code =~}: a literal or a parameter alone, so that it can be judged. */
    private void regularExpression(int i) {
        boolean parameter = i + 1 < tokens.size() && tokens.get(i).sign('$');
        int end = parameter ? i + 1 : i;
        boolean literal = i < tokens.size() && tokens.get(i).sort() == Tokens.Sort.STRING;
        if (!parameter && !literal || end + 1 < tokens.size() && goesOn(end + 1)) {
            throw refuse(
                    FaultCode.REGULAR_EXPRESSION,
                    tokens.get(Math.min(i, tokens.size() - 1)),
                    "the regular expression is put together while the statement runs",
                    "write it as one string or one parameter, or compare with CONTAINS");
        }
        if (parameter) {
            expressions.putIfAbsent(tokens.get(end).text(), tokens.get(i));
        } else {
            regularExpression(tokens.get(i), tokens.get(i).text());
        }
    }

    /** Whether an expression that ends before this token goes on with it: {@code 'a' + x}, {@code $a.b}. */
    private boolean goesOn(int i) {
        Token next = tokens.get(i);
        boolean ends = next.sort() == Tokens.Sort.WORD
                || next.sort() == Tokens.Sort.SIGN && ENDS.indexOf(next.text().charAt(0)) >= 0
                || next.sign('|')
                        && !(i + 1 < tokens.size() && tokens.get(i + 1).sign('|'));
        return !ends;
    }

    private void regularExpression(Token place, String expression) {
        RegularExpression.refusal(expression).ifPresent(why -> {
            throw refuse(
                    FaultCode.REGULAR_EXPRESSION,
                    place,
                    "the regular expression could run without end: " + why,
                    "compare with CONTAINS, several of them joined by AND or OR");
        });
    }

    /**
     * Checks the values of parameters: how much they are, and regular expressions.
     *
     * @throws QueryFault they are more than a message to the engine carries, or one could run without end
     */
    public void values(Map<String, ? extends @Nullable Object> parameters) {
        if (characters(parameters, 0) > limits.parameters()) {
            throw new QueryFault(
                    FaultCode.TOO_LONG,
                    "the parameters have more characters and values than allowed; %d is the most"
                            .formatted(limits.parameters()),
                    "ask in parts");
        }
        expressions.forEach((name, place) -> {
            if (parameters.get(name) instanceof String expression) {
                regularExpression(place, expression);
            }
        });
    }

    /** Adds the characters of a value to others; each value counts one. It ends where the limit is passed. */
    private long characters(@Nullable Object value, long others) {
        long all = others + 1;
        if (value instanceof String text) {
            return all + text.length();
        }
        Iterable<?> parts = List.of();
        if (value instanceof Map<?, ?> map) {
            all = characters(map.keySet(), all);
            parts = map.values();
        } else if (value instanceof Iterable<?> list) {
            parts = list;
        }
        for (Object part : parts) {
            if (all > limits.parameters()) {
                return all;
            }
            all = characters(part, all);
        }
        return all;
    }

    /** The names of the statement's parameters, in the order of their first use. */
    public List<String> parameters() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (tokens.get(i).sign('$') && tokens.get(i + 1).named()) {
                names.add(tokens.get(i + 1).text());
            }
        }
        return List.copyOf(names);
    }

    private int prefix() {
        if (word(0, "EXPLAIN") || word(0, "PROFILE")) {
            throw refuse(
                    FaultCode.PREFIX,
                    tokens.get(0),
                    "%s asks for a plan".formatted(tokens.get(0).text()),
                    "send the statement alone");
        }
        if (!word(0, "CYPHER")) {
            return 0;
        }
        boolean five = tokens.size() > 2
                && tokens.get(1).text().equals("5")
                && !(tokens.get(2).named() && tokens.size() > 3 && tokens.get(3).sign('='));
        if (!five || word(2, "EXPLAIN") || word(2, "PROFILE") || word(2, "CYPHER")) {
            throw refuse(FaultCode.PREFIX, tokens.get(0), "options of the planner", "leave CYPHER … away");
        }
        return 2;
    }

    private void administration(int first) {
        Token token = tokens.get(first);
        if (token.isOne(ADMINISTRATION)) {
            throw administers(token);
        }
        if (token.is("CREATE") || token.is("DROP")) {
            int next = first + 1;
            if (word(next, "OR") && word(next + 1, "REPLACE")) {
                next += 2;
            }
            if (next < tokens.size() && tokens.get(next).isOne(ADMINISTERED)) {
                throw administers(token);
            }
            if (next < tokens.size() && tokens.get(next).isOne(SCHEMA)) {
                throw refuse(
                        FaultCode.SCHEMA,
                        token,
                        "indexes and constraints are changed",
                        "the schema is kept by the program itself");
            }
        }
    }

    private QueryFault administers(Token token) {
        return refuse(
                FaultCode.ADMINISTRATION,
                token,
                "%s administers the engine".formatted(token.text().toUpperCase(Locale.ROOT)),
                "ask for data with MATCH");
    }

    /** Whether a clause can begin here: at the start, in a subquery, or after UNION. */
    private boolean clauseBegins(int i, int first) {
        if (i == first || tokens.get(i - 1).sign('{')) {
            return true;
        }
        Token before = tokens.get(i - 1);
        return before.is("UNION") || (before.is("ALL") || before.is("DISTINCT")) && word(i - 2, "UNION");
    }

    private boolean transactions(int i) {
        for (int j = i + 1; j < Math.min(i + 5, tokens.size()); j++) {
            if (tokens.get(j).is("TRANSACTIONS") || tokens.get(j).is("TRANSACTION")) {
                return true;
            }
        }
        return false;
    }

    private void function(int i) {
        // Behind one point a name goes on; behind the two of a range one begins.
        boolean goesOn = i > 0
                && tokens.get(i - 1).sign('.')
                && !(i > 1 && tokens.get(i - 2).sign('.'));
        if (!tokens.get(i).named() || goesOn) {
            return;
        }
        int end = chainEnd(i);
        boolean called = end + 1 < tokens.size() && tokens.get(end + 1).sign('(');
        if (end == i || !called || i > 0 && tokens.get(i - 1).is("CALL")) {
            return;
        }
        String name = chain(i, end);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("graph.")) {
            throw refuse(FaultCode.OTHER_DATABASE, tokens.get(i), name + " asks for other databases", "leave it away");
        }
        if (!FUNCTIONS.contains(lower)) {
            throw refuse(
                    FaultCode.FUNCTION,
                    tokens.get(i),
                    "the function %s is not on the allow list".formatted(name),
                    "use Cypher's built-in functions");
        }
    }

    private int chainEnd(int i) {
        int end = i;
        while (end + 2 < tokens.size()
                && tokens.get(end + 1).sign('.')
                && tokens.get(end + 2).named()) {
            end += 2;
        }
        return end;
    }

    private String chain(int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i <= to; i++) {
            name.append(tokens.get(i).text());
        }
        return name.toString();
    }

    /** The first word that writes; the start of the statement if there is none. */
    public SourcePosition write() {
        return tokens.stream()
                .filter(token -> token.isOne(WRITES))
                .findFirst()
                .map(token -> SourcePosition.of(statement, token.offset()))
                .orElse(SourcePosition.of(statement, 0));
    }

    /** The call of a procedure; the first call of any procedure if it is not found. */
    public SourcePosition call(String procedure) {
        SourcePosition first = SourcePosition.of(statement, 0);
        for (int i = tokens.size() - 2; i >= 0; i--) {
            if (tokens.get(i).is("CALL") && tokens.get(i + 1).named()) {
                first = SourcePosition.of(statement, tokens.get(i + 1).offset());
                if (chain(i + 1, chainEnd(i + 1)).equalsIgnoreCase(procedure)) {
                    return first;
                }
            }
        }
        return first;
    }

    private boolean word(int i, String keyword) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(keyword);
    }

    private boolean named(int i) {
        return i < tokens.size() && tokens.get(i).named();
    }

    private QueryFault refuse(FaultCode code, Token token, String found, String remedy) {
        return new QueryFault(code, found, remedy, SourcePosition.of(statement, token.offset()));
    }
}
