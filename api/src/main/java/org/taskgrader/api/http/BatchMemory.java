package org.taskgrader.api.http;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.taskgrader.api.problem.Problem;
import org.taskgrader.api.problem.ProblemException;
import org.taskgrader.api.problem.ProblemType;
import org.taskgrader.api.settings.HttpConfiguration;
import org.taskgrader.api.settings.Settings;

/**
 * Bounds how many octets of batches' and trials' bodies are in memory at a time: from being read to the end of their request. What counts
 * is what has come, so who sends slowly keeps little from others.
 */
@Startup
@Singleton
public class BatchMemory {

    /** About as long as it takes to store a batch of the largest size. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final int size;
    private final Semaphore free;

    BatchMemory(Settings settings) {
        size = HttpConfiguration.batchMemory(settings.http());
        free = new Semaphore(size);
    }

    /** How many octets are held now. */
    int held() {
        return size - free.availablePermits();
    }

    /** What the current request holds. */
    @RequestScoped
    public static class Share {

        private final BatchMemory memory;
        private int held;

        Share(BatchMemory memory) {
            this.memory = memory;
        }

        /** {@code body}, of which every octet that is read is held until the request is over. */
        InputStream counted(InputStream body) {
            return new FilterInputStream(body) {
                @Override
                public int read() throws IOException {
                    int octet = super.read();
                    take(octet < 0 ? 0 : 1);
                    return octet;
                }

                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                    int octets = super.read(into, from, most);
                    take(Math.max(0, octets));
                    return octets;
                }
            };
        }

        private void take(int octets) {
            if (!memory.free.tryAcquire(octets)) {
                throw new ProblemException(
                        Problem.of(
                                ProblemType.TOO_MANY_BATCHES,
                                "Other large bodies are being read that fill the room there is for them; nothing was stored."),
                        PAUSE);
            }
            held += octets;
        }

        @PreDestroy
        void giveBack() {
            memory.free.release(held);
        }
    }
}
