/**
 * Reads exercises from folders of plain files, as instructors write them. A folder becomes an
 * {@link org.taskgrader.core.exercise.Exercise} or is refused with everything that is wrong with it at once, each problem
 * with its file, its line and what to do: an author should not have to run a check ten times to find ten mistakes.
 *
 * <p>The format is written down in {@code docs/exercise-format.md}.
 */
@NullMarked
package org.taskgrader.core.exercise.folder;

import org.jspecify.annotations.NullMarked;
