package org.taskgrader.api.similarity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.taskgrader.core.exercise.Exercise;

/**
 * Comparisons of what a platform's learners have sent, each with one program of each learner: the one with the best score, of several
 * the latest.
 */
public final class Similarities {

    private final Jdbi database;
    private final int mostPrograms;
    private final Runnable announcement;

    /**
     * @param mostPrograms in a comparison; pairs grow with their square
     * @param announcement is called when something waits to be compared
     */
    public Similarities(Jdbi database, int mostPrograms, Runnable announcement) {
        this.database = database;
        this.mostPrograms = mostPrograms;
        this.announcement = announcement;
    }

    /** What came of a request. */
    public sealed interface Beginning {}

    /** It has begun, or one for the same exercise was under way. */
    public record Begun(SimilarityView similarity) implements Beginning {}

    /** The platform has one for another exercise under way. */
    public record Busy(String exercise) implements Beginning {}

    /** What may be told of a comparison: programs only to who may read what the platform has sent. */
    public enum Look {
        FIGURES,
        PROGRAMS
    }

    /** Begins to compare what {@code platform}'s learners have sent for {@code exercise}. */
    public Beginning begin(String platform, Exercise exercise, Look look) {
        UUID id = UUID.randomUUID();
        Open open = database.inTransaction(handle -> {
            lock(handle, platform);
            return open(handle, platform).orElseGet(() -> {
                insert(handle, id, platform, exercise);
                return new Open(id, exercise.id());
            });
        });
        if (!open.exercise().equals(exercise.id())) {
            return new Busy(open.exercise());
        }
        announcement.run();
        return new Begun(find(platform, exercise.id(), open.id(), look).orElseThrow());
    }

    /** A comparison of {@code platform}'s; empty if there is none with this id for the exercise. */
    public Optional<SimilarityView> find(String platform, String exercise, UUID id, Look look) {
        return database.withHandle(handle -> new SimilarityRows(handle).find(platform, exercise, id, look));
    }

    /** The latest comparison of {@code platform}'s for {@code exercise}. */
    public Optional<SimilarityView> latest(String platform, String exercise, Look look) {
        return database.withHandle(handle -> {
            SimilarityRows rows = new SimilarityRows(handle);
            return rows.latest(platform, exercise).flatMap(id -> rows.find(platform, exercise, id, look));
        });
    }

    /** Two programs that a comparison has found to be similar; empty if it has not, or they are not kept any more. */
    public Optional<SimilarPrograms> programs(String platform, String exercise, UUID id, int first, int second) {
        return database.withHandle(
                handle -> new SimilarityRows(handle).programs(platform, exercise, id, first, second));
    }

    private record Open(UUID id, String exercise) {}

    /** Of two requests at once, the second finds what the first has done. */
    private static void lock(Handle handle, String platform) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'similarity', :platform), 0))")
                .bind("platform", platform)
                .mapToMap()
                .list();
    }

    private static Optional<Open> open(Handle handle, String platform) {
        return handle.createQuery("""
                        select id, exercise from similarity
                        where platform = :platform and status in ('waiting', 'running')
                        """)
                .bind("platform", platform)
                .map((row, context) -> new Open(row.getObject("id", UUID.class), row.getString("exercise")))
                .findOne();
    }

    private void insert(Handle handle, UUID id, String platform, Exercise exercise) {
        List<UUID> best = best(handle, platform, exercise.id());
        List<UUID> compared = best.stream().limit(mostPrograms).sorted().toList();
        handle.createUpdate("""
                        insert into similarity (id, platform, exercise, given, left_out)
                        values (:id, :platform, :exercise, :given, :leftOut)
                        """)
                .bind("id", id)
                .bind("platform", platform)
                .bind("exercise", exercise.id())
                .bind("given", exercise.template())
                .bind("leftOut", best.size() - compared.size())
                .execute();
        handle.createUpdate("""
                        insert into similarity_program (similarity, number, submission)
                        select :id, number, submission from unnest(:submissions) with ordinality as row (submission, number)
                        """)
                .bind("id", id)
                .bindArray("submissions", UUID.class, compared)
                .execute();
    }

    /** One of each learner, those of learners who were there lately first. */
    private static List<UUID> best(Handle handle, String platform, String exercise) {
        return handle.createQuery("""
                        select id from (
                            select distinct on (learner) submission.id, received
                            from submission join current_result on current_result.submission = submission.id
                            where platform = :platform and exercise = :exercise and learner is not null
                              and submission.regrade_of is null and status = 'done' and source is not null
                            order by learner, score / greatest(max_score, 1) desc, received desc) as best
                        order by received desc, id
                        """)
                .bind("platform", platform)
                .bind("exercise", exercise)
                .mapTo(UUID.class)
                .list();
    }
}
