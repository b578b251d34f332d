package org.taskgrader.sandbox.protocol;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Turns frames into octets. It writes both directions, so that what it writes can be held against {@link FrameDecoder}
 * for every frame there is.
 */
public final class FrameEncoder {

    private FrameEncoder() {}

    /**
     * The frames' encoding, one behind the other, to be written at once.
     *
     * @throws IllegalArgumentException if a frame is too large for the protocol
     */
    public static byte[] encode(List<? extends Frame> frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Frame frame : frames) {
            byte[] body = body(frame);
            if (body.length > Frame.MAX_BYTES) {
                throw new IllegalArgumentException(
                        "a frame of " + body.length + " octets is larger than the protocol's " + Frame.MAX_BYTES);
            }
            all.writeBytes(new PayloadWriter().u32(body.length).toArray());
            all.writeBytes(body);
        }
        return all.toByteArray();
    }

    private static byte[] body(Frame frame) {
        PayloadWriter out = new PayloadWriter();
        switch (frame) {
            case Request.Job job ->
                out.u8(FrameType.JOB).u64(job.job()).u32(job.uid()).u32(job.giveUpAfter());
            case Request.Step step -> write(out, step);
            case Request.End end -> out.u8(FrameType.END).u64(end.job());
            case Request.Input input ->
                out.u8(FrameType.INPUT).u64(input.job()).u32(input.step()).bytes(input.words());
            case Request.Room room ->
                out.u8(FrameType.ROOM).u64(room.job()).u32(room.step()).u32(room.octets());
            case Request.Close ignored -> out.u8(FrameType.CLOSE);
            case Reply.Hello hello -> write(out, hello);
            case Reply.Started started ->
                out.u8(FrameType.STARTED).u64(started.job()).u32(started.step());
            case Reply.Result result -> write(out, result);
            case Reply.JobDone done ->
                out.u8(FrameType.JOB_DONE)
                        .u64(done.job())
                        .u8(done.clean() ? 1 : 0)
                        .string(done.detail());
            case Reply.Output output ->
                out.u8(FrameType.OUTPUT).u64(output.job()).u32(output.step()).bytes(output.words());
            case Reply.Taken taken ->
                out.u8(FrameType.TAKEN).u64(taken.job()).u32(taken.step()).u32(taken.octets());
            case Reply.Waits waits ->
                out.u8(FrameType.WAITS).u64(waits.job()).u32(waits.step()).u64(waits.received());
            case Reply.Fault fault ->
                out.u8(FrameType.FAULT).string(fault.stage()).string(fault.detail());
        }
        return out.toArray();
    }

    private static void write(PayloadWriter out, Request.Step step) {
        out.u8(FrameType.STEP).u64(step.job()).u32(step.step());
        out.u8(step.profile().number())
                .u8(step.essential() ? 1 : 0)
                .u8(step.stdinMode().number());
        out.string(step.executable());
        out.list(step.argv(), out::string).list(step.env(), out::string);
        out.bytes(step.stdin());
        out.list(step.files(), file -> out.string(file.name()).u16(file.mode()).bytes(file.content()));
        out.list(step.keep(), out::string);
        out.list(step.fetch(), file -> out.string(file.name()).u32(file.cap()));
        Request.StepLimits limits = step.limits();
        out.u32(limits.cpu().toMillis()).u32(limits.wall().toMillis()).u64(limits.memory());
        out.u32(limits.stdoutCap()).u32(limits.stderrCap()).u32(limits.processes());
        out.u64(limits.fileSize()).u64(limits.stack());
    }

    private static void write(PayloadWriter out, Reply.Hello hello) {
        out.u8(FrameType.HELLO).u32(Frame.MAGIC).u16(hello.version()).string(hello.toolchain());
        out.u8(hello.cgroup()).u32(hello.uids().min()).u32(hello.uids().max());
    }

    private static void write(PayloadWriter out, Reply.Result result) {
        out.u8(FrameType.RESULT).u64(result.job()).u32(result.step());
        out.u8(result.outcome().number()).u32(result.code()).string(result.detail());
        Reply.Usage usage = result.usage();
        out.u64(PayloadReader.toMicros(usage.cpu())).u64(PayloadReader.toMicros(usage.wall()));
        out.u64(usage.peakMemory()).u64(result.stdinRead());
        out.u8((result.stdoutTruncated() ? 1 : 0) | (result.stderrTruncated() ? 2 : 0));
        out.bytes(result.stdout()).bytes(result.stderr());
        out.list(
                result.fetched(),
                file -> out.string(file.name()).u8(file.status().number()).bytes(file.content()));
    }
}
