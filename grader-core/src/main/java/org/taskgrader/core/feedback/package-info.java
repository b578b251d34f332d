/** Findings put into words: the message catalogue, and what a learner reads in the end. */
@NullMarked
package org.taskgrader.core.feedback;

import org.jspecify.annotations.NullMarked;
