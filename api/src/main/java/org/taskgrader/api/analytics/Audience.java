package org.taskgrader.api.analytics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Of which learners figures are: of all, of those of a session of the course, or of those of a cohort of it. Who is in several
 * sessions is of the last by name.
 *
 * @param session empty for all learners, whether they are enrolled or not
 * @param cohort empty for all of the session
 */
public record Audience(Optional<String> session, Optional<String> cohort) {

    /** All learners. */
    public static final Audience ALL = new Audience(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException for a cohort of no session: another session's may have the same name */
    public Audience {
        if (session.isEmpty() && cohort.isPresent()) {
            throw new IllegalArgumentException("a cohort is of a session");
        }
    }

    /** Whether these are all learners. */
    public boolean isAll() {
        return session.isEmpty();
    }

    /** Whether those of {@code itsCohort}, or those of the session who are in none, are among these. */
    boolean holds(@Nullable String itsSession, @Nullable String itsCohort) {
        return isAll()
                || (session.get().equals(itsSession)
                        && (cohort.isEmpty() || cohort.get().equals(itsCohort)));
    }
}
