package org.taskgrader.api.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.analytics.Audience;
import org.taskgrader.api.enrolment.EnrolmentList;
import org.taskgrader.api.problem.ParameterRule.EnrolmentName;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;

/** Reads of which learners a query asks for figures. What a form has left empty is not said. */
public final class AudienceParameters {

    /** What the parameter {@code session} is, in the published description. */
    static final String SESSION =
            "Only those enrolled in this session of the course; of several, in the last by name. Where that would tell of"
                    + " fewer than five learners, there are no numbers.";

    /** What the parameter {@code cohort} is, there. */
    static final String COHORT = "Only those of this cohort of the session, which must be named too.";

    private AudienceParameters() {}

    /**
     * Of which learners figures are asked for.
     *
     * @throws ProblemException if something is not as it must be
     */
    public static Audience audience(@Nullable String session, @Nullable String cohort) {
        Optional<String> itsSession = name("session", session);
        Optional<String> itsCohort = name("cohort", cohort);
        if (itsSession.isEmpty() && itsCohort.isPresent()) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_REQUEST, "cohort is one of a session: name that as session, too."));
        }
        return new Audience(itsSession, itsCohort);
    }

    /**
     * The name of a session or a cohort; empty if none was said.
     *
     * @throws ProblemException if none can be called so
     */
    public static Optional<String> name(String parameter, @Nullable String text) {
        Optional<String> name = QueryParameters.said(text);
        if (name.isPresent() && !EnrolmentList.isName(name.get())) {
            throw ProblemException.of(new EnrolmentName(parameter));
        }
        return name;
    }
}
