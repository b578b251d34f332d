package org.taskgrader.api.http.instructor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.api.analytics.learner.LearnerFilter;
import org.taskgrader.api.analytics.learner.Learners.Group;

/**
 * What a page's form says of which learners it shows, for its template.
 *
 * @param sessions those that there are
 * @param cohorts those that there are, in whichever session
 * @param inactiveDays empty if nothing is said
 */
public record LearnerChoice(
        List<Name> sessions, List<Name> cohorts, boolean stuckOnly, int stuckAfter, String inactiveDays) {

    public LearnerChoice {
        sessions = List.copyOf(sessions);
        cohorts = List.copyOf(cohorts);
    }

    /** A name to choose. */
    public record Name(String text, boolean chosen) {}

    static LearnerChoice of(LearnerFilter filter, List<Group> groups) {
        return new LearnerChoice(
                names(groups.stream().map(Group::session), filter.session()),
                names(groups.stream().flatMap(group -> group.cohort().stream()).sorted(), filter.cohort()),
                filter.stuckOnly(),
                filter.stuckAfter(),
                filter.inactiveDays().isPresent()
                        ? Integer.toString(filter.inactiveDays().getAsInt())
                        : "");
    }

    /** What is chosen is among them, even if nobody is enrolled there any more. */
    private static List<Name> names(Stream<String> known, Optional<String> chosen) {
        return Stream.concat(known, chosen.stream())
                .distinct()
                .map(name -> new Name(name, chosen.equals(Optional.of(name))))
                .toList();
    }

    /** What asks for {@code filter}, to be put behind a query's first parameter. */
    static String query(LearnerFilter filter) {
        List<String> said = new ArrayList<>();
        filter.session().ifPresent(name -> said.add("session=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
        filter.cohort().ifPresent(name -> said.add("cohort=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
        if (filter.stuckOnly()) {
            said.add("stuck=true");
        }
        said.add("stuckAfter=" + filter.stuckAfter());
        filter.inactiveDays().ifPresent(days -> said.add("inactiveDays=" + days));
        return said.stream().map(one -> "&" + one).collect(Collectors.joining());
    }
}
