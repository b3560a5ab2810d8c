package org.dutygraph.edition;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.text.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * The change of one duty from the older edition to the newer one.
 *
 * @param before the duty in the older edition; null if it was added
 * @param after the duty in the newer edition; null if it is gone
 * @param traits the differences, or empty
 * @param clauses the clauses that were added, removed or reworded
 */
public record DutyChange(
        @Nullable EditionDuty before, @Nullable EditionDuty after, Set<ChangeType> traits, List<ClauseChange> clauses) {

    public DutyChange {
        traits = Collections.unmodifiableSet(new TreeSet<>(traits));
        clauses = List.copyOf(clauses);
    }

    static DutyChange added(EditionDuty after) {
        return new DutyChange(null, after, EnumSet.of(ChangeType.ADDED), List.of());
    }

    static DutyChange gone(EditionDuty before) {
        return new DutyChange(before, null, EnumSet.of(ChangeType.GONE), List.of());
    }

    static DutyChange of(EditionDuty before, EditionDuty after) {
        Set<ChangeType> traits = EnumSet.noneOf(ChangeType.class);
        ClauseChanges clauses = ClauseChanges.of(before.clauses(), after.clauses());
        boolean moved = before.kind() != after.kind();
        add(traits, ChangeType.MOVED, moved);
        add(traits, ChangeType.ENDED, !moved && before.ended() != after.ended());
        // Departments and clauses that only one of two lists requires are no difference.
        boolean bodies = !before.bodies().isEmpty() && !after.bodies().isEmpty();
        boolean lead = bodies
                && !before.bodies().get(0).id().equals(after.bodies().get(0).id());
        add(traits, ChangeType.LEAD, lead);
        add(traits, ChangeType.DEPARTMENTS, bodies && !lead && !ids(before).equals(ids(after)));
        add(traits, ChangeType.NAME, !EditionClause.sense(before.name()).equals(EditionClause.sense(after.name())));
        boolean worded =
                !moved || !before.clauses().isEmpty() && !after.clauses().isEmpty();
        add(traits, ChangeType.CLAUSES, worded && !clauses.changes().isEmpty());
        add(traits, ChangeType.WORK_MODE, !moved && !workMode(before).equals(workMode(after)));
        add(traits, ChangeType.CATEGORY, !before.category().equals(after.category()));
        add(traits, ChangeType.NUMBER, !moved && before.number() != after.number());
        add(
                traits,
                ChangeType.SPELLING,
                traits.stream().noneMatch(ChangeType::tells) && isRespelled(before, after, clauses));
        return new DutyChange(before, after, traits, worded ? clauses.changes() : List.of());
    }

    private static void add(Set<ChangeType> traits, ChangeType trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }

    private static boolean isRespelled(EditionDuty before, EditionDuty after, ClauseChanges clauses) {
        return clauses.respelled()
                || !before.name().equals(after.name())
                || !Objects.equals(before.workMode(), after.workMode());
    }

    private static List<String> ids(EditionDuty duty) {
        return duty.bodies().stream().map(DutyDepartment::id).toList();
    }

    private static String workMode(EditionDuty duty) {
        return EditionClause.sense(Objects.toString(duty.workMode(), ""));
    }

    /** Whether this is one of the differences. */
    boolean has(ChangeType trait) {
        return traits.contains(trait);
    }

    /** The most important reported difference, or null. */
    public @Nullable ChangeType gravest() {
        return traits.stream().filter(ChangeType::tells).findFirst().orElse(null);
    }

    /** Whether it is reported. */
    public boolean tells() {
        return gravest() != null;
    }

    /** The duty of the newer edition, or of the older one if it is gone. */
    public EditionDuty duty() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    /** Bodies that only the newer edition lists, in the order of the cell. */
    public List<DutyDepartment> joined() {
        return without(after, before);
    }

    /** Bodies that only the older edition lists, in the order of the cell. */
    public List<DutyDepartment> left() {
        return without(before, after);
    }

    private static List<DutyDepartment> without(@Nullable EditionDuty duty, @Nullable EditionDuty other) {
        if (duty == null) {
            return List.of();
        }
        List<String> ids = other == null ? List.of() : ids(other);
        return duty.bodies().stream().filter(body -> !ids.contains(body.id())).toList();
    }

    /** The word-level difference of the names; one piece where there is one name only. */
    public List<WordDiff.Stretch> nameWords() {
        if (before == null || after == null) {
            return List.of(new WordDiff.Stretch(WordDiff.Change.KEPT, duty().name()));
        }
        return WordDiff.of(before.name(), after.name());
    }

    /** The word-level difference of the two 工作方式. */
    public List<WordDiff.Stretch> workModeWords() {
        return WordDiff.of(modeText(before), modeText(after));
    }

    /** Whether the two 工作方式 differ in too many words for a word-level difference. */
    public boolean isWorkModeWhole() {
        return WordDiff.isTooDifferent(modeText(before), modeText(after));
    }

    private static String modeText(@Nullable EditionDuty duty) {
        return duty == null ? "" : Objects.toString(duty.workMode(), "");
    }
}
