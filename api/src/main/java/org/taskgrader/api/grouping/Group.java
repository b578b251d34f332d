package org.taskgrader.api.grouping;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.taskgrader.api.analytics.Cells;
import org.taskgrader.api.grouping.FailedRows.Row;
import org.taskgrader.core.classification.OwnMessages;

/** Attempts whose programs have the same form and fail in the same way, the latest first. */
record Group(GroupKey key, List<Row> rows) {

    private static final int MOST_LATEST = 20;

    Group {
        rows = List.copyOf(rows);
    }

    /** All groups there are, the largest first. */
    static List<Group> of(List<Row> rows) {
        Map<GroupKey, List<Row>> byKey = new LinkedHashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(row.group(), none -> new ArrayList<>()).add(row));
        return byKey.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> Integer.compare(b.rows().size(), a.rows().size()))
                .toList();
    }

    /** Whoever has sent one of its programs. */
    static Set<ByteBuffer> learners(Collection<Group> groups) {
        Set<ByteBuffer> learners = new HashSet<>();
        groups.forEach(group -> group.rows().forEach(row -> learners.add(row.learner())));
        return learners;
    }

    int learners() {
        return learners(List.of(this)).size();
    }

    /** Whether so many learners are in it that it may be shown. */
    boolean visible() {
        return learners() >= Cells.SMALLEST;
    }

    /** Submissions to take samples from, the latest first. */
    List<UUID> latest() {
        return rows.stream().limit(MOST_LATEST).map(Row::submission).toList();
    }

    /** The class that led most often; one that a message for the group has taken the place of does not count. */
    Optional<String> errorClass() {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> row.errorClass()
                .filter(led -> !led.equals(OwnMessages.CLASS))
                .ifPresent(led -> counts.merge(led, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
