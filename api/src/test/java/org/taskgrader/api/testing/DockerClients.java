package org.taskgrader.api.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;

/** Connections to Docker Engines, for tests that want more of one than the service does. */
final class DockerClients {

    private DockerClients() {}

    /** To the engine that the machine has. */
    static DockerClient ofMachine() {
        return to(DefaultDockerClientConfig.createDefaultConfigBuilder().build());
    }

    static DockerClient at(String host) {
        return to(DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(host)
                .build());
    }

    private static DockerClient to(DockerClientConfig config) {
        return DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .sslConfig(config.getSSLConfig())
                        .build());
    }
}
