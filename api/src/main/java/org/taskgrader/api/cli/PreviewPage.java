package org.taskgrader.api.cli;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.taskgrader.api.page.StatementHtml;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.report.TextExcerpt;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.feedback.VisibleText;

/** An exercise as a page: one file, with nothing to be fetched, well-formed as XML too. */
final class PreviewPage {

    private static final String TEMPLATE = "/preview/page.html";
    private static final String HTML = "text/html";

    private PreviewPage() {}

    static String of(Exercise exercise, Locale language, List<PreviewCommand.Shown> shown) {
        Words words = Words.of("preview", language);
        Map<String, Object> data = Map.of(
                "language", language.toLanguageTag(),
                "spoken", words.language(),
                "words", words.all(),
                "id", exercise.id(),
                "title", Objects.requireNonNull(exercise.titles().get(language)),
                "statement",
                        StatementHtml.of(
                                Objects.requireNonNull(exercise.statements().get(language))),
                "headers",
                        exercise.library().headers().stream()
                                .map(header -> Map.of(
                                        "name",
                                        header.name(),
                                        "content",
                                        VisibleText.of(header.content().text())))
                                .toList(),
                "samples",
                        exercise.tests().stream()
                                .filter(test -> test.visibility() == Visibility.SAMPLE)
                                .map(test -> Map.of(
                                        "name", test.name(),
                                        "arguments", String.join(" ", test.arguments()),
                                        "input",
                                                TextExcerpt.of(test.input(), false)
                                                        .text(),
                                        "expected",
                                                TextExcerpt.of(test.expected(), false)
                                                        .text()))
                                .toList(),
                "programs",
                        shown.stream()
                                .map(program -> Map.of(
                                        "file", program.solution().file(),
                                        "promised", PreviewCommand.promised(program.solution()),
                                        "source",
                                                VisibleText.of(program.solution()
                                                        .source()
                                                        .text()),
                                        "feedback",
                                                program.graded()
                                                        .report()
                                                        .feedback()
                                                        .html()))
                                .toList());
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(ValueResolvers.rawResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .build();
        return engine.parse(template(), Variant.forContentType(HTML))
                .data("page", data)
                .render();
    }

    private static String template() {
        try (InputStream stream = PreviewPage.class.getResourceAsStream(TEMPLATE)) {
            return new String(Objects.requireNonNull(stream, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
