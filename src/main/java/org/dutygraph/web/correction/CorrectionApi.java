package org.dutygraph.web.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.load.CorrectionRun;
import org.dutygraph.web.site.RequestRejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Corrections for a program. */
@RestController
@Tag(name = "corrections")
record CorrectionApi(CorrectionIntake intake) {

    /**
     * An actor of a clause that is corrected.
     *
     * @param clause the clause's id
     * @param was role and id of who was read, parted by a blank; left out where somebody is missing
     * @param role the role it has instead; left out where it has none
     * @param actor who has it, by name or id; left out where it is who was read
     * @param duty the duty's name
     * @param words the clause's text
     * @param by who corrects; whoever signed in is taken for who they are
     * @param why the reason
     */
    record ActorCorrection(
            @Nullable String clause,
            @Nullable String was,
            @Nullable String role,
            @Nullable String actor,
            @Nullable String duty,
            @Nullable String words,
            @Nullable String by,
            @Nullable String why) {}

    /** What was corrected or undone, and the lists that were written again. */
    record CorrectionAnswer(List<CorrectionView> corrections, List<LoadOutcome> lists) {

        static CorrectionAnswer of(CorrectionRun.Outcome outcome) {
            return new CorrectionAnswer(
                    outcome.corrections().stream().map(CorrectionView::of).toList(), outcome.lists());
        }
    }

    @GetMapping("/api/corrections")
    @Operation(summary = "The corrections in force, the earliest first")
    List<CorrectionView> corrections() {
        return intake.standing().stream().map(CorrectionView::of).toList();
    }

    @PostMapping("/api/corrections")
    @Operation(summary = "Corrects an actor of a clause; asks for the token of /api/token")
    CorrectionAnswer correct(@RequestBody ActorCorrection wanted) {
        if (wanted.clause() == null) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "NO_CORRECTION");
        }
        return CorrectionAnswer.of(intake.add(new CorrectionIntake.Wanted(
                wanted.clause(),
                text(wanted.was()),
                text(wanted.role()),
                text(wanted.actor()),
                text(wanted.duty()),
                text(wanted.words()),
                text(wanted.by()),
                text(wanted.why()))));
    }

    @DeleteMapping("/api/corrections/{id}")
    @Operation(summary = "Takes a correction back; asks for the token of /api/token")
    CorrectionAnswer undo(@PathVariable String id) {
        return CorrectionAnswer.of(intake.undo(id, "", ""));
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
