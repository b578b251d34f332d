package org.taskgrader.api.settings;

import org.taskgrader.core.bytes.ByteSize;

/** A size as people write it. */
final class SizeSetting {

    private SizeSetting() {}

    /**
     * Reads one.
     *
     * @param setting its name
     * @throws IllegalArgumentException naming the setting, if it is no size
     */
    static ByteSize read(String setting, String text) {
        try {
            return ByteSize.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting + ": " + e.getMessage(), e);
        }
    }
}
