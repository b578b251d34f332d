package org.taskgrader.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.taskgrader.api.queue.ProgressHub;
import org.taskgrader.api.report.GradedSubmission;
import org.taskgrader.api.report.SubmissionView;
import org.taskgrader.api.store.StoredBatch;
import org.taskgrader.api.store.StoredSubmission;
import org.taskgrader.api.store.SubmissionStore;

/**
 * Writes a batch's submissions with their reports, one on a line and in the order of the request, each as soon as it is
 * over and those before it are. However many there are, one is in memory at a time.
 */
final class BatchResults implements StreamingOutput {

    /** How many ids are asked for at a time. */
    private static final int PAGE = 100;

    private final Batches batches;
    private final SubmissionStore store;
    private final ProgressHub hub;
    private final ObjectMapper json;
    private final Duration heartbeat;
    private final StoredBatch batch;
    private final int from;
    private final Streams.Place place;
    private final BooleanSupplier gone;

    BatchResults(
            Batches batches,
            SubmissionStore store,
            ProgressHub hub,
            ObjectMapper json,
            Duration heartbeat,
            StoredBatch batch,
            int from,
            Streams.Place place,
            BooleanSupplier gone) {
        this.batches = batches;
        this.store = store;
        this.hub = hub;
        this.json = json;
        this.heartbeat = heartbeat;
        this.batch = batch;
        this.from = from;
        this.place = place;
        this.gone = gone;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        try {
            writeAll(output);
        } finally {
            place.leave();
        }
    }

    private void writeAll(OutputStream output) throws IOException {
        int position = from;
        List<UUID> page = batches.entries(batch, position, PAGE);
        while (!page.isEmpty()) {
            for (UUID id : page) {
                write(id, output);
            }
            position += PAGE;
            page = batches.entries(batch, position, PAGE);
        }
    }

    private void write(UUID id, OutputStream output) throws IOException {
        Optional<CompletableFuture<Optional<GradedSubmission>>> result = hub.await(id);
        if (result.isEmpty()) {
            // Its retention has ended while the others were written.
            return;
        }
        Optional<SubmissionView> graded = await(result.get(), output).map(view -> view);
        Optional<SubmissionView> view = graded.or(() -> store.find(id).map(StoredSubmission::view));
        if (view.isPresent()) {
            write(json.writeValueAsString(view.get()) + "\n", output);
        }
    }

    /** The server takes what is written to a lost connection without a word, so that has to be asked for. */
    private void write(String text, OutputStream output) throws IOException {
        if (gone.getAsBoolean()) {
            throw new IOException("the client has gone");
        }
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    /** Meanwhile an empty line now and then shows that the connection is alive, and finds out if it is not. */
    private Optional<GradedSubmission> await(CompletableFuture<Optional<GradedSubmission>> result, OutputStream output)
            throws IOException {
        while (true) {
            try {
                return result.get(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                write("\n", output);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a submission's result is never an exception", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for a result");
            }
        }
    }
}
