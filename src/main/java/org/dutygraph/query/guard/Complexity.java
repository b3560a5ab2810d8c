package org.dutygraph.query.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.dutygraph.query.BundledText;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.SourcePosition;
import org.neo4j.cypher.internal.parser.v5.Cypher5Lexer;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser;

/**
 * Counts what a statement is made of while the engine's own parser reads it, and stops at the limits of {@code
 * guard/limits.txt}. The planner's time and memory grow faster than these counts, and it cannot be stopped.
 */
final class Complexity implements ParseTreeListener {

    private static final Map<String, List<Step>> STEPS = steps();
    private static final List<Limit> HEIGHTS = STEPS.values().stream()
            .flatMap(List::stream)
            .map(Step::limit)
            .filter(limit -> limit.manner() == Manner.HIGH || limit.manner() == Manner.LAYERED)
            .distinct()
            .toList();
    private static final List<List<Step>> OF_RULES = of(Cypher5Parser.ruleNames);
    private static final List<List<Step>> OF_TOKENS = of(tokenNames());

    /** In the file: a label with alternatives on a node. */
    private static final String CHOICE = "choiceOnNode";

    /** In the file: a label behind a value, {@code n:Duty}. */
    private static final String ASKED = "askedLabel";

    private final UnescapedText text;
    private final Map<Limit, Integer> counts = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>(List.of(new Open()));

    private Complexity(UnescapedText text) {
        this.text = text;
    }

    /**
     * A line of {@code guard/limits.txt}.
     *
     * @param most how many there may be
     * @param manner which of them are counted together
     * @param what what they are, in words
     */
    private record Limit(int most, Manner manner, String what) {}

    private enum Manner {
        /** All. */
        ANYWHERE,
        /** Those that are open, one in another. */
        NESTED,
        /** Those on the longest way from an expression down to a leaf: the engine goes it by recursion. */
        HIGH,
        /** The same, where however many in one rule count once. */
        LAYERED
    }

    /** A rule that is open: for a limit, the height of the highest one that it holds and by how much it is higher. */
    private static final class Open {
        private final Map<Limit, Integer> highest = new HashMap<>();
        private final Map<Limit, Integer> own = new HashMap<>();

        int height(Limit limit) {
            return highest.getOrDefault(limit, 0) + own.getOrDefault(limit, 0);
        }

        void raise(Limit limit) {
            own.merge(limit, 1, limit.manner() == Manner.LAYERED ? Math::max : Integer::sum);
        }

        void hold(Open ended, Limit limit) {
            highest.merge(limit, ended.height(limit), Math::max);
        }
    }

    /** What one rule or token counts for a limit: 1 or -1. */
    private record Step(Limit limit, int by) {}

    private static Map<String, List<Step>> steps() {
        Pattern form = Pattern.compile("(\\d+) (?:(nested|high|layered) )?([^:]+): (.+)");
        Map<String, List<Step>> steps = new HashMap<>();
        // In the file's order: where two limits are passed at once, the first is told.
        for (String line : BundledText.of("guard/limits.txt")
                .lines()
                .filter(each -> !each.startsWith("#"))
                .toList()) {
            Matcher parts = form.matcher(line);
            if (!parts.matches()) {
                throw new IllegalStateException("guard/limits.txt: “" + line + "” is no limit");
            }
            Manner manner = parts.group(2) == null
                    ? Manner.ANYWHERE
                    : Manner.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
            Limit limit = new Limit(Integer.parseInt(parts.group(1)), manner, parts.group(3));
            for (String symbol : parts.group(4).split(" ")) {
                boolean down = symbol.startsWith("-");
                steps.computeIfAbsent(down ? symbol.substring(1) : symbol, name -> new ArrayList<>())
                        .add(new Step(limit, down ? -1 : 1));
            }
        }
        return steps;
    }

    private static List<List<Step>> of(String... symbols) {
        return Stream.of(symbols)
                .map(symbol -> STEPS.getOrDefault(symbol, List.of()))
                .toList();
    }

    private static String[] tokenNames() {
        Vocabulary tokens = Cypher5Parser.VOCABULARY;
        return IntStream.rangeClosed(0, tokens.getMaxTokenType())
                .mapToObj(type -> String.valueOf(tokens.getSymbolicName(type)))
                .toArray(String[]::new);
    }

    /** The rules and tokens that are counted; a test looks whether the parser knows them. */
    static Set<String> symbols() {
        return STEPS.keySet();
    }

    /**
     * Counts a statement. One that is no Cypher is left to the engine, whose parser is the same and which plans nothing then.
     *
     * @param prefix how many tokens stand before the statement
     * @throws QueryFault it has too much of one thing
     */
    static void check(UnescapedText text, int prefix) {
        Cypher5Lexer lexer = new Cypher5Lexer(CharStreams.fromString(text.characters()));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        for (int i = 0; i < prefix; i++) {
            tokens.consume();
        }
        Cypher5Parser parser = new Cypher5Parser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.setBuildParseTree(false);
        parser.addParseListener(new Complexity(text));
        try {
            parser.statements();
        } catch (ParseCancellationException e) {
            return;
        }
    }

    @Override
    public void enterEveryRule(ParserRuleContext rule) {
        OF_RULES.get(rule.getRuleIndex()).forEach(step -> count(step, rule.getStart()));
        if (rule.getRuleIndex() == Cypher5Parser.RULE_labelExpression
                && rule.getParent().getRuleIndex() == Cypher5Parser.RULE_postFix) {
            STEPS.get(ASKED).forEach(step -> count(step, rule.getStart()));
        }
        open.push(new Open());
    }

    @Override
    public void exitEveryRule(ParserRuleContext rule) {
        for (Step step : OF_RULES.get(rule.getRuleIndex())) {
            if (step.limit().manner() == Manner.NESTED) {
                counts.merge(step.limit(), -1, Integer::sum);
            }
        }
        Open ended = open.pop();
        Open around = open.element();
        for (Limit limit : HEIGHTS) {
            around.hold(ended, limit);
            check(limit, around.height(limit), rule.getStart());
        }
    }

    @Override
    public void visitTerminal(TerminalNode node) {
        Token token = node.getSymbol();
        if (token.getType() != Token.EOF) {
            OF_TOKENS.get(token.getType()).forEach(step -> count(step, token));
        }
        if (token.getType() == Cypher5Parser.BAR && isFirstChoiceOnNode((ParserRuleContext) node.getParent())) {
            STEPS.get(CHOICE).forEach(step -> count(step, token));
        }
    }

    /** Labels of which one must hold; their number makes the planner's time double, that of types does not. */
    private static boolean isFirstChoiceOnNode(ParserRuleContext rule) {
        if (!name(rule).startsWith("labelExpression4")
                || rule.getTokens(Cypher5Parser.BAR).size() > 1) {
            return false;
        }
        ParserRuleContext around = rule;
        while (name(around).contains("abelExpression")) {
            around = around.getParent();
        }
        return around.getRuleIndex() != Cypher5Parser.RULE_relationshipPattern;
    }

    private static String name(ParserRuleContext rule) {
        return Cypher5Parser.ruleNames[rule.getRuleIndex()];
    }

    @Override
    public void visitErrorNode(ErrorNode node) {
        // The first error ends the parse.
    }

    private void count(Step step, Token at) {
        Limit limit = step.limit();
        if (HEIGHTS.contains(limit)) {
            open.element().raise(limit);
            check(limit, open.element().height(limit), at);
        } else {
            check(limit, counts.merge(limit, step.by(), Integer::sum), at);
        }
    }

    private void check(Limit limit, int number, Token at) {
        if (number <= limit.most()) {
            return;
        }
        SourcePosition place = text.position(at.getStartIndex());
        throw limit.manner() == Manner.ANYWHERE
                ? new QueryFault(
                        FaultCode.TOO_COMPLEX,
                        "the statement has more than %d %s".formatted(limit.most(), limit.what()),
                        "hand lists over as a parameter and compare with IN, or send several statements",
                        place)
                : new QueryFault(
                        FaultCode.TOO_DEEP,
                        "%s are nested deeper than %d".formatted(limit.what(), limit.most()),
                        "part the statement with WITH",
                        place);
    }
}
