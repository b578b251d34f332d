package org.taskgrader.core.exercise;

/**
 * Tests that earn points together.
 *
 * @param name unique in its exercise
 * @param points what the group is worth, not negative
 * @param scoring how its points are earned
 */
public record TestGroup(String name, int points, Scoring scoring) {

    public enum Scoring {
        /** Each passed test earns its share. */
        PROPORTIONAL,
        /** All points when every test passes, none otherwise. */
        ALL_OR_NOTHING
    }
}
