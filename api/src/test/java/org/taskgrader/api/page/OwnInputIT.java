package org.taskgrader.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What learners see of their program on inputs of their own, in a real browser and with real containers. */
@Timeout(180)
final class OwnInputIT {

    private static final String SUM = "first-steps/sum";
    private static final String PREDICTION = "choices/read-the-program";

    @RegisterExtension
    private static final Visitors VISITORS = new Visitors();

    @Test
    void aProgramRunsOnWhatTheLearnerWrites() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        Locator own = own(page);
        page.write(Programs.solution(SUM, "right.c"));
        own.locator("#own-input").fill("40 2");
        page.button("Run").click();
        assertThat(own.locator("#own-status")).hasText("It ran to its end, with exit status 0.");
        assertThat(own.locator("#own-result pre")).hasText("42\n");

        own.locator("[data-input]").first().click();
        assertThat(own.locator("#own-input")).not().hasValue("40 2");
        assertThat(own.locator("#own-input")).isFocused();

        page.write(Programs.solution(SUM, "ampersand-forgotten.c"));
        page.button("Run").click();
        assertThat(own.locator("#own-status")).hasText("Stopped by the system");
        assertThat(own.locator("#own-result .message h4")).hasText("scanf needs to know where the variable is");

        page.write(Programs.kept("no-semicolon.c"));
        page.button("Run").click();
        assertThat(own.locator("#own-status")).hasText("Does not compile");

        page.browser().locator("#attempts summary").click();
        assertThat(page.browser().locator("#attempts")).containsText("You have sent nothing");
        page.assertHarmless();
    }

    @Test
    void whatAHostileProgramWritesIsTextHereToo() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        Locator own = own(page);
        page.write(Programs.kept("hostile.c"));
        page.button("Run").click();
        assertThat(own.locator("#own-result pre"))
                .containsText("<script>alert(1)</script><img src=x onerror=alert(2)>\\x1b[31m\\xe2\\x80\\xaeabc");
        assertThat(own.locator("#own-result img")).hasCount(0);
        page.assertHarmless();
    }

    @Test
    void whereTheAnswerIsNoProgramItIsNotOffered() {
        LearnerPage page = VISITORS.page().open(PREDICTION, "en");
        assertThat(page.browser().locator("#own")).hasCount(0);
        given().contentType(ContentType.JSON)
                .body(Map.of("source", "7", "input", ""))
                .post("/api/v1/exercises/" + PREDICTION + "/runs")
                .then()
                .statusCode(409)
                .body("type", endsWith("/no-own-input"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme theme) {
        LearnerPage page = VISITORS.page(
                        new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640))
                .open(SUM, "fr");
        Locator own = own(page);
        page.write(Programs.kept("hostile.c"));
        page.button("Exécuter").click();
        assertThat(own.locator("#own-result pre")).isVisible();
        Visitors.assertAccessible(page.browser());
        Visitors.assertFits(page.browser(), 320);
    }

    private static Locator own(LearnerPage page) {
        Locator own = page.browser().locator("#own");
        own.locator("summary").click();
        return own;
    }
}
