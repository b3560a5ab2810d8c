package org.dutygraph.query.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** A way to look at a result; its fields name columns. */
public sealed interface View {

    /** The word that names it in a header. */
    String word();

    /** Every column it names, in the order of the header. */
    List<String> columns();

    /** Rows and columns; every query has it. */
    record Table() implements View {
        @Override
        public String word() {
            return "table";
        }

        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /**
     * Bars beside each other, or {@code stacked} upon each other: {@code bar(label; series, …)}.
     *
     * @param label the column that names a group of bars
     * @param series the columns of numbers
     * @param stacked whether the bars of a group are stacked
     */
    record Bar(String label, List<String> series, boolean stacked) implements View {
        public Bar {
            series = List.copyOf(series);
        }

        @Override
        public String word() {
            return stacked ? "stacked-bar" : "bar";
        }

        @Override
        public List<String> columns() {
            return Stream.concat(Stream.of(label), series.stream()).toList();
        }
    }

    /** Colours on a grid: {@code heatmap(x; y; value)}. */
    record Heatmap(String x, String y, String value) implements View {
        @Override
        public String word() {
            return "heatmap";
        }

        @Override
        public List<String> columns() {
            return List.of(x, y, value);
        }
    }

    /** Bands between two sides: {@code sankey(from; to; value)}. */
    record Sankey(String from, String to, String value) implements View {
        @Override
        public String word() {
            return "sankey";
        }

        @Override
        public List<String> columns() {
            return List.of(from, to, value);
        }
    }

    /** Bodies joined by lines as thick as what they share: {@code network(one; other; value)}. */
    record Network(String one, String other, String value) implements View {
        @Override
        public String word() {
            return "network";
        }

        @Override
        public List<String> columns() {
            return List.of(one, other, value);
        }
    }

    /** Nodes and relationships out of the named columns: {@code graph(path)}. */
    record Graph(List<String> columns) implements View {
        public Graph {
            columns = List.copyOf(columns);
        }

        @Override
        public String word() {
            return "graph";
        }
    }

    /** Figures over time, in force from each time until the next: {@code timeline(time; figure, figure…)}. */
    record Course(String time, List<String> series) implements View {
        public Course {
            series = List.copyOf(series);
        }

        @Override
        public String word() {
            return "timeline";
        }

        @Override
        public List<String> columns() {
            return Stream.concat(Stream.of(time), series.stream()).toList();
        }
    }

    /** Points in time: {@code timeline(time; label)}. */
    record Timeline(String time, String label) implements View {
        @Override
        public String word() {
            return "timeline";
        }

        @Override
        public List<String> columns() {
            return List.of(time, label);
        }
    }
}
