package org.taskgrader.api.access;

import org.taskgrader.api.store.LearnerKey;

/**
 * A learner before an exercise's page, as a platform has sent them there.
 *
 * @param platform whose learner it is
 * @param exercise the one exercise that they may work at there
 */
public record Visit(String platform, LearnerKey learner, String exercise) {}
