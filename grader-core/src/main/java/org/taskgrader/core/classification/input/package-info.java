/**
 * What the first scanf calls of a program make of a test's input: followed by hand, as a learner would on paper, as far as
 * the program runs straight ahead. The recorded runs only tell how many characters were read, not into what.
 */
@NullMarked
package org.taskgrader.core.classification.input;

import org.jspecify.annotations.NullMarked;
