package org.taskgrader.sandbox.protocol;

/** The octet that names a frame's layout. */
final class FrameType {

    static final int JOB = 0x01;
    static final int STEP = 0x02;
    static final int END = 0x03;
    static final int CLOSE = 0x04;
    static final int INPUT = 0x05;
    static final int ROOM = 0x06;
    static final int HELLO = 0x81;
    static final int STARTED = 0x82;
    static final int RESULT = 0x83;
    static final int JOB_DONE = 0x84;
    static final int FAULT = 0x85;
    static final int OUTPUT = 0x86;
    static final int TAKEN = 0x87;
    static final int WAITS = 0x88;

    private FrameType() {}
}
