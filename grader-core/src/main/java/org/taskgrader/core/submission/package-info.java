/** What a learner sent, once it has been found fit to be graded. */
@NullMarked
package org.taskgrader.core.submission;

import org.jspecify.annotations.NullMarked;
