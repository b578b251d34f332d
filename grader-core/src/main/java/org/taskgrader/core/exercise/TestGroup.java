package org.taskgrader.core.exercise;

import java.util.List;

/**
 * Tests that earn points together.
 *
 * @param name unique in its exercise
 * @param points what the group is worth, not negative
 * @param scoring how its points are earned
 * @param after the names of groups whose tests must all pass before this one earns anything; never in a circle
 */
public record TestGroup(String name, int points, Scoring scoring, List<String> after) {

    public TestGroup {
        after = List.copyOf(after);
    }

    /** One that earns its points whatever becomes of the others. */
    public TestGroup(String name, int points, Scoring scoring) {
        this(name, points, scoring, List.of());
    }

    public enum Scoring {
        /** Each passed test earns its share. */
        PROPORTIONAL,
        /** All points when every test passes, none otherwise. */
        ALL_OR_NOTHING
    }
}
