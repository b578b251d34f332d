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
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.testing.Chromium;
import org.taskgrader.api.testing.RunningService;

/** Pictures of every state of the pages, for people to look at: {@code ./taskgrader screenshots FOLDER}. */
final class PageScreenshots {

    /** A screen's width in pixels, and what it is called. */
    private record Screen(String name, int width, int height) {}

    /** Which of the visitors are wanted, such as {@code desktop-en-light}: all, unless the caller is in a hurry. */
    private static final Pattern WANTED = Pattern.compile(System.getProperty("screenshots.visitors", ".*"));

    @Test
    void take() throws IOException, SQLException {
        try (RunningService service = RunningService.start()) {
            Awaitility.await("readiness")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> given().get("/q/health/ready").statusCode() == 200);
            pictures(new LearnerTour(service), 16);
        }
    }

    @Test
    void takeInstructors() throws IOException, SQLException {
        try (InstructorSite site = InstructorSite.start()) {
            pictures(InstructorTour.of(site), 29);
        }
    }

    @Test
    void takeRefusals() throws IOException, SQLException {
        try (InstructorSite site = InstructorSite.start()) {
            pictures(RefusalTour.of(site), 9);
        }
    }

    /** What is to be seen at pages in a language; pictures of it have names that begin with {@code place}. */
    interface Tour {
        void go(Page page, String language, Path place) throws SQLException;
    }

    /** Goes on a tour for each screen, language and theme; each time there is something to see so often. */
    private static void pictures(Tour tour, int sights) throws IOException, SQLException {
        Path folder = Path.of(System.getProperty("screenshots"));
        Files.createDirectories(folder);
        try (Chromium chromium = Chromium.start()) {
            for (Screen screen : List.of(new Screen("desktop", 1280, 800), new Screen("phone", 320, 640))) {
                for (String language : List.of("en", "fr")) {
                    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        String name = screen.name() + "-" + language + "-"
                                + theme.name().toLowerCase(Locale.ROOT);
                        if (WANTED.matcher(name).matches()) {
                            go(tour, chromium, new Visitor(screen, language, theme, folder.resolve(name)));
                            assertPictures(folder, name, sights);
                        }
                    }
                }
            }
        }
    }

    /** @param place where pictures are put, and how their names begin */
    private record Visitor(Screen screen, String language, ColorScheme theme, Path place) {}

    private static void go(Tour tour, Chromium chromium, Visitor visitor) throws SQLException {
        try (BrowserContext browser = chromium.visitor(new NewContextOptions()
                .setColorScheme(visitor.theme())
                .setViewportSize(visitor.screen().width(), visitor.screen().height()))) {
            tour.go(browser.newPage(), visitor.language(), visitor.place());
        }
    }

    private static void assertPictures(Path folder, String name, int sights) throws IOException {
        try (var pictures = Files.list(folder)) {
            assertThat(pictures.filter(file -> file.getFileName().toString().startsWith(name)))
                    .hasSizeGreaterThanOrEqualTo(sights);
        }
    }

    /** Takes a picture of all that is on a page in that state. */
    static void take(Page page, Path place, String state) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(place.resolveSibling(place.getFileName() + "-" + state + ".png")));
    }
}
