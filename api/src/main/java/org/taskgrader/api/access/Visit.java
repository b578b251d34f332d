package org.taskgrader.api.access;

import java.time.Instant;
import java.util.Optional;
import org.taskgrader.api.store.LearnerKey;

/** A learner before a page, as a platform has sent them there. */
public sealed interface Visit {

    /** Whose learner it is. */
    String platform();

    LearnerKey learner();

    /** When its pages, and all that they lead on to, stop to work. */
    Instant until();

    /** Whether they may work at that exercise there. */
    boolean isAt(String exercise);

    /** What the page is for, in words. */
    String place();

    /**
     * Before an exercise's page.
     *
     * @param exercise the one exercise that they may work at there
     * @param course the course that they came through, if through one: its page and its other exercises are open to them too
     */
    record ToExercise(String platform, LearnerKey learner, String exercise, Optional<String> course, Instant until)
            implements Visit {

        @Override
        public boolean isAt(String other) {
            return exercise.equals(other);
        }

        @Override
        public String place() {
            return "the exercise " + exercise;
        }
    }

    /** Before a course's page, from which its exercises are opened. */
    record ToCourse(String platform, LearnerKey learner, String course, Instant until) implements Visit {

        @Override
        public boolean isAt(String exercise) {
            return false;
        }

        @Override
        public String place() {
            return "the course " + course;
        }
    }
}
