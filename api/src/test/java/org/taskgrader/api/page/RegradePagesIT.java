package org.taskgrader.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Grading again at instructors' pages: a real browser, the packaged service, programs that are graded in real containers. */
@Timeout(300)
final class RegradePagesIT {

    private static final String UNDECIDED = "Nothing has been decided yet.";

    @RegisterExtension
    static final InstructorBrowsers BROWSERS = new InstructorBrowsers();

    private static InstructorSite site;
    private static RegradeStory story;

    @BeforeAll
    static void start() {
        site = BROWSERS.site();
        story = RegradeStory.begin(site);
    }

    @Test
    void theKeyboardIsEnoughToGradeAgainAndToLetItCount() {
        UUID submission = story.send();
        Page page = page(new NewContextOptions());
        PageFaults faults = PageFaults.of(page, site.host());
        story.open(page, "/instructor", "en");
        Visitors.tabTo(page, page.locator("a[href^='/instructor/regrades']"));
        page.keyboard().press("Enter");
        Visitors.tabTo(page, page.locator("#exercise"));
        page.keyboard().type(RegradeStory.EXERCISE);
        assertThat(page.locator("#exercise")).hasValue(RegradeStory.EXERCISE);
        Visitors.tabTo(page, InstructorSite.button(page, "Grade again"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#state")).containsText(UNDECIDED, new ContainsTextOptions().setTimeout(120_000));
        Locator changed = page.locator(
                "#changes-table tbody tr",
                new Page.LocatorOptions().setHas(page.locator("a[href*='" + submission + "']")));
        assertThat(changed.locator("td").nth(0)).containsText("Wrong output");
        assertThat(changed.locator("td").nth(1)).containsText("Solved");
        changed.locator("td a[href*='submissions']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".facts").nth(0)).containsText("Wrong output");
        assertThat(page.locator(".facts").nth(1)).not().containsText("Wrong output");
        assertThat(page.locator("pre.told").nth(1))
                .not()
                .containsText(page.locator("pre.told").nth(0).innerText());
        assertThat(page.locator("[aria-labelledby=program] pre")).containsText("scanf");
        Visitors.tabTo(page, page.locator("main a").first());
        page.keyboard().press("Enter");
        Visitors.tabTo(page, InstructorSite.button(page, "Let the new results count"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#state")).containsText("The new results count");
        assertThat(page.locator("#state")).isFocused();
        assertThat(changed.locator("td").nth(1)).containsText("counts");
        faults.assertNone();
    }

    @Test
    void scriptsAreNotNeededToSeeHowFarItIs() {
        String regrade = story.underWay();
        Page page = page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(site.host() + RegradeStory.REGRADES + "/" + regrade + "?lang=en");
        page.locator("#key").fill(story.key());
        InstructorSite.button(page, "Sign in").click();
        assertThat(page.locator("#state")).containsText("graded again: 0 of 1");
        assertThat(page.locator("main progress")).hasAttribute("value", "0");
        page.locator("main a", new Page.LocatorOptions().setHasText("Keep this page"))
                .click();
        assertThat(page.locator("#state")).containsText("graded again: 0 of 1");
        page.locator("main a", new Page.LocatorOptions().setHasText("One level up"))
                .click();
        page.locator("a[href*='" + regrade + "']").click();
        assertThat(page.locator("#state")).containsText("graded again: 0 of 1");
        story.end(regrade);
        assertThat(page.locator("#state"))
                .containsText("Stopped before anything", new ContainsTextOptions().setTimeout(20_000));
        assertThat(page.locator("main form")).hasCount(0);
    }

    @Test
    void whatTakesTooLongIsStopped() {
        String regrade = story.underWay();
        Page page = page(new NewContextOptions());
        story.open(page, RegradeStory.REGRADES + "/" + regrade, "en");
        InstructorSite.button(page, "Stop grading again").click();
        assertThat(page.locator("#state")).containsText("Stopped before anything");
        assertThat(page.locator("#state")).isFocused();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme theme) {
        story.send();
        String regrade = story.regraded();
        String running = story.underWay();
        Page page = page(new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640));
        PageFaults faults = PageFaults.of(page, site.host());
        story.open(page, RegradeStory.REGRADES, "fr");
        assertOpenToAll(page);
        page.navigate(site.host() + RegradeStory.REGRADES + "/" + running + "?lang=fr&stay=yes");
        assertOpenToAll(page);
        InstructorSite.button(page, "Arrêter").click();
        assertThat(page.locator("#state")).containsText("Arrêté");
        assertOpenToAll(page);
        story.open(page, RegradeStory.REGRADES + "/" + regrade, "fr");
        assertThat(page.locator("#changes-table")).containsText("Réussi");
        assertOpenToAll(page);
        page.locator("#changes-table td a[href*='submissions']").first().click();
        assertThat(page.locator("pre.told")).hasCount(2);
        assertThat(page.locator("pre.told .set").first()).hasCSS("white-space", "pre");
        assertOpenToAll(page);
        story.open(page, RegradeStory.REGRADES + "/" + regrade, "fr");
        InstructorSite.button(page, "Tout laisser tel quel").click();
        assertThat(page.locator("#state")).containsText("doit rester");
        assertOpenToAll(page);
        faults.assertNone();
    }

    private static void assertOpenToAll(Page page) {
        page.waitForSelector("html[data-ready]");
        Visitors.assertAccessible(page);
        Visitors.assertFits(page, 320);
    }

    private Page page(NewContextOptions options) {
        return BROWSERS.page(options);
    }
}
