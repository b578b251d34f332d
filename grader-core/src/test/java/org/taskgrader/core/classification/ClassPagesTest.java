package org.taskgrader.core.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages about error classes say what the classes say. After a change of a class, {@code ./mvnw test -pl grader-core
 * -Dtest=ClassPagesTest -Dtaskgrader.pages=update} writes them anew.
 */
final class ClassPagesTest {

    private static final Path DOCS = Path.of(System.getProperty("taskgrader.root"), "docs");

    @Test
    void areUpToDate() throws IOException {
        Map<String, String> pages = new ClassPages(ErrorClasses.load()).pages();
        assertThat(pages).hasSizeGreaterThan(200);
        if ("update".equals(System.getProperty("taskgrader.pages"))) {
            write(pages);
        }
        Map<String, String> written = written();
        assertThat(written.keySet()).isEqualTo(pages.keySet());
        pages.forEach((path, page) -> assertThat(written.get(path)).as(path).isEqualTo(page));
    }

    private static void write(Map<String, String> pages) throws IOException {
        for (String old : written().keySet()) {
            Files.delete(DOCS.resolve(old));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = DOCS.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(DOCS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = DOCS.relativize(file).toString();
                if (path.equals("error-classes.md") || path.startsWith("error-classes/")) {
                    pages.put(path, Files.readString(file));
                }
            }
        }
        return pages;
    }
}
