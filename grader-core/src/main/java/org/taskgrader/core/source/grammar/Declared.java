package org.taskgrader.core.source.grammar;

import java.util.List;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Declaration.Parameter;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;

/**
 * What a declarator makes of the type before it.
 *
 * @param parameters those written behind the name
 * @param extents the sizes written behind the name
 */
record Declared(String name, SourceRange nameRange, CType type, List<Parameter> parameters, List<Expression> extents) {}
