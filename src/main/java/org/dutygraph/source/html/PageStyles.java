package org.dutygraph.source.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Writes what a page's own style sheet says about showing and striking out into the elements' {@code style}. Later rules go
 * before earlier ones and an element's own style before both; the weight of selectors does not count.
 */
final class PageStyles {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    /** Blocks for other media, which have blocks inside, and {@code @font-face}. */
    private static final Pattern AT_BLOCK = Pattern.compile("@[^{};]*(?:;|\\{(?:[^{}]*\\{[^{}]*})*[^{}]*})");

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern DECLARATION = Pattern.compile(
            "(display|visibility|mso-hide|text-decoration(?:-line)?|list-style(?:-type)?)\\s*:\\s*([^;]+)",
            Pattern.CASE_INSENSITIVE);

    private PageStyles() {}

    static void apply(Document page) {
        Map<Element, Map<String, String>> declared = new LinkedHashMap<>();
        for (Element sheet : page.select("style")) {
            String text = COMMENT.matcher(sheet.data())
                    .replaceAll("")
                    .replace("<!--", "")
                    .replace("-->", "");
            Matcher rules = RULE.matcher(AT_BLOCK.matcher(text).replaceAll(""));
            while (rules.find()) {
                apply(page, rules.group(1).strip(), rules.group(2), declared);
            }
        }
        declared.forEach((element, properties) -> {
            String own = element.attr("style");
            StringBuilder style = new StringBuilder(own);
            properties.forEach((property, value) -> {
                if (!Pattern.compile("(?<![\\w-])" + property + "\\s*:", Pattern.CASE_INSENSITIVE)
                        .matcher(own)
                        .find()) {
                    style.append(';').append(property).append(':').append(value);
                }
            });
            element.attr("style", style.toString());
        });
    }

    private static void apply(Document page, String selector, String body, Map<Element, Map<String, String>> declared) {
        Matcher declarations = DECLARATION.matcher(body);
        while (declarations.find()) {
            String property = declarations.group(1).toLowerCase(Locale.ROOT);
            String value = declarations.group(2).strip();
            try {
                page.select(selector).forEach(element -> declared.computeIfAbsent(element, key -> new LinkedHashMap<>())
                        .put(property, value));
            } catch (Selector.SelectorParseException e) {
                // A state such as :hover, or a part such as ::before: no element is always like that.
                return;
            }
        }
    }
}
