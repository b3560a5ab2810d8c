package org.dutygraph.web.dashboard;

import java.util.List;

/**
 * A picture below the dashboard's table. A card is its saved query and one entry here: title, description and picture are
 * those of the query's header, and the page's filter goes to the query as far as it has such parameters.
 *
 * @param query the address of the saved query; its first {@code view} is drawn
 * @param most the parameter that says how many rows are drawn
 * @param rows how many
 * @param size whether it takes a whole row of the page or half of one
 */
record DashboardCard(String query, String most, int rows, Size size) {

    /** In the order of the page. */
    static final List<DashboardCard> ALL = List.of(
            new DashboardCard("workload/department-by-category", "departments", 15, Size.WIDE),
            new DashboardCard("workload/township-burden", "limit", 20, Size.HALF),
            new DashboardCard("sharing/department-pairs", "limit", 120, Size.HALF));

    /** How much of the page's width a card takes. */
    enum Size {
        WIDE,
        HALF
    }
}
