package org.taskgrader.api.settings;

import org.taskgrader.core.bytes.ByteSize;

/** Of the settings about HTTP what needs more than reading. */
public final class HttpConfiguration {

    /** One batch has to fit. */
    private static final ByteSize LEAST = ByteSize.ofMebibytes(8);

    private static final ByteSize MOST = ByteSize.ofMebibytes(1024);

    private HttpConfiguration() {}

    /**
     * How many octets of batches' bodies may be in memory.
     *
     * @throws IllegalArgumentException naming the setting, if it is not as it must be
     */
    public static int batchMemory(Settings.Http settings) {
        String name = "taskgrader.http.batch-memory";
        ByteSize size = SizeSetting.read(name, settings.batchMemory());
        if (size.bytes() < LEAST.bytes() || size.bytes() > MOST.bytes()) {
            throw new IllegalArgumentException(name + ": must be from 8 MiB, which one batch may have, to 1024 MiB");
        }
        return Math.toIntExact(size.bytes());
    }
}
