package org.taskgrader.api.grouping;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.taskgrader.api.analytics.Cells;
import org.taskgrader.api.grouping.FailedRows.Row;
import org.taskgrader.api.grouping.FailedRows.Unseen;
import org.taskgrader.api.grouping.GroupsView.ClusterView;
import org.taskgrader.api.grouping.GroupsView.GroupView;
import org.taskgrader.api.grouping.GroupsView.WrittenView;
import org.taskgrader.core.grouping.Neighbours;
import org.taskgrader.core.grouping.NormalForm;
import org.taskgrader.core.grouping.Sketch;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.TokenKind;

/** Groups of a platform's wrong programs, computed when they are asked for, and messages for them. */
public final class Groups {

    /** So many of the largest are shown, and not more. */
    private static final int MOST_GROUPS = 50;

    private static final int MOST_SAMPLES = 5;

    /** Programs of which the form is made in one request: a second or two of work. */
    private static final int MOST_UNSEEN = 500;

    private final Jdbi database;
    private final WrittenMessages messages;
    private final Clock clock;

    public Groups(Jdbi database, WrittenMessages messages, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /** Which programs are looked at, and what of them may be shown. */
    public record Look(boolean unclassified, boolean programs) {}

    /** All groups of an exercise. */
    public GroupsView of(String platform, String exercise, Look look) {
        String computed = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        database.useTransaction(handle -> complete(new FailedRows(handle, platform, exercise), handle));
        List<WrittenMessages.Written> written = messages.all(platform, exercise);
        return database.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            FailedRows failed = new FailedRows(handle, platform, exercise);
            Set<GroupKey> answered =
                    written.stream().map(WrittenMessages.Written::group).collect(Collectors.toSet());
            List<Group> groups = Group.of(failed.all()).stream()
                    .filter(group -> !look.unclassified()
                            || (Unclassified.is(group.errorClass()) && !answered.contains(group.key())))
                    .toList();
            List<Group> shown =
                    groups.stream().filter(Group::visible).limit(MOST_GROUPS).toList();
            return new GroupsView(
                    exercise,
                    computed,
                    failed.unseenCount(),
                    shown.stream()
                            .map(group -> view(failed, group, written, look))
                            .toList(),
                    clusters(failed, groups, shown, look),
                    written.stream().map(WrittenView::of).toList());
        });
    }

    /** A group with some of its programs; empty if there is none of this id that may be shown. */
    public Optional<GroupPrograms> group(String platform, String exercise, String id, Look look) {
        List<WrittenMessages.Written> written = messages.all(platform, exercise);
        return database.withHandle(handle -> {
            FailedRows failed = new FailedRows(handle, platform, exercise);
            return find(failed, id)
                    .map(group -> new GroupPrograms(
                            view(failed, group, written, look),
                            look.programs() ? samples(failed, List.of(group)) : List.of()));
        });
    }

    /** Writes a message for a group, in the place of an earlier one; false if there is no such group that may be shown. */
    public boolean write(String platform, String exercise, String id, MessageWords words) {
        Optional<Named> named = database.withHandle(handle -> {
            FailedRows failed = new FailedRows(handle, platform, exercise);
            return find(failed, id)
                    .map(group -> new Named(
                            group.key(), form(failed.sources(group.latest())).orElse("")));
        });
        named.ifPresent(group -> messages.put(platform, exercise, group.key(), words, group.form()));
        return named.isPresent();
    }

    private record Named(GroupKey key, String form) {}

    /** Takes a message back; false if there was none. */
    public boolean remove(String platform, String exercise, String id) {
        return GroupKey.named(id)
                .map(key -> messages.remove(platform, exercise, key))
                .orElse(false);
    }

    private static Optional<Group> find(FailedRows failed, String id) {
        return GroupKey.named(id)
                .map(key -> new Group(
                        key,
                        failed.all().stream()
                                .filter(row -> row.group().equals(key))
                                .toList()))
                .filter(Group::visible);
    }

    /** Looks at programs that were graded before there were groups, or by rules of another version. */
    private static void complete(FailedRows failed, Handle handle) {
        for (Unseen unseen : failed.unseen(MOST_UNSEEN)) {
            Optional<NormalForm> form = unseen.source().map(CSource::parse).flatMap(NormalForm::of);
            FormRows.keep(
                    handle, unseen.gradedAs(), form.orElse(null), failed.failure(unseen.gradedAs(), unseen.verdict()));
        }
    }

    private static GroupView view(FailedRows failed, Group group, List<WrittenMessages.Written> written, Look look) {
        Row latest = group.rows().getFirst();
        List<String> sources = failed.sources(group.latest());
        Failure failure = failed.failure(latest.gradedAs(), latest.verdict());
        return new GroupView(
                group.key().id(),
                group.rows().size(),
                group.learners(),
                latest.verdict(),
                failure.tests(),
                group.errorClass(),
                form(sources),
                sources.stream().filter(source -> look.programs()).findFirst().map(Groups::withoutComments),
                written.stream()
                        .filter(message -> message.group().equals(group.key()))
                        .findFirst()
                        .map(WrittenMessages.Written::words));
    }

    private static Optional<String> form(List<String> sources) {
        return sources.stream()
                .findFirst()
                .flatMap(source -> NormalForm.of(CSource.parse(source)))
                .map(NormalForm::text);
    }

    private static List<ClusterView> clusters(FailedRows failed, List<Group> groups, List<Group> shown, Look look) {
        Map<String, Sketch> sketches = failed.sketches();
        Set<GroupKey> keys = shown.stream().map(Group::key).collect(Collectors.toSet());
        Map<String, List<Group>> byFailure = new LinkedHashMap<>();
        groups.forEach(group -> byFailure
                .computeIfAbsent(group.key().failing(), none -> new ArrayList<>())
                .add(group));
        return byFailure.values().stream()
                .flatMap(alike ->
                        Neighbours.join(alike, group -> sketches.get(group.key().fingerprint())).stream())
                .filter(cluster -> cluster.size() > 1)
                .flatMap(cluster -> cluster(failed, cluster, keys, look).stream())
                .sorted((a, b) -> Integer.compare(b.programs(), a.programs()))
                .limit(MOST_GROUPS)
                .toList();
    }

    /** What is in none of the groups that are shown counts only if it is of five learners: a difference would tell of fewer. */
    private static Optional<ClusterView> cluster(
            FailedRows failed, List<Group> cluster, Set<GroupKey> shown, Look look) {
        List<Group> visible =
                cluster.stream().filter(group -> shown.contains(group.key())).toList();
        List<Group> rest =
                cluster.stream().filter(group -> !shown.contains(group.key())).toList();
        boolean enough = Group.learners(rest).size() >= Cells.SMALLEST;
        List<Group> told = enough ? cluster : visible;
        if (told.size() < 2) {
            return Optional.empty();
        }
        Row latest = told.getFirst().rows().getFirst();
        return Optional.of(new ClusterView(
                visible.stream().map(group -> group.key().id()).toList(),
                told.stream().mapToInt(group -> group.rows().size()).sum(),
                latest.verdict(),
                failed.failure(latest.gradedAs(), latest.verdict()).tests(),
                look.programs() ? samples(failed, told) : List.of()));
    }

    /** One of each group first: they differ most. */
    private static List<String> samples(FailedRows failed, List<Group> groups) {
        Stream<UUID> first =
                groups.stream().limit(MOST_GROUPS).map(group -> group.latest().getFirst());
        Stream<UUID> others = groups.stream().limit(1).flatMap(group -> group.latest().stream());
        return failed
                .sources(Stream.concat(first, others)
                        .distinct()
                        .limit(MOST_GROUPS)
                        .toList())
                .stream()
                .map(Groups::withoutComments)
                .distinct()
                .limit(MOST_SAMPLES)
                .toList();
    }

    /** Comments are where learners write their names. */
    private static String withoutComments(String source) {
        StringBuilder text = new StringBuilder(source.length());
        CSource.parse(source).allTokens().stream()
                .filter(token -> token.kind() != TokenKind.COMMENT && token.kind() != TokenKind.UNCLOSED_COMMENT)
                .forEach(token -> text.append(token.text()));
        return text.toString().strip() + "\n";
    }
}
