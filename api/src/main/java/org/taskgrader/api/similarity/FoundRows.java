package org.taskgrader.api.similarity;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was found, as rows. */
record FoundRows(Handle handle, UUID job) {

    /** Keeps it, but for programs that were erased meanwhile; others cannot be before it is kept. */
    void keep(Findings found) {
        Set<Integer> there = new HashSet<>(
                handle.createQuery("select number from similarity_program where similarity = :id for share")
                        .bind("id", job)
                        .mapTo(Integer.class)
                        .list());
        keepPairs(found, there);
        keepRefusals(found);
        keepClusters(found);
    }

    private void keepPairs(Findings found, Set<Integer> there) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into similar_pair (similarity, first, second, share, of_first, of_second, parts)
                values (:id, :first, :second, :share, :ofFirst, :ofSecond, :parts)
                """);
        found.pairs().stream()
                .filter(pair -> there.contains(pair.first()) && there.contains(pair.second()))
                .forEach(pair -> batch.bind("id", job)
                        .bind("first", pair.first())
                        .bind("second", pair.second())
                        .bind("share", pair.similarity())
                        .bind("ofFirst", pair.ofFirst())
                        .bind("ofSecond", pair.ofSecond())
                        .bind("parts", SimilarPart.text(pair.parts()))
                        .add());
        execute(batch);
    }

    private void keepRefusals(Findings found) {
        PreparedBatch batch = handle.prepareBatch(
                "update similarity_program set refusal = :why where similarity = :id and number = :number");
        found.refused()
                .forEach(refused -> batch.bind("id", job)
                        .bind("number", refused.program())
                        .bind("why", refused.why())
                        .add());
        execute(batch);
    }

    private void keepClusters(Findings found) {
        PreparedBatch batch = handle.prepareBatch(
                "update similarity_program set cluster = :cluster where similarity = :id and number = :number");
        for (int cluster = 0; cluster < found.clusters().size(); cluster++) {
            for (int number : found.clusters().get(cluster)) {
                batch.bind("id", job)
                        .bind("number", number)
                        .bind("cluster", cluster)
                        .add();
            }
        }
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
