package org.taskgrader.api.page;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.taskgrader.api.testing.Chromium;

/** A site for instructors and a browser to look at it, for all tests of a class; who came for one of them leaves after it. */
final class InstructorBrowsers implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final List<BrowserContext> present = new ArrayList<>();
    private @Nullable InstructorSite site;
    private @Nullable Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        chromium = Chromium.start();
        site = InstructorSite.start();
    }

    /** The site, which is there from before the class's own {@code @BeforeAll} on. */
    InstructorSite site() {
        return started(site);
    }

    /** Somebody new. */
    Page page(NewContextOptions options) {
        BrowserContext visitor = started(chromium).visitor(options);
        present.add(visitor);
        return visitor.newPage();
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
        if (site != null) {
            site.close();
        }
    }

    private static <T> T started(@Nullable T resource) {
        return Objects.requireNonNull(resource, "browsers are registered as a static extension");
    }
}
