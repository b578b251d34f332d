package org.taskgrader.api.http.instructor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.analytics.Audience;
import org.taskgrader.api.analytics.learner.Learners.Group;
import org.taskgrader.api.http.AudienceParameters;
import org.taskgrader.api.page.Words;

/**
 * Of which learners a page's figures are.
 *
 * @param audience all, or some
 * @param choice what its form has to choose from
 * @param said the same in words
 * @param query what asks for the same, to be put behind a query's first parameter
 */
record FigureAudience(Audience audience, AudienceChoice choice, String said, String query) {

    /**
     * What a page's address asks for. Its form can send a cohort that is left from a session that is no longer chosen: that is none.
     */
    static Audience read(@Nullable String session, @Nullable String cohort) {
        return AudienceParameters.audience(session, session == null || session.isEmpty() ? null : cohort);
    }

    static FigureAudience of(Audience audience, List<Group> groups, Words words) {
        return new FigureAudience(
                audience,
                AudienceChoice.of(audience, groups),
                said(audience, words),
                AudienceChoice.query(audience.session(), audience.cohort()));
    }

    /** Names of sessions and cohorts hold no braces. */
    private static String said(Audience audience, Words words) {
        String word =
                audience.isAll() ? "audienceAll" : audience.cohort().isPresent() ? "audienceCohort" : "audienceSession";
        return words.of(word)
                .replace("{session}", audience.session().orElse(""))
                .replace("{cohort}", audience.cohort().orElse(""));
    }
}
