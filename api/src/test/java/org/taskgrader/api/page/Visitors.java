package org.taskgrader.api.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.taskgrader.api.testing.Chromium;
import org.taskgrader.api.testing.RunningService;

/** People with browsers before a service of their own. */
final class Visitors implements AutoCloseable {

    private final RunningService service;
    private final Chromium chromium;
    private final List<BrowserContext> present = new ArrayList<>();

    private Visitors(RunningService service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    /** Starts the service with {@code settings}, and waits until it grades. */
    static Visitors start(Map<String, String> settings) throws IOException {
        Chromium chromium = Chromium.start();
        Visitors visitors;
        try {
            visitors = new Visitors(RunningService.start(settings), chromium);
        } catch (IOException | RuntimeException | Error e) {
            chromium.close();
            throw e;
        }
        Awaitility.await("readiness")
                .atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        return visitors;
    }

    LearnerPage page() {
        return page(new NewContextOptions());
    }

    LearnerPage page(NewContextOptions options) {
        return page(visitor(options));
    }

    /** Another tab of somebody's browser. */
    LearnerPage page(BrowserContext visitor) {
        return new LearnerPage(visitor.newPage(), service);
    }

    BrowserContext visitor(NewContextOptions options) {
        BrowserContext visitor = chromium.visitor(options);
        present.add(visitor);
        return visitor;
    }

    /** Where the service is. */
    String host() {
        return "http://localhost:" + service.port();
    }

    /** Sends everybody away. */
    void leave() {
        present.forEach(BrowserContext::close);
        present.clear();
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        service.close();
    }

    /** Nobody is shut out, as far as a program can see that. */
    static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }

    /** Nothing has to be moved sideways. */
    static void assertFits(Page page, int width) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    /** Goes on with the keyboard until {@code wanted} has the focus. */
    static void tabTo(Page page, Locator wanted) {
        for (int presses = 0; presses < 60 && !isFocused(wanted); presses++) {
            page.keyboard().press("Tab");
        }
        PlaywrightAssertions.assertThat(wanted).isFocused();
    }

    private static boolean isFocused(Locator element) {
        return (boolean) element.evaluate("e => document.activeElement === e");
    }
}
