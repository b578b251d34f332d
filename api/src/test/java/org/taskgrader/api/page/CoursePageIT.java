package org.taskgrader.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way through a course, from page to page, in a real browser and with real containers. */
@Timeout(180)
final class CoursePageIT {

    private static final String COURSE = "abc-of-c";
    private static final String HELLO = "first-steps/hello";
    private static final String SUM = "first-steps/sum";

    @RegisterExtension
    private static final Visitors VISITORS = new Visitors();

    @Test
    void whoSolvesAnExerciseSeesItInTheCourseAndGoesOn() {
        LearnerPage page = VISITORS.page().visit("/courses/" + COURSE + "?lang=en");
        Page browser = page.browser();
        assertThat(browser.locator("[data-standing='" + HELLO + "']")).isEmpty();
        browser.locator("a[href^='/exercises/" + HELLO + "?']").click();
        browser.waitForSelector("[data-exercise='" + HELLO + "'][data-ready]");
        page.write(Programs.solution(HELLO, "right.c")).submit();
        assertThat(page.report().locator(".achieved li").first()).hasText("1 of 1 tests passed");
        assertThat(page.report().locator(".achieved li").nth(1)).containsText(Pattern.compile(": 1 of \\d+ exercises"));
        browser.locator(".achieved a").click();
        browser.waitForSelector("[data-exercise='output/poster'][data-ready]");
        browser.locator("#around a").click();
        assertThat(browser.locator("[data-standing='" + HELLO + "']")).hasText("✓ solved");
        page.assertHarmless();
    }

    @Test
    void aLearnerWhoWasSentGoesThroughTheCourseByTokensAlone() {
        LearnerPage page = VISITORS.page().visit(launch(Map.of("course", COURSE, "learner", "ada", "lang", "fr")));
        Page browser = page.browser();
        browser.locator("[data-opens='" + HELLO + "']").click();
        browser.waitForSelector("[data-exercise='" + HELLO + "'][data-token][data-ready]");
        page.write(Programs.solution(HELLO, "right.c")).submit();
        page.report().locator(".achieved button").click();
        browser.waitForSelector("[data-exercise='output/poster'][data-token][data-ready]");
        page.button("Vers le cours").click();
        assertThat(browser.locator("[data-standing='" + HELLO + "']")).hasText("✓ réussi");
        page.assertHarmless();
    }

    @Test
    void theNextExerciseOpensOnceThisOneIsSolvedAndNoOther() {
        LearnerPage page = VISITORS.page().visit(launch(Map.of("exercise", HELLO, "learner", "bob", "lang", "en")));
        Page browser = page.browser();
        String token = browser.locator("main").getAttribute("data-token");
        assertThat(browser.locator("#around button")).hasCount(0);
        assertRefused(token, "output/poster");
        page.write(Programs.solution(HELLO, "right.c")).submit();
        assertRefused(token, "output/train");
        page.report().locator(".achieved button").click();
        browser.waitForSelector("[data-exercise='output/poster'][data-token][data-ready]");
        assertThat(browser.locator("#around button")).hasCount(0);
    }

    @Test
    void aMessageLeadsToThePageAboutItsMistake() {
        LearnerPage page = VISITORS.page().open(SUM, "fr");
        page.write(Programs.kept("no-semicolon.c")).submit();
        String help = page.report().locator(".lead a").first().getAttribute("href");
        assertThat(help).isEqualTo("/help/errors/missing-semicolon?lang=fr");
        page.browser().navigate(VISITORS.host() + help);
        assertThat(page.browser().locator("h1")).hasText("Il manque un point-virgule");
        page.assertHarmless();
    }

    @Test
    void theChosenThemeIsThatOfEveryPage() {
        LearnerPage page = VISITORS.page(new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
        Page browser = page.open(SUM, "en").browser();
        page.button("Theme: system").click();
        page.button("Theme: light").click();
        page.button("Theme: dark").waitFor();
        for (String place : List.of("/courses/" + COURSE, "/help/errors/missing-semicolon", "/nothing")) {
            browser.navigate(VISITORS.host() + place + "?lang=fr");
            assertThat(page.button("Thème : sombre")).isVisible();
            assertThat(browser.evaluate("getComputedStyle(document.documentElement).colorScheme"))
                    .as(place)
                    .isEqualTo("dark");
        }
        page.assertHarmless();
    }

    @Test
    void aFrameIsToldHowHighThePageIs() {
        LearnerPage page = VISITORS.page();
        Page browser = page.browser();
        browser.route(
                "**/frame-of-a-platform",
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<title>A course</title><iframe src='/exercises/" + SUM
                                + "?lang=en&embed=1'></iframe>")));
        browser.addInitScript(
                "window.heights = []; addEventListener('message', e => { if (e.data.type === 'taskgrader.height') heights.push(e.data.height); })");
        browser.navigate(VISITORS.host() + "/frame-of-a-platform");
        browser.frameLocator("iframe").locator("[data-ready]").waitFor();
        browser.waitForFunction("heights.some(height => height > 400)");
        assertThat(browser.frameLocator("iframe").locator("header")).hasCount(0);
        page.assertHarmless();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme theme) {
        LearnerPage page =
                VISITORS.page(new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640));
        page.visit("/courses/" + COURSE + "?lang=fr");
        accessible(page);
        page.open(HELLO, "fr");
        page.write(Programs.solution(HELLO, "right.c")).submit();
        assertThat(page.report().locator(".achieved")).isVisible();
        accessible(page);
        page.browser().navigate(VISITORS.host() + "/help/errors/missing-semicolon?lang=fr");
        accessible(page);
        page.browser().navigate(VISITORS.host() + "/courses/none?lang=fr");
        accessible(page);
        page.assertHarmless();
    }

    private static void accessible(LearnerPage page) {
        Visitors.assertAccessible(page.browser());
        Visitors.assertFits(page.browser(), 320);
    }

    private static String launch(Map<String, String> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/launches")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
    }

    private static void assertRefused(String token, String exercise) {
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", exercise))
                .post("/api/v1/launches")
                .then()
                .statusCode(422);
    }
}
