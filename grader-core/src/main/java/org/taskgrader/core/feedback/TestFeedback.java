package org.taskgrader.core.feedback;

import java.util.Optional;

/**
 * What the learner is told about one test. Texts are as in {@link Message}.
 *
 * @param test the test's name
 * @param text one sentence: what came of it
 * @param shown input and outputs; of one test at most, and never of a hidden one
 */
public record TestFeedback(String test, boolean passed, String text, Optional<ShownTest> shown) {}
