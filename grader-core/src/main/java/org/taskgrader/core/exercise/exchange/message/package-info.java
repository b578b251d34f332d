/** Wrong programs and what is said of them, as files that an author puts into the exercise's folder. */
@NullMarked
package org.taskgrader.core.exercise.exchange.message;

import org.jspecify.annotations.NullMarked;
