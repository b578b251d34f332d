package org.taskgrader.api.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.Chromium;
import org.taskgrader.api.testing.RunningService;

/** Pictures of every state of the pages, for people to look at: {@code ./taskgrader screenshots FOLDER}. */
final class PageScreenshots {

    private static final String SUM = "first-steps/sum";

    /** A screen's width in pixels, and what it is called. */
    private record Screen(String name, int width, int height) {}

    @Test
    void take() throws IOException {
        Path folder = Path.of(System.getProperty("screenshots"));
        Files.createDirectories(folder);
        try (RunningService service = RunningService.start();
                Chromium chromium = Chromium.start()) {
            Awaitility.await("readiness")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> given().get("/q/health/ready").statusCode() == 200);
            pictures(
                    chromium,
                    folder,
                    (page, language, place) -> visit(new LearnerPage(page, service), language, place));
        }
        try (var pictures = Files.list(folder)) {
            assertThat(pictures).hasSizeGreaterThanOrEqualTo(40);
        }
    }

    @Test
    void takeInstructors() throws IOException {
        Path folder = Path.of(System.getProperty("screenshots"));
        Files.createDirectories(folder);
        try (InstructorSite site = InstructorSite.start();
                Chromium chromium = Chromium.start()) {
            GroupStory story = GroupStory.begin(site);
            story.hostile();
            LearnerStory learners = LearnerStory.begin(site);
            RegradeStory regrades = RegradeStory.begin(site);
            SimilarPageIT.send(site);
            String reader = SimilarPageIT.key(site);
            pictures(chromium, folder, (page, language, place) -> {
                visit(site, page, language, place);
                visit(story, page, language, place);
                visit(regrades, page, language, place);
                visit(site, learners, page, language, place);
                visitSimilar(site, reader, page, language, place);
            });
        }
        try (var pictures = Files.list(folder)) {
            assertThat(pictures).hasSizeGreaterThanOrEqualTo(208);
        }
    }

    /** What is to be seen at a page in a language; pictures of it have names that begin with {@code place}. */
    private interface Tour {
        void go(Page page, String language, Path place);
    }

    /** Goes on a tour for each screen, language and theme. */
    private static void pictures(Chromium chromium, Path folder, Tour tour) {
        for (Screen screen : List.of(new Screen("desktop", 1280, 800), new Screen("phone", 320, 640))) {
            for (String language : List.of("en", "fr")) {
                for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    String name =
                            screen.name() + "-" + language + "-" + theme.name().toLowerCase(Locale.ROOT);
                    try (BrowserContext visitor = chromium.visitor(new NewContextOptions()
                            .setColorScheme(theme)
                            .setViewportSize(screen.width(), screen.height()))) {
                        tour.go(visitor.newPage(), language, folder.resolve(name));
                    }
                }
            }
        }
    }

    private static void visit(InstructorSite site, Page page, String language, Path place) {
        page.navigate(site.host() + "/instructor?lang=" + language);
        take(page, place, "instructor-1-sign-in");
        site.open(page, "/instructor", language);
        take(page, place, "instructor-2-home");
        site.open(page, InstructorSite.COURSE, language);
        take(page, place, "instructor-3-course");
        site.open(page, InstructorSite.EXERCISE, language);
        take(page, place, "instructor-4-exercise");
        site.open(page, InstructorSite.COURSE, language);
        page.locator("#session").selectOption("2026");
        page.locator(".whom button").click();
        page.locator("#cohort").selectOption("A");
        page.locator(".whom button").click();
        page.waitForURL("**cohort=A**");
        page.waitForSelector("html[data-ready]");
        take(page, place, "instructor-25-cohort");
    }

    /** With a key that may write messages; the message that is written is taken back at the end. */
    private static void visit(GroupStory story, Page page, String language, Path place) {
        page.context().clearCookies();
        story.open(page, GroupStory.GROUPS, language);
        take(page, place, "instructor-5-groups");
        page.locator(".choice a").last().click();
        take(page, place, "instructor-6-unclassified");
        story.openGroup(page, "(v1 - v2)", language);
        take(page, place, "instructor-7-group");
        page.locator("#en-1").fill("Read the last line aloud.");
        page.locator("button[value=save]").click();
        take(page, place, "instructor-8-refused");
        page.locator("#en").fill("Is the `-` what the statement asks for?");
        page.locator("button[value=preview]").click();
        take(page, place, "instructor-9-preview");
        page.locator("button[value=save]").click();
        take(page, place, "instructor-10-saved");
        story.open(page, GroupStory.GROUPS, language);
        take(page, place, "instructor-11-messages");
        page.locator("main form button").click();
    }

    /** With what comes out differently, before and after somebody has decided. */
    private static void visit(RegradeStory story, Page page, String language, Path place) {
        story.send();
        String regrade = RegradeStory.REGRADES + "/" + story.regraded();
        String running = story.underWay();
        page.context().clearCookies();
        story.open(page, RegradeStory.REGRADES, language);
        take(page, place, "instructor-12-regrades");
        page.navigate(page.url().replaceFirst("\\?.*", "/" + running + "?stay=yes&lang=" + language));
        take(page, place, "instructor-13-under-way");
        page.locator("main form button").click();
        page.waitForSelector("#state[autofocus]");
        take(page, place, "instructor-14-stopped");
        story.open(page, regrade, language);
        take(page, place, "instructor-15-differences");
        page.locator("#changes-table td a[href*='submissions']").first().click();
        page.waitForSelector("pre.told");
        take(page, place, "instructor-16-reports");
        story.open(page, regrade, language);
        page.locator("main form button").first().click();
        page.waitForSelector("#state[autofocus]");
        take(page, place, "instructor-17-applied");
    }

    /** With a key that may see single learners. */
    private static void visit(InstructorSite site, LearnerStory story, Page page, String language, Path place) {
        page.context().clearCookies();
        story.open(page, LearnerStory.LIST, language);
        take(page, place, "instructor-18-learners");
        page.locator("#stuck").check();
        page.locator(".whom button").click();
        page.waitForURL("**stuck=true**");
        take(page, place, "instructor-19-stuck");
        page.locator("#learner").fill("nobody");
        page.keyboard().press("Enter");
        page.waitForSelector("[role=alert]");
        take(page, place, "instructor-20-unknown");
        page.locator("#learner").fill(LearnerStory.STUCK);
        page.keyboard().press("Enter");
        page.waitForURL("**" + story.stuck() + "**");
        take(page, place, "instructor-21-learner");
        page.navigate(site.host() + LearnerStory.WRONG + "&lang=" + language);
        take(page, place, "instructor-26-typed-wrongly");
    }

    private static void visitSimilar(InstructorSite site, String key, Page page, String language, Path place) {
        page.context().clearCookies();
        site.open(page, SimilarPageIT.SIMILAR, language, key);
        take(page, place, "instructor-22-similar");
        SimilarPageIT.compare(page);
        take(page, place, "instructor-23-similar-pairs");
        page.locator("#pairs-table a").first().click();
        page.waitForSelector(".sides");
        take(page, place, "instructor-24-similar-pair");
    }

    private static void visit(LearnerPage page, String language, Path place) {
        take(page.open(SUM, language), place, "1-start");
        take(page.write(Programs.kept("no-semicolon.c")).submit(), place, "2-does-not-compile");
        take(page.write(Programs.solution(SUM, "ampersand-forgotten.c")).submit(), place, "3-crashed");
        take(page.write(Programs.kept("blank-before.c")).submit(), place, "4-wrong-output");
        take(page.write(Programs.solution(SUM, "right.c")).submit(), place, "5-passed");
        take(page.write(Programs.kept("one-too-far.c")).submit(), place, "7-array");
        take(page.write(Programs.kept("given-back.c")).submit(), place, "8-given-back");
        page.browser().navigate(page.browser().url().replace(SUM, "first-steps/none"));
        take(page, place, "6-missing");
        page.open(SUM, language);
        page.browser().locator("#attempts summary").click();
        page.browser().locator("#attempt-list button").first().click();
        page.browser().waitForSelector("#compared-title");
        take(page, place, "9-earlier-attempts");
        page.browser().locator("#own summary").click();
        page.browser().locator("#own-input").fill("40 2");
        page.browser().locator("#run").click();
        page.browser().waitForSelector("#own-result pre");
        take(page, place, "10-own-input");
        take(page.visit("/courses/abc-of-c?lang=" + language), place, "11-course");
        page.browser()
                .navigate(page.browser()
                        .url()
                        .replaceFirst("/courses.*", "/help/errors/missing-semicolon?lang=" + language));
        take(page, place, "12-help");
    }

    private static void take(LearnerPage page, Path place, String state) {
        take(page.browser(), place, state);
    }

    private static void take(Page page, Path place, String state) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(place.resolveSibling(place.getFileName() + "-" + state + ".png")));
    }
}
