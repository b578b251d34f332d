package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.api.hostile.Harm;
import org.taskgrader.sandbox.HostileCase;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** Output, identifiers and compiler messages that mean harm to who reads them, in a terminal, a table and a page. */
final class HostileTextIT {

    private static final String EXERCISES = "taskgrader.exercises";
    private static final String ID = "hostile/once";
    private static final String PROJECT = "taskgrader.root";
    private static final List<String> LIVING = List.of("script", "img", "iframe", "svg", "object", "embed", "form");

    @TempDir
    private Path folder;

    private final List<String> programs = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        PathUtils.copyDirectory(
                Path.of(System.getProperty(PROJECT), "api/src/test/resources/hostile-exercises"), folder);
        Path exercise = folder.resolve(ID);
        StringBuilder settings = new StringBuilder(Files.readString(exercise.resolve("exercise.yaml")));
        for (HostileCase.Named hostile : HostileCase.all()) {
            if (hostile.family().equals("reader")) {
                Path program = exercise.resolve("solutions").resolve(hostile.name() + ".c");
                Files.writeString(program, hostile.source());
                programs.add(program.toString());
                settings.append("  ")
                        .append(program.getFileName())
                        .append(": ")
                        .append(hostile.expected().verdict().getFirst())
                        .append('\n');
            }
        }
        Files.writeString(exercise.resolve("exercise.yaml"), settings);
        System.setProperty(EXERCISES, folder.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(EXERCISES);
    }

    @Test
    void aTerminalShowsItHarmlessly() {
        List<String> arguments = new ArrayList<>(List.of("grade", ID, "--hints", "9"));
        arguments.addAll(programs);

        Console console = Console.run(arguments.toArray(String[]::new));

        assertThat(programs)
                .hasSizeGreaterThan(10)
                .allMatch(program -> console.text().contains("── " + program));
        assertThat(Harm.in("the terminal", console.text())).isEmpty();
        assertThat(Harm.in(
                        "the table",
                        Console.run("grade", ID, "--csv", programs.getFirst())
                                .text()
                                .replace("\r\n", "\n")))
                .isEmpty();
    }

    @Test
    void aPageShowsItHarmlessly() throws Exception {
        Path page = folder.resolve("page.html");

        Console.run("preview", ID, "--html", page.toString());

        String html = Files.readString(page);
        assertThat(html).contains("solutions/script-in-its-output.c");
        assertThat(Harm.in("the page", html)).isEmpty();
        NodeList elements = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        html.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(LIVING).doesNotContain(element.getTagName().toLowerCase(Locale.ROOT));
            NamedNodeMap attributes = element.getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                assertThat(attributes.item(j).getNodeName()).doesNotStartWith("on");
                assertThat(attributes.item(j).getNodeValue()).doesNotContain("javascript:");
            }
        }
    }
}
