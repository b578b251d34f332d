/**
 * Names how a program's outputs differ from the expected ones, over all tests at once: a word too many before the
 * answer, every number one too large, the same answer whatever the input. Pure functions on texts, linear in what is
 * looked at; no word here says <em>why</em> a program prints what it prints.
 */
@NullMarked
package org.taskgrader.core.classification.output;

import org.jspecify.annotations.NullMarked;
