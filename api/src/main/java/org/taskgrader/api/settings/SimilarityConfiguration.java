package org.taskgrader.api.settings;

import java.util.Optional;
import org.taskgrader.api.similarity.ComparerSettings;
import org.taskgrader.core.bytes.ByteSize;

/** Hands the comparing program its settings. */
public final class SimilarityConfiguration {

    private static final ByteSize LEAST = ByteSize.ofMebibytes(128);

    private SimilarityConfiguration() {}

    /**
     * The settings as the comparer wants them; empty if there is none.
     *
     * @throws IllegalArgumentException naming the setting that is not as it must be
     */
    public static Optional<ComparerSettings> of(Settings.Similarity settings) {
        ByteSize memory = SizeSetting.read("taskgrader.similarity.memory", settings.memory());
        if (memory.bytes() < LEAST.bytes()) {
            throw new IllegalArgumentException("taskgrader.similarity.memory: must be 128 MiB at least");
        }
        if (!settings.time().isPositive()) {
            throw new IllegalArgumentException("taskgrader.similarity.time: must be more than 0, as in 20m");
        }
        if (!settings.kept().isPositive()) {
            throw new IllegalArgumentException("taskgrader.similarity.kept: must be more than 0, as in 7d");
        }
        return settings.classPath().map(path -> new ComparerSettings(path, memory.bytes(), settings.time()));
    }
}
