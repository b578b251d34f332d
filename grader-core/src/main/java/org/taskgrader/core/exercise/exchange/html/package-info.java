/** Statements in HTML, which several graders have. */
@NullMarked
package org.taskgrader.core.exercise.exchange.html;

import org.jspecify.annotations.NullMarked;
