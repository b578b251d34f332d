package org.taskgrader.api.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a real browser shows when there is no page, and while the database is away. */
@Timeout(180)
final class NoticePagesIT {

    private static final Map<String, Integer> ASTRAY =
            Map.of("/instructor/nothing", 404, "/instructor/session", 405, "/nothing", 404);

    @RegisterExtension
    static final InstructorBrowsers BROWSERS = new InstructorBrowsers();

    private static InstructorSite site;

    @BeforeAll
    static void start() {
        site = BROWSERS.site();
    }

    @Test
    void anOutageIsSatOutWithTheKeyboardAlone() throws SQLException {
        Page page = BROWSERS.page(new NewContextOptions());
        PageFaults faults = PageFaults.of(page, site.host());
        site.open(page, InstructorSite.COURSE, "en");
        site.withoutDatabase(() -> {
            page.reload();
            assertThat(page.locator("h1")).hasText("The database does not answer");
            assertThat(page.locator("main")).containsText("This is not your fault.");
            page.locator("a[hreflang=fr]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("La base de données ne répond pas");
        });
        page.locator("main a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#rates-table")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        faults.assertNone();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsShutOut(ColorScheme theme) throws SQLException {
        Page page = BROWSERS.page(new NewContextOptions().setColorScheme(theme).setViewportSize(320, 640));
        PageFaults faults = PageFaults.of(page, site.host());
        for (String language : List.of("en", "fr")) {
            ASTRAY.forEach((path, status) -> accessible(page, path, language, status));
        }
        site.open(page, "/instructor", "fr");
        site.withoutDatabase(() -> accessible(page, InstructorSite.COURSE, "fr", 503));
        site.broken(() -> accessible(page, InstructorSite.COURSE, "fr", 500));
        faults.assertNone();
    }

    private static void accessible(Page page, String path, String language, int status) {
        Response answer = page.navigate(site.host() + path + "?lang=" + language);
        assertThat(answer.status()).as(path).isEqualTo(status);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(path)
                .isLessThanOrEqualTo(320);
    }
}
