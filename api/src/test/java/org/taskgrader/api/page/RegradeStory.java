package org.taskgrader.api.page;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.testing.ChangedVerdicts;

/** A school that has programs graded again, and somebody who may decide what comes of that. */
final class RegradeStory {

    static final String REGRADES = "/instructor/regrades";
    static final String EXERCISE = "arithmetic/three-chairs";

    private final InstructorSite site;
    private final String submit;
    private final String author;

    private RegradeStory(InstructorSite site, String submit, String author) {
        this.site = site;
        this.submit = submit;
        this.author = author;
    }

    static RegradeStory begin(InstructorSite site) {
        return new RegradeStory(
                site,
                site.key(InstructorSite.SCHOOL, EnumSet.of(Scope.SUBMIT)),
                site.key(InstructorSite.SCHOOL, EnumSet.of(Scope.ANALYTICS, Scope.READ, Scope.AUTHOR)));
    }

    /** A learner sends a wrong program; graded again, it will be a right one. */
    UUID send() {
        return ChangedVerdicts.add(
                site.database(),
                submit,
                EXERCISE,
                "u-" + UUID.randomUUID(),
                Programs.solution(EXERCISE, "other-direction.c"),
                Programs.solution(EXERCISE, "right.c"));
    }

    /** All that was sent for the exercise is graded again, and all of it is over; the id of the regrade. */
    String regraded() {
        String id = given().auth()
                .oauth2(author)
                .post("/api/v1/exercises/" + EXERCISE + "/regrade")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> given().auth()
                        .oauth2(author)
                        .get("/api/v1/regrades/" + id)
                        .path("status")
                        .equals("done"));
        return id;
    }

    /** A regrade of one submission, which another node has begun to grade and goes on with for an hour. */
    String underWay() {
        UUID original = send();
        UUID id = UUID.randomUUID();
        UUID again = UUID.randomUUID();
        site.database().useTransaction(handle -> {
            handle.execute(
                    "insert into regrade (id, platform, exercise, exercise_version) values (?, ?, ?, 'v')",
                    id,
                    InstructorSite.SCHOOL,
                    EXERCISE);
            handle.execute("""
                    insert into submission (id, platform, exercise, exercise_version, language, source, priority, received,
                                            status, worker, lease, regrade_of)
                    select ?, platform, exercise, 'v', language, source, 'regrade', now(), 'grading', 'elsewhere',
                           now() + interval '1 hour', id
                    from submission where id = ?
                    """, again, original);
            handle.execute(
                    "insert into regrade_result (regrade, original, again) values (?, ?, ?)", id, original, again);
        });
        return id.toString();
    }

    /** A regrade of which another node has one submission left for an hour: the others have come out differently. */
    String halfDone() {
        send();
        send();
        String id = regraded();
        site.database().useTransaction(handle -> {
            UUID again = handle.createQuery("select again from regrade_result where regrade = ?::uuid limit 1")
                    .bind(0, id)
                    .mapTo(UUID.class)
                    .one();
            handle.execute("delete from test_result where submission = ?", again);
            handle.execute("delete from result where submission = ?", again);
            handle.execute("""
                    update submission set status = 'grading', worker = 'elsewhere', lease = now() + interval '1 hour'
                    where id = ?
                    """, again);
        });
        return id;
    }

    /** The other node has its submission taken away. */
    void end(String regrade) {
        site.database().useHandle(handle -> handle.execute("""
                update submission set status = 'cancelled', worker = null, lease = null
                where id in (select again from regrade_result where regrade = ?::uuid)
                """, regrade));
    }

    /** The author opens a page. */
    void open(Page page, String path, String language) {
        site.open(page, path, language, author);
    }

    /** The author's key, for who has no scripts. */
    String key() {
        return author;
    }
}
