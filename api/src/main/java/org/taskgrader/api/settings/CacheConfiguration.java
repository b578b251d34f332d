package org.taskgrader.api.settings;

import org.taskgrader.api.cache.CacheLimits;

/** Hands the execution cache its settings. */
public final class CacheConfiguration {

    private CacheConfiguration() {}

    /**
     * The settings as the cache wants them.
     *
     * @throws IllegalArgumentException naming the setting that is not as it must be
     */
    public static CacheLimits of(Settings.Cache settings) {
        if (settings.age().isNegative() || settings.age().isZero()) {
            throw new IllegalArgumentException("taskgrader.cache.age: must be more than 0, as in 7d");
        }
        return new CacheLimits(
                settings.age(),
                SizeSetting.read("taskgrader.cache.size", settings.size()),
                SizeSetting.read("taskgrader.cache.largest-answer", settings.largestAnswer()));
    }
}
