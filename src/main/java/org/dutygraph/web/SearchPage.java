package org.dutygraph.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What holds the words that were typed. */
@Controller
final class SearchPage {

    private final PageReads pages;

    SearchPage(PageReads pages) {
        this.pages = pages;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        Map<String, List<Map<String, @Nullable Object>>> found = new LinkedHashMap<>();
        String words = q.strip();
        if (!words.isEmpty()) {
            for (Map<String, @Nullable Object> row : pages.rows("search/search", Map.of("q", words))) {
                found.computeIfAbsent(String.valueOf(row.get("kind")), kind -> new ArrayList<>())
                        .add(row);
            }
        }
        model.addAttribute("q", words);
        model.addAttribute("found", found);
        return "search";
    }
}
