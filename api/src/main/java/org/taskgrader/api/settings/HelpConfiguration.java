package org.taskgrader.api.settings;

import org.taskgrader.core.feedback.rendering.HelpPages;

/** Says where the pages about error classes are. */
public final class HelpConfiguration {

    private HelpConfiguration() {}

    /**
     * The pages as the settings have them.
     *
     * @throws IllegalArgumentException naming the setting, if it is not as it must be
     */
    public static HelpPages of(Settings settings) {
        try {
            return new HelpPages(settings.helpPages());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("taskgrader.help-pages: " + e.getMessage(), e);
        }
    }
}
