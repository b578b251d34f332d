/**
 * A C program as an immutable tree, for pattern matching. It stands apart from the parser's own tree so that detectors
 * know C and not ANTLR, and it has a place for what could not be understood: a learner's program is read as far as it
 * makes sense.
 */
@NullMarked
package org.taskgrader.core.source.tree;

import org.jspecify.annotations.NullMarked;
