package org.dutygraph.web.edition;

import java.util.List;
import java.util.Map;
import org.dutygraph.edition.Edition;
import org.dutygraph.edition.EditionDiff;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.editions.ListedEditions;
import org.dutygraph.graph.editions.ListedEditions.ListedEdition;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.web.answers.PageReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares two editions of the graph, following the decisions about matters. */
@Component
final class ComparedEditions {

    private final PageReads pages;
    private final ListedEditions editions;
    private final MatterPlacement matters;

    ComparedEditions(PageReads pages, Graph graph, MatterPlacement matters) {
        this.pages = pages;
        this.editions = ListedEditions.in(graph);
        this.matters = matters;
    }

    /** Compares an older and a newer list; one that is not in the graph, or the same twice, is a {@link QueryFault}. */
    EditionDiff of(String a, String b) {
        if (a.equals(b)) {
            throw new QueryFault(FaultCode.PARAMETER, "a and b are the same list", "give two editions that differ");
        }
        return pages.timed(
                "editions/duties",
                () -> EditionDiff.of(edition(a), edition(b), matters.decisions().read()));
    }

    private Edition edition(String list) {
        return editions.edition(list).orElseThrow(() -> QueryFault.unknownList(list, editions.near(list)));
    }

    /** The editions of a township, the newest first; empty where there is no such township. */
    List<ListedEdition> of(String township) {
        return pages.rows(ListedEdition.class, "editions/of-township", Map.of("township", township));
    }

    /** Townships that have several editions. */
    List<SeveralEditions> several() {
        return pages.rows(SeveralEditions.class, "editions/several", Map.of());
    }

    /** A township with several editions; {@code newest} and {@code before} are the ids of its two newest lists. */
    record SeveralEditions(
            String township,
            @Nullable String county,
            String newest,
            String before,
            String newestEdition,
            String beforeEdition) {}
}
