package org.dutygraph.web.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.ResultPages;
import org.dutygraph.web.query.RowTable;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

class MatterPagesTest {

    private static final String MATTERS = "data/matters-to-review";
    private static final String SIDES = "matter/sides";

    private final PageReads reads = mock(PageReads.class);
    private final MatterPlacement placement = mock(MatterPlacement.class, RETURNS_DEEP_STUBS);
    private final MatterPages pages =
            new MatterPages(reads, mock(RowTable.class), placement, mock(ResultPages.class), mock(AuditLog.class));

    private static MatterPages.UncertainPair pair(String duty, String other) {
        return new MatterPages.UncertainPair("joined", 0.7, "防汛", "防汛抗旱", null, 1, "M1", duty, other);
    }

    private static MatterPages.SideView side(String duty) {
        return new MatterPages.SideView(duty, "BASIC", "云岭镇", "990121101", null, List.of(), List.of());
    }

    @Test
    void aPairWhoseListWasDeletedBetweenTheReadsIsLeftOut() {
        when(reads.rows(eq(MatterPages.UncertainPair.class), eq(MATTERS), any()))
                .thenReturn(List.of(pair("B1", "B2"), pair("B3", "B4")));
        when(reads.rows(eq(MatterPages.SideView.class), eq(SIDES), any()))
                .thenReturn(List.of(side("B1"), side("B2"), side("B3")));
        when(placement.decisions().read().standing()).thenReturn(List.of());
        Model model = new ExtendedModelMap();

        pages.matters("all", 1, null, model);

        assertThat(model.getAttribute("shown")).isEqualTo(List.of(pair("B1", "B2")));
    }
}
