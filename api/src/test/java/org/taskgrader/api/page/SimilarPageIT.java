package org.taskgrader.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.testing.SentPrograms;
import org.taskgrader.api.testing.SimilarSources;

/** Looking for similar programs: a real browser, the packaged service, the real comparing program. */
@Timeout(180)
final class SimilarPageIT {

    static final String EXERCISE = "output/poster";
    static final String SIMILAR = "/instructor/exercises/" + EXERCISE + "/similar";

    @RegisterExtension
    static final InstructorBrowsers BROWSERS = new InstructorBrowsers();

    private static InstructorSite site;
    private static String key;

    @BeforeAll
    static void start() {
        site = BROWSERS.site();
        key = key(site);
        send(site);
    }

    static String key(InstructorSite site) {
        return site.key(InstructorSite.SCHOOL, EnumSet.of(Scope.ANALYTICS, Scope.READ));
    }

    /** A program, its copy, one by somebody else, and one that cannot be compared. */
    static void send(InstructorSite site) {
        SentPrograms sent = SentPrograms.of(site.database(), InstructorSite.SCHOOL, EXERCISE);
        sent.add(SimilarSources.ORIGINAL);
        sent.add(SimilarSources.COPY);
        sent.add(SimilarSources.INDEPENDENT);
        sent.add("x=1;".repeat(16_000));
    }

    @Test
    void aCopyIsFoundWithTheKeyboardAloneAndReadSideBySide() {
        Page page = page(new NewContextOptions());
        PageFaults faults = PageFaults.of(page, site.host());
        site.open(page, SIMILAR, "en", key);
        assertThat(page.locator("#caution")).hasText("Similar is not copied");
        compare(page);
        assertThat(page.locator("#pairs-table tbody tr")).hasCount(1);
        assertThat(page.locator("main")).containsText("It is longer than learners’ programs are.");
        page.locator("#pairs-table a").focus();
        page.keyboard().press("Enter");
        page.waitForSelector("html[data-ready]");
        assertThat(page.locator(".sides > section")).hasCount(2);
        assertThat(page.locator(".same").first()).containsText("Part 1");
        assertThat(page.locator(".sides")).containsText("<script>alert(1)</script>");
        page.locator(".same a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#second-1")).isVisible();
        assertThat(page.url()).endsWith("#second-1");
        faults.assertNone();
    }

    @Test
    void itGoesOnWithoutJavaScript() {
        Page page = page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(site.host() + SIMILAR + "?lang=fr");
        page.locator("#key").fill(key);
        page.locator("#key").press("Enter");
        page.locator("main form button").click();
        assertThat(page.locator("#pairs-table")).isVisible(new IsVisibleOptions().setTimeout(60_000));
        assertThat(page.locator("#state")).containsText("Programmes comparés");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme theme) {
        Page page = page(new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640));
        PageFaults faults = PageFaults.of(page, site.host());
        site.open(page, SIMILAR, "fr", key);
        assertAccessible(page);
        page.locator("main form button").click();
        page.navigate(site.host() + SIMILAR + "?lang=fr&stay=yes");
        assertAccessible(page);
        site.open(page, SIMILAR, "fr", key);
        assertThat(page.locator("#pairs-table")).isVisible(new IsVisibleOptions().setTimeout(60_000));
        assertAccessible(page);
        page.locator("#pairs-table a").first().click();
        page.waitForSelector("html[data-ready]");
        assertAccessible(page);
        faults.assertNone();
    }

    /** Presses the button, and waits for what comes of it. */
    static void compare(Page page) {
        page.locator("main form button").focus();
        page.keyboard().press("Enter");
        awaitPairs(page);
    }

    /** Waits until the page shows what was found: it loads itself. */
    static void awaitPairs(Page page) {
        assertThat(page.locator("#pairs-table")).isVisible(new IsVisibleOptions().setTimeout(60_000));
        page.waitForSelector("html[data-ready]");
    }

    private static void assertAccessible(Page page) {
        page.waitForSelector("html[data-ready]");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
    }

    private Page page(NewContextOptions options) {
        return BROWSERS.page(options);
    }
}
