package org.taskgrader.api.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.grouping.GroupsView.ClusterView;
import org.taskgrader.api.grouping.GroupsView.GroupView;
import org.taskgrader.api.report.VerdictName;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.grouping.NormalForm;
import org.taskgrader.core.source.CSource;

/** Groups of stored programs. */
class GroupsTest {

    private static final Groups.Look ALL = new Groups.Look(false, true);

    private Jdbi database;
    private WrittenMessages messages;
    private Groups groups;

    @BeforeEach
    void prepare() {
        database = TestDatabase.migrated();
        messages = new WrittenMessages(database);
        groups = new Groups(database, messages, Clock.systemUTC());
        database.useHandle(handle -> handle.execute("insert into platform (id) values ('school')"));
    }

    private static String program(int factor) {
        return "int main(void) { int n, i, s = 0; scanf(\"%d\", &n);"
                + " for (i = 0; i < n; i++) { s += i; s -= 2; s *= " + factor + "; } printf(\"%d\", s); }";
    }

    private void failed(int learner, String source) {
        database.useHandle(handle -> failed(handle, learner, source));
    }

    private static void failed(Handle handle, int learner, String source) {
        UUID id = UUID.randomUUID();
        handle.createUpdate("""
                        insert into submission (id, platform, learner, exercise, exercise_version, language, source, priority,
                                                received, status)
                        values (:id, 'school', :learner, 'a', 'v', 'en', :source, 'interactive', now(), 'done')
                        """)
                .bind("id", id)
                .bind(
                        "learner",
                        HexFormat.of().parseHex("%08x".formatted(learner).repeat(8)))
                .bind("source", source)
                .execute();
        handle.createUpdate("""
                        insert into result (submission, recorded, verdict, score, max_score, tests_passed, tests_total,
                                            error_class, hints, attempt, cached, queue_ms, sandbox_ms, compile_ms, run_ms,
                                            total_ms, report)
                        values (:id, now(), 'wrong-output', 0, 10, 0, 1, 'different-text', 0, 1, false, 0, 0, 0, 0, 0, '{}')
                        """).bind("id", id).execute();
        handle.execute(
                "insert into test_result (submission, position, name, verdict) values (?, 1, '01', 'wrong-output')",
                id);
    }

    @Test
    void whatIsRareIsInAClusterWithWhatIsNearIfEnoughLearnersSentIt() {
        for (int learner = 1; learner <= 5; learner++) {
            failed(learner, program(7));
        }
        for (int learner = 6; learner <= 9; learner++) {
            failed(learner, program(learner + 10));
        }
        GroupsView four = groups.of("school", "a", ALL);
        assertThat(four.groups()).hasSize(1);
        assertThat(four.clusters())
                .as("four others would be told by a difference")
                .isEmpty();
        failed(10, program(20));
        GroupsView five = groups.of("school", "a", ALL);
        assertThat(five.pending()).isZero();
        assertThat(five.groups()).extracting(GroupView::programs).containsExactly(5);
        ClusterView cluster = five.clusters().getFirst();
        assertThat(five.clusters()).hasSize(1);
        assertThat(cluster.programs()).isEqualTo(10);
        assertThat(cluster.groups()).containsExactly(five.groups().getFirst().group());
        assertThat(cluster.samples()).hasSize(5);
        assertThat(cluster.failing()).containsExactly(new Failure.FailedTest("01", VerdictName.WRONG_OUTPUT));
    }

    @Test
    void whatHasAMessageIsNoLongerUnclassified() {
        for (int learner = 1; learner <= 5; learner++) {
            failed(learner, program(7));
        }
        Groups.Look unclassified = new Groups.Look(true, true);
        String group =
                groups.of("school", "a", unclassified).groups().getFirst().group();
        MessageWords words = new MessageWords(Optional.of("Look."), Optional.empty(), Optional.empty());
        assertThat(groups.write("school", "a", group, words)).isTrue();
        assertThat(groups.of("school", "a", unclassified).groups()).isEmpty();
        assertThat(groups.of("school", "a", ALL).groups().getFirst().message()).contains(words);
    }

    @Test
    void aProgramThatCannotBeReadIsLookedAtOnce() {
        failed(1, "int main(void) {");
        assertThat(groups.of("school", "a", ALL).pending()).isZero();
        assertThat(groups.of("school", "a", ALL).groups()).isEmpty();
    }

    @Test
    void everyFallbackIsAClass() {
        ErrorClasses classes = ErrorClasses.load();
        assertThat(Unclassified.FALLBACKS)
                .allSatisfy(id -> assertThat(classes.find(id)).as(id).isPresent());
    }

    /** For docs/groups.md: what is slow here is slow for an instructor, and a lookup is on the way of each wrong program. */
    @Test
    void costs() {
        database.useTransaction(handle -> {
            for (int i = 0; i < 2_000; i++) {
                failed(handle, i % 1_000, program(i % 300));
            }
            handle.execute("""
                    insert into group_message (platform, exercise, fingerprint, failing, version, words, form)
                    select 'school', 'b', lpad(to_hex(i), 32, '0'), repeat('0', 16), 1, '{"en": "x"}', ''
                    from generate_series(1, 10000) as i""");
            handle.execute("analyze group_message");
        });
        long begun = System.nanoTime();
        int requests = 0;
        GroupsView view;
        do {
            view = groups.of("school", "a", ALL);
            requests++;
        } while (view.pending() > 0);
        long filled = System.nanoTime();
        view = groups.of("school", "a", ALL);
        long read = System.nanoTime();
        NormalForm form = NormalForm.of(CSource.parse(program(1))).orElseThrow();
        database.useHandle(handle -> handle.execute("select 1"));
        for (int i = 0; i < 2_000; i++) {
            messages.find("school", "a", new GroupKey(form.fingerprint(), "0".repeat(16)));
        }
        long found = System.nanoTime();
        UUID any = database.withHandle(handle -> handle.createQuery("select submission from result limit 1")
                .mapTo(UUID.class)
                .one());
        Failure failure = new Failure(VerdictName.WRONG_OUTPUT, List.of());
        long before = System.nanoTime();
        database.useTransaction(handle -> {
            for (int i = 0; i < 2_000; i++) {
                FormRows.insert(handle, any, form, failure);
            }
        });
        long kept = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "2000 programs: looked at in %d requests, %d ms; groups read in %d ms; a lookup %.3f ms, a row %.3f ms%n",
                requests,
                Duration.ofNanos(filled - begun).toMillis(),
                Duration.ofNanos(read - filled).toMillis(),
                (found - read) / 2_000e6,
                (kept - before) / 2_000e6);
        assertThat(requests).isEqualTo(4);
        assertThat(view.groups()).hasSize(50);
        assertThat(view.clusters()).isNotEmpty();
    }
}
