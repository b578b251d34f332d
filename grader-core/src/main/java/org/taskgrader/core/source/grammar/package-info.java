/** The grammar of C for ANTLR, and the way from text to our own tree. Nothing outside may see ANTLR. */
@NullMarked
package org.taskgrader.core.source.grammar;

import org.jspecify.annotations.NullMarked;
