/**
 * Exercises of other graders: each format has a package of its own below this one, and
 * {@link org.taskgrader.core.exercise.exchange.ExchangeFormats} names it. Reading makes a
 * {@link org.taskgrader.core.exercise.exchange.Draft} of somebody's files, writing makes files of an
 * {@link org.taskgrader.core.exercise.Exercise}. No two graders mean the same by everything, so both say what got lost or
 * changed on the way: a file or a setting that nobody has taken is told of, as {@link
 * org.taskgrader.core.exercise.exchange.Intake} counts them.
 */
@NullMarked
package org.taskgrader.core.exercise.exchange;

import org.jspecify.annotations.NullMarked;
