package org.taskgrader.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What learners find again of what they have tried, in a real browser and with real containers. */
@Timeout(180)
final class EarlierAttemptsIT {

    private static final String SUM = "first-steps/sum";

    @RegisterExtension
    private static final Visitors VISITORS = new Visitors();

    @Test
    void whatWasTriedIsComparedAndComesBack() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        Locator attempts = page.browser().locator("#attempts");
        attempts.locator("summary").click();
        assertThat(attempts).containsText("You have sent nothing for this exercise yet.");

        page.write(Programs.kept("no-semicolon.c")).submit();
        page.write(Programs.kept("blank-before.c")).submit();
        assertThat(page.report().locator(".progressed")).hasText("A step forward: the program compiles now.");
        assertThat(attempts.locator("li")).hasCount(2);
        assertThat(attempts.locator("li").first()).containsText("Wrong output · 0 of 8 tests passed");
        assertThat(attempts.locator("li").last()).containsText("Does not compile");

        page.button("Compare (attempt 1)").click();
        assertThat(attempts.locator("#compared-title")).isFocused();
        assertThat(attempts.locator("#compared-title")).hasText("From attempt 1 to what the editor holds");
        assertThat(attempts.locator("#compared del")).containsText(new String[] {"    return 0"});
        assertThat(attempts.locator("#compared ins").first()).hasText("#include <stdio.h>");

        page.button("Go back to this one (attempt 1)").click();
        assertThat(page.editor()).not().containsText("scanf");
        page.button("Compare (attempt 1)").click();
        assertThat(attempts.locator("#compared")).containsText("They are the same program.");
        attempts.locator("#compare-with").selectOption("latest");
        page.button("Compare (attempt 1)").click();
        assertThat(attempts.locator("#compared-title")).hasText("From attempt 1 to attempt 2");
        page.button("Bring my program back").click();
        assertThat(page.editor()).containsText("scanf");
        page.assertHarmless();
    }

    @Test
    void aReportWithAPictureOfMemoryIsKeptLikeAnyOther() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        page.write(Programs.kept("given-back.c")).submit();
        assertThat(page.report().locator("svg").first()).isVisible();
        page.browser().locator("#attempts summary").click();
        page.button("Compare (attempt 1)").click();
        assertThat(page.browser().locator("#compared")).containsText("They are the same program.");
    }

    @Test
    void whatCannotBeReadIsSaidWhereItWasAskedForAndNothingElseIsLeftThere() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        page.write(Programs.kept("no-semicolon.c")).submit();
        page.browser().locator("#attempts summary").click();
        page.button("Compare (attempt 1)").click();
        Locator compared = page.browser().locator("#compared");
        assertThat(compared).containsText("They are the same program.");
        page.browser().route("**/source", Route::abort);
        page.button("Compare (attempt 1)").click();
        assertThat(compared.locator("[role=alert]")).isFocused();
        assertThat(compared).hasText("The service does not answer. Your program is still here: try again in a moment.");
    }

    @Test
    void anotherBrowserSeesNoneOfThem() {
        LearnerPage one = VISITORS.page().open(SUM, "en");
        one.write(Programs.kept("no-semicolon.c")).submit();
        LearnerPage other = VISITORS.page().open(SUM, "en");
        other.browser().locator("#attempts summary").click();
        assertThat(other.browser().locator("#attempts")).containsText("You have sent nothing");
    }

    @Test
    void aHostileProgramIsTextHereToo() {
        LearnerPage page = VISITORS.page().open(SUM, "en");
        page.write("// <img src=x onerror=alert(1)>\nint main(void) { return 0; }\n")
                .submit();
        page.write("int main(void) { return 0; }\n");
        page.browser().locator("#attempts summary").click();
        page.button("Compare (attempt 1)").click();
        assertThat(page.browser().locator("#compared del")).hasText("// <img src=x onerror=alert(1)>");
        assertThat(page.browser().locator("#compared img")).hasCount(0);
        page.assertHarmless();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme theme) {
        LearnerPage page = VISITORS.page(
                        new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640))
                .open(SUM, "fr");
        page.write(Programs.kept("blank-before.c")).submit();
        page.browser().locator("#attempts summary").click();
        page.write(Programs.kept("no-semicolon.c"));
        page.button("Comparer (essai 1)").click();
        assertThat(page.browser().locator("#compared-title")).isFocused();
        Visitors.assertAccessible(page.browser());
        Visitors.assertFits(page.browser(), 320);
    }
}
