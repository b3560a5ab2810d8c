package org.dutygraph.web.edition;

import java.util.List;
import java.util.Map;
import org.dutygraph.edition.EditionDiff;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.web.answers.PageReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two editions out of the graph, compared by what a person decided and by what they say. */
@Component
final class ComparedEditions {

    private final PageReads pages;
    private final ListedEditions editions;
    private final MatterPlacement matters;

    ComparedEditions(PageReads pages, MatterPlacement matters) {
        this.pages = pages;
        this.matters = matters;
        this.editions = new ListedEditions(pages::all);
    }

    /**
     * Compares.
     *
     * @param a the id of the older list
     * @param b the id of the newer list
     * @throws QueryFault where the graph lacks one, or both are the same
     */
    EditionDiff of(String a, String b) {
        if (a.equals(b)) {
            throw new QueryFault(FaultCode.PARAMETER, "a and b are the same list", "give two editions that differ");
        }
        return EditionDiff.of(
                editions.edition(a), editions.edition(b), matters.decisions().read());
    }

    /** The editions of a township, the newest first; nothing where there is no such township. */
    List<Map<String, @Nullable Object>> of(String township) {
        return pages.rows("editions/of-township", Map.of("township", township));
    }

    /** Townships that have several editions. */
    List<Map<String, @Nullable Object>> several() {
        return pages.rows("editions/several", Map.of());
    }
}
