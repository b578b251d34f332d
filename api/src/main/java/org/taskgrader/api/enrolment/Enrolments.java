package org.taskgrader.api.enrolment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.api.store.LearnerKeys;

/** Keeps who is enrolled, with ids hashed like everywhere. */
public final class Enrolments {

    private final Jdbi database;
    private final LearnerKeys keys;

    public Enrolments(Jdbi database, LearnerKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Puts a list in the place of those that there were of the same sessions; other sessions stay as they are.
     *
     * @param enrolments nobody twice in a session
     * @return how many are enrolled in each of these sessions by now
     */
    public Map<String, Integer> replace(String platform, String course, List<Enrolment> enrolments) {
        Map<String, Integer> sessions = enrolments.stream()
                .collect(Collectors.toMap(Enrolment::session, learner -> 1, Integer::sum, TreeMap::new));
        database.useTransaction(handle -> {
            handle.createUpdate("""
                            delete from enrolment
                            where platform = :platform and course = :course and session = any(:sessions)
                            """)
                    .bind("platform", platform)
                    .bind("course", course)
                    .bindArray("sessions", String.class, sessions.keySet().toArray())
                    .execute();
            handle.createUpdate("""
                            insert into enrolment (platform, course, session, cohort, learner)
                            select :platform, :course, session, nullif(cohort, ''), decode(hash, 'hex')
                            from unnest(:sessions, :cohorts, :hashes) as listed (session, cohort, hash)
                            """)
                    .bind("platform", platform)
                    .bind("course", course)
                    .bindArray("sessions", String.class, column(enrolments, Enrolment::session))
                    .bindArray(
                            "cohorts",
                            String.class,
                            column(enrolments, learner -> learner.cohort().orElse("")))
                    .bindArray(
                            "hashes",
                            String.class,
                            column(
                                    enrolments,
                                    learner ->
                                            keys.of(platform, learner.learner()).hash()))
                    .execute();
        });
        return sessions;
    }

    private static Object[] column(List<Enrolment> enrolments, Function<Enrolment, String> value) {
        return enrolments.stream().map(value).toArray();
    }
}
