package org.dutygraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dutygraph.parse.DutyKind;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/**
 * Something that lists of duties speak of, one aspect of one subject, with all the words for it. The tables are {@code
 * bench/subjects.tsv} and {@code bench/aspects.yaml}.
 *
 * @param number among all matters, from 0; they stand in the order of the categories
 * @param subject the subject's words
 * @param bodies kinds of the departments, the leading one first
 * @param where {@code any}, {@code rural} or {@code urban}
 * @param weights how likely it is each kind of duty, in the order of {@link DutyKind}
 * @param names its name as each kind of duty
 * @param mode how it is done once it is taken back
 * @param upstream clauses of the departments, those of this aspect first
 * @param township clauses of the township, those of this aspect first
 * @param ownUpstream how many of the departments' clauses are of this aspect alone
 * @param ownTownship how many of the township's are
 */
record InventedMatter(
        int number,
        String category,
        String subject,
        List<String> bodies,
        String where,
        List<Integer> weights,
        Map<DutyKind, Template> names,
        Template mode,
        List<Template> upstream,
        List<Template> township,
        int ownUpstream,
        int ownTownship) {

    static List<InventedMatter> all() {
        return Holder.ALL;
    }

    /** The lines of a table of this room, as fields. */
    static List<String[]> table(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("bench/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final List<InventedMatter> ALL = read();

        private static List<InventedMatter> read() {
            Map<String, Map<String, Object>> sorts = new Yaml().load(text("aspects.yaml"));
            List<InventedMatter> all = new ArrayList<>();
            for (String[] row : table("subjects.tsv")) {
                List<String> bodies = new ArrayList<>(List.of(row[3]));
                bodies.addAll(row[4].equals("-") ? List.of() : List.of(row[4].split(";")));
                Map<String, Object> sort = sorts.get(row[1]);
                for (Object aspect : (List<?>) sort.get("aspects")) {
                    all.add(of(all.size(), row, List.copyOf(bodies), sort, (Map<?, ?>) aspect));
                }
            }
            return List.copyOf(all);
        }

        private static InventedMatter of(
                int number, String[] row, List<String> bodies, Map<String, Object> sort, Map<?, ?> aspect) {
            List<Template> upstream = new ArrayList<>(templates(aspect.get("up")));
            List<Template> township = new ArrayList<>(templates(aspect.get("town")));
            int ownUpstream = upstream.size();
            int ownTownship = township.size();
            upstream.addAll(templates(sort.get("up")));
            township.addAll(templates(sort.get("town")));
            return new InventedMatter(
                    number,
                    row[0],
                    row[2],
                    bodies,
                    row[5],
                    ((List<?>) aspect.get("kinds"))
                            .stream().map(Integer.class::cast).toList(),
                    Map.of(
                            DutyKind.BASIC,
                            template(aspect, "basic"),
                            DutyKind.COOPERATIVE,
                            template(aspect, "name"),
                            DutyKind.WITHDRAWN,
                            template(aspect, "withdrawn")),
                    template(aspect, "mode"),
                    List.copyOf(upstream),
                    List.copyOf(township),
                    ownUpstream,
                    ownTownship);
        }

        private static Template template(Map<?, ?> aspect, String name) {
            return Template.of(String.valueOf(aspect.get(name)));
        }

        private static List<Template> templates(Object texts) {
            return ((List<?>) texts)
                    .stream().map(text -> Template.of(text.toString())).toList();
        }
    }
}
