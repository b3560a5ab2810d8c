package org.dutygraph.web.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dutygraph.web.duty.MarkedText.ActorInClause;
import org.dutygraph.web.duty.MarkedText.Piece;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final String TEXT = "县农业农村局会同公安局制定方案";

    private static ActorInClause actor(String role, int start, int end, String surface) {
        return new ActorInClause(role, start, end, surface, null, false, surface, surface, "department", null);
    }

    private static List<String> shown(String text, ActorInClause... actors) {
        return MarkedText.of(text, List.of(actors)).stream()
                .map(piece -> piece.text()
                        + piece.actors().stream().map(ActorInClause::role).collect(Collectors.joining("+", "[", "]")))
                .toList();
    }

    @Test
    void marksWhereActorsStand() {
        assertThat(shown(TEXT, actor("WITH", 8, 11, "公安局"), actor("PERFORMED_BY", 0, 6, "县农业农村局")))
                .containsExactly("县农业农村局[PERFORMED_BY]", "会同[]", "公安局[WITH]", "制定方案[]");
    }

    @Test
    void leavesUnmarkedWhatTheClauseDoesNotWriteThere() {
        assertThat(shown(TEXT, actor("PERFORMED_BY", 0, 4, "水利局"), actor("PERFORMED_BY", -1, -1, "")))
                .containsExactly(TEXT + "[]");
        assertThat(shown("短", actor("WITH", 0, 9, "公安局"))).containsExactly("短[]");
        assertThat(shown("")).isEmpty();
    }

    @Test
    void cutsWhereActorsOverlapAndPutsThePerformerFirst() {
        assertThat(shown(TEXT, actor("UNDER", 0, 6, "县农业农村局"), actor("PERFORMED_BY", 1, 6, "农业农村局")))
                .containsExactly("县[UNDER]", "农业农村局[PERFORMED_BY+UNDER]", "会同公安局制定方案[]");
    }

    @Test
    void thePiecesAreTheTextAgain() {
        List<Piece> pieces = MarkedText.of(TEXT, List.of(actor("WITH", 8, 11, "公安局"), actor("WITH", 0, 6, "县农业农村局")));
        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(TEXT);
    }
}
