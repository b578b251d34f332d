package org.taskgrader.api.analytics.progsnap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taskgrader.api.analytics.progsnap.ExportedArchive.Row;
import org.taskgrader.api.enrolment.Enrolment;
import org.taskgrader.api.enrolment.Enrolments;
import org.taskgrader.api.store.LearnerKeys;
import org.taskgrader.api.store.LearnerRecords;
import org.taskgrader.api.testing.AttemptRows;
import org.taskgrader.api.testing.TestDatabase;
import org.taskgrader.core.exercise.Course;

/** What is in an export of a course's history, and what is not. */
class ProgSnapExportTest {

    private static final String SCHOOL = "school";
    private static final String PROGRAM = "/* Ada Lovelace, \"us\"; */\n=1+1,\r\nint main(void) {}\n";
    private static final Course COURSE = new Course(
            "hand",
            Map.of(Locale.ENGLISH, "By hand"),
            50,
            List.of(new Course.Module("first", Map.of(Locale.ENGLISH, "First"), 1, List.of("a", "b"))));

    private final LearnerKeys keys = LearnerKeys.of("a key that only tests know");
    private final Map<String, Integer> attempts = new HashMap<>();
    private Jdbi database;
    private ProgSnapExport export;

    @BeforeEach
    void write() {
        database = TestDatabase.migrated();
        export = new ProgSnapExport(database, Clock.systemUTC());
        database.useHandle(handle -> handle.execute("insert into platform (id) values ('school'), ('other')"));
        attempt(SCHOOL, "ada", "a", 0, "compile-error", "missing-semicolon", 0);
        attempt(SCHOOL, "ada", "a", 1, "wrong-output", "off-by-one", 5);
        attempt(SCHOOL, "bob", "a", 2, "time-limit", null, 0);
        attempt(SCHOOL, "ada", "b", 3, "passed", null, 10);
        attempt(SCHOOL, "bob", "elsewhere", 4, "passed", null, 10);
        attempt("other", "ada", "a", 5, "passed", null, 10);
        new Enrolments(database, keys)
                .replace(SCHOOL, "hand", List.of(new Enrolment("ada", "2026", Optional.of("group A"))));
    }

    @Test
    void everyEventHasWhatTheSpecificationWants() throws IOException {
        ExportedArchive archive = archive(true);
        assertThat(archive.files().keySet())
                .containsExactly("README.md", "DatasetMetadata.csv", "MainTable.csv", "CodeStates/CodeStates.csv");
        assertThat(archive.table("DatasetMetadata.csv"))
                .extracting(row -> row.at("Property") + "=" + row.at("Value"))
                .contains(
                        "Version=1.0",
                        "CodeStateRepresentation=Table",
                        "EventOrderScope=Restricted",
                        "EventOrderScopeColumns=SubjectID");
        Map<String, Set<String>> wanted = wanted();
        Set<String> ofAll = Objects.requireNonNull(wanted.remove("*"));
        List<Row> events = archive.events();
        assertThat(events.stream().map(event -> event.at("EventType")).collect(Collectors.toSet()))
                .isEqualTo(wanted.keySet());
        for (Row event : events) {
            assertThat(event.cells().keySet()).containsAll(ofAll);
            for (String column : Objects.requireNonNull(wanted.get(event.at("EventType")))) {
                // One file only, and in a table of code states it has no name.
                if (!column.equals("CodeStateSection")) {
                    assertThat(event.at(column)).as("%s of %s", column, event).isNotEmpty();
                }
            }
            assertThat(event.at("SubjectID")).matches("s[0-9a-f]{16}");
        }
        assertThat(events).extracting(event -> event.at("EventID")).doesNotHaveDuplicates();
    }

    @Test
    void whatHappenedIsTold() throws IOException {
        ExportedArchive archive = archive(true);
        List<Row> submits = archive.events("Submit");
        assertThat(submits)
                .as("neither another platform's, nor of an exercise that is not of the course")
                .hasSize(4);
        Row first = archive.submit("missing-semicolon");
        assertThat(first.cells())
                .containsEntry("Score", "0.0")
                .containsEntry("Attempt", "1")
                .containsEntry("CourseID", "hand")
                .containsEntry("AssignmentID", "first")
                .containsEntry("ProblemID", "a")
                .containsEntry("TermID", "2026")
                .containsEntry("CourseSectionID", "2026 / group A")
                .containsEntry("EventInitiator", "UserDirectAction");
        Row compile = archive.events("Compile").getFirst();
        assertThat(compile.cells())
                .containsEntry("ParentEventID", first.at("EventID"))
                .containsEntry("CompileResult", "Error");
        assertThat(archive.events("Compile.Error").getFirst().cells())
                .containsEntry("ParentEventID", compile.at("EventID"))
                .containsEntry("CompileMessageType", "missing-semicolon")
                .containsEntry("SourceLocation", "Text:3");
        Row second = archive.submit("off-by-one");
        assertThat(second.cells()).containsEntry("Score", "0.5").containsEntry("Attempt", "2");
        List<Row> tests = archive.events("Run.Test");
        assertThat(tests.stream().filter(test -> test.at("ParentEventID").equals(second.at("EventID"))))
                .extracting(test -> test.at("TestID") + " " + test.at("ExecutionResult") + " " + test.at("Score"))
                .containsExactly("a/01 TestFailed 0", "a/02 Success 1");
        assertThat(tests).extracting(test -> test.at("ExecutionResult")).contains("Timeout");
        assertThat(archive.subjects()).hasSize(2);
        assertThat(submits.stream().filter(event -> event.at("TermID").isEmpty()))
                .as("who is enrolled nowhere")
                .hasSize(1);
    }

    @Test
    void noMessageIsAFormulaOrHoldsWhatCannotBeShown() throws IOException {
        ExportedArchive archive = archive(true);
        assertThat(archive.events("Intervention"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.at("InterventionMessage")).isEqualTo("'=what is told\ufffd"));
        assertThat(archive.events("Compile.Error").getFirst().at("CompileMessageData"))
                .isEqualTo("'=what is told\ufffd");
    }

    @Test
    void itIsOfOneMoment() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        boolean[] changed = {false};
        export.write(SCHOOL, COURSE, true, octets, () -> {
            if (octets.size() > 0 && !changed[0]) {
                changed[0] = true;
                // By somebody else: on this thread it would be the export's own transaction.
                CompletableFuture.runAsync(() -> {
                            attempt(SCHOOL, "cleo", "a", 9, "passed", null, 10);
                            new LearnerRecords(database).erase(SCHOOL, keys.of(SCHOOL, "ada"));
                        })
                        .join();
            }
            return false;
        });
        ExportedArchive before = ExportedArchive.read(octets.toByteArray());
        assertThat(changed[0]).isTrue();
        assertThat(before.events("Submit")).hasSize(4);
        assertThat(before.programs()).hasSize(3);
        assertThat(archive(true).events("Submit")).as("bob's, and cleo's").hasSize(2);
    }

    @Test
    void orderIsThatInWhichALearnersProgramsCame() throws IOException {
        Map<String, List<Row>> bySubject =
                archive(false).events("Submit").stream().collect(Collectors.groupingBy(event -> event.at("SubjectID")));
        assertThat(bySubject.values()).anySatisfy(own -> assertThat(own).hasSize(3));
        bySubject
                .values()
                .forEach(own -> assertThat(own)
                        .isSortedAccordingTo(Comparator.comparing(event -> event.at("ServerTimestamp")))
                        .isSortedAccordingTo(Comparator.comparing(event -> Long.valueOf(event.at("Order")))));
    }

    @Test
    void programsComeAsTheyWereSent() throws IOException {
        ExportedArchive archive = archive(true);
        Map<String, String> programs = archive.programs();
        assertThat(programs).hasSize(3).values().containsOnly(PROGRAM);
        for (Row submit : archive.events("Submit")) {
            boolean forgotten = submit.at("ProblemID").equals("b");
            assertThat(submit.at("CodeStateID").isEmpty()).isEqualTo(forgotten);
            assertThat(programs.containsKey(submit.at("CodeStateID"))).isEqualTo(!forgotten);
        }
    }

    @Test
    void withoutSourcesNothingQuotesAProgram() throws IOException {
        ExportedArchive archive = archive(false);
        assertThat(archive.whole()).doesNotContain("Ada").doesNotContain("what is told");
        assertThat(archive.text("CodeStates/CodeStates.csv")).isEqualTo("CodeStateID,Code\r\n");
        assertThat(archive.events())
                .allSatisfy(event -> assertThat(event.at("CodeStateID")).isEmpty());
        assertThat(archive.text("README.md")).contains("Programs are left out");
    }

    @Test
    void nobodyCanBeFoundAgain() throws IOException {
        String whole = archive(true).whole();
        for (String id : List.of("ada", "bob")) {
            assertThat(whole).doesNotContain(keys.of(SCHOOL, id).hash().substring(0, 16));
        }
        List<String> submissions = database.withHandle(handle -> handle.createQuery("select id::text from submission")
                .mapTo(String.class)
                .list());
        assertThat(submissions).isNotEmpty().noneMatch(whole::contains);
        assertThat(archive(true).subjects())
                .as("the next export has other names")
                .doesNotContainAnyElementsOf(archive(true).subjects());
    }

    @Test
    void learnersComeInAnotherOrderEachTime() throws IOException {
        for (int number = 0; number < 20; number++) {
            attempt(SCHOOL, "learner " + number, "a", number, "passed", null, 10);
        }
        assertThat(times(archive(false))).isNotEqualTo(times(archive(false)));
    }

    @Test
    void whoIsErasedIsNotInIt() throws IOException {
        new LearnerRecords(database).erase(SCHOOL, keys.of(SCHOOL, "ada"));
        assertThat(archive(true).subjects()).hasSize(1);
    }

    @Test
    void whatCountsByNowIsTold() throws IOException {
        database.useHandle(handle -> {
            UUID again = UUID.randomUUID();
            UUID original = handle.createQuery("select submission from attempted where error_class = 'off-by-one'")
                    .mapTo(UUID.class)
                    .one();
            AttemptRows.insert(handle, again, SCHOOL, null, "a", 0, null, "passed", null, 10);
            handle.execute("update submission set graded_as = ? where id = ?", again, original);
        });
        List<Row> submits = archive(false).events("Submit");
        assertThat(submits).hasSize(4);
        assertThat(submits.stream().filter(event -> event.at("Attempt").equals("2")))
                .extracting(event -> event.at("Score"))
                .containsExactly("1.0");
    }

    @Test
    void whoseReaderIsGoneHoldsNothing() {
        for (int minute = 10; minute < 400; minute++) {
            attempt(SCHOOL, "cleo", "a", minute, "passed", null, 10);
        }
        OutputStream cut = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> export.write(SCHOOL, COURSE, true, cut, () -> false))
                .isInstanceOf(IOException.class);
        assertNothingIsOpen();
        int[] rows = {0};
        assertThatThrownBy(() ->
                        export.write(SCHOOL, COURSE, true, OutputStream.nullOutputStream(), () -> ++rows[0] > 300))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone");
        assertNothingIsOpen();
    }

    @Test
    void whoReadsForHalfAnHourIsCutOff() {
        Clock late = new Clock() {
            private Instant now = Instant.EPOCH;

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                now = now.plus(Duration.ofMinutes(11));
                return now;
            }
        };
        ByteArrayOutputStream begun = new ByteArrayOutputStream();
        assertThatThrownBy(() -> new ProgSnapExport(database, late).write(SCHOOL, COURSE, true, begun, () -> false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PT30M");
        assertThat(begun.toString(StandardCharsets.ISO_8859_1))
                .as("no archive ends without a directory")
                .startsWith("PK")
                .doesNotContain("PK\u0001\u0002");
        assertNothingIsOpen();
    }

    /** A connection that was closed is still there for a moment, and the server has workers of its own. */
    private void assertNothingIsOpen() {
        Awaitility.await("the database").untilAsserted(() -> assertThat(open()).isZero());
    }

    private int open() {
        return database.withHandle(
                handle -> handle.createQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
                          and backend_type = 'client backend'
                        """).mapTo(Integer.class).one());
    }

    private static List<String> times(ExportedArchive archive) throws IOException {
        return archive.events("Submit").stream()
                .map(event -> event.at("ServerTimestamp"))
                .toList();
    }

    /** Which columns the specification wants, by type of event; for all of them by {@code *}. */
    private static Map<String, Set<String>> wanted() throws IOException {
        try (InputStream rows =
                Objects.requireNonNull(ProgSnapExportTest.class.getResourceAsStream("/progsnap2.tsv"))) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(
                            row -> row[0], row -> row[1].isEmpty() ? Set.of() : Set.of(row[1].split(" "))));
        }
    }

    private ExportedArchive archive(boolean sources) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        export.write(SCHOOL, COURSE, sources, octets, () -> false);
        return ExportedArchive.read(octets.toByteArray());
    }

    private void attempt(
            String platform,
            String id,
            String exercise,
            int minute,
            String verdict,
            @Nullable String errorClass,
            int score) {
        int number = attempts.merge(platform + id + exercise, 1, Integer::sum);
        UUID submission = UUID.randomUUID();
        database.useHandle(handle -> {
            AttemptRows.insert(
                    handle,
                    submission,
                    platform,
                    HexFormat.of().parseHex(keys.of(platform, id).hash()),
                    exercise,
                    minute,
                    number,
                    verdict,
                    errorClass,
                    score);
            complete(handle, submission, exercise, errorClass);
        });
    }

    private static void complete(Handle handle, UUID submission, String exercise, @Nullable String errorClass) {
        if (!exercise.equals("b")) {
            handle.execute("update submission set source = ? where id = ?", PROGRAM, submission);
        }
        handle.execute(
                "update result set report = ?::json, toolchain = 'gcc 14' where submission = ?",
                "{\"feedback\": {\"text\": \"=what is told\\u0000\"}}",
                submission);
        if (errorClass != null) {
            handle.execute("insert into finding values (?, 1, ?, 3, null)", submission, errorClass);
        }
    }
}
