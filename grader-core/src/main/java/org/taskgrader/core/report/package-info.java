/** What leaves the grader: one record that every protocol and every page renders from. */
@NullMarked
package org.taskgrader.core.report;

import org.jspecify.annotations.NullMarked;
