package org.dutygraph.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dutygraph.validation.Coding.Marks;

/**
 * How far coders agree on one role. A unit is a clause, its value the set of bodies that a coder marks; an empty set is a value.
 * For κ and the nominal α sets are the same or not; the α of sets counts what they share.
 *
 * @param coders two of them, or all
 * @param units clauses that two or more of them coded
 * @param agreed the share of them where all who coded it mark the same set
 * @param kappa of two coders; empty for more, and where it does not exist
 */
record CoderAgreement(
        List<String> coders,
        String role,
        int units,
        double agreed,
        Optional<Kappa> kappa,
        OptionalDouble alpha,
        OptionalDouble alphaOfSets) {

    /** Of every pair of coders and, where they are more than two, of all; by role. */
    static List<CoderAgreement> of(List<Coding> codings) {
        List<CoderAgreement> agreements = new ArrayList<>();
        for (String role : Coding.ROLES) {
            for (int one = 0; one < codings.size(); one++) {
                for (int other = one + 1; other < codings.size(); other++) {
                    agreements.add(of(List.of(codings.get(one), codings.get(other)), role));
                }
            }
            if (codings.size() > 2) {
                agreements.add(of(codings, role));
            }
        }
        return agreements;
    }

    private static CoderAgreement of(List<Coding> codings, String role) {
        Set<String> clauses = new LinkedHashSet<>();
        codings.forEach(coding -> clauses.addAll(coding.clauses().keySet()));
        List<List<Set<String>>> units = new ArrayList<>();
        for (String clause : clauses) {
            List<Set<String>> values = new ArrayList<>();
            for (Coding coding : codings) {
                Marks marks = coding.clauses().get(clause);
                if (marks != null) {
                    values.add(marks.certain(role));
                }
            }
            if (values.size() > 1) {
                units.add(values);
            }
        }
        long same = units.stream().filter(unit -> Set.copyOf(unit).size() == 1).count();
        return new CoderAgreement(
                codings.stream().map(Coding::coder).toList(),
                role,
                units.size(),
                units.isEmpty() ? 0 : (double) same / units.size(),
                codings.size() > 2
                        ? Optional.empty()
                        : Kappa.of(
                                units.stream().map(unit -> unit.get(0)).toList(),
                                units.stream().map(unit -> unit.get(1)).toList()),
                KrippendorffAlpha.nominal(units),
                KrippendorffAlpha.ofSets(units));
    }
}
