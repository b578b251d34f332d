/** The whole way from a submission to a report, on one screen. */
@NullMarked
package org.taskgrader.core.grading;

import org.jspecify.annotations.NullMarked;
