package org.taskgrader.sandbox.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reads frames. It allocates only what has arrived, whatever a length promises.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class FrameDecoder {

    private final InputStream in;

    public FrameDecoder(InputStream in) {
        this.in = in;
    }

    /**
     * Waits for the next frame.
     *
     * @return empty at the end of the stream, if that is between two frames
     * @throws ProtocolException if what came is no frame, or the stream ends inside of one
     * @throws IOException if the stream cannot be read
     */
    public Optional<Frame> read() throws IOException {
        byte[] prefix = in.readNBytes(Integer.BYTES);
        if (prefix.length == 0) {
            return Optional.empty();
        }
        if (prefix.length < Integer.BYTES) {
            throw new ProtocolException("the stream ends inside a frame's length");
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(prefix).getInt());
        if (length < 1 || length > Frame.MAX_BYTES) {
            throw new ProtocolException("a frame's length is " + length + ", not from 1 to " + Frame.MAX_BYTES);
        }
        byte[] body = in.readNBytes((int) length);
        if (body.length < length) {
            throw new ProtocolException("the stream ends inside a frame of " + length + " octets");
        }
        return Optional.of(decode(body));
    }

    /**
     * Waits for the supervisor's next frame.
     *
     * @throws EOFException at the end of the stream
     * @throws ProtocolException if it is none of a supervisor's frames
     * @throws IOException if the stream cannot be read
     */
    public Reply readReply() throws IOException {
        return switch (read().orElseThrow(() -> new EOFException("the container's output ended"))) {
            case Reply reply -> reply;
            case Request request ->
                throw new ProtocolException("the supervisor sent the service's own frame "
                        + request.getClass().getSimpleName());
        };
    }

    private static Frame decode(byte[] body) throws ProtocolException {
        PayloadReader payload = new PayloadReader(body);
        int type = payload.u8();
        Frame frame =
                switch (type) {
                    case FrameType.JOB -> job(payload);
                    case FrameType.STEP -> step(payload);
                    case FrameType.END -> new Request.End(payload.u64());
                    case FrameType.INPUT -> new Request.Input(payload.u64(), payload.size("a step"), payload.bytes());
                    case FrameType.ROOM ->
                        new Request.Room(payload.u64(), payload.size("a step"), payload.size("room"));
                    case FrameType.CLOSE -> new Request.Close();
                    case FrameType.HELLO -> hello(payload);
                    case FrameType.STARTED -> new Reply.Started(payload.u64(), payload.size("a step"));
                    case FrameType.RESULT -> result(payload);
                    case FrameType.JOB_DONE ->
                        new Reply.JobDone(payload.u64(), payload.flag("clean"), payload.string());
                    case FrameType.OUTPUT -> new Reply.Output(payload.u64(), payload.size("a step"), payload.bytes());
                    case FrameType.TAKEN ->
                        new Reply.Taken(payload.u64(), payload.size("a step"), payload.size("input"));
                    case FrameType.WAITS ->
                        new Reply.Waits(payload.u64(), payload.size("a step"), payload.amount("input"));
                    case FrameType.FAULT -> new Reply.Fault(payload.string(), payload.string());
                    default -> throw new ProtocolException(String.format("there is no frame of type 0x%02x", type));
                };
        payload.end();
        return frame;
    }

    private static Request.Job job(PayloadReader payload) throws ProtocolException {
        long job = payload.u64();
        long uid = payload.u32();
        if (uid < Request.Job.MIN_UID || uid > Request.Job.MAX_UID) {
            throw new ProtocolException("uid " + uid + " is out of range");
        }
        return new Request.Job(job, uid, payload.u32());
    }

    private static Request.Step step(PayloadReader payload) throws ProtocolException {
        return new Request.Step(
                payload.u64(),
                payload.size("a step"),
                payload.oneOf(Request.Profile.values(), "profile"),
                payload.flag("essential"),
                payload.oneOf(Request.StdinMode.values(), "stdin mode"),
                payload.string(),
                payload.list(payload::string),
                payload.list(payload::string),
                payload.bytes(),
                payload.list(() -> new Request.InputFile(payload.fileName(), payload.u16(), payload.bytes())),
                payload.list(payload::fileName),
                payload.list(() -> new Request.Fetch(payload.fileName(), payload.size("a cap"))),
                limits(payload));
    }

    private static Request.StepLimits limits(PayloadReader payload) throws ProtocolException {
        return new Request.StepLimits(
                Duration.ofMillis(payload.u32()),
                Duration.ofMillis(payload.u32()),
                payload.amount("memory"),
                payload.size("a cap"),
                payload.size("a cap"),
                payload.size("processes"),
                payload.amount("file size"),
                payload.amount("stack"));
    }

    private static Reply.Hello hello(PayloadReader payload) throws ProtocolException {
        long magic = payload.u32();
        if (magic != Frame.MAGIC) {
            throw new ProtocolException(String.format("the greeting is 0x%08x, not a supervisor's", magic));
        }
        int version = payload.u16();
        if (version != Frame.VERSION) {
            throw new ProtocolException("the image's supervisor speaks version " + version
                    + " of the protocol and this service version " + Frame.VERSION
                    + ": build the image that belongs to the service with ./taskgrader image");
        }
        String toolchain = payload.string();
        int cgroup = payload.u8();
        if (cgroup > 2) {
            throw new ProtocolException("control groups of version " + cgroup + " do not exist");
        }
        return new Reply.Hello(version, toolchain, cgroup, uids(payload.u32(), payload.u32()));
    }

    private static Reply.UidRange uids(long min, long max) throws ProtocolException {
        if (min < Request.Job.MIN_UID || max > Request.Job.MAX_UID || min > max) {
            throw new ProtocolException("user ids from " + min + " to " + max + " are no range");
        }
        return new Reply.UidRange(min, max);
    }

    private static Reply.Result result(PayloadReader payload) throws ProtocolException {
        long job = payload.u64();
        int step = payload.size("a step");
        Reply.Outcome outcome = payload.oneOf(Reply.Outcome.values(), "outcome");
        long code = payload.u32();
        if (!outcome.allows(code)) {
            throw new ProtocolException("code " + code + " does not go with " + outcome);
        }
        String detail = payload.string();
        if (!detail.isEmpty() && outcome != Reply.Outcome.SANDBOX_FAILURE) {
            throw new ProtocolException("a detail does not go with " + outcome);
        }
        Reply.Usage usage =
                new Reply.Usage(payload.micros("CPU time"), payload.micros("wall time"), payload.amount("memory"));
        long stdinRead = payload.amount("stdin");
        int truncated = payload.u8();
        if (truncated > 3) {
            throw new ProtocolException("truncated is " + truncated);
        }
        return new Reply.Result(
                job,
                step,
                outcome,
                code,
                detail,
                usage,
                stdinRead,
                (truncated & 1) != 0,
                (truncated & 2) != 0,
                payload.bytes(),
                payload.bytes(),
                fetched(payload));
    }

    private static List<Reply.Fetched> fetched(PayloadReader payload) throws ProtocolException {
        return payload.list(() -> new Reply.Fetched(
                payload.fileName(), payload.oneOf(Reply.FetchStatus.values(), "status"), payload.bytes()));
    }
}
