/**
 * From acknowledged to graded: a bounded queue, workers that each grade one submission at a time, and the progress that
 * they tell of.
 */
@NullMarked
package org.taskgrader.api.queue;

import org.jspecify.annotations.NullMarked;
