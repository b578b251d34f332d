package org.taskgrader.core.repair;

/** An edit after which the compiler has accepted the program. That it says what the learner means, nobody has verified. */
public record VerifiedEdit(Edit edit) {}
