package org.dutygraph.validation;

import java.util.ArrayList;
import java.util.List;

/** The disagreements as a table: what a person needs to settle each, and an empty column to do so. */
final class DisagreementTable {

    static final String CLAUSE = "clause";
    static final String TEXT = "text";
    static final String ROLE = "role";
    static final String BODY = "body";
    static final String PROGRAM = "program";
    static final String SETTLED = "settled";
    static final String KEY = "key";
    static final String PROGRAM_ID = "program_id";

    /** The columns that are read again. */
    static final List<String> READ = List.of(CLAUSE, TEXT, ROLE, BODY, PROGRAM, SETTLED, KEY, PROGRAM_ID);

    private DisagreementTable() {}

    static List<String> header(List<Coding> codings) {
        List<String> header =
                new ArrayList<>(List.of(CLAUSE, "township", "duty", "departments", "side", TEXT, ROLE, BODY, PROGRAM));
        codings.forEach(coding -> header.add("coder:" + coding.coder()));
        header.addAll(List.of(SETTLED, KEY, PROGRAM_ID));
        return header;
    }

    static List<String> row(Disagreement one) {
        List<String> cells = new ArrayList<>(List.of(
                one.clause().id(),
                one.clause().township(),
                one.clause().duty(),
                String.join(CodingSheet.BETWEEN, one.clause().departments()),
                one.clause().side(),
                one.clause().text(),
                one.role(),
                one.body(),
                one.inProgram() ? Disagreement.Vote.YES.word() : Disagreement.Vote.NO.word()));
        one.votes().forEach(vote -> cells.add(vote.word()));
        cells.add(one.settled() == null ? "" : one.settled().word());
        cells.add(one.key());
        cells.add(one.programId() == null ? "" : one.programId());
        return cells;
    }
}
