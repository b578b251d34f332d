/**
 * Octets as values: program text, inputs and outputs are bytes until somebody decides how to read them. A learner's
 * output need not be text at all.
 */
@NullMarked
package org.taskgrader.core.bytes;

import org.jspecify.annotations.NullMarked;
