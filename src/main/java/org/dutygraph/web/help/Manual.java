package org.dutygraph.web.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;

/**
 * The chapters of the manual as HTML, each in both languages. Links to other chapters lead to their help pages; other files of
 * the project are not in the program, so that only the words of such a link are left.
 */
final class Manual {

    /** In the order in which a reader needs them. */
    static final List<String> CHAPTERS = List.of(
            "web",
            "lists",
            "departments",
            "actors",
            "matters",
            "editions",
            "tasks",
            "search",
            "queries",
            "corrections",
            "validation",
            "dataset",
            "commands",
            "settings",
            "guard",
            "graph");

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private static final Pattern CHAPTER = Pattern.compile("([a-z]+)(\\.zh)?\\.md(#.*)?");

    /** Pages that can be opened as they stand in the text. */
    private static final Set<String> PAGES = Set.of(
            "/",
            "/checks",
            "/compare",
            "/cypher",
            "/definitions",
            "/departments",
            "/duties",
            "/load",
            "/matters",
            "/queries",
            "/swagger-ui.html",
            "/tasks",
            "/townships",
            "/validation");

    private Manual() {}

    /**
     * A chapter.
     *
     * @param name one of {@link #CHAPTERS}
     * @param title its heading
     * @param lead its first paragraph, as plain text
     * @param html all of it
     */
    record Chapter(String name, String title, String lead, String html) {}

    /** A chapter in a language; empty where there is none of this name. */
    static Optional<Chapter> chapter(String name, String language) {
        if (!CHAPTERS.contains(name)) {
            return Optional.empty();
        }
        String file = "manual/" + name + (language.equals("en") ? ".md" : ".zh.md");
        Node text = PARSER.parse(read(new ClassPathResource(file)));
        text.accept(new Links());
        List<String> words = new ArrayList<>();
        for (Node block = text.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading || block instanceof Paragraph) {
                words.add(words(block));
            }
        }
        return Optional.of(new Chapter(name, words.get(0), words.get(1), RENDERER.render(text)));
    }

    private static String read(ClassPathResource file) {
        try {
            // The line that leads to the other language: the pages have a switch of their own.
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^\\[(?:中文|English)]\\([a-z.]+\\)\\R", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Node block) {
        StringBuilder words = new StringBuilder();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                words.append(' ');
            }
        });
        return words.toString();
    }

    private static final class Links extends AbstractVisitor {

        @Override
        public void visit(Code code) {
            if (PAGES.contains(code.getLiteral())) {
                Link link = new Link(code.getLiteral(), null);
                code.insertBefore(link);
                link.appendChild(code);
            }
        }

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            Matcher chapter = CHAPTER.matcher(to);
            if (chapter.matches() && CHAPTERS.contains(chapter.group(1))) {
                link.setDestination("/help/" + chapter.group(1) + (chapter.group(3) == null ? "" : chapter.group(3)));
            } else if (!to.startsWith("#") && !to.startsWith("https://")) {
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            }
        }
    }
}
