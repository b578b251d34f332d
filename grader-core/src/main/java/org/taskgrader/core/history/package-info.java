/**
 * The learner's earlier attempts at the exercise: what has changed since, said so that it helps, and which hint is due. Who
 * the learner is, nothing here knows.
 */
@NullMarked
package org.taskgrader.core.history;

import org.jspecify.annotations.NullMarked;
