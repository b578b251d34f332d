/**
 * A second look at a program that failed at run time: built with the sanitizers and every variable filled with a pattern,
 * run on the smallest test that it failed, under a debugger where that says more. It finds the first place where the
 * program does what C leaves undefined, and the values there; it never changes a verdict, and a failure of ours here only
 * means that nothing is known.
 *
 * <p>What sanitizers and debugger say is read with suspicion: a hostile program can write in their place. So every number
 * is bounded, every name has to be one of the program's own, and for a hidden test only the place is kept.
 */
@NullMarked
package org.taskgrader.core.diagnosis;

import org.jspecify.annotations.NullMarked;
