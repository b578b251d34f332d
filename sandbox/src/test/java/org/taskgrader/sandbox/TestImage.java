package org.taskgrader.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.taskgrader.sandbox.settings.SandboxSettings;

/** The real sandbox image, built from this project's own sources if it is not there yet. */
final class TestImage {

    private static final SandboxSettings SETTINGS = build();

    private TestImage() {}

    /** Settings for the image, with as many containers as a test names. */
    static SandboxSettings settings(int containers) {
        return SandboxSettings.builder(SETTINGS).containers(containers).build();
    }

    private static SandboxSettings build() {
        script("build-image.sh", "--if-stale");
        return SandboxSettings.builder(SandboxSettings.DEFAULTS)
                .image(script("build-image.sh", "--name").strip())
                .build();
    }

    /** Runs a script of the folder docker, which builds an image; says what it said. */
    static String script(String name, String... arguments) {
        String root = System.getProperty("taskgrader.root");
        if (root == null) {
            throw new IllegalStateException("set the system property taskgrader.root to the project's folder");
        }
        List<String> command =
                new ArrayList<>(List.of(Path.of(root, "docker", name).toString()));
        command.addAll(List.of(arguments));
        try {
            Process script =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (script.waitFor() != 0) {
                throw new IllegalStateException("the image could not be built:\n" + said);
            }
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the image was being built", stopped);
        }
    }
}
