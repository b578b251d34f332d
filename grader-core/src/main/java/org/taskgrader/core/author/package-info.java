/**
 * Programs that an exercise's author writes for the grader: checkers, generators, validators. How one is built, and what is
 * said of one that does not do its work.
 */
@NullMarked
package org.taskgrader.core.author;

import org.jspecify.annotations.NullMarked;
