package org.taskgrader.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What instructors see at their pages: a real browser, the packaged service, a history in a real database. */
@Timeout(180)
final class InstructorPageIT {

    private static final long FIRST_LOAD_OCTETS = 250_000;

    @RegisterExtension
    static final InstructorBrowsers BROWSERS = new InstructorBrowsers();

    private static InstructorSite site;

    @BeforeAll
    static void start() {
        site = BROWSERS.site();
    }

    @Test
    void fromTheSignInToAnExerciseAndOutAgainWithTheKeyboardAlone() {
        Page page = page(new NewContextOptions());
        PageFaults faults = PageFaults.of(page, site.host());
        page.navigate(site.host() + "/instructor?lang=en");
        page.locator("#key").focus();
        page.keyboard().insertText("tg_nonsense");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=alert]")).containsText("This key or token is not valid.");
        page.locator("#key").focus();
        page.keyboard().insertText(site.key());
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Figures");
        follow(page, "The ABC of C");
        assertThat(page.locator("#rates-table")).containsText("60");
        follow(page, "first-steps/sum");
        assertThat(page.locator("#summary-table")).containsText("Have solved it");
        press(page, "scanf needs to know where the variable is (scanf-no-amp)");
        assertThat(page.locator("h1")).hasText("scanf needs to know where the variable is");
        page.goBack();
        assertThat(page.url()).doesNotContain(site.key());
        InstructorSite.button(page, "Sign out").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#key")).isVisible();
        page.navigate(site.host() + InstructorSite.COURSE);
        assertThat(page.locator("#key")).isVisible();
        faults.assertNone();
    }

    @Test
    void chartsAreDrawnFromTheirTablesUnderTheStrictPolicy() {
        Page page = page(new NewContextOptions());
        PageFaults faults = PageFaults.of(page, site.host());
        site.open(page, InstructorSite.COURSE, "en");
        assertThat(page.locator(".chart svg")).hasCount(4);
        assertThat(page.locator("#cohorts-table thead th"))
                .containsText(new String[] {"Exercise", "2026 · A", "2026 · B"});
        assertThat(page.locator("[data-table=cohorts-table] svg path[stroke-dasharray]"))
                .not()
                .hasCount(0);
        assertThat(page.locator("[data-table=progression-table] svg text").first())
                .isVisible();
        assertThat(page.locator("[data-table=progression-table]")).containsText("Reached");
        assertThat(page.locator("[data-table=weeks-table]")).containsText("no-semicolon");
        String font = (String) page.locator(".chart svg text").first().evaluate("e => getComputedStyle(e).fontSize");
        assertThat(font)
                .as("styles are set one by one, which the policy allows")
                .isEqualTo("12px");
        String light = colour(page);
        InstructorSite.button(page, "Theme: system").click();
        InstructorSite.button(page, "Theme: light").click();
        assertThat(colour(page)).isNotEqualTo(light);
        site.open(page, InstructorSite.EXERCISE, "en");
        assertThat(page.locator(".chart svg")).hasCount(2);
        faults.assertNone();
    }

    @Test
    void aTableIsDownloadedForASpreadsheet() throws IOException {
        Page page = page(new NewContextOptions().setAcceptDownloads(true));
        site.open(page, InstructorSite.EXERCISE, "en");
        Download download = page.waitForDownload(
                () -> page.locator("section:has(#scores) a[download]").click());
        assertThat(Files.readString(download.path(), StandardCharsets.UTF_8))
                .startsWith("from,to,learners\r\n0,10,0\r\n");
        assertThat(page.locator("main a[href$='format=json']")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme theme) {
        Page page = page(new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640));
        PageFaults faults = PageFaults.of(page, site.host());
        page.navigate(site.host() + "/instructor?lang=fr");
        assertAccessible(page);
        for (String path : List.of("/instructor", InstructorSite.COURSE, InstructorSite.EXERCISE)) {
            site.open(page, path, "fr");
            assertAccessible(page);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(320);
        }
        for (String path : List.of(InstructorSite.COURSE, InstructorSite.EXERCISE)) {
            page.navigate(site.host() + path + "?lang=fr&session=2026&cohort=A");
            page.waitForSelector("html[data-ready]");
            assertThat(page.locator("main")).containsText("cohorte A");
            assertAccessible(page);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(320);
        }
        page.navigate(site.host() + "/instructor/exercises/none?lang=fr");
        assertThat(page.locator("h1")).hasText("Cette page n’existe pas");
        assertAccessible(page);
        faults.assertNone();
    }

    @Test
    void figuresOfACohortAreChosenWithTheKeyboardAlone() {
        Page page = page(new NewContextOptions());
        PageFaults faults = PageFaults.of(page, site.host());
        site.open(page, InstructorSite.COURSE, "en");
        assertThat(page.locator("main")).containsText("Figures of all learners, enrolled or not.");
        assertThat(page.locator("#cohort")).hasCount(0);
        choose(page, "#session", "2", "**session=2026**");
        assertThat(page.locator("main")).containsText("Figures of those enrolled in session 2026.");
        assertThat(page.locator("#rates-table")).containsText("60");
        choose(page, "#cohort", "A", "**cohort=A**");
        assertThat(page.locator("main")).containsText("Figures of those enrolled in session 2026, cohort A.");
        assertThat(page.locator("#rates-table")).containsText("30");
        assertThat(page.locator("#rates-table")).not().containsText("60");
        follow(page, "first-steps/sum");
        assertThat(page.locator("main")).containsText("Figures of those enrolled in session 2026, cohort A.");
        page.locator("a[hreflang=fr]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Chiffres des inscrits à la session 2026, cohorte A.");
        assertThat(page.locator("#cohort")).hasValue("A");
        faults.assertNone();
    }

    private static void choose(Page page, String field, String letter, String address) {
        page.locator(field).focus();
        page.keyboard().press(letter);
        page.keyboard().press("Tab");
        while (!"BUTTON".equals(page.evaluate("document.activeElement.tagName"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL(address);
        page.waitForSelector("html[data-ready]");
    }

    @Test
    void theFirstLoadIsSmall() {
        Page page = page(new NewContextOptions());
        AtomicLong octets = new AtomicLong();
        page.onRequestFinished(request -> octets.addAndGet(request.sizes().responseBodySize));
        site.open(page, InstructorSite.COURSE, "en");
        assertThat(octets.get()).isBetween(50_000L, FIRST_LOAD_OCTETS);
    }

    private static void press(Page page, String link) {
        page.locator("main a", new Page.LocatorOptions().setHasText(link))
                .first()
                .focus();
        page.keyboard().press("Enter");
    }

    /** To another of the instructors' pages. */
    private static void follow(Page page, String link) {
        press(page, link);
        page.waitForSelector("html[data-ready]");
    }

    private static String colour(Page page) {
        return (String) page.locator(".chart svg text").first().evaluate("e => e.getAttribute('fill')");
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }

    private Page page(NewContextOptions options) {
        return BROWSERS.page(options);
    }
}
