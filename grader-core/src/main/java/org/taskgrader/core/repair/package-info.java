/**
 * The smallest change after which a program compiles: the last hint about a program that does not.
 *
 * <p>Guesses come from gcc, from the class of the mistake and from a short search around the first error. None of them is
 * believed: the compiler decides, in the sandbox. What it accepts may still not be what the learner meant, so an edit is
 * only ever the last hint, and one that only takes something away is shown as a place to look at, never as advice.
 */
@NullMarked
package org.taskgrader.core.repair;

import org.jspecify.annotations.NullMarked;
