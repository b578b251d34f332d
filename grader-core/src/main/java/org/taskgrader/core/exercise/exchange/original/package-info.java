/** Folders of the taskgrader of France-IOI, the Python program whose place this grader takes. */
@NullMarked
package org.taskgrader.core.exercise.exchange.original;

import org.jspecify.annotations.NullMarked;
