package org.taskgrader.api.page;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Page;
import io.restassured.http.ContentType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.testing.AlikePrograms;

/** A school whose learners make the same mistake, and somebody who may write to them. */
final class GroupStory {

    static final String SUM = "first-steps/sum";
    static final String GROUPS = InstructorSite.EXERCISE + "/groups";

    /** A string that would end the element it stands in, run a script and turn the direction of writing, if it were let. */
    private static final String HOSTILE =
            "</pre></textarea><script>alert(1)</script><img src=x onerror=alert(2)>\u202eabc";

    private final InstructorSite site;
    private final String submit;
    private final String author;

    private GroupStory(InstructorSite site, String submit, String author) {
        this.site = site;
        this.submit = submit;
        this.author = author;
    }

    /** Five learners send the difference in the place of the sum. */
    static GroupStory begin(InstructorSite site) {
        String submit = site.key(InstructorSite.SCHOOL, EnumSet.of(Scope.SUBMIT));
        AlikePrograms.sentByEach(submit, SUM, AlikePrograms.DIFFERENCES);
        return new GroupStory(
                site, submit, site.key(InstructorSite.SCHOOL, EnumSet.of(Scope.ANALYTICS, Scope.READ, Scope.AUTHOR)));
    }

    /** Five learners send a hostile program. */
    void hostile() {
        String program = "#include <stdio.h>\n\nint main(void)\n{\n    printf(\"" + HOSTILE.replace("%", "%%")
                + "\\n\");\n    return 0;\n}\n";
        AlikePrograms.sentByEach(submit, SUM, Collections.nCopies(5, program));
    }

    /** The instructor opens a page. */
    void open(Page page, String path, String language) {
        site.open(page, path, language, author);
    }

    /** The instructor opens the page of the group whose form has {@code line} in it. */
    void openGroup(Page page, String line, String language) {
        open(page, GROUPS, language);
        page.locator(".group", new Page.LocatorOptions().setHasText(line))
                .first()
                .locator("h3 a")
                .click();
        page.waitForSelector("html[data-ready]");
    }

    /** A learner of the school, sent to the exercise's page by it. */
    LearnerPage learner(Page page, String name, String language) {
        return learner(page, submit, name, language);
    }

    /** As the other, of the platform whose key it is. */
    LearnerPage learner(Page page, String key, String name, String language) {
        String address = given().auth()
                .oauth2(key)
                .contentType(ContentType.JSON)
                .body(Map.of("exercise", SUM, "learner", name, "lang", language))
                .post("/api/v1/launches")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        return site.learner(page).visit(address);
    }

    /** What a sixth learner writes: the same mistake in other words. */
    static String sixth() {
        return AlikePrograms.DIFFERENCES.getFirst().replace("int a, b", "int b, a");
    }
}
