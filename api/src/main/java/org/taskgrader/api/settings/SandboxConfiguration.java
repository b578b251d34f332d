package org.taskgrader.api.settings;

import org.taskgrader.sandbox.settings.SandboxSettings;

/** Hands the sandbox its settings. */
public final class SandboxConfiguration {

    private SandboxConfiguration() {}

    /**
     * The settings as the sandbox wants them.
     *
     * @throws IllegalArgumentException naming the setting that is not as it must be
     */
    public static SandboxSettings of(Settings.Sandbox settings) {
        return new SandboxSettings(
                settings.image(),
                settings.containers(),
                settings.jobsPerContainer(),
                settings.lifetime(),
                SizeSetting.read("taskgrader.sandbox.memory", settings.memory()),
                settings.processors(),
                settings.runtime(),
                settings.dockerHost(),
                settings.attempts(),
                settings.startTimeout(),
                settings.answerMargin());
    }
}
