package org.taskgrader.core.diagnosis;

import java.util.OptionalInt;

/**
 * A place in the learner's program.
 *
 * @param line from 1
 * @param column in octets from 1, where it is known
 */
public record Place(int line, OptionalInt column) {

    public Place {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line);
        }
    }

    static Place atLine(int line) {
        return new Place(line, OptionalInt.empty());
    }
}
