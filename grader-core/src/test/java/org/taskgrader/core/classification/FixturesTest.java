package org.taskgrader.core.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.rendering.TextRenderer;

/**
 * Every fixture yields the finding and the words that are written down for it. After a change that is meant to change
 * them, {@code ./mvnw test -pl grader-core -Dtest=FixturesTest -Dtaskgrader.golden=update} writes them anew; review the
 * difference.
 */
class FixturesTest {

    private static final ErrorClasses CLASSES = ErrorClasses.load();
    private static final Classifier CLASSIFIER = new Classifier(CLASSES);
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.load(CLASSES);
    private static final Explainer EXPLAINER = new Explainer(CLASSES, CATALOGUE);
    private static final int ALL_HINTS = 3;

    static Stream<Fixture> fixtures() {
        List<Fixture> all = Fixture.all();
        assertThat(all).isNotEmpty();
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void showsItsClassAndOnlyIfItShould(Fixture fixture) {
        List<Finding> findings = CLASSIFIER.classify(fixture.evidence());

        if (fixture.positive()) {
            assertThat(findings).first().extracting(Finding::errorClass).isEqualTo(fixture.errorClass());
        } else {
            assertThat(findings).extracting(Finding::errorClass).doesNotContain(fixture.errorClass());
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void isToldInTheseWords(Fixture fixture) throws IOException {
        List<Finding> findings = CLASSIFIER.classify(fixture.evidence());

        compare(fixture, "expected.json", Fixture.lead(findings));
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Feedback feedback = EXPLAINER.explain(fixture.source(), fixture.judgement(), findings, language);
            String file = "message." + language.toLanguageTag() + ".txt";
            compare(fixture, file, TextRenderer.plain(CATALOGUE).render(feedback, ALL_HINTS));
        }
    }

    private static void compare(Fixture fixture, String file, String actual) throws IOException {
        if ("update".equals(System.getProperty("taskgrader.golden"))) {
            Files.writeString(fixture.folder().resolve(file), actual);
        }
        assertThat(actual).isEqualTo(fixture.read(file));
    }
}
