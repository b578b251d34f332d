package org.taskgrader.api.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a text could do to the program that shows it: a terminal, a page, an XML parser, somebody's eyes. Looked for in
 * every interface, whatever the text is about.
 */
public final class Harm {

    /** All that a page of ours is made of. */
    private static final Set<String> ELEMENTS = Set.of(
            "div", "p", "h4", "h5", "pre", "code", "strong", "em", "mark", "ul", "ol", "li", "details", "summary",
            "table", "caption", "thead", "tbody", "tr", "th", "td", "span", "a", "br", "dl", "dt", "dd");

    private static final Set<String> ATTRIBUTES = Set.of("class", "lang", "scope", "href", "colspan", "title", "open");

    private Harm() {}

    /** What is wrong with a report in JSON, and with the page and the text in it; nothing if nothing is. */
    public static List<String> in(JsonNode report) {
        List<String> harm = new ArrayList<>();
        strings(report, "", harm);
        JsonNode feedback = report.path("feedback");
        if (feedback.has("html")) {
            page(feedback.path("html").asText(), harm);
        }
        return harm;
    }

    /** What is wrong with a text that is shown as it is; tabs and line ends are not. */
    public static List<String> in(String where, String text) {
        return text.codePoints()
                .filter(c -> c != '\n' && c != '\t')
                .filter(Harm::isHarmful)
                .distinct()
                .mapToObj(c -> where + " holds U+" + String.format("%04X", c))
                .toList();
    }

    private static void strings(JsonNode node, String where, List<String> harm) {
        if (node.isTextual()) {
            harm.addAll(in(where, node.asText()));
        } else if (node.isObject()) {
            node.properties().forEach(field -> strings(field.getValue(), where + "/" + field.getKey(), harm));
        } else {
            for (int i = 0; i < node.size(); i++) {
                strings(node.get(i), where + "/" + i, harm);
            }
        }
    }

    private static boolean isHarmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (c & 0xFFFE) == 0xFFFE;
        };
    }

    /** As a platform that parses before it shows, and refuses what is no XML. */
    private static void page(String html, List<String> harm) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            element(
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(html)))
                            .getDocumentElement(),
                    harm);
        } catch (ParserConfigurationException | SAXException | IOException notXml) {
            harm.add("the page is no XML: " + notXml.getMessage());
        }
    }

    private static void element(Element element, List<String> harm) {
        if (!ELEMENTS.contains(element.getTagName())) {
            harm.add("the page has an element " + element.getTagName());
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!ATTRIBUTES.contains(attribute.getNodeName())
                    || attribute.getNodeValue().contains("javascript:")) {
                harm.add("the page has an attribute " + attribute);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                element(inner, harm);
            }
        }
    }
}
