/**
 * Judges the tests that a learner writes: inputs, on which the author's right program and each of its wrong ones are run.
 * Nothing of the learner's is compiled.
 */
@NullMarked
package org.taskgrader.core.suite;

import org.jspecify.annotations.NullMarked;
