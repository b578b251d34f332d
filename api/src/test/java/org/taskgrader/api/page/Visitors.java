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
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.taskgrader.api.testing.Chromium;
import org.taskgrader.api.testing.RunningService;

/**
 * People with browsers before a service that grades, for all tests of a class; who came for one of them leaves after it. It is
 * registered as a static extension.
 */
final class Visitors implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final List<BrowserContext> present = new ArrayList<>();
    private @Nullable RunningService service;
    private @Nullable Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        chromium = Chromium.start();
        service = RunningService.start(Map.of());
        Awaitility.await("readiness")
                .atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    LearnerPage page() {
        return page(new NewContextOptions());
    }

    LearnerPage page(NewContextOptions options) {
        return page(visitor(options));
    }

    /** Another tab of somebody's browser. */
    LearnerPage page(BrowserContext visitor) {
        return new LearnerPage(visitor.newPage(), started(service));
    }

    BrowserContext visitor(NewContextOptions options) {
        BrowserContext visitor = started(chromium).visitor(options);
        present.add(visitor);
        return visitor;
    }

    /** Where the service is. */
    String host() {
        return "http://localhost:" + started(service).port();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        present.forEach(BrowserContext::close);
        present.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        if (service != null) {
            service.close();
        }
    }

    private static <T> T started(@Nullable T resource) {
        return Objects.requireNonNull(resource, "visitors are registered as a static extension");
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
