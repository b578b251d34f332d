package org.taskgrader.sandbox.engine;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the engine: where the setting says, else where DOCKER_HOST, DOCKER_CONTEXT or ~/.docker say, else at the system's
 * socket, else at a rootless engine's socket.
 */
final class DockerEndpoint {

    private static final Path SYSTEM_SOCKET = Path.of("/var/run/docker.sock");

    private DockerEndpoint() {}

    static DockerClientConfig find(Optional<String> dockerHost) {
        DefaultDockerClientConfig.Builder config = DefaultDockerClientConfig.createDefaultConfigBuilder();
        Optional<String> host = dockerHost;
        if (host.isEmpty() && !config.isDockerHostSetExplicitly() && isSystemDefault(config.build())) {
            host = socketOf(rootlessSockets(), Files::isWritable);
        }
        host.ifPresent(config::withDockerHost);
        return config.build();
    }

    /** The first socket that can be used, if the system's own cannot. */
    static Optional<String> socketOf(List<Path> rootless, Predicate<Path> usable) {
        if (usable.test(SYSTEM_SOCKET)) {
            return Optional.empty();
        }
        return rootless.stream().filter(usable).findFirst().map(path -> "unix://" + path);
    }

    private static boolean isSystemDefault(DockerClientConfig config) {
        return config.getDockerHost().toString().equals("unix://" + SYSTEM_SOCKET);
    }

    private static List<Path> rootlessSockets() {
        Path home = Path.of(System.getProperty("user.home", "/"));
        Optional<Path> runtime =
                Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).map(folder -> Path.of(folder, "docker.sock"));
        Path run = Path.of("/run/user", String.valueOf(uid()), "docker.sock");
        return List.of(runtime.orElse(run), run, home.resolve(".docker/run/docker.sock"));
    }

    private static Object uid() {
        try {
            return Files.getAttribute(Path.of(System.getProperty("user.home", "/")), "unix:uid");
        } catch (IOException | RuntimeException notUnix) {
            return "0";
        }
    }
}
