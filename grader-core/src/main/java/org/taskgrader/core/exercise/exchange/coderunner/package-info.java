/** CodeRunner's questions for C programs, as Moodle exports them in its XML. */
@NullMarked
package org.taskgrader.core.exercise.exchange.coderunner;

import org.jspecify.annotations.NullMarked;
