package org.dutygraph.web.dashboard;

import java.util.List;

/**
 * A chart below the dashboard's table: a saved query and one entry here. Title, description and chart come from the query's
 * header, and the query gets those of the page's filters that it has parameters for.
 *
 * @param query the address of the saved query; its first {@code view} is drawn
 * @param most the parameter that limits the rows
 * @param rows its value
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
