package org.dutygraph.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.SavedQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** One department: its duties by role, its partners, its clauses, the names it goes by. */
@Controller
final class DepartmentPage {

    private final PageReads pages;
    private final Links links;
    private final JsonMapper json;

    DepartmentPage(PageReads pages, Links links, JsonMapper json) {
        this.pages = pages;
        this.links = links;
        this.json = json;
    }

    @GetMapping("/departments/{*id}")
    String department(@PathVariable String id, Model model) {
        String department = id.substring(1);
        model.addAttribute("department", pages.one("department/department", "department", department));
        for (String part : List.of("duties", "partners", "clauses", "received")) {
            model.addAttribute(part + "Json", table("department", part, department));
        }
        return "department";
    }

    private String table(String topic, String name, String id) {
        SavedQuery query = pages.find(topic, name).orElseThrow();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("api", links.with("/api/pages/" + query.address(), topic, id));
        said.put("columns", QueryDescription.columns(query));
        return json.writeValueAsString(said);
    }
}
