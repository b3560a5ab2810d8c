package org.dutygraph.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;
import org.dutygraph.query.Bomb;
import org.dutygraph.query.GuardCorpus;
import org.neo4j.cypher.internal.parser.v5.Cypher5Lexer;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser;

/**
 * Statements made up by Cypher's grammar: parts of known statements are exchanged for parts of the same rule, put into
 * themselves, or stand many times.
 */
final class MadeUpStatements {

    /** Rules whose parts are exchanged, and what stands between several of them; empty where only one can stand. */
    private static final Map<String, List<String>> RULES = Map.ofEntries(
            Map.entry("expression", List.of(" AND ", " OR ", " XOR ", " + ", " = ", " || ", ", ", " < ", " IN ", "")),
            Map.entry("expression1", List.of(" + ", " ^ ", " AND ", " OR ", "")),
            Map.entry("pattern", List.of(", ")),
            Map.entry("nodePattern", List.of("-->", "--", "<-[:LED_BY]-", "-[*1..3]-", ", ")),
            Map.entry("labelExpression1", List.of("&", "|", "&!", ":")),
            Map.entry("returnItem", List.of(", ")),
            Map.entry("clause", List.of(" ", " WITH * ")),
            Map.entry("singleQuery", List.of(" UNION ", " UNION ALL ")),
            Map.entry("postFix", List.of("")),
            Map.entry("caseAlternative", List.of(" ")),
            Map.entry("relationshipPattern", List.of("()")),
            Map.entry("propertyKeyName", List.of("")),
            Map.entry("orderItem", List.of(", ")));

    private static final Set<String> NESTING = Set.of("expression", "expression1", "singleQuery");
    private static final int LONGEST = 19_000;

    private final List<String> seeds = new ArrayList<>();
    private final Map<String, List<String>> parts = new HashMap<>();

    MadeUpStatements() throws IOException {
        GuardCorpus.read("passed.yaml").forEach(seed -> seed(seed.statement()));
        Bomb.all().forEach(bomb -> seed(bomb.of(Math.min(3, bomb.most()))));
        try (Stream<Path> files = Files.walk(Path.of("cypher"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".cypher"))
                    .sorted()
                    .toList()) {
                seed(Files.readString(file));
            }
        }
    }

    private void seed(String statement) {
        List<ParserRuleContext> rules = rules(statement);
        if (rules.isEmpty()) {
            return;
        }
        seeds.add(statement);
        for (ParserRuleContext rule : rules) {
            parts.computeIfAbsent(name(rule), name -> new ArrayList<>()).add(text(statement, rule));
        }
    }

    int seeds() {
        return seeds.size();
    }

    /** The next statement that chance makes. */
    String next(Random random) {
        String statement = any(seeds, random);
        for (int i = random.nextInt(4); i >= 0; i--) {
            String changed = changed(statement, random);
            if (changed.length() > LONGEST) {
                break;
            }
            statement = changed;
        }
        return statement;
    }

    private String changed(String statement, Random random) {
        List<ParserRuleContext> rules = rules(statement);
        if (rules.isEmpty()) {
            return any(seeds, random);
        }
        ParserRuleContext rule = any(rules, random);
        String name = name(rule);
        String own = text(statement, rule);
        int times = 1 << random.nextInt(8);
        String instead = any(parts.get(name), random);
        if (NESTING.contains(name) && random.nextInt(3) == 0) {
            instead = nested(own, any(parts.get(name), random), times);
        } else if (random.nextBoolean()) {
            String between = any(RULES.get(name), random);
            StringBuilder many = new StringBuilder(own);
            for (int i = 1; i < times && many.length() < LONGEST; i++) {
                many.append(between).append(random.nextBoolean() ? own : any(parts.get(name), random));
            }
            instead = many.toString();
        }
        return statement.substring(0, rule.getStart().getStartIndex())
                + instead
                + statement.substring(rule.getStop().getStopIndex() + 1);
    }

    /** A part in which its like stands instead of one of its own parts, again and again. */
    private static String nested(String part, String like, int times) {
        String nested = part;
        for (int i = 0; i < times && nested.length() < LONGEST; i++) {
            String inside = "(" + nested + ")";
            int place = like.indexOf('1');
            nested = place < 0 ? inside : like.substring(0, place) + inside + like.substring(place + 1);
        }
        return nested;
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }

    private static String name(ParserRuleContext rule) {
        return Cypher5Parser.ruleNames[rule.getRuleIndex()];
    }

    private static String text(String statement, ParserRuleContext rule) {
        return statement.substring(
                rule.getStart().getStartIndex(), rule.getStop().getStopIndex() + 1);
    }

    /** The parts of a statement that can be exchanged; none where it is no Cypher, or has characters beyond the plane. */
    private static List<ParserRuleContext> rules(String statement) {
        List<ParserRuleContext> rules = new ArrayList<>();
        if (statement.codePoints().anyMatch(c -> c > Character.MAX_VALUE)) {
            return rules;
        }
        Cypher5Lexer lexer = new Cypher5Lexer(CharStreams.fromString(statement));
        lexer.removeErrorListeners();
        Cypher5Parser parser = new Cypher5Parser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            collect(parser.statements(), rules);
        } catch (ParseCancellationException e) {
            rules.clear();
        }
        return rules;
    }

    private static void collect(ParseTree tree, List<ParserRuleContext> rules) {
        if (tree instanceof ParserRuleContext rule) {
            if (RULES.containsKey(name(rule)) && rule.getStop() != null) {
                rules.add(rule);
            }
            for (int i = 0; i < rule.getChildCount(); i++) {
                collect(rule.getChild(i), rules);
            }
        }
    }
}
