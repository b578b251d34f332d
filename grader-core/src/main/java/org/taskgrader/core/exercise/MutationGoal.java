package org.taskgrader.core.exercise;

/**
 * What an exercise's tests are to find of the small changes to its right solution, where that is less than usual.
 *
 * @param score percent of the changes, at least
 * @param reason why it cannot be more, for other authors
 */
public record MutationGoal(int score, String reason) {}
