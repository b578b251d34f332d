package org.taskgrader.api.page;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.access.ApiKeys;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.database.DatabaseAddress;
import org.taskgrader.api.testing.ComparerPath;
import org.taskgrader.api.testing.DatabaseOutage;
import org.taskgrader.api.testing.History;
import org.taskgrader.api.testing.MissingTable;
import org.taskgrader.api.testing.RunningService;
import org.taskgrader.api.testing.TestDatabase;

/** The whole service with a course's history, in two cohorts, as an operator runs it for a school: who shows a key gets in. */
final class InstructorSite implements AutoCloseable {

    static final String COURSE = "/instructor/courses/abc-of-c";
    static final String EXERCISE = "/instructor/exercises/first-steps/sum";
    static final String SCHOOL = "school";
    static final int LEARNERS = 60;

    /** What the service hashes learners' ids under. */
    static final String LEARNER_KEY = "a key that only tests know";

    private static final List<String> EXERCISES = List.of(
            "first-steps/hello",
            "output/poster",
            "output/train",
            "output/special-signs",
            "output/hut",
            "output/minutes-in-a-week",
            "output/ticket",
            "output/bill-in-columns",
            "first-steps/sum",
            "first-steps/swapped-cups",
            "arithmetic/three-chairs",
            "arithmetic/film-length");

    private final RunningService service;
    private final DatabaseAddress address;
    private final Jdbi database;
    private final String key;

    private InstructorSite(RunningService service, DatabaseAddress address, Jdbi database) {
        this.service = service;
        this.address = address;
        this.database = database;
        this.key = key(SCHOOL, EnumSet.of(Scope.ANALYTICS));
    }

    static InstructorSite start() throws IOException {
        DatabaseAddress address = TestDatabase.empty();
        RunningService service = RunningService.start(Map.of(
                "TASKGRADER_ACCESS",
                "keys",
                "TASKGRADER_DATABASE_URL",
                address.url(),
                "TASKGRADER_DATABASE_USER",
                address.user(),
                "TASKGRADER_DATABASE_PASSWORD",
                address.password(),
                "TASKGRADER_LEARNER_KEY",
                LEARNER_KEY,
                "TASKGRADER_SIMILARITY_CLASS_PATH",
                ComparerPath.CLASS_PATH));
        awaitReadiness();
        Jdbi database = Jdbi.create(address.url(), address.user(), address.password());
        new Platforms(database).add(SCHOOL);
        History.of(database, SCHOOL, EXERCISES.toArray(String[]::new)).learners(LEARNERS);
        database.useHandle(handle -> handle.execute("""
                insert into enrolment (platform, course, session, cohort, learner)
                select platform, 'abc-of-c', '2026', case when row_number() over (order by learner) % 2 = 0 then 'A' else 'B' end,
                       learner
                from (select distinct platform, learner from progress where platform = ?) as known
                """, SCHOOL));
        return new InstructorSite(service, address, database);
    }

    /** A key of the school, or of another platform, that may do so much. */
    String key(String platform, Set<Scope> scopes) {
        new Platforms(database).add(platform);
        return new ApiKeys(database)
                .create(platform, scopes, Optional.empty())
                .text()
                .text();
    }

    String host() {
        return "http://localhost:" + service.port();
    }

    String key() {
        return key;
    }

    /** What the service keeps. */
    Jdbi database() {
        return database;
    }

    /** The database is away while somebody looks at the pages; when this returns, it is back and the service has noticed. */
    void withoutDatabase(Runnable look) throws SQLException {
        DatabaseOutage.during(address, look);
        awaitReadiness();
    }

    /** What figures are read from is gone while somebody looks at the pages: a failure of the service's own. */
    void broken(Runnable look) {
        MissingTable.during(database, look);
    }

    private static void awaitReadiness() {
        Awaitility.await("readiness")
                .atMost(Duration.ofMinutes(2))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    /** Opens {@code path}, signing in where the page asks for it. */
    void open(Page page, String path, String language) {
        open(page, path, language, key);
    }

    /** As the other, with a key that may do more. */
    void open(Page page, String path, String language, String shown) {
        page.navigate(host() + path + "?lang=" + language);
        Locator field = page.locator("#key");
        if (field.count() > 0) {
            field.fill(shown);
            field.press("Enter");
            page.waitForURL("**" + path + "**");
        }
        page.waitForSelector("html[data-ready]");
    }

    /** What a learner has before them. */
    LearnerPage learner(Page page) {
        return new LearnerPage(page, service);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
