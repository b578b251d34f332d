package org.taskgrader.core.source.tree;

import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.type.CType;

/** A type written inside an expression, as in a cast. */
public record TypeName(CType type, SourceRange range) {}
