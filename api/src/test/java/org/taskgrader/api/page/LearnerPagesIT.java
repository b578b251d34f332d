package org.taskgrader.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What instructors see of single learners: a real browser, the packaged service, a history in a real database. */
@Timeout(180)
final class LearnerPagesIT {

    private static final String ROWS = "#learners-table tbody tr";
    private static final int ON_A_PAGE = 50;

    @RegisterExtension
    static final InstructorBrowsers BROWSERS = new InstructorBrowsers();

    private static InstructorSite site;
    private static LearnerStory story;

    @BeforeAll
    static void start() {
        site = BROWSERS.site();
        story = LearnerStory.begin(site);
    }

    @Test
    void fromTheCourseToWhoIsStuckWithTheKeyboardAlone() {
        Page page = page(new NewContextOptions());
        PageFaults faults = PageFaults.of(page, site.host());
        story.open(page, InstructorSite.COURSE, "en");
        follow(page, "Learners, one by one");
        assertThat(page.locator(ROWS)).hasCount(ON_A_PAGE);
        follow(page, "Next learners");
        assertThat(page.locator(ROWS)).hasCount(LearnerStory.LEARNERS - ON_A_PAGE);
        assertThat(page.locator(ROWS).last()).containsText("never");
        follow(page, "Back to the first");
        assertThat(page.locator(ROWS)).hasCount(ON_A_PAGE);
        page.locator("#cohort").focus();
        page.keyboard().press("g");
        page.locator("#stuck").focus();
        page.keyboard().press("Space");
        page.locator("#stuck-after").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**stuck=true**");
        assertThat(page.locator("#cohort")).hasValue("group A");
        assertThat(page.locator("#stuck")).isChecked();
        assertThat(page.locator(ROWS)).hasCount(1);
        assertThat(page.locator(ROWS))
                .containsText("(first-steps/sum): scanf needs to know where the variable is, 4 times in a row");
        page.locator(ROWS + " th a").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**" + story.stuck() + "**");
        assertThat(page.locator("h1")).containsText("Learner x");
        assertThat(page.locator("main")).containsText("Enrolled in: 2026-autumn / group A");
        assertThat(page.locator("#course-abc-of-c-table .bad")).hasText("Stuck:");
        faults.assertNone();
    }

    @Test
    void aLearnerIsLookedUpAndTheIdStandsInNoAddress() {
        Page page = page(new NewContextOptions());
        PageFaults faults = PageFaults.of(page, site.host());
        List<String> addresses = new ArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));
        story.open(page, LearnerStory.LOOK_UP, "fr");
        page.locator("#learner").fill(LearnerStory.STUCK);
        page.keyboard().press("Enter");
        page.waitForURL("**" + story.stuck() + "**");
        assertThat(page.locator("main")).containsText("4 fois de suite");
        assertThat(addresses).hasSizeGreaterThan(2).noneMatch(address -> address.contains(LearnerStory.STUCK));
        assertThat(page.content()).doesNotContain(LearnerStory.STUCK);
        faults.assertNone();
    }

    @Test
    void whoIsNotKnownIsSaidToBeSoAndTheFieldHasTheFocus() {
        Page page = page(new NewContextOptions());
        story.open(page, LearnerStory.LIST, "fr");
        page.locator("#learner").fill("u-4712");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=alert]")).containsText("Rien n’est conservé");
        assertThat(page.locator("#learner")).isFocused();
        assertThat(page.locator("#learner")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#learner")).hasValue("");
        Visitors.assertAccessible(page);
    }

    @Test
    void theListIsDownloadedForASpreadsheet() throws IOException {
        Page page = page(new NewContextOptions().setAcceptDownloads(true));
        story.open(page, LearnerStory.LIST, "en");
        Download download =
                page.waitForDownload(() -> page.locator("main a[download]").click());
        assertThat(Files.readString(download.path(), StandardCharsets.UTF_8).lines())
                .as("all of them, not a page's")
                .hasSize(1 + LearnerStory.LEARNERS);
    }

    @Test
    void aKeyForFiguresAloneSeesNobody() {
        Page page = page(new NewContextOptions());
        site.open(page, InstructorSite.COURSE, "en");
        assertThat(page.locator("main a", new Page.LocatorOptions().setHasText("one by one")))
                .hasCount(0);
        site.open(page, LearnerStory.LIST, "en");
        assertThat(page.locator("h1")).hasText("Your key does not allow this");
        assertThat(page.locator("main")).containsText("“read”");
        assertThat(page.locator("table")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme theme) {
        Page page = page(new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640));
        PageFaults faults = PageFaults.of(page, site.host());
        for (String language : List.of("fr", "en")) {
            for (String path : List.of(LearnerStory.LIST, LearnerStory.LOOK_UP, story.stuck())) {
                story.open(page, path, language);
                Visitors.assertAccessible(page);
                Visitors.assertFits(page, 320);
            }
        }
        faults.assertNone();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void anAddressThatIsTypedWronglyLeadsToAPageAndFromThereToTheList(ColorScheme theme) {
        Page page = page(new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640));
        PageFaults faults = PageFaults.of(page, site.host());
        story.open(page, LearnerStory.LIST, "fr");
        Response answer = page.navigate(site.host() + LearnerStory.WRONG + "&lang=fr");
        assertThat(answer.status()).isEqualTo(400);
        page.waitForSelector("html[data-ready]");
        assertThat(page.locator("main")).containsText("doit être un nombre entier de 2 à 50.");
        Visitors.assertAccessible(page);
        Visitors.assertFits(page, 320);
        follow(page, "Afficher la page sans cela");
        assertThat(page.locator(ROWS)).hasCount(ON_A_PAGE);
        faults.assertNone();
    }

    private static void follow(Page page, String link) {
        page.locator("main a", new Page.LocatorOptions().setHasText(link))
                .first()
                .focus();
        String before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.equals(before));
        page.waitForSelector("html[data-ready]");
    }

    private Page page(NewContextOptions options) {
        return BROWSERS.page(options);
    }
}
