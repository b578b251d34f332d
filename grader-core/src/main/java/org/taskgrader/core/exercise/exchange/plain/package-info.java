/** A folder of inputs and outputs, and nothing else: what a teacher has who has never used a grader. */
@NullMarked
package org.taskgrader.core.exercise.exchange.plain;

import org.jspecify.annotations.NullMarked;
