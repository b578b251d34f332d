package org.taskgrader.api.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.analytics.CourseFigures.Group;

/**
 * Those who are enrolled, by session and cohort, as far as that may be told: each number is a part both of its group and of
 * all groups together.
 */
final class EnrolledGroups {

    private EnrolledGroups() {}

    /** A group as it is. */
    record Counted(String session, @Nullable String cohort, int enrolled, int started, int assiduous, int succeeded) {

        static Counted of(ResultSet row) throws SQLException {
            return new Counted(
                    row.getString("session"),
                    row.getString("cohort"),
                    row.getInt("enrolled"),
                    row.getInt("started"),
                    row.getInt("assiduous"),
                    row.getInt("succeeded"));
        }
    }

    static List<Group> shown(List<Counted> groups) {
        List<Integer> sizes = groups.stream().map(Counted::enrolled).toList();
        List<Optional<Integer>> enrolled = Cells.parts(sizes);
        List<Optional<Integer>> started = parts(groups, Counted::started);
        List<Optional<Integer>> assiduous = parts(groups, Counted::assiduous);
        List<Optional<Integer>> succeeded = parts(groups, Counted::succeeded);
        return IntStream.range(0, groups.size())
                .mapToObj(place -> new Group(
                        groups.get(place).session(),
                        Optional.ofNullable(groups.get(place).cohort()),
                        enrolled.get(place),
                        started.get(place),
                        assiduous.get(place),
                        succeeded.get(place)))
                .toList();
    }

    private static List<Optional<Integer>> parts(List<Counted> groups, ToIntFunction<Counted> count) {
        return Cells.parts(
                groups.stream().map(count::applyAsInt).toList(),
                groups.stream().map(Counted::enrolled).toList());
    }
}
