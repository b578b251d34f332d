package org.taskgrader.api.regrade;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has come of a regrade; {@link RegradeDecisions} says what may be decided about it then. */
public enum RegradeStage {
    /** Submissions are graded again. */
    @JsonProperty("running")
    RUNNING,
    /** It was ended before all of them were, and nobody has decided yet. */
    @JsonProperty("stopped")
    STOPPED,
    /** All of them were, and nobody has decided yet. */
    @JsonProperty("done")
    DONE,
    /** The new results count. */
    @JsonProperty("applied")
    APPLIED,
    /** What counted before is to stay. */
    @JsonProperty("left-alone")
    LEFT_ALONE;

    /**
     * The stage of a regrade.
     *
     * @param total how many submissions it is about
     * @param done how many of them are not to be graded any more
     * @param graded how many of them have a new result
     * @param applied how many of them report it
     * @param leftAlone whether somebody has said that what counts is to stay as it is
     */
    static RegradeStage of(int total, int done, int graded, int applied, boolean leftAlone) {
        if (done < total) {
            return RUNNING;
        }
        if (applied > 0) {
            return APPLIED;
        }
        if (leftAlone) {
            return LEFT_ALONE;
        }
        return graded < total ? STOPPED : DONE;
    }

    /** Whether it is to be decided what counts. */
    public boolean undecided() {
        return switch (this) {
            case STOPPED, DONE -> true;
            case RUNNING, APPLIED, LEFT_ALONE -> false;
        };
    }
}
