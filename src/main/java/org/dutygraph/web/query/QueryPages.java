package org.dutygraph.web.query;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.network.NetworkPart;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.View;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.web.site.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of saved queries, and a page for each. */
@Controller
record QueryPages(LiveCatalogue catalogue, FormField.Maker controls, Links links, JsonMapper json) {

    @GetMapping("/queries")
    String queries(Model model) {
        Catalogue now = catalogue.get();
        model.addAttribute("topics", now.topics());
        model.addAttribute("faults", now.faults());
        return "queries";
    }

    /** What the page's script reads; {@code runnable} is whether every required parameter is given. */
    private record ShownQuery(
            Words title,
            String api,
            @Nullable String whole,
            List<ResultColumn> columns,
            List<View> views,
            @Nullable ShownNetwork network,
            boolean runnable) {}

    /** Of a query whose rows are a network: the address of all of them, and the columns of its parts with their definitions. */
    private record ShownNetwork(
            String api, List<ResultColumn> nodes, List<ResultColumn> edges, List<ResultColumn> figures) {}

    @GetMapping("/queries/{topic}/{name}")
    String query(
            @PathVariable String topic,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> address,
            HttpServletRequest request,
            Model model) {
        SavedQuery query = catalogue.get().get(topic + "/" + name);
        Map<String, String> given = QueryArguments.to(query, address);
        boolean runnable = query.parameters().stream()
                .allMatch(parameter -> !parameter.required() || given.containsKey(parameter.name()));
        String[] pairs = QueryArguments.pairs(given);
        String api = links.with("/api/queries/" + query.address(), pairs);
        model.addAttribute("query", query);
        model.addAttribute("controls", controls.of(query, given));
        model.addAttribute(
                "queryJson",
                json.writeValueAsString(new ShownQuery(
                        query.title(),
                        api,
                        whole(query, given),
                        query.columns(),
                        query.views(),
                        network(query, given),
                        runnable)));
        model.addAttribute("runnable", runnable);
        model.addAttribute("examples", runnable ? List.of() : controls.examples(query, "/queries/" + query.address()));
        // The form's number of rows is for the page; an export has every row.
        String complete = links.with("/api/queries/" + query.address(), unlimited(given));
        model.addAttribute("export", complete + (complete.contains("?") ? "&" : "?") + "format=");
        model.addAttribute("holdsGraph", query.views().stream().anyMatch(view -> view.kind()
                .equals("graph")));
        model.addAttribute("console", console(query, pairs));
        model.addAttribute("curl", "curl " + quoted(origin(request) + api));
        model.addAttribute("commandLine", commandLine(query, given));
        return "query";
    }

    private @Nullable ShownNetwork network(SavedQuery query, Map<String, String> given) {
        return query.network() == null
                ? null
                : new ShownNetwork(
                        links.with("/api/queries/" + query.address(), unlimited(given)),
                        NetworkPart.NODES.columns(query),
                        NetworkPart.EDGES.columns(query),
                        NetworkPart.FIGURES.columns(query));
    }

    /** The address of the page that shows every row; null where this one does. */
    private @Nullable String whole(SavedQuery query, Map<String, String> given) {
        return given.containsKey(QueryRunner.LIMIT)
                ? links.with("/queries/" + query.address(), unlimited(given))
                : null;
    }

    private static String[] unlimited(Map<String, String> given) {
        Map<String, String> unlimited = new LinkedHashMap<>(given);
        unlimited.remove(QueryRunner.LIMIT);
        return QueryArguments.pairs(unlimited);
    }

    private String console(SavedQuery query, String[] pairs) {
        return links.with(
                "/cypher",
                Stream.concat(Stream.of("query", query.address()), Arrays.stream(pairs))
                        .toArray(String[]::new));
    }

    private static String origin(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath("")
                .build()
                .toUriString();
    }

    private static String commandLine(SavedQuery query, Map<String, String> given) {
        String parameters = given.entrySet().stream()
                .map(entry -> " -p " + quoted(entry.getKey() + "=" + entry.getValue()))
                .collect(Collectors.joining());
        String folder = "";
        if (query.own()) {
            Path topic = Path.of(query.file()).toAbsolutePath().getParent();
            folder = topic == null ? "" : " --queries " + quoted(String.valueOf(topic.getParent()));
        }
        return "java -jar dutygraph.jar query " + query.address() + parameters + folder;
    }

    /** A shell word in single quotes where needed, with single quotes in it escaped. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_/=.:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
