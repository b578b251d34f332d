package org.taskgrader.sandbox.engine;

import java.io.OutputStream;
import org.jboss.logging.Logger;

/**
 * The supervisor's standard error, for the operator. Some of it may be a learner's making, so that lines are bounded,
 * counted and stripped of what a terminal would obey.
 */
final class SupervisorLog extends OutputStream {

    private static final Logger LOG = Logger.getLogger(SupervisorLog.class);
    private static final int MAX_LINE = 500;
    private static final int MAX_LINES = 100;

    private final String container;
    private final StringBuilder line = new StringBuilder();
    private int lines;

    SupervisorLog(String container) {
        this.container = container;
    }

    @Override
    public void write(int octet) {
        if (octet == '\n') {
            flush();
        } else if (line.length() < MAX_LINE) {
            line.append(octet >= ' ' && octet < 0x7f ? (char) octet : '?');
        }
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            write(Byte.toUnsignedInt(octets[i]));
        }
    }

    @Override
    public void flush() {
        if (!line.isEmpty() && lines++ < MAX_LINES) {
            LOG.warnf("%s: %s", container, line);
        }
        line.setLength(0);
    }
}
