package org.taskgrader.api.page;

import static org.taskgrader.api.page.PageScreenshots.take;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import org.taskgrader.api.testing.RunningService;

/** What is to be seen at learners' pages, for {@link PageScreenshots}. */
final class LearnerTour implements PageScreenshots.Tour {

    private static final String SUM = "first-steps/sum";

    private final RunningService service;

    LearnerTour(RunningService service) {
        this.service = service;
    }

    @Override
    public void go(Page page, String language, Path place) {
        visit(new LearnerPage(page, service), language, place);
    }

    private static void visit(LearnerPage page, String language, Path place) {
        take(page.open(SUM, language).lookAtEditor(), place, "1-start");
        take(page.write(Programs.kept("no-semicolon.c")).submit(), place, "2-does-not-compile");
        take(page.write(Programs.solution(SUM, "ampersand-forgotten.c")).submit(), place, "3-crashed");
        take(page.write(Programs.kept("blank-before.c")).submit(), place, "4-wrong-output");
        take(page.write(Programs.solution(SUM, "right.c")).submit(), place, "5-passed");
        take(page.write(Programs.kept("by-luck.c")).submit(), place, "15-passed-by-luck");
        take(page.write(Programs.kept("one-too-far.c")).submit(), place, "7-array");
        take(page.write(Programs.kept("given-back.c")).submit(), place, "8-given-back");
        page.browser().navigate(page.browser().url().replace(SUM, "first-steps/none"));
        take(page, place, "6-missing");
        page.open(SUM, language);
        page.browser().locator("#attempts summary").click();
        page.browser().locator("#attempt-list button").first().click();
        page.browser().waitForSelector("#compared-title");
        take(page, place, "9-earlier-attempts");
        page.browser().route("**/source", Route::abort);
        page.browser().locator("#attempt-list button").first().click();
        page.browser().waitForSelector("#compared [role=alert]");
        take(page, place, "13-attempt-not-read");
        page.browser().unroute("**/source");
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
        page.browser().navigate(page.browser().url().replace("missing-semicolon", "printf-amp"));
        take(page, place, "14-help-printf-amp");
        page.browser().navigate(page.browser().url().replaceFirst("/help.*", "/help?lang=" + language));
        take(page, place, "16-no-page");
    }

    private static void take(LearnerPage page, Path place, String state) {
        PageScreenshots.take(page.browser(), place, state);
    }
}
