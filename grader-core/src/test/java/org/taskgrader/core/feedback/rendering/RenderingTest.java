package org.taskgrader.core.feedback.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.comparison.OutputComparison;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.Feedback;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.Situation;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What a hostile program can put into a message, it can only show there. */
class RenderingTest {

    private static final ErrorClasses CLASSES = ErrorClasses.load();
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.load(CLASSES);

    private static final Exercise EXERCISE = Fixture.all().getFirst().exercise();

    /** Markup, a slot, back quotes, a control character, a colour of the terminal, a turn of the writing direction, no character. */
    private static final String HOSTILE =
            "x</code><script>alert(1)</script>{meant}`b`\u0000\u001b[31m\u202e\uffff\ud83f\udffe&amp;\"'";

    private static Feedback feedback() {
        String line = "\tint " + HOSTILE + " = 1;";
        Finding finding =
                Finding.at(new SourceRange(2, 6, 2, 10), "undeclared-typo", Map.of("name", HOSTILE, "meant", "other"));
        Judgement judgement = new Judgement(OverallVerdict.COMPILE_ERROR, List.of(), List.of(), List.of(), 0, 0);
        return new Explainer(CLASSES, CATALOGUE)
                .explain(
                        Situation.of(EXERCISE, CSource.parse("// first\n" + line + "\n"), judgement, List.of(finding)),
                        Locale.FRENCH);
    }

    @Test
    void htmlIsOneWellFormedDivWithoutAnythingOfTheLearnersInItsMarkup() throws Exception {
        String html =
                new HtmlRenderer(CATALOGUE, HelpPages.NONE).render(feedback().withHints(3));

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
        String text = TextRenderer.plain(CATALOGUE).render(feedback().withHints(3));

        assertThat(text.codePoints()
                        .filter(c -> c != '\n' && c != '\t')
                        .filter(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || (c & 0xFFFE) == 0xFFFE))
                .isEmpty();
    }

    @Test
    void aTerminalSeesOurColoursOnly() {
        String text = TextRenderer.coloured(CATALOGUE).render(feedback().withHints(0));

        assertThat(text)
                .contains("\u001b[1m")
                .doesNotContain("\u001b[31m\u202e")
                .contains("␛[31m");
    }

    @Test
    void theMarkStandsUnderThePlaceAlsoBehindATab() {
        String text = TextRenderer.plain(CATALOGUE).render(feedback().withHints(0));

        assertThat(text.lines()).anyMatch(line -> line.endsWith("| \t    ^^^^"));
    }

    @Test
    void hintsAreShownAsManyAsWanted() {
        TextRenderer renderer = TextRenderer.plain(CATALOGUE);
        String label = "Indice 1";

        assertThat(renderer.render(feedback().withHints(0))).doesNotContain(label);
        assertThat(renderer.render(feedback().withHints(1))).contains(label).doesNotContain("Indice 2");
    }

    @Test
    void aMessageWithoutATranslationSaysSo() {
        Feedback french = feedback();
        Feedback mixed = new Feedback(
                Locale.FRENCH,
                french.summary(),
                Optional.empty(),
                new Explainer(CLASSES, CATALOGUE)
                        .explain(
                                Situation.of(
                                        EXERCISE,
                                        CSource.parse("x\n"),
                                        new Judgement(
                                                OverallVerdict.COMPILE_ERROR, List.of(), List.of(), List.of(), 0, 0),
                                        List.of(Finding.at(Optional.empty(), "missing-main", Map.of()))),
                                Locale.ENGLISH)
                        .lead(),
                0,
                List.of(),
                List.of());

        assertThat(TextRenderer.plain(CATALOGUE).render(mixed)).contains("(pas encore traduit)");
        assertThat(new HtmlRenderer(CATALOGUE, HelpPages.NONE).render(mixed)).contains("lang=\"en\"");
    }

    /** Two visible tests fail and a hidden one: the smaller visible one is shown, the others in a sentence. */
    private static Feedback wrongOutput() {
        Judgement judgement = new Judgement(
                OverallVerdict.WRONG_OUTPUT,
                List.of(
                        judged("large", Visibility.VISIBLE, "100 200\n", "300<\n", "301<\n"),
                        judged("small", Visibility.VISIBLE, "1 2\n", "x\n3<\n", "x\n4<\n"),
                        judged("secret", Visibility.HIDDEN, "7\n", "8\n", "9\n")),
                List.of(),
                List.of(),
                0,
                0);
        return new Explainer(CLASSES, CATALOGUE)
                .explain(Situation.of(EXERCISE, CSource.parse(""), judgement, List.of()), Locale.ENGLISH);
    }

    private static JudgedTest judged(String name, Visibility visibility, String input, String expected, String output) {
        TestCase test = new TestCase(
                name, "all", visibility, List.of(), Bytes.utf8(input), Bytes.utf8(expected), EXERCISE.limits());
        CapturedOutput printed = new CapturedOutput(Bytes.utf8(output), false);
        ProcessResult result = new ProcessResult(
                new RunOutcome.Exited(0),
                Duration.ZERO,
                Duration.ZERO,
                ByteSize.ofBytes(0),
                0,
                printed,
                CapturedOutput.NOTHING);
        Difference difference = OutputComparison.compare(EXERCISE.comparison(), test.expected(), printed)
                .orElseThrow();
        return new JudgedTest(test, result, result.stdout(), new Verdict.WrongOutput(difference));
    }

    @Test
    void onlyTheSmallestVisibleTestIsShownInFull() {
        String text = TextRenderer.plain(CATALOGUE).render(wrongOutput().withHints(0));

        assertThat(text)
                .contains("Line | Expected output | Output of your program")
                .contains(">    2 | 3<              | 4<")
                .contains("✗ Test large — Line 1: `300<` was expected, your program printed `301<`.")
                .doesNotContain("100 200")
                .contains("✗ Test secret — The output is not the expected one.")
                .doesNotContain("`8`")
                .doesNotContain("`9`");
    }

    @Test
    void theTableOfAPageHasHeadersAndSaysInWordsWhereTheDifferenceIs() throws Exception {
        String html =
                new HtmlRenderer(CATALOGUE, HelpPages.NONE).render(wrongOutput().withHints(0));

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        assertThat(document.getElementsByTagName("table").getLength()).isEqualTo(1);
        assertThat(html)
                .contains("scope=\"col\">Expected output</th>")
                .contains("<mark class=\"taskgrader-expected\">3&lt;</mark>")
                .contains("<mark class=\"taskgrader-actual\">4&lt;</mark>")
                .contains("<strong class=\"taskgrader-mark\">first difference</strong>");
    }

    @Test
    void aTerminalSeesWhatWasExpectedInGreenAndWhatWasPrintedInRed() {
        assertThat(TextRenderer.coloured(CATALOGUE).render(wrongOutput().withHints(0)))
                .contains("\u001b[32m3<\u001b[0m")
                .contains("\u001b[31m4<\u001b[0m");
    }

    @Test
    void linksToThePageOfTheClassWhereTheOperatorHasOne() {
        HelpPages pages = new HelpPages(Optional.of("https://example.org/{language}/?of={class}&x=1"));

        String html = new HtmlRenderer(CATALOGUE, pages).render(feedback().withHints(0));

        String id = feedback().lead().orElseThrow().errorClass();
        assertThat(html).contains("href=\"https://example.org/fr/?of=" + id + "&amp;x=1\"");
        assertThat(new HtmlRenderer(CATALOGUE, HelpPages.NONE).render(feedback().withHints(0)))
                .doesNotContain("href");
    }

    @Test
    void refusesAddressesOfPagesThatCannotBe() {
        for (String template :
                List.of("https://example.org/errors", "javascript:alert({class})", "not a url {class}")) {
            assertThatThrownBy(() -> new HelpPages(Optional.of(template)))
                    .as(template)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
