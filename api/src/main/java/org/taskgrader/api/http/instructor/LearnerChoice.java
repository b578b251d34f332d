package org.taskgrader.api.http.instructor;

import java.util.List;
import org.taskgrader.api.analytics.learner.LearnerFilter;
import org.taskgrader.api.analytics.learner.Learners.Group;

/**
 * What a page's form says of which learners it shows, for its template.
 *
 * @param enrolled where they are enrolled
 * @param inactiveDays empty if nothing is said
 */
public record LearnerChoice(AudienceChoice enrolled, boolean stuckOnly, int stuckAfter, String inactiveDays) {

    static LearnerChoice of(LearnerFilter filter, List<Group> groups) {
        return new LearnerChoice(
                AudienceChoice.of(filter.session(), filter.cohort(), groups),
                filter.stuckOnly(),
                filter.stuckAfter(),
                filter.inactiveDays().isPresent()
                        ? Integer.toString(filter.inactiveDays().getAsInt())
                        : "");
    }

    /** What asks for {@code filter}, to be put behind a query's first parameter. */
    static String query(LearnerFilter filter) {
        return AudienceChoice.query(filter.session(), filter.cohort())
                + (filter.stuckOnly() ? "&stuck=true" : "")
                + "&stuckAfter=" + filter.stuckAfter()
                + (filter.inactiveDays().isPresent()
                        ? "&inactiveDays=" + filter.inactiveDays().getAsInt()
                        : "");
    }
}
