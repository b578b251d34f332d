/**
 * C as learners write it: tokens, a syntax tree and facts, from programs that need not compile. The only package that
 * knows ANTLR.
 */
@NullMarked
package org.taskgrader.core.source;

import org.jspecify.annotations.NullMarked;
