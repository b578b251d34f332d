package org.taskgrader.sandbox;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.taskgrader.sandbox.settings.SandboxSettings;

/**
 * A view of the engine from behind the sandbox's back. Its image has a name that nobody else uses, so that a test touches
 * its own containers only, whoever else works on this engine.
 */
final class OwnContainers implements AutoCloseable {

    private final String image = "taskgrader/sandbox-test:" + UUID.randomUUID();
    private final DockerClient docker;

    private OwnContainers() {
        DefaultDockerClientConfig config =
                DefaultDockerClientConfig.createDefaultConfigBuilder().build();
        docker = DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .sslConfig(config.getSSLConfig())
                        .build());
    }

    /** With the real image. */
    static OwnContainers real() {
        OwnContainers own = new OwnContainers();
        own.docker
                .tagImageCmd(
                        TestImage.settings(1).image(),
                        own.image.split(":", 2)[0],
                        own.image.split(":", 2)[1])
                .exec();
        return own;
    }

    /** With the real image, but for a shell command in the supervisor's place. */
    static OwnContainers saying(String command) throws IOException {
        return built("FROM " + TestImage.settings(1).image() + "\nENTRYPOINT [\"/bin/sh\", \"-c\", \""
                + command.replace("\\", "\\\\") + "\"]\n");
    }

    /** With the real image, but for a supervisor of its tests in the real one's place, which lacks a layer. */
    static OwnContainers without(String layer) throws IOException {
        String tests = TestImage.script("build-tests.sh").lines().toList().getLast();
        return built("FROM " + tests + " AS tests\nFROM "
                + TestImage.settings(1).image() + "\nCOPY --from=tests /supervisor/tests/without-" + layer
                + " /usr/lib/taskgrader/supervisor\n");
    }

    private static OwnContainers built(String dockerfile) throws IOException {
        OwnContainers own = new OwnContainers();
        Path folder = Files.createTempDirectory("taskgrader-image");
        Files.writeString(folder.resolve("Dockerfile"), dockerfile);
        own.docker
                .buildImageCmd(folder.toFile())
                .withTags(Set.of(own.image))
                .start()
                .awaitImageId();
        return own;
    }

    SandboxSettings.Builder settings() {
        return SandboxSettings.builder(TestImage.settings(1)).image(image);
    }

    /** Ends all that run, as an operator or the kernel might. Returns whether there were any. */
    boolean kill() {
        boolean any = false;
        for (Container container : list()) {
            try {
                docker.killContainerCmd(container.getId()).exec();
                any = true;
            } catch (NotFoundException | ConflictException gone) {
                // It ended by itself.
            }
        }
        return any;
    }

    List<Container> list() {
        return docker.listContainersCmd().withShowAll(true).exec().stream()
                .filter(container -> image.equals(container.getImage()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        docker.removeImageCmd(image).withForce(true).exec();
        docker.close();
    }
}
