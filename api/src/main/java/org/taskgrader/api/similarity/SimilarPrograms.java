package org.taskgrader.api.similarity;

/**
 * Two similar programs to be read side by side.
 *
 * @param firstSource as its learner has sent it, comments and all: nothing of it is to be taken for markup
 */
public record SimilarPrograms(SimilarityView.Pair pair, String firstSource, String secondSource) {}
