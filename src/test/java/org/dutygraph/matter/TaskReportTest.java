package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutygraph.load.SampleCounty;
import org.dutygraph.parse.ListParser;
import org.dutygraph.query.catalogue.Definitions;
import org.dutygraph.query.catalogue.Definitions.MeasuredTasks;
import org.dutygraph.resolve.ListResolver;
import org.dutygraph.resolve.ResolvedList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * How well tasks are told to be on the sample county's lists; prints the figures and every miss. The figures are those that the
 * pages show, so that nobody changes a rule without measuring again.
 */
class TaskReportTest {

    private static Map<String, List<Map<String, Object>>> halves;
    private static List<DutyText> duties;

    @BeforeAll
    static void read() {
        InputStream in = Objects.requireNonNull(TaskReportTest.class.getResourceAsStream("/matter/tasks.yaml"));
        halves = new Yaml().load(in);
        duties = SampleCounty.sources().stream()
                .filter(source -> !source.name().contains("linhe-2024-12"))
                .flatMap(source -> duties(ListResolver.bundled()
                        .resolve(Objects.requireNonNull(ListParser.parse(source).list()))))
                .toList();
    }

    /** The duties of a list as they are compared with tasks, the way of working among the clauses. */
    private static Stream<DutyText> duties(ResolvedList list) {
        List<DutyText> texts = DutyText.of(list);
        return IntStream.range(0, texts.size()).mapToObj(i -> {
            DutyText text = texts.get(i);
            List<String> clauses = new ArrayList<>(text.clauses());
            Optional.ofNullable(list.duties().get(i).duty().workMode()).ifPresent(clauses::add);
            return new DutyText(text.id(), text.kind(), text.category(), text.name(), clauses, List.of());
        });
    }

    @Test
    void theWorkingHalfIsAsThePagesSay() {
        assertThat(measure("working")).isEqualTo(stated(0));
    }

    @Test
    void theHeldHalfIsAsThePagesSay() {
        assertThat(measure("held")).isEqualTo(stated(1));
    }

    private static Figures stated(int row) {
        MeasuredTasks measured = Definitions.measuredTasks().get(row);
        return new Figures(
                measured.listed(),
                measured.unlisted(),
                measured.precision(),
                measured.recall(),
                measured.wrong(),
                measured.left(),
                measured.first(),
                measured.three());
    }

    private static Figures measure(String half) {
        int listed = 0;
        int told = 0;
        int right = 0;
        int wrong = 0;
        int left = 0;
        int first = 0;
        int three = 0;
        List<Map<String, Object>> tasks = Objects.requireNonNull(halves.get(half));
        for (Map<String, Object> task : tasks) {
            String text = (String) task.get("task");
            List<String> nearest = nearest(text);
            TaskOutcome outcome = TaskOutcome.of(score(text, nearest.get(0)));
            @SuppressWarnings("unchecked")
            List<String> answers = (List<String>) task.get("duties");
            boolean isFirst = answers.contains(nearest.get(0));
            boolean isListed = !answers.isEmpty();
            listed += isListed ? 1 : 0;
            first += isFirst ? 1 : 0;
            three += nearest.stream().limit(3).anyMatch(answers::contains) ? 1 : 0;
            told += outcome == TaskOutcome.ON_LIST ? 1 : 0;
            right += outcome == TaskOutcome.ON_LIST && isFirst ? 1 : 0;
            left += outcome == TaskOutcome.PERHAPS ? 1 : 0;
            boolean isWrong =
                    outcome == TaskOutcome.ON_LIST && !isFirst || outcome == TaskOutcome.NOT_ON_LIST && isListed;
            wrong += isWrong ? 1 : 0;
            if (isWrong || outcome == TaskOutcome.PERHAPS || isListed && !isFirst) {
                System.out.printf(
                        "  %s %s %.2f %s: %s (%s)%n",
                        half, outcome, score(text, nearest.get(0)), text, nearest.get(0), answers);
            }
        }
        int all = tasks.size();
        Figures figures = new Figures(
                listed,
                all - listed,
                percent(right, told),
                percent(right, listed),
                percent(wrong, all),
                percent(left, all),
                percent(first, listed),
                percent(three, listed));
        System.out.printf("tasks, %s half: %s%n", half, figures);
        return figures;
    }

    private static List<String> nearest(String text) {
        List<String> nearest = new ArrayList<>(duties.stream().map(DutyText::id).toList());
        nearest.sort(
                Comparator.comparingDouble((String id) -> -score(text, id)).thenComparing(Comparator.naturalOrder()));
        return nearest;
    }

    private static double score(String text, String duty) {
        DutyText near = duties.stream()
                .filter(each -> each.id().equals(duty))
                .findFirst()
                .orElseThrow();
        return TaskJudge.judge(TaskText.of(text), near).score();
    }

    private static String percent(int part, int all) {
        return Math.round(100.0 * part / all) + " %";
    }

    private record Figures(
            int listed,
            int unlisted,
            String precision,
            String recall,
            String wrong,
            String left,
            String first,
            String three) {}
}
