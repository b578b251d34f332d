package org.taskgrader.api.enrolment;

import java.util.Optional;

/**
 * A learner in a session of a course.
 *
 * @param learner the platform's own id of them
 * @param session as in {@code 2026-autumn}
 * @param cohort a group within the session, if there are any
 */
public record Enrolment(String learner, String session, Optional<String> cohort) {}
