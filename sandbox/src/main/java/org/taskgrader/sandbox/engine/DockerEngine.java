package org.taskgrader.sandbox.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.sandbox.protocol.Reply;
import org.taskgrader.sandbox.settings.SandboxSettings;

/**
 * Sandbox containers on a Docker Engine, local or remote. The only class that creates containers.
 *
 * <p>Nothing is mounted from this machine and no port is opened: everything goes through the engine's API.
 */
public final class DockerEngine implements ContainerEngine {

    /** The engine's API that the sandbox needs: that of Docker 19.03. */
    private static final RemoteApiVersion OLDEST_API = RemoteApiVersion.create(1, 40);

    private static final Logger LOG = Logger.getLogger(DockerEngine.class);
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final int SHORT_ID = 12;
    private static final String SOURCES_LABEL = "taskgrader.sources";

    private final SandboxSettings settings;
    private final ContainerSpec spec;
    private final UnaryOperator<HostConfig> weakening;
    private final DockerHttpClient http;
    private final DockerClient docker;
    private final EngineCalls calls;
    private final Leftovers leftovers;
    private final String instance = UUID.randomUUID().toString();
    private volatile boolean hasCreated;
    private volatile String image;

    public DockerEngine(SandboxSettings settings) {
        this(settings, UnaryOperator.identity());
    }

    /**
     * For the test that takes a layer away and shows what it stopped; no setting leads here.
     *
     * @param weakening changes what the engine is asked for
     */
    DockerEngine(SandboxSettings settings, UnaryOperator<HostConfig> weakening) {
        this.settings = settings;
        this.spec = ContainerSpec.of(settings);
        this.weakening = weakening;
        this.image = spec.image();
        DockerClientConfig config = DockerEndpoint.find(settings.dockerHost());
        this.http = new ZerodepDockerHttpClient.Builder()
                .dockerHost(config.getDockerHost())
                .sslConfig(config.getSSLConfig())
                .connectionTimeout(QUICK)
                .build();
        this.docker = DockerClientImpl.getInstance(config, http);
        this.calls = new EngineCalls(config.getDockerHost().toString());
        this.leftovers = new Leftovers(docker, instance, settings.lifetime());
    }

    /**
     * Asks the engine for what containers will need.
     *
     * @return the number of its processors
     * @throws SandboxException that says what is missing and what to do, if it cannot serve
     */
    public int check() throws SandboxException, InterruptedException {
        Version version = calls.call("engine", QUICK, docker.versionCmd()::exec);
        if (!RemoteApiVersion.parseConfig(version.getApiVersion()).isGreaterOrEqual(OLDEST_API)) {
            throw new SandboxException(
                    "engine",
                    "the Docker Engine " + version.getVersion() + " speaks version "
                            + version.getApiVersion() + " of its API, and " + OLDEST_API.getVersion()
                            + " is needed: install Docker 19.03 or newer");
        }
        Info info = calls.call("engine", QUICK, docker.infoCmd()::exec);
        checkRuntime(info);
        checkImage();
        Integer processors = info.getNCPU();
        return processors == null ? 1 : Math.max(1, processors);
    }

    /**
     * The image by its content: once {@link #check} has found it, containers are made of that very image, whatever its name
     * comes to stand for meanwhile.
     */
    public String image() {
        return image;
    }

    /** The most memory that a step may be allowed in a container of {@code memory}. */
    public static ByteSize largestStep(ByteSize memory) {
        return ContainerSpec.largestStep(memory);
    }

    private void checkRuntime(Info info) throws SandboxException {
        Map<String, ?> runtimes = info.getRuntimes() == null ? Map.of() : info.getRuntimes();
        String runtime = settings.runtime().orElse("");
        if (!runtime.isEmpty() && !runtimes.containsKey(runtime)) {
            throw new SandboxException(
                    "engine",
                    "taskgrader.sandbox.runtime is \"" + runtime
                            + "\", and the Docker Engine knows only " + runtimes.keySet()
                            + ": install it, and name it in the engine's daemon.json");
        }
    }

    private void checkImage() throws SandboxException, InterruptedException {
        InspectImageResponse found;
        try {
            found = calls.call("image", QUICK, docker.inspectImageCmd(settings.image())::exec);
        } catch (SandboxException failure) {
            if (failure.getCause() instanceof NotFoundException) {
                throw new SandboxException(
                        "image",
                        "the Docker Engine has no image " + settings.image()
                                + ": build it with ./taskgrader image, or set taskgrader.sandbox.image to the one you have",
                        failure);
            }
            throw failure;
        }
        Map<String, String> labels =
                found.getConfig() == null ? null : found.getConfig().getLabels();
        if (labels == null || !labels.containsKey(SOURCES_LABEL)) {
            throw new SandboxException(
                    "image",
                    settings.image() + " is no sandbox image (it has no label " + SOURCES_LABEL
                            + "): build one with ./taskgrader image, or correct taskgrader.sandbox.image");
        }
        String id = found.getId();
        if (id != null && !id.isBlank()) {
            image = id;
        }
    }

    @Override
    public Supervisor start() throws SandboxException, InterruptedException {
        String id = calls.call("create", settings.startTimeout(), this::create);
        try {
            return calls.call("start", settings.startTimeout(), () -> open(id));
        } catch (SandboxException | InterruptedException | RuntimeException failure) {
            remove(id);
            throw failure;
        }
    }

    /** Attaches before the start, so that not a word is missed. */
    private Supervisor open(String id) throws SandboxException, InterruptedException {
        String name = id.substring(0, Math.min(SHORT_ID, id.length()));
        SupervisorConnection connection = new SupervisorConnection(name, settings.answerMargin());
        DockerHttpClient.Response stream = attach(id, connection.requests());
        try {
            docker.startContainerCmd(id).exec();
            Reply.Hello hello = connection.greet(
                    new ContainerOutput(stream.getBody(), new SupervisorLog(name)), settings.startTimeout());
            return new DockerContainer(name, hello, connection, () -> {
                stream.close();
                remove(id);
            });
        } catch (SandboxException | InterruptedException | RuntimeException failure) {
            connection.end(new SandboxException("start", "the container did not start"));
            stream.close();
            throw failure;
        }
    }

    /** docker-java's transport, a level below its command: the command would hand over every kilobyte by callback. */
    private DockerHttpClient.Response attach(String id, InputStream requests) throws SandboxException {
        DockerHttpClient.Response stream = http.execute(DockerHttpClient.Request.builder()
                .method(DockerHttpClient.Request.Method.POST)
                .path("/containers/" + id + "/attach?stream=1&stdin=1&stdout=1&stderr=1")
                .hijackedInput(requests)
                .build());
        int status = stream.getStatusCode();
        if (status >= 300) {
            stream.close();
            throw new SandboxException("attach", "the Docker Engine answered with HTTP status " + status);
        }
        return stream;
    }

    /** The image's name, which people recognise in the engine's lists, as long as it stands for the image that was checked. */
    private String reference() {
        try {
            return image.equals(docker.inspectImageCmd(spec.image()).exec().getId()) ? spec.image() : image;
        } catch (NotFoundException renamed) {
            return image;
        }
    }

    private String create() {
        hasCreated = true;
        return docker.createContainerCmd(reference())
                .withUser("0:0")
                .withHostName("sandbox")
                .withLabels(leftovers.labels())
                .withHostConfig(weakening.apply(spec.hostConfig()))
                .withStopSignal("SIGKILL")
                .withTty(false)
                .withStdinOpen(true)
                .withStdInOnce(true)
                .withAttachStdin(true)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .exec()
                .getId();
    }

    @Override
    public void sweep() throws SandboxException, InterruptedException {
        int removed = calls.call("sweep", settings.startTimeout(), leftovers::sweep);
        if (removed > 0) {
            LOG.infof("removed %d sandbox containers that services before this one had left", removed);
        }
    }

    @Override
    public void close() {
        try {
            if (hasCreated) {
                calls.call("close", settings.startTimeout(), leftovers::removeOwn);
            }
        } catch (SandboxException failure) {
            LOG.warnf("containers may be left, and are swept by the next service: %s", failure.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        calls.close();
        try {
            docker.close();
        } catch (IOException failure) {
            LOG.debug("while closing the connections to the engine", failure);
        }
    }

    /** With or without success: the label's sweep is behind it. */
    private void remove(String id) {
        try {
            calls.call("remove", settings.startTimeout(), () -> {
                try {
                    return docker.removeContainerCmd(id)
                            .withForce(true)
                            .withRemoveVolumes(true)
                            .exec();
                } catch (NotFoundException | ConflictException gone) {
                    // It ended by itself, and the engine removes it or has removed it.
                    return null;
                }
            });
        } catch (SandboxException failure) {
            LOG.debugf("container %s could not be removed now: %s", id, failure.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
