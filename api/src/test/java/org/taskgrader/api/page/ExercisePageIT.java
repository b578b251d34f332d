package org.taskgrader.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What learners live through at an exercise's page: a real browser, the packaged service, real containers. */
@Timeout(180)
final class ExercisePageIT {

    private static final String SUM = "first-steps/sum";
    private static final long FIRST_LOAD_OCTETS = 250_000;

    @RegisterExtension
    private static final Visitors VISITORS = new Visitors();

    /** A program that fails, and what the page says of it. */
    record Story(String exercise, String program, String language, String title, String line) {}

    static List<Story> stories() {
        return Programs.resource("/page-stories.tsv")
                .lines()
                .skip(2)
                .map(row -> row.split("\t", -1))
                .map(row -> new Story(row[0], row[1], row[2], row[3], row[4]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whoFailsReadsWhyMendsItAndPasses(Story story) {
        LearnerPage page = VISITORS.page().open(story.exercise(), story.language());
        page.write(Programs.solution(story.exercise(), story.program())).submit();
        assertThat(page.report().locator(".lead h3")).hasText(story.title());
        if (!story.line().isEmpty()) {
            assertThat(page.browser().locator("#editor .cm-mistake"))
                    .hasText(Programs.solution(story.exercise(), story.program())
                            .lines()
                            .toList()
                            .get(Integer.parseInt(story.line()) - 1));
        }
        page.write(Programs.solution(story.exercise(), "right.c")).submit();
        assertThat(page.report().locator(".summary")).hasClass("summary good");
        assertThat(page.browser().locator("#editor .cm-mistake")).hasCount(0);
        page.assertHarmless();
    }

    @Test
    void hintsComeOneByOne() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        page.write(Programs.kept("no-semicolon.c")).submit();
        assertThat(page.report().locator(".lead .hints li")).hasCount(1);
        page.button("Next hint").click();
        assertThat(page.report().locator(".lead .hints li")).hasCount(2);
        assertThat(page.report().locator(".lead .hints li").nth(1)).isFocused();
        page.browser().route("**/hints", Route::abort);
        page.button("Next hint").click();
        assertThat(page.report().locator(".lead .hints [role=status]")).containsText("The service does not answer.");
    }

    @Test
    void aTipAboutAProgramThatPassesIsNoMistake() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        page.write(Programs.kept("by-luck.c")).submit();
        assertThat(page.report().locator(".summary")).hasClass("summary good");
        assertThat(page.report().locator(".before-tip"))
                .hasText("Your program passes, but a little by luck: the test 01-small has shown something that can go"
                        + " wrong elsewhere.");
        assertThat(page.report().locator(".tip h3")).hasText("Beyond the memory that was asked for");
        assertThat(page.browser().locator("#editor .cm-tip")).containsText("sum = sum + numbers[i]");
        // Hints are given to a mistake that leads, and to no other.
        assertThat(page.report().locator(".tip .hints")).hasCount(0);
    }

    @Test
    void outputsStandSideBySideAndBlanksThatDoNotCountAreNotMarked() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        page.write(Programs.kept("blank-before.c")).submit();
        Locator failure = page.report().locator(".failure");
        assertThat(failure.locator("pre.expected mark")).hasText("8");
        assertThat(failure.locator("pre.actual mark")).hasText("9");
        assertThat(failure).containsText("The two first differ at line 1, column 2.");
        assertThat(failure).not().containsText("Spaces are shown as ·");
    }

    @Test
    void blanksThatCountAreSeen() {
        LearnerPage page = VISITORS.page().open("output/hut", "en");
        page.write(Programs.solution("output/hut", "spaces-behind.c")).submit();
        Locator failure = page.report().locator(".failure");
        assertThat(failure.locator("pre.expected mark")).containsText("↵");
        assertThat(failure.locator("pre.actual mark")).containsText("·");
        assertThat(failure).containsText("Spaces are shown as ·");
    }

    @Test
    void anOutputThatEndsTooEarlySaysSo() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        page.write("int main(void) { return 0; }").submit();
        Locator failure = page.report().locator(".failure");
        assertThat(failure.locator("pre.expected mark")).hasText("8");
        assertThat(failure.locator("pre.actual")).hasText("(nothing)");
    }

    @Test
    void anArrayIsDrawnWithTheElementThatIsNotThere() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        page.write(Programs.kept("one-too-far.c")).submit();
        Locator picture = page.report().locator(".lead .memory");
        assertThat(picture.locator("svg .touched")).hasCount(1);
        assertThat(picture.locator("svg .index.wrong")).hasText("2");
        assertThat(picture.getByRole(AriaRole.IMG))
                .hasAccessibleName(Pattern.compile("used numbers\\[2\\]: there is no such"));
        picture.locator("summary").click();
        assertThat(picture.locator("li").last()).hasText("The program used numbers[2]: there is no such element.");
        Visitors.assertAccessible(page.browser());
    }

    @Test
    void pointersAreDrawnAsArrowsToTheBlock() {
        LearnerPage page = VISITORS.page().open(SUM, "fr");
        page.write(Programs.kept("given-back.c")).submit();
        Locator picture = page.report().locator(".lead .memory");
        assertThat(picture.locator("svg .arrow")).hasCount(2);
        assertThat(picture.locator("svg .freed")).hasCount(2);
        picture.locator("summary").click();
        assertThat(picture.locator("li")).hasText(new String[] {
            "Dans main, à la ligne 9 :",
            "numbers mène au début du bloc alloué",
            "last mène dans le bloc alloué, à l’octet 4 à partir de son début",
            "Bloc alloué à la ligne 5, taille en octets : 8. Nombre de cases de type int qui y tiennent : 2."
                    + " Il a été rendu à la ligne 8.",
            "Le programme a utilisé le bloc après l’avoir rendu."
        });
        page.assertHarmless();
    }

    @Test
    void whatAHostileProgramWritesIsTextAndNoMore() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        page.write(Programs.kept("hostile.c")).submit();
        assertThat(page.report().locator("pre.actual"))
                .containsText("<script>alert(1)</script><img src=x onerror=alert(2)>\\x1b[31m\\xe2\\x80\\xaeabc");
        assertThat(page.browser().locator("#report script, #report img").count())
                .isZero();
        page.assertHarmless();
    }

    @Test
    void aLostConnectionLosesNothing() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        List<String> askedFrom = new ArrayList<>();
        page.browser().route("**/events", route -> {
            askedFrom.add(route.request().headers().getOrDefault("last-event-id", ""));
            switch (askedFrom.size()) {
                case 1 -> {
                    APIResponse whole = route.fetch();
                    String events = whole.text();
                    String cut = events.substring(0, events.indexOf("event:compiled"));
                    route.fulfill(new FulfillOptions()
                            .setContentType("text/event-stream")
                            .setBody(cut));
                }
                case 2 -> route.abort();
                default -> route.resume();
            }
        });
        page.write(Programs.solution(SUM, "right.c")).submit();
        assertThat(page.report().locator(".summary")).hasClass("summary good");
        assertThat(askedFrom).containsExactly("", "1", "1");
    }

    @Test
    void aPageThatIsOpenedAgainShowsWhatCameMeanwhile() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        page.browser().route("**/events", route -> route.abort());
        page.write(Programs.solution(SUM, "right.c"));
        page.browser().locator("#submit").click();
        assertThat(page.browser().locator("#status")).containsText("The connection is lost.");
        page.browser().unroute("**/events");
        page.browser().reload();
        page.graded();
        assertThat(page.report().locator(".summary")).hasClass("summary good");
        assertThat(page.editor()).containsText("a + b");
    }

    @Test
    void twoTabsDoNotOverwriteEachOther() {
        BrowserContext visitor = VISITORS.visitor(new NewContextOptions());
        LearnerPage first = VISITORS.page(visitor).open(SUM, "en");
        LearnerPage second = VISITORS.page(visitor).open(SUM, "en");
        second.write("int second;");
        assertThat(first.browser().locator("#other-tab")).isVisible();
        assertThat(first.editor()).not().containsText("int second;");
        first.button("Show that version here").click();
        assertThat(first.editor()).containsText("int second;");
    }

    @Test
    void theTemplateComesBackAndSoDoesTheProgram() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        page.write("int mine;");
        page.browser().reload();
        page.browser().waitForSelector("[data-ready]");
        assertThat(page.editor()).containsText("int mine;");
        page.button("Start again from the template").click();
        assertThat(page.editor()).containsText("int main(void)");
        page.button("Bring my program back").click();
        assertThat(page.editor()).containsText("int mine;");
    }

    @Test
    void theKeyboardIsEnough() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        Page browser = page.browser();
        assertThat(browser.locator("#work")).containsText("Press Escape, then Tab, to leave the editor.");
        browser.locator("a.skip").focus();
        for (int presses = 0;
                presses < 20
                        && page.editor()
                                .evaluate("e => e.getRootNode().activeElement !== e")
                                .equals(true);
                presses++) {
            browser.keyboard().press("Tab");
        }
        assertThat(page.editor()).isFocused();
        browser.keyboard().press("Tab");
        assertThat(page.editor()).isFocused();
        browser.keyboard().press("Escape");
        browser.keyboard().press("Tab");
        assertThat(browser.locator("#submit")).isFocused();
        browser.keyboard().press("Shift+Tab");
        assertThat(page.editor()).isFocused();
        browser.keyboard().press("Control+Enter");
        page.graded();
        assertThat(browser.locator("#report-title")).isFocused();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme theme) {
        LearnerPage page = VISITORS.page(
                        new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640))
                .open(SUM, "fr")
                .lookAtEditor();
        Visitors.assertAccessible(page.browser());
        page.write(Programs.solution(SUM, "ampersand-forgotten.c")).submit();
        Visitors.assertAccessible(page.browser());
        Visitors.assertFits(page.browser(), 320);
        page.write(Programs.solution(SUM, "right.c")).submit();
        Visitors.assertAccessible(page.browser());
        page.assertHarmless();
    }

    @Test
    void theFirstLoadIsSmall() {
        LearnerPage page = VISITORS.page();
        AtomicLong octets = new AtomicLong();
        page.browser().onRequestFinished(request -> octets.addAndGet(request.sizes().responseBodySize));
        page.open(SUM, "en");
        assertThat(octets.get()).isBetween(50_000L, FIRST_LOAD_OCTETS);
    }
}
