package org.taskgrader.sandbox.engine;

import com.github.dockerjava.api.exception.DockerException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives every call of the engine a time limit. docker-java's own have no effect on a Unix socket, and an engine that
 * hangs must not hang the pool: the call runs on a virtual thread, whose interruption closes the socket it waits on.
 */
final class EngineCalls implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String engine;

    EngineCalls(String engine) {
        this.engine = engine;
    }

    /**
     * @param stage what is being done, for the message
     * @throws SandboxException if the engine refuses, cannot be reached, or does not answer in time
     */
    <T> T call(String stage, Duration limit, Callable<T> call) throws SandboxException, InterruptedException {
        Future<T> result = threads.submit(call);
        try {
            return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw failure(stage, failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            throw new SandboxException(
                    stage,
                    "the Docker Engine at " + engine + " did not answer within " + limit.toSeconds() + " s",
                    late);
        } finally {
            result.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private SandboxException failure(String stage, Throwable cause) {
        return switch (cause) {
            case SandboxException ours -> ours;
            case DockerException refused ->
                new SandboxException(stage, "the Docker Engine refused: " + refused.getMessage(), refused);
            case Throwable lost ->
                new SandboxException(
                        stage,
                        "the Docker Engine at " + engine + " cannot be used: " + rootOf(lost)
                                + ". Is it running? Set taskgrader.sandbox.docker-host or DOCKER_HOST if it is elsewhere.",
                        lost);
        };
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
