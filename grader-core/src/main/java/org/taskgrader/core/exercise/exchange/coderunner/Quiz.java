package org.taskgrader.core.exercise.exchange.coderunner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A file of questions as Moodle exports them. */
final class Quiz {

    private Quiz() {}

    /**
     * The question for CodeRunner in it.
     *
     * @param part its name, or its number from 1; may be left out where there is only one
     * @throws ExchangeException if this is no such file, or there is not just one such question
     */
    static Element question(Bytes document, Optional<String> part) throws ExchangeException {
        Element root = root(document);
        if (!root.getTagName().equals("quiz")) {
            throw new ExchangeException("the file's first element is <" + root.getTagName()
                    + ">, not <quiz>: export the question from Moodle's question bank as Moodle XML");
        }
        List<Element> questions = children(root, "question").stream()
                .filter(question -> question.getAttribute("type").equals("coderunner"))
                .filter(question -> text(question, "prototypetype").orElse("0").equals("0"))
                .toList();
        if (questions.isEmpty()) {
            throw new ExchangeException("there is no question of CodeRunner in the file");
        }
        String names = questions.stream()
                .map(Quiz::name)
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
        if (part.isEmpty()) {
            if (questions.size() > 1) {
                throw new ExchangeException("there are " + questions.size() + " questions in the file (" + names
                        + "): name one with --question");
            }
            return questions.getFirst();
        }
        for (int i = 0; i < questions.size(); i++) {
            if (name(questions.get(i)).equals(part.get()) || part.get().equals(Integer.toString(i + 1))) {
                return questions.get(i);
            }
        }
        throw new ExchangeException("there is no question \"" + part.get() + "\" in the file; there are " + names);
    }

    /** A document of somebody's may name files of this machine, or entities that grow without end: it is read without either. */
    static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform reads XML this way", e);
        }
    }

    private static Element root(Bytes document) throws ExchangeException {
        try {
            return builder().parse(document.stream()).getDocumentElement();
        } catch (SAXParseException e) {
            throw new ExchangeException(
                    "the file is not XML that can be read here, line " + e.getLineNumber() + ": " + e.getMessage());
        } catch (SAXException | IOException e) {
            throw new ExchangeException("the file is not XML that can be read here: " + e.getMessage());
        }
    }

    static String name(Element question) {
        return text(question, "name").orElse("").strip();
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (@Nullable Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** What is written in a child, in its {@code <text>} if it has one; empty if there is no such child. */
    static Optional<String> text(Element parent, String name) {
        return children(parent, name).stream().findFirst().map(child -> {
            List<Element> inner = children(child, "text");
            return (inner.isEmpty() ? child : inner.getFirst()).getTextContent();
        });
    }

    /** The parser itself would write to the console. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // Nothing that keeps anybody from reading.
        }

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
