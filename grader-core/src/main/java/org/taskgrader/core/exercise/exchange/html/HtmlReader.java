package org.taskgrader.core.exercise.exchange.html;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Goes through a page's elements and writes what CommonMark has for them. */
final class HtmlReader {

    /** Pages are not nested deeper; what is, becomes text without markup. */
    private static final int DEEPEST = 60;

    private static final Set<String> SILENT = Set.of("script", "style", "template", "head", "noscript");
    private static final Set<String> LOST =
            Set.of("img", "svg", "video", "audio", "iframe", "object", "embed", "canvas", "form", "input", "button");

    private final Set<String> lost = new TreeSet<>();

    String read(Element root) {
        return children(root, 0);
    }

    Set<String> lost() {
        return lost;
    }

    private String children(Element element, int depth) {
        if (depth > DEEPEST) {
            return escaped(element.text());
        }
        return element.childNodes().stream().map(node -> piece(node, depth + 1)).collect(Collectors.joining());
    }

    private String piece(Node node, int depth) {
        if (node instanceof TextNode text) {
            return escaped(text.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
        }
        return node instanceof Element element ? element(element, depth) : "";
    }

    private String element(Element element, int depth) {
        String name = element.normalName();
        if (LOST.contains(name)) {
            String source = element.attr("src");
            lost.add("<" + name + ">" + (source.isEmpty() || source.length() > 100 ? "" : " " + source));
            return element.attr("alt");
        }
        return switch (name) {
            case "br" -> "\n";
            case "hr" -> "\n\n---\n\n";
            case "h1", "h2" -> block("## " + line(element, depth));
            case "h3" -> block("### " + line(element, depth));
            case "h4", "h5", "h6" -> block("#### " + line(element, depth));
            case "strong", "b" -> marked("**", element, depth);
            case "em", "i" -> marked("*", element, depth);
            case "code", "tt", "kbd", "samp" -> code(element.wholeText());
            case "pre" -> block(fenced(element.wholeText()));
            case "sup" -> "^" + children(element, depth);
            case "a" -> link(element, depth);
            case "ul" -> block(list(element, "- ", depth));
            case "ol" -> block(list(element, "1. ", depth));
            case "blockquote" -> block(prefixed(children(element, depth).strip(), "> ", "> "));
            case "table" -> block(table(element, depth));
            case "p", "div", "section", "article", "header", "footer", "main", "dl", "dt", "dd", "figure" ->
                block(children(element, depth));
            default -> SILENT.contains(name) ? "" : children(element, depth);
        };
    }

    private static String block(String content) {
        return content.isBlank() ? "" : "\n\n" + content.strip() + "\n\n";
    }

    private String line(Element element, int depth) {
        return children(element, depth).replaceAll("\\s+", " ").strip();
    }

    private String marked(String mark, Element element, int depth) {
        String content = children(element, depth).strip();
        return content.isEmpty() ? "" : mark + content + mark;
    }

    private static String code(String content) {
        String line = content.replaceAll("\\s+", " ").strip();
        String fence = line.contains("`") ? "``" : "`";
        String room = line.contains("`") ? " " : "";
        return line.isEmpty() ? "" : fence + room + line + room + fence;
    }

    private static String fenced(String content) {
        String text = content.startsWith("\n") ? content.substring(1) : content;
        String fence = text.contains("```") ? "~~~~" : "```";
        return fence + "text\n" + text.stripTrailing() + "\n" + fence;
    }

    private String link(Element element, int depth) {
        String address = element.attr("href").strip();
        String words = children(element, depth).strip();
        return address.matches("https?://[^\\s<>()]+") && !words.isEmpty() ? "[" + words + "](" + address + ")" : words;
    }

    private String list(Element list, String mark, int depth) {
        List<String> items = list.children().stream()
                .map(item -> prefixed(children(item, depth).strip(), mark, " ".repeat(mark.length())))
                .toList();
        return String.join("\n", items);
    }

    private static String prefixed(String text, String first, String others) {
        return first + text.replaceAll("\\n{3,}", "\n\n").lines().collect(Collectors.joining("\n" + others));
    }

    /** In the notation that most renderers of Markdown know, with its first row as the heading. */
    private String table(Element table, int depth) {
        StringBuilder text = new StringBuilder();
        List<Element> rows = table.select("tr");
        for (int i = 0; i < rows.size(); i++) {
            List<Element> cells = rows.get(i).select("> td, > th");
            cells.forEach(cell -> text.append("| ")
                    .append(line(cell, depth).replace("|", "\\|"))
                    .append(' '));
            text.append("|\n");
            if (i == 0) {
                text.append("|---".repeat(cells.size())).append("|\n");
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_<\\[])", "\\\\$1").replace('\u00A0', ' ');
    }
}
