package org.taskgrader.core.feedback.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.OverallVerdict;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What a hostile program can put into a message, it can only show there. */
class RenderingTest {

    private static final ErrorClasses CLASSES = ErrorClasses.load();
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.load(CLASSES);

    /** Markup, a slot, back quotes, a control character, a colour of the terminal, a turn of the writing direction. */
    private static final String HOSTILE = "x</code><script>alert(1)</script>{meant}`b`\u0000\u001b[31m\u202e&amp;\"'";

    private static Feedback feedback() {
        String line = "\tint " + HOSTILE + " = 1;";
        Finding finding =
                Finding.at(new SourceRange(2, 6, 2, 10), "undeclared-typo", Map.of("name", HOSTILE, "meant", "other"));
        Judgement judgement = new Judgement(OverallVerdict.COMPILE_ERROR, List.of(), List.of(), 0, 0);
        return new Explainer(CLASSES, CATALOGUE)
                .explain(
                        CSource.parse("// first\n" + line + "\n"),
                        judgement,
                        List.of(finding),
                        Optional.empty(),
                        Locale.FRENCH);
    }

    @Test
    void htmlIsOneWellFormedDivWithoutAnythingOfTheLearnersInItsMarkup() throws Exception {
        String html = new HtmlRenderer(CATALOGUE).render(feedback(), 3);

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("div");
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getDocumentElement().getTextContent()).contains("<script>alert(1)</script>{meant}");
        assertThat(html).doesNotContain("\u202e").doesNotContain("\u0000").doesNotContain("\u001b");
    }

    @Test
    void plainTextHoldsNoControlCharacters() {
        String text = TextRenderer.plain(CATALOGUE).render(feedback(), 3);

        assertThat(text.codePoints()
                        .filter(c -> c != '\n' && c != '\t')
                        .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .isEmpty();
    }

    @Test
    void aTerminalSeesOurColoursOnly() {
        String text = TextRenderer.coloured(CATALOGUE).render(feedback(), 0);

        assertThat(text)
                .contains("\u001b[1m")
                .doesNotContain("\u001b[31m\u202e")
                .contains("␛[31m");
    }

    @Test
    void theMarkStandsUnderThePlaceAlsoBehindATab() {
        String text = TextRenderer.plain(CATALOGUE).render(feedback(), 0);

        assertThat(text.lines()).anyMatch(line -> line.endsWith("| \t    ^^^^"));
    }

    @Test
    void hintsAreShownAsManyAsWanted() {
        TextRenderer renderer = TextRenderer.plain(CATALOGUE);
        String label = "Indice 1";

        assertThat(renderer.render(feedback(), 0)).doesNotContain(label);
        assertThat(renderer.render(feedback(), 1)).contains(label).doesNotContain("Indice 2");
    }

    @Test
    void aMessageWithoutATranslationSaysSo() {
        Feedback french = feedback();
        Feedback mixed = new Feedback(
                Locale.FRENCH,
                french.summary(),
                new Explainer(CLASSES, CATALOGUE)
                        .explain(
                                CSource.parse("x\n"),
                                new Judgement(OverallVerdict.COMPILE_ERROR, List.of(), List.of(), 0, 0),
                                List.of(Finding.at(Optional.empty(), "missing-main", Map.of())),
                                Optional.empty(),
                                Locale.ENGLISH)
                        .lead(),
                List.of(),
                List.of());

        assertThat(TextRenderer.plain(CATALOGUE).render(mixed, 0)).contains("(pas encore traduit)");
        assertThat(new HtmlRenderer(CATALOGUE).render(mixed, 0)).contains("lang=\"en\"");
    }
}
