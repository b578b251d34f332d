package org.taskgrader.sandbox;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.taskgrader.core.execution.Sandbox;

/** The contract of a sandbox, on real containers. */
final class DockerSandboxIT implements SandboxContract {

    private static DockerSandbox sandbox;

    @BeforeAll
    static void open() throws Exception {
        sandbox = DockerSandbox.open(TestImage.settings(1));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Override
    public Sandbox sandbox() {
        return sandbox;
    }
}
