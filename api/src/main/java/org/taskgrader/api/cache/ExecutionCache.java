package org.taskgrader.api.cache;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.taskgrader.core.bytes.RecordFingerprint;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.Recordings;
import org.taskgrader.core.execution.RunOutcome;

/**
 * Recordings in PostgreSQL, shared by all nodes and bounded. A database that does not answer, or holds what cannot be read,
 * only means that a program is run.
 *
 * <p>The key is a fingerprint of the whole request (source, gcc's arguments, inputs, limits), of the sandbox, and of the
 * form in which answers are written. What reached a wall-clock limit is not kept: that hangs on how busy the machine was.
 */
public final class ExecutionCache implements Recordings {

    private static final Logger LOG = Logger.getLogger(ExecutionCache.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** After a failure of the database, programs are run for a while without asking it: each time would cost a time-out. */
    private static final Duration REST = Duration.ofSeconds(10);

    private final Jdbi database;
    private final Toolchain toolchain;
    private final CacheLimits limits;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private volatile long failedAt;
    private volatile boolean failed;
    private volatile long octets;

    public ExecutionCache(Jdbi database, Toolchain toolchain, CacheLimits limits) {
        this.database = database;
        this.toolchain = toolchain;
        this.limits = limits;
    }

    @Override
    public <T> Optional<T> find(String fingerprint, Function<JsonNode, T> reading) {
        Optional<T> found = asked(() -> read(key(fingerprint))).flatMap(answer -> understood(answer, reading));
        (found.isPresent() ? hits : misses).increment();
        return found;
    }

    @Override
    public void keep(String fingerprint, List<ProcessResult> results, JsonNode answer) {
        if (results.stream().anyMatch(result -> result.outcome() instanceof RunOutcome.WallLimitReached)) {
            return;
        }
        byte[] compressed = compressed(answer);
        if (compressed.length <= limits.answer().bytes()) {
            asked(() -> write(key(fingerprint), compressed));
        }
    }

    /** How many requests were answered by this process without a sandbox. */
    public long hits() {
        return hits.sum();
    }

    /** How many requests of this process had no answer here. */
    public long misses() {
        return misses.sum();
    }

    /** How much is kept on all nodes together, as it was when this process cleaned last. */
    public long octets() {
        return octets;
    }

    /** Takes away what is too old, and then the least recently used until the rest fits. */
    public void clean() {
        asked(() -> database.withHandle(handle -> {
            int old = handle.createUpdate(
                            "delete from execution_cache where kept < now() - make_interval(secs => :age)")
                    .bind("age", limits.age().toSeconds())
                    .execute();
            int unused =
                    handle.createUpdate("""
                            delete from execution_cache using (
                                select key, sum(octets) over (order by used desc, key) as until_here
                                from execution_cache) ranked
                            where execution_cache.key = ranked.key and until_here > :size
                            """).bind("size", limits.size().bytes()).execute();
            octets = handle.createQuery("select coalesce(sum(octets), 0) from execution_cache")
                    .mapTo(Long.class)
                    .one();
            LOG.debugf("execution cache: %d answers too old, %d without a place, %d octets left", old, unused, octets);
            return Optional.of(old + unused);
        }));
    }

    private Optional<byte[]> read(byte[] key) {
        return database.withHandle(handle -> {
            Optional<Answer> found = handle.createQuery("""
                            select answer, used < now() - interval '1 hour' as long_unused from execution_cache
                            where key = :key and kept > now() - make_interval(secs => :age)
                            """)
                    .bind("key", key)
                    .bind("age", limits.age().toSeconds())
                    .map((row, context) -> new Answer(row.getBytes("answer"), row.getBoolean("long_unused")))
                    .findOne();
            if (found.isPresent() && found.get().longUnused()) {
                handle.execute("update execution_cache set used = now() where key = ?", key);
            }
            return found.map(Answer::content);
        });
    }

    private Optional<Integer> write(byte[] key, byte[] answer) {
        return Optional.of(database.withHandle(handle ->
                handle.createUpdate("""
                        insert into execution_cache (key, answer) values (:key, :answer)
                        on conflict (key) do update set answer = excluded.answer, kept = now(), used = now()
                        """).bind("key", key).bind("answer", answer).execute()));
    }

    private byte[] key(String fingerprint) {
        return HexFormat.of().parseHex(RecordFingerprint.of(new Key(fingerprint, toolchain, Key.FORM)));
    }

    private <T> Optional<T> asked(java.util.function.Supplier<Optional<T>> statement) {
        if (failed && System.nanoTime() - failedAt < REST.toNanos()) {
            return Optional.empty();
        }
        try {
            Optional<T> answer = statement.get();
            failed = false;
            return answer;
        } catch (JdbiException e) {
            LOG.warnf("the execution cache is not used for %d s: %s", REST.toSeconds(), e.getMessage());
            failedAt = System.nanoTime();
            failed = true;
            return Optional.empty();
        }
    }

    private static <T> Optional<T> understood(byte[] answer, Function<JsonNode, T> reading) {
        try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(answer))) {
            return Optional.of(reading.apply(JSON.readTree(content)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("the execution cache holds something that cannot be read: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] compressed(JsonNode answer) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (OutputStream content = new GZIPOutputStream(octets)) {
            content.write(JSON.writeValueAsBytes(answer));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return octets.toByteArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // read from the database and handed on, never compared
    private record Answer(byte[] content, boolean longUnused) {}

    /**
     * What an answer is kept under.
     *
     * @param form of answers: a release that knows more of a process asks for it anew
     */
    public record Key(String request, Toolchain toolchain, List<String> form) {

        static final List<String> FORM = Stream.of(Execution.class, ProcessResult.class, CapturedOutput.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::toString)
                .toList();

        public Key {
            form = List.copyOf(form);
        }
    }
}
