package org.taskgrader.sandbox.protocol;

import java.util.ArrayList;
import java.util.List;

/** A whole job as the service sends it: opening, steps, end. Nothing is waited for in between. */
public record JobRequest(Request.Job job, List<Request.Step> steps) {

    public JobRequest {
        steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).step() != i || steps.get(i).job() != job.job()) {
                throw new IllegalArgumentException("step " + i + " of the job is numbered wrongly");
            }
        }
    }

    /** All frames in one piece, so that a small job is one write on the wire. */
    public byte[] encode() {
        List<Request> frames = new ArrayList<>(steps.size() + 2);
        frames.add(job);
        frames.addAll(steps);
        frames.add(new Request.End(job.job()));
        return FrameEncoder.encode(frames);
    }
}
