package org.dutygraph.web.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.SavedQuery;
import org.springframework.util.MultiValueMap;

/** The parameters that an address gives to a saved query. */
public final class QueryArguments {

    // Parameters of the address that belong to the page.
    private static final Set<String> PAGE_PARAMETERS = Set.of("format", "lang");

    private QueryArguments() {}

    /** All parameters, so that an unknown name is refused by name; empty values are left out. */
    static Map<String, String> strictly(MultiValueMap<String, String> address) {
        Map<String, String> given = new LinkedHashMap<>();
        address.forEach((name, values) -> {
            String first = values.get(0);
            if (!PAGE_PARAMETERS.contains(name) && !PageRequest.owns(name) && first != null && !first.isBlank()) {
                given.put(name, first);
            }
        });
        return given;
    }

    /** Only the query's own parameters: a page's address may have more. */
    public static Map<String, String> to(SavedQuery query, MultiValueMap<String, String> address) {
        Map<String, String> given = strictly(address);
        given.keySet()
                .retainAll(query.parameters().stream().map(Parameter::name).toList());
        return given;
    }

    /** Names and values alternating, as {@code Links} takes them. */
    public static String[] pairs(Map<String, String> given) {
        return given.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }
}
