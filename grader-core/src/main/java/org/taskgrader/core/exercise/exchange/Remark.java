package org.taskgrader.core.exercise.exchange;

/**
 * Something that is not on the other side as it was on this one.
 *
 * @param effect on what stands there
 * @param place a file, a setting or both, as in {@code problem.yaml: keywords}
 * @param what happened to it and what to do, in sentences
 */
public record Remark(Effect effect, String place, String what) {

    public enum Effect {
        /** It is not there any more. */
        LEFT_OUT,
        /** It is there, and means something else. */
        CHANGED
    }

    /** {@code left out: output_validators/check.py: …}. */
    @Override
    public String toString() {
        return (effect == Effect.LEFT_OUT ? "left out: " : "changed: ") + place + ": " + what;
    }
}
