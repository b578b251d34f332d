/**
 * Exercises as instructors write them: a folder of plain files, read into an immutable
 * {@link org.taskgrader.core.exercise.Exercise} or refused with problems that name file and line.
 */
@NullMarked
package org.taskgrader.core.exercise;

import org.jspecify.annotations.NullMarked;
