package org.taskgrader.api.similarity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.analytics.Cells;
import org.taskgrader.api.similarity.Similarities.Look;
import org.taskgrader.api.similarity.SimilarityView.Found;
import org.taskgrader.api.similarity.SimilarityView.NotCompared;
import org.taskgrader.api.similarity.SimilarityView.Pair;
import org.taskgrader.api.similarity.SimilarityView.Program;
import org.taskgrader.api.similarity.SimilarityView.Reason;
import org.taskgrader.api.similarity.SimilarityView.SimilarityLinks;
import org.taskgrader.api.similarity.SimilarityView.Status;

/** Comparisons as they are read from the database. */
record SimilarityRows(Handle handle) {

    private static final String PAIRS = """
            select first, second, share, of_first, of_second, parts, one.submission as first_submission,
                   other.submission as second_submission
            from similar_pair as pair
                 join similarity_program one on one.similarity = pair.similarity and one.number = pair.first
                 join similarity_program other on other.similarity = pair.similarity and other.number = pair.second
            """;

    Optional<UUID> latest(String platform, String exercise) {
        return handle.createQuery("""
                        select id from similarity where platform = :platform and exercise = :exercise
                        order by requested desc limit 1
                        """)
                .bind("platform", platform)
                .bind("exercise", exercise)
                .mapTo(UUID.class)
                .findOne();
    }

    Optional<SimilarityView> find(String platform, String exercise, UUID id, Look look) {
        return handle.createQuery("""
                        select similarity.*,
                               (select count(*) from similarity_program where similarity = :id) as programs
                        from similarity where id = :id and platform = :platform and exercise = :exercise
                        """)
                .bind("id", id)
                .bind("platform", platform)
                .bind("exercise", exercise)
                .map((row, context) -> view(row, id, look))
                .findOne();
    }

    Optional<SimilarPrograms> programs(String platform, String exercise, UUID id, int first, int second) {
        return handle.createQuery("""
                        select pair.*, one.source as first_source, other.source as second_source
                        from (%s where pair.similarity = :id and first = :first and second = :second) as pair
                             join similarity on similarity.id = :id
                             join submission one on one.id = pair.first_submission
                             join submission other on other.id = pair.second_submission
                        where similarity.platform = :platform and similarity.exercise = :exercise
                          and one.source is not null and other.source is not null
                        """.formatted(PAIRS))
                .bind("id", id)
                .bind("platform", platform)
                .bind("exercise", exercise)
                .bind("first", first)
                .bind("second", second)
                .map((row, context) ->
                        new SimilarPrograms(pair(row), row.getString("first_source"), row.getString("second_source")))
                .findOne();
    }

    private SimilarityView view(ResultSet row, UUID id, Look look) throws SQLException {
        String exercise = row.getString("exercise");
        Status status = Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        int programs = row.getInt("programs");
        @Nullable String failure = row.getString("failure");
        @Nullable OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
        return new SimilarityView(
                id.toString(),
                exercise,
                status,
                row.getInt("progress"),
                Optional.ofNullable(failure).map(Failure::named),
                row.getObject("requested", OffsetDateTime.class).toInstant().toString(),
                Optional.ofNullable(ended).map(time -> time.toInstant().toString()),
                programs < Cells.SMALLEST && look == Look.FIGURES ? Optional.empty() : Optional.of(programs),
                row.getInt("left_out"),
                status == Status.DONE && look == Look.PROGRAMS ? Optional.of(found(id)) : Optional.empty(),
                SimilarityLinks.of(exercise, id.toString()));
    }

    private Found found(UUID id) {
        List<Pair> pairs = handle.createQuery(PAIRS + " where pair.similarity = :id order by share desc, first, second")
                .bind("id", id)
                .map((row, context) -> pair(row))
                .list();
        return new Found(pairs, clusters(id), notCompared(id));
    }

    /** Of a cluster of which only one is left, nothing is told. */
    private List<List<Program>> clusters(UUID id) {
        Map<Integer, List<Program>> clusters = handle
                .createQuery("""
                        select cluster, number, submission from similarity_program
                        where similarity = :id and cluster is not null order by cluster, number
                        """)
                .bind("id", id)
                .map((row, context) -> Map.entry(
                        row.getInt("cluster"), new Program(row.getInt("number"), row.getString("submission"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return clusters.values().stream().filter(cluster -> cluster.size() > 1).toList();
    }

    private List<NotCompared> notCompared(UUID id) {
        return handle.createQuery("""
                        select number, submission, refusal from similarity_program
                        where similarity = :id and refusal is not null order by number
                        """)
                .bind("id", id)
                .map((row, context) -> new NotCompared(
                        new Program(row.getInt("number"), row.getString("submission")),
                        Reason.valueOf(row.getString("refusal").toUpperCase(Locale.ROOT))))
                .list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                new Program(row.getInt("first"), row.getString("first_submission")),
                new Program(row.getInt("second"), row.getString("second_submission")),
                row.getDouble("share"),
                row.getDouble("of_first"),
                row.getDouble("of_second"),
                SimilarPart.read(row.getString("parts")));
    }
}
