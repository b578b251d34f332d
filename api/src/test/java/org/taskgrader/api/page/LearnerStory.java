package org.taskgrader.api.page;

import com.microsoft.playwright.Page;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.analytics.learner.LearnerHandle;
import org.taskgrader.api.enrolment.Enrolment;
import org.taskgrader.api.enrolment.Enrolments;
import org.taskgrader.api.store.LearnerKey;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.testing.AttemptRows;

/** A school of whose learners one makes the same mistake again and again, another has never come, and somebody may see both. */
final class LearnerStory {

    static final String LIST = InstructorSite.COURSE + "/learners";
    /** The address of the list with a filter that there is not. */
    static final String WRONG = LIST + "?stuckAfter=often";

    static final String LOOK_UP = "/instructor/learners";

    /** The school's id of the one who is stuck. */
    static final String STUCK = "u-4711";

    /** Of those in the history, and these two. */
    static final int LEARNERS = InstructorSite.LEARNERS + 2;

    private final InstructorSite site;
    private final String key;
    private final LearnerHandle stuck;

    private LearnerStory(InstructorSite site, String key, LearnerHandle stuck) {
        this.site = site;
        this.key = key;
        this.stuck = stuck;
    }

    static LearnerStory begin(InstructorSite site) {
        LearnerKeys keys = LearnerKeys.of(InstructorSite.LEARNER_KEY);
        LearnerKey stuck = keys.of(InstructorSite.SCHOOL, STUCK);
        for (int attempt = 1; attempt <= 4; attempt++) {
            int number = attempt;
            site.database()
                    .useHandle(rows -> AttemptRows.insert(
                            rows,
                            UUID.randomUUID(),
                            InstructorSite.SCHOOL,
                            HexFormat.of().parseHex(stuck.hash()),
                            GroupStory.SUM,
                            number,
                            number,
                            "wrong-output",
                            "scanf-no-amp",
                            4));
        }
        new Enrolments(site.database(), keys)
                .replace(
                        InstructorSite.SCHOOL,
                        "abc-of-c",
                        List.of(
                                new Enrolment(STUCK, "2026-autumn", Optional.of("group A")),
                                new Enrolment("u-4713", "2026-autumn", Optional.of("group B"))));
        return new LearnerStory(
                site,
                site.key(InstructorSite.SCHOOL, EnumSet.of(Scope.ANALYTICS, Scope.READ)),
                LearnerHandle.of(stuck));
    }

    /** The page of the one who is stuck. */
    String stuck() {
        return LOOK_UP + "/" + stuck.text();
    }

    /** Whoever may see single learners opens a page. */
    void open(Page page, String path, String language) {
        site.open(page, path, language, key);
    }
}
