package org.dutygraph.web.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dutygraph.matter.TaskOutcome;
import org.dutygraph.query.catalogue.Definitions;
import org.dutygraph.task.TaskAnswer;
import org.dutygraph.task.TaskLine;
import org.dutygraph.task.TaskLines;
import org.dutygraph.task.TaskLookup;
import org.dutygraph.web.query.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tasks that came down, pasted or sent as a file, looked up in the lists. */
@Controller
record TaskPage(TaskAnswers answers, FormField.Maker controls) {

    @GetMapping("/tasks")
    String ask(@RequestParam(defaultValue = "") String region, Model model) {
        show("", region, model);
        model.addAttribute("answers", null);
        return "tasks";
    }

    @PostMapping("/tasks")
    String answer(
            @RequestParam(defaultValue = "") String tasks,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String region,
            Model model) {
        List<TaskLine> lines = TaskAnswers.given(() -> lines(tasks, file));
        List<TaskAnswer> found = answers.of(lines, region);
        Map<TaskOutcome, Long> counts = new EnumMap<>(TaskOutcome.class);
        List.of(TaskOutcome.values()).forEach(outcome -> counts.put(outcome, 0L));
        counts.putAll(found.stream().collect(Collectors.groupingBy(TaskAnswer::outcome, Collectors.counting())));
        // What a file held is shown, and goes into the exports, as if it had been pasted.
        show(
                lines.stream().map(line -> line.text().replaceAll("\\R", " ")).collect(Collectors.joining("\n")),
                region,
                model);
        model.addAttribute("answers", found);
        model.addAttribute("counts", counts);
        return "tasks";
    }

    @PostMapping(path = "/tasks", params = "format")
    void export(
            @RequestParam(defaultValue = "") String tasks,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String region,
            @RequestParam String format,
            HttpServletResponse response)
            throws IOException {
        answers.write(TaskAnswers.given(() -> lines(tasks, file)), region, format, response);
    }

    /** A file goes before the text, which is what an earlier answer left there. */
    private static List<TaskLine> lines(String text, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return TaskLines.ofText(text);
        }
        try {
            return TaskLines.ofFile(Objects.toString(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The file sent cannot be read from its temporary place", e);
        }
    }

    private void show(String text, String region, Model model) {
        model.addAttribute("text", text);
        model.addAttribute(
                "controls",
                controls.of(TaskLookup.QUERY, Map.of("region", region)).stream()
                        .filter(control -> control.name().equals("region"))
                        .toList());
        model.addAttribute("most", TaskLines.MOST);
        model.addAttribute("longest", TaskLines.LONGEST);
        model.addAttribute("headers", TaskLines.headers());
        model.addAttribute("endings", TaskLines.endings());
        model.addAttribute("measured", Definitions.measuredTasks());
    }
}
