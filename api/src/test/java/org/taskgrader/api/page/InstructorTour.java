package org.taskgrader.api.page;

import static org.taskgrader.api.page.PageScreenshots.take;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What is to be seen at instructors' pages, for {@link PageScreenshots}; each look begins with a key of its own. */
final class InstructorTour implements PageScreenshots.Tour {

    private final InstructorSite site;
    private final GroupStory groups;
    private final LearnerStory learners;
    private final RegradeStory regrades;
    private final String reader;

    private InstructorTour(
            InstructorSite site, GroupStory groups, LearnerStory learners, RegradeStory regrades, String reader) {
        this.site = site;
        this.groups = groups;
        this.learners = learners;
        this.regrades = regrades;
        this.reader = reader;
    }

    static InstructorTour of(InstructorSite site) {
        GroupStory groups = GroupStory.begin(site);
        groups.hostile();
        SimilarPageIT.send(site);
        return new InstructorTour(
                site, groups, LearnerStory.begin(site), RegradeStory.begin(site), SimilarPageIT.key(site));
    }

    @Override
    public void go(Page page, String language, Path place) {
        visit(site, page, language, place);
        visit(groups, page, language, place);
        visit(regrades, page, language, place);
        visit(site, learners, page, language, place);
        visitSimilar(site, reader, page, language, place);
    }

    private static void visit(InstructorSite site, Page page, String language, Path place) {
        page.navigate(site.host() + "/instructor?lang=" + language);
        take(page, place, "instructor-1-sign-in");
        site.open(page, "/instructor", language);
        take(page, place, "instructor-2-home");
        site.open(page, InstructorSite.COURSE, language);
        take(page, place, "instructor-3-course");
        site.open(page, InstructorSite.EXERCISE, language);
        take(page, place, "instructor-4-exercise");
        site.open(page, InstructorSite.COURSE, language);
        page.locator("#session").selectOption("2026");
        page.locator(".whom button").click();
        page.locator("#cohort").selectOption("A");
        page.locator(".whom button").click();
        page.waitForURL("**cohort=A**");
        page.waitForSelector("html[data-ready]");
        take(page, place, "instructor-25-cohort");
        page.navigate(site.host() + InstructorSite.EXERCISE + "?session=2026&cohort=A&lang=" + language);
        page.waitForSelector("html[data-ready]");
        take(page, place, "instructor-27-exercise-cohort");
    }

    /** With a key that may write messages; the message that is written is taken back at the end. */
    private static void visit(GroupStory story, Page page, String language, Path place) {
        page.context().clearCookies();
        story.open(page, GroupStory.GROUPS, language);
        take(page, place, "instructor-5-groups");
        page.locator(".choice a").last().click();
        take(page, place, "instructor-6-unclassified");
        story.openGroup(page, "(v1 - v2)", language);
        take(page, place, "instructor-7-group");
        page.locator("#en-1").fill("Read the last line aloud.");
        page.locator("button[value=save]").click();
        take(page, place, "instructor-8-refused");
        page.locator("#en").fill("Is the `-` what the statement asks for?");
        page.locator("button[value=preview]").click();
        take(page, place, "instructor-9-preview");
        page.locator("button[value=save]").click();
        take(page, place, "instructor-10-saved");
        story.open(page, GroupStory.GROUPS, language);
        take(page, place, "instructor-11-messages");
        page.locator("main form button").click();
    }

    /** With what comes out differently, before and after somebody has decided. */
    private static void visit(RegradeStory story, Page page, String language, Path place) {
        story.send();
        String regrade = RegradeStory.REGRADES + "/" + story.regraded();
        String running = story.underWay();
        page.context().clearCookies();
        story.open(page, RegradeStory.REGRADES, language);
        take(page, place, "instructor-12-regrades");
        page.navigate(page.url().replaceFirst("\\?.*", "/" + running + "?stay=yes&lang=" + language));
        take(page, place, "instructor-13-under-way");
        page.locator("main form button").click();
        page.waitForSelector("#state[autofocus]");
        take(page, place, "instructor-14-stopped");
        String half = story.halfDone();
        page.navigate(page.url().replaceFirst("[^/]*\\?.*", half + "?stay=yes&lang=" + language));
        page.waitForSelector("#changes-table");
        take(page, place, "instructor-28-under-way-differences");
        story.end(half);
        story.open(page, regrade, language);
        take(page, place, "instructor-15-differences");
        page.locator("#changes-table td a[href*='submissions']").first().click();
        page.waitForSelector("pre.told");
        take(page, place, "instructor-16-reports");
        story.open(page, regrade, language);
        page.locator("main form button").first().click();
        page.waitForSelector("#state[autofocus]");
        take(page, place, "instructor-17-applied");
    }

    /** With a key that may see single learners. */
    private static void visit(InstructorSite site, LearnerStory story, Page page, String language, Path place) {
        page.context().clearCookies();
        story.open(page, LearnerStory.LIST, language);
        take(page, place, "instructor-18-learners");
        page.locator("#stuck").check();
        page.locator(".whom button").click();
        page.waitForURL("**stuck=true**");
        take(page, place, "instructor-19-stuck");
        page.locator("#learner").fill("nobody");
        page.keyboard().press("Enter");
        page.waitForSelector("[role=alert]");
        take(page, place, "instructor-20-unknown");
        page.locator("#learner").fill(LearnerStory.STUCK);
        page.keyboard().press("Enter");
        page.waitForURL("**" + story.stuck() + "**");
        take(page, place, "instructor-21-learner");
        page.navigate(site.host() + LearnerStory.WRONG + "&lang=" + language);
        take(page, place, "instructor-26-typed-wrongly");
    }

    private static void visitSimilar(InstructorSite site, String key, Page page, String language, Path place) {
        page.context().clearCookies();
        site.open(page, SimilarPageIT.SIMILAR, language, key);
        take(page, place, "instructor-22-similar");
        page.locator("main form button").click();
        page.waitForSelector("#state");
        page.navigate(page.url().replaceFirst("\\?.*", "?stay=yes&lang=" + language));
        take(page, place, "instructor-29-similar-begun");
        site.open(page, SimilarPageIT.SIMILAR, language, key);
        SimilarPageIT.awaitPairs(page);
        take(page, place, "instructor-23-similar-pairs");
        page.locator("#pairs-table a").first().click();
        page.waitForSelector(".sides");
        take(page, place, "instructor-24-similar-pair");
    }
}
