package org.dutygraph.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dutygraph.query.catalogue.Definitions;
import org.dutygraph.query.catalogue.Definitions.Term;
import org.dutygraph.query.catalogue.Words;

/** The columns of the sheet that coders fill in, and its rows. A header is Chinese, a blank, and the name by which it is read. */
final class CodingSheet {

    static final String CLAUSE = "clause";
    static final String TEXT = "text";
    static final String NOTE = "note";
    static final String STRATUM = "stratum";
    static final String SIZE = "stratum_size";
    static final String DRAWN = "stratum_drawn";
    static final String SAMPLE = "sample";

    /** Nobody: a clause that leaves open who performs it. */
    static final String NOBODY = "无";

    /** Behind a body that is neither right nor wrong. */
    static final String DISPUTED = "?";

    /** What parts the bodies of a cell. */
    static final String BETWEEN = "、";

    private static final Words PERFORMER = new Words("责任主体", "Performed by");

    private CodingSheet() {}

    /** A column: its name, its header, its width in characters. */
    record SheetColumn(String name, String header, int width) {
        private static SheetColumn of(String name, String chinese, int width) {
            return new SheetColumn(name, chinese + " " + name, width);
        }
    }

    static List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.of(CLAUSE, "条款", 12),
                SheetColumn.of("township", "乡镇街道", 12),
                SheetColumn.of("duty", "事项", 28),
                SheetColumn.of("departments", "对应上级部门", 24),
                SheetColumn.of("side", "哪一方", 10),
                SheetColumn.of("heading", "标题", 14),
                SheetColumn.of(TEXT, "条款原文", 60)));
        Coding.ROLES.forEach(role -> columns.add(SheetColumn.of(role, name(role).zh(), 18)));
        columns.add(SheetColumn.of(NOTE, "备注", 24));
        columns.add(SheetColumn.of(STRATUM, "层", 8));
        columns.add(SheetColumn.of(SIZE, "层内条款", 8));
        columns.add(SheetColumn.of(DRAWN, "层内抽取", 8));
        columns.add(SheetColumn.of(SAMPLE, "样本", 14));
        return columns;
    }

    static List<String> headers() {
        return columns().stream().map(SheetColumn::header).toList();
    }

    /** What a role is called. */
    static Words name(String role) {
        return terms().filter(term -> term.code().equals(role))
                .map(Term::name)
                .findFirst()
                .orElse(PERFORMER);
    }

    /** The roles with what they mean; who performs a clause needs no definition. */
    static Stream<Term> terms() {
        return Definitions.terms().stream().filter(term -> term.kind().equals("role"));
    }

    /** A row to fill in. */
    static List<String> row(ClauseReading clause, ClauseSample.Drawn drawn, String sample) {
        List<String> cells = new ArrayList<>(List.of(
                clause.id(),
                clause.township(),
                clause.duty(),
                String.join(BETWEEN, clause.departments()),
                clause.side().equals("TOWNSHIP") ? "乡镇街道 TOWNSHIP" : "上级部门 UPSTREAM",
                heading(clause),
                clause.text()));
        Coding.ROLES.forEach(role -> cells.add(""));
        cells.add("");
        cells.add(Integer.toString(drawn.stratum()));
        cells.add(Integer.toString(drawn.size()));
        cells.add(Integer.toString(drawn.drawn()));
        cells.add(sample);
        return cells;
    }

    private static String heading(ClauseReading clause) {
        List<String> words = new ArrayList<>();
        if (clause.phase() != null) {
            words.add(clause.phase());
        }
        if (clause.heading() != null) {
            words.add(clause.heading());
        }
        return String.join(" ", words);
    }

    /** What is offered for a clause: the township, the departments of the duty, and whatever its clauses name; not who does what. */
    static List<String> offered(ClauseReading clause) {
        Set<String> bodies = new LinkedHashSet<>(List.of(NOBODY, SameBody.OWN));
        bodies.addAll(clause.departments());
        bodies.addAll(clause.bodies());
        return List.copyOf(bodies);
    }
}
