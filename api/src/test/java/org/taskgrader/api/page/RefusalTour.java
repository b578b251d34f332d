package org.taskgrader.api.page;

import static org.taskgrader.api.page.PageScreenshots.take;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** What an instructor sees who may not, who goes astray, and who comes at a bad time, for {@link PageScreenshots}. */
final class RefusalTour implements PageScreenshots.Tour {

    private final InstructorSite site;
    private final List<String> forbidden;

    private RefusalTour(InstructorSite site, List<String> forbidden) {
        this.site = site;
        this.forbidden = forbidden;
    }

    static RefusalTour of(InstructorSite site) {
        String learner = LearnerStory.begin(site).stuck();
        return new RefusalTour(
                site,
                List.of(
                        LearnerStory.LIST,
                        LearnerStory.LOOK_UP,
                        learner,
                        RegradeStory.REGRADES,
                        SimilarPageIT.SIMILAR));
    }

    /** With a key for figures, and nothing else. */
    @Override
    public void go(Page page, String language, Path place) throws SQLException {
        site.open(page, "/instructor", language);
        int number = 1;
        for (String address : forbidden) {
            look(page, address, language, place, "refusal-" + number++ + "-forbidden");
        }
        look(page, "/instructor/nothing", language, place, "refusal-6-no-page");
        look(page, "/instructor/session", language, place, "refusal-7-no-form");
        site.withoutDatabase(() -> look(page, InstructorSite.COURSE, language, place, "refusal-8-outage"));
        site.broken(() -> look(page, InstructorSite.COURSE, language, place, "refusal-9-failure"));
    }

    private void look(Page page, String address, String language, Path place, String state) {
        page.navigate(site.host() + address + "?lang=" + language);
        page.waitForSelector("html[data-ready]");
        take(page, place, state);
    }
}
