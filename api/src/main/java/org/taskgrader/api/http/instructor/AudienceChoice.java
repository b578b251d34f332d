package org.taskgrader.api.http.instructor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.api.analytics.Audience;
import org.taskgrader.api.analytics.learner.Learners.Group;

/**
 * Which sessions and cohorts a page's form has to choose from, and what is chosen, for its template.
 *
 * @param sessions those that there are
 * @param cohorts those that there are
 */
public record AudienceChoice(List<Name> sessions, List<Name> cohorts) {

    /** Where nobody is enrolled. */
    static final AudienceChoice NONE = new AudienceChoice(List.of(), List.of());

    public AudienceChoice {
        sessions = List.copyOf(sessions);
        cohorts = List.copyOf(cohorts);
    }

    /** A name to choose. */
    public record Name(String text, boolean chosen) {}

    /** A cohort is one of the session that is chosen: before, there is none to choose. */
    static AudienceChoice of(Audience audience, List<Group> groups) {
        return of(
                audience.session(),
                audience.cohort(),
                groups,
                groups.stream()
                        .filter(group -> audience.session().equals(Optional.of(group.session())))
                        .toList());
    }

    /** A cohort is one of whichever session. */
    static AudienceChoice of(Optional<String> session, Optional<String> cohort, List<Group> groups) {
        return of(session, cohort, groups, groups);
    }

    private static AudienceChoice of(
            Optional<String> session, Optional<String> cohort, List<Group> groups, List<Group> withCohorts) {
        return new AudienceChoice(
                names(groups.stream().map(Group::session), session),
                names(
                        withCohorts.stream()
                                .flatMap(group -> group.cohort().stream())
                                .sorted(),
                        cohort));
    }

    /** What is chosen is among them, even if nobody is enrolled there any more. */
    private static List<Name> names(Stream<String> known, Optional<String> chosen) {
        return Stream.concat(known, chosen.stream())
                .distinct()
                .map(name -> new Name(name, chosen.equals(Optional.of(name))))
                .toList();
    }

    /** What asks for the same again, to be put behind a query's first parameter. */
    static String query(Optional<String> session, Optional<String> cohort) {
        return session.map(name -> "&session=" + encoded(name)).orElse("")
                + cohort.map(name -> "&cohort=" + encoded(name)).orElse("");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
