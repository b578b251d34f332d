package org.taskgrader.api.testing;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.awaitility.Awaitility;

/**
 * A Docker Engine of the test's own, which may be killed: with its own socket, data and containerd, beside the machine's
 * engine and without a network. It wants root.
 */
public final class DockerDaemon implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Short: the path of a socket has 107 octets at most, and the daemon makes longer ones below it. */
    private final Path folder;

    private final Path data;
    private Process process;

    /**
     * Starts one.
     *
     * @param data where it keeps images and containers
     */
    DockerDaemon(Path data) throws IOException {
        this.folder = Files.createTempDirectory("tg-docker");
        this.data = Files.createDirectories(data);
        process = launch();
        await();
    }

    /** Where it is, as {@code taskgrader.sandbox.docker-host} wants it. */
    String host() {
        return "unix://" + folder.resolve("docker.sock");
    }

    /** Gives it an image of another engine's. */
    void load(String image, DockerClient from) throws IOException {
        try (DockerClient own = DockerClients.at(host());
                InputStream saved = from.saveImageCmd(image).exec()) {
            own.loadImageCmd(saved).exec();
        }
    }

    /** Ends it with all that it has started, as a failure of the machine might: nobody has time to clean up. */
    public void kill() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        Awaitility.await("the engine's end")
                .atMost(PATIENCE)
                .until(() -> processes().isEmpty());
    }

    /** Starts it again, on what it has left. */
    public void restart() throws IOException {
        // As after a failure of the machine, where these are gone: a new engine takes any process with such a number
        // for its own.
        Files.deleteIfExists(pidFile());
        Files.deleteIfExists(folder.resolve("exec/containerd/containerd.pid"));
        process = launch();
        await();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("the Docker Engine in " + folder + " does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kill();
            for (String mount : mounts()) {
                SystemCommand.run("umount", "--lazy", mount);
            }
        }
        PathUtils.deleteDirectory(folder);
    }

    private Process launch() throws IOException {
        // In a network of its own (unshare(1)): an engine without a bridge removes docker0, and that is another
        // engine's.
        return new ProcessBuilder(
                        "unshare",
                        "--net",
                        "--",
                        "dockerd",
                        "--host=" + host(),
                        "--data-root=" + data,
                        "--exec-root=" + folder.resolve("exec"),
                        "--pidfile=" + pidFile(),
                        "--bridge=none",
                        "--iptables=false",
                        "--ip6tables=false",
                        "--ip-forward=false",
                        "--ip-masq=false")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private void await() throws IOException {
        try {
            Awaitility.await("the Docker Engine to answer").atMost(PATIENCE).until(() -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException("it has ended with " + process.exitValue());
                }
                return answers();
            });
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "a Docker Engine of the test's own did not start, which wants root: " + Files.readString(log()), e);
        }
    }

    private boolean answers() throws IOException {
        try (DockerClient client = DockerClients.at(host())) {
            client.pingCmd().exec();
            return true;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    /** The daemon, its containerd, their shims, and what runs in containers. */
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(this::isOurs)
                .flatMap(found -> Stream.concat(Stream.of(found), found.descendants()))
                .distinct()
                .toList();
    }

    /** Known by the folder that each is told of; one that has ended and is still listed has no command line any more. */
    private boolean isOurs(ProcessHandle handle) {
        return handle.info().commandLine().orElse("").contains(folder.toString() + "/");
    }

    private List<String> mounts() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/mounts"))) {
            return lines.map(line -> line.split(" ", 3)[1])
                    .filter(mount -> mount.startsWith(folder + "/")
                            || mount.startsWith(data + "/")
                            || mount.equals(data.toString()))
                    .toList()
                    .reversed();
        }
    }

    private Path pidFile() {
        return folder.resolve("docker.pid");
    }

    private Path log() {
        return folder.resolve("output.log");
    }
}
