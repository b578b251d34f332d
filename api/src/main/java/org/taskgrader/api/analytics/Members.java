package org.taskgrader.api.analytics;

import org.jdbi.v3.core.statement.Query;

/**
 * Those of a session of a course, or of a cohort of it, for a query.
 *
 * @param course its id
 * @param audience not all learners
 */
record Members(String course, Audience audience) {

    /** To be put behind another condition. */
    String condition() {
        return Partition.AMONG;
    }

    Query bound(Query query) {
        return query.bind("course", course)
                .bind("session", audience.session().orElse(null))
                .bind("cohort", audience.cohort().orElse(null));
    }
}
