package org.taskgrader.core.source.tree;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.SourceRange;

/**
 * A statement (ISO C11 6.8). Labels are statements of their own, before the one they mark: a block is then a plain list,
 * and falling through is the next item.
 */
public sealed interface Statement extends Node {

    record Block(List<Statement> items, SourceRange range) implements Statement {

        public Block {
            items = List.copyOf(items);
        }
    }

    /** What one declaration declares, as {@code int a, b;} does; a function inside a function too. */
    record DeclarationStatement(List<Declaration> declarations, SourceRange range) implements Statement {

        public DeclarationStatement {
            declarations = List.copyOf(declarations);
        }
    }

    record ExpressionStatement(Expression expression, SourceRange range) implements Statement {}

    /** A lone {@code ;}. */
    record Empty(SourceRange range) implements Statement {}

    record If(Expression condition, Statement thenBranch, Optional<Statement> elseBranch, SourceRange range)
            implements Statement {}

    record While(Expression condition, Statement body, SourceRange range) implements Statement {}

    record DoWhile(Statement body, Expression condition, SourceRange range) implements Statement {}

    /**
     * A {@code for}.
     *
     * @param init an {@link ExpressionStatement} or {@link DeclarationStatement}
     */
    record For(
            Optional<Statement> init,
            Optional<Expression> condition,
            Optional<Expression> step,
            Statement body,
            SourceRange range)
            implements Statement {}

    record Switch(Expression subject, Statement body, SourceRange range) implements Statement {}

    /**
     * A {@code case} label, without the statement behind it.
     *
     * @param upTo the end of a range, which gcc allows
     */
    record Case(Expression value, Optional<Expression> upTo, SourceRange range) implements Statement {}

    record Default(SourceRange range) implements Statement {}

    record Label(String name, SourceRange range) implements Statement {}

    record Return(Optional<Expression> value, SourceRange range) implements Statement {}

    record Break(SourceRange range) implements Statement {}

    record Continue(SourceRange range) implements Statement {}

    record Goto(String label, SourceRange range) implements Statement {}

    /** What is no statement, or none we know: a stray {@code else}, an {@code asm}. */
    record Unknown(String text, SourceRange range) implements Statement {}
}
