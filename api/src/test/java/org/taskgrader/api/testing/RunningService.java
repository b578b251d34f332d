package org.taskgrader.api.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;

/** The whole service in one process, with the real exercises and real containers, as an operator starts it. */
public final class RunningService implements AutoCloseable {

    /** The project's folder; the build says where it is. */
    public static final Path ROOT = Path.of(System.getProperty("taskgrader.root", ".."));

    private final Path data;
    private final ContainerImage image;
    private final ServiceProcess process;

    private RunningService(Map<String, String> settings) throws IOException {
        data = Files.createTempDirectory("taskgrader-data");
        image = new ContainerImage();
        try {
            Map<String, String> all = new HashMap<>(settings);
            all.put("TASKGRADER_DATA", data.toString());
            all.put("TASKGRADER_SANDBOX_IMAGE", image.name());
            process = ServiceProcess.start(all);
        } catch (IOException | RuntimeException | Error e) {
            clean();
            throw e;
        }
    }

    /** Starts it, and comes back when it answers: which is before it is ready. RestAssured talks to it from now on. */
    public static RunningService start() throws IOException {
        return start(Map.of());
    }

    /** As the other, with settings of the caller's. */
    public static RunningService start(Map<String, String> settings) throws IOException {
        RunningService service = new RunningService(settings);
        RestAssured.port = service.port();
        return service;
    }

    public int port() {
        return process.port();
    }

    /** All that it has said so far. */
    public String log() throws IOException {
        return process.log();
    }

    /** Ends its containers, as an operator or the kernel might; says how many. */
    public int killContainers() {
        return image.killContainers();
    }

    /** Stops it as an operator does, and leaves nothing behind. */
    @Override
    public void close() throws IOException {
        try {
            process.close();
        } finally {
            clean();
        }
    }

    private void clean() throws IOException {
        image.close();
        PathUtils.deleteDirectory(data);
    }
}
