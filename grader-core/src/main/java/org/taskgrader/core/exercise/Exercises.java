package org.taskgrader.core.exercise;

import java.util.List;
import java.util.Optional;

/** The exercises that there are. Whoever asks twice may get two answers, where exercises are read again while they are edited. */
public interface Exercises {

    /** The exercise with that id, if there is one and it can be used. */
    Optional<Exercise> find(String id);

    /** All that can be used, in the order of their ids. */
    List<Exercise> exercises();
}
