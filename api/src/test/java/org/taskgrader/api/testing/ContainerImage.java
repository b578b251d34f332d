package org.taskgrader.api.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.util.UUID;

/** The sandbox image under a name of its own, so that a test that kills containers kills no one else's. */
final class ContainerImage implements AutoCloseable {

    /** The image of this copy of the project's sources where the launcher has named it. */
    static final String ORIGINAL =
            System.getenv().getOrDefault("TASKGRADER_SANDBOX_IMAGE", "taskgrader/sandbox:latest");

    private static final String REPOSITORY = "taskgrader/sandbox-test";

    private final String tag = UUID.randomUUID().toString();
    private final DockerClient docker;

    /** Names it so in the machine's engine. */
    ContainerImage() {
        this(DockerClients.ofMachine());
    }

    /** Names it so in an engine that has it. */
    ContainerImage(DockerClient docker) {
        this.docker = docker;
        docker.tagImageCmd(ORIGINAL, REPOSITORY, tag).exec();
    }

    String name() {
        return REPOSITORY + ":" + tag;
    }

    /** Ends all containers that were made of it; says how many. */
    int killContainers() {
        int killed = 0;
        for (Container container : docker.listContainersCmd().exec()) {
            if (name().equals(container.getImage()) && kill(container)) {
                killed++;
            }
        }
        return killed;
    }

    /** Takes the name away. */
    @Override
    public void close() throws IOException {
        docker.removeImageCmd(name()).withForce(true).exec();
        docker.close();
    }

    private boolean kill(Container container) {
        try {
            docker.killContainerCmd(container.getId()).exec();
            return true;
        } catch (NotFoundException | ConflictException gone) {
            return false;
        }
    }
}
