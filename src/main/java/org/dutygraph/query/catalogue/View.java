package org.dutygraph.query.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;

/** A way to show a result; its fields are names of columns. */
public sealed interface View {

    /** The word for it in a header and, as {@code kind}, in JSON. */
    @JsonProperty("kind")
    String word();

    /** The columns that it uses, in the order of the header. */
    List<String> columns();

    /** Rows and columns; every query has this view. */
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
     * Bars next to each other, or {@code stacked}: {@code bar(label; series, …)}.
     *
     * @param label the column with the name of a group of bars
     * @param series the columns with the numbers
     * @param stacked whether the bars of a group are stacked
     */
    record Bar(String label, List<String> series, @JsonIgnore boolean stacked) implements View {
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

    /** Nodes joined by lines, as thick as their value: {@code network(one; other; value)}. */
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

    /** The nodes and relationships in the columns: {@code graph(path)}. */
    record Graph(List<String> columns) implements View {
        public Graph {
            columns = List.copyOf(columns);
        }

        @Override
        public String word() {
            return "graph";
        }
    }

    /** Figures over time, each valid until the next time: {@code timeline(time; figure, figure…)}. */
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
