package org.taskgrader.core.source.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.grammar.CParser.BodyContext;
import org.taskgrader.core.source.grammar.CParser.CompoundContext;
import org.taskgrader.core.source.grammar.CParser.ConditionContext;
import org.taskgrader.core.source.grammar.CParser.DeclarationContext;
import org.taskgrader.core.source.grammar.CParser.ElseClauseContext;
import org.taskgrader.core.source.grammar.CParser.ForControlContext;
import org.taskgrader.core.source.grammar.CParser.ForInitContext;
import org.taskgrader.core.source.grammar.CParser.ItemContext;
import org.taskgrader.core.source.grammar.CParser.StatementContext;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Statement;

/** Builds statements, and brings each {@code else} to its {@code if}. */
final class StatementBuilder {

    private final TreeBuilder tree;

    StatementBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    List<Statement> items(List<ItemContext> items) {
        List<Statement> statements = new ArrayList<>();
        for (ItemContext item : items) {
            if (item.elseClause() != null) {
                addElse(statements, item.elseClause());
            } else if (item.declaration() != null) {
                statements.add(declaration(item.declaration()));
            } else if (item.statement() != null) {
                statements.add(statement(item.statement()));
            }
        }
        return statements;
    }

    Statement.Block block(CompoundContext context) {
        return tree.nested(
                1,
                () -> new Statement.Block(items(context.item()), Places.of(context)),
                () -> new Statement.Block(List.of(), Places.of(context)));
    }

    private void addElse(List<Statement> statements, ElseClauseContext context) {
        Statement branch = body(context.body(), Places.of(context).end());
        Optional<Statement> joined =
                statements.isEmpty() ? Optional.empty() : ElseBranches.join(statements.getLast(), branch, tree);
        if (joined.isPresent()) {
            statements.set(statements.size() - 1, joined.get());
            return;
        }
        SourceRange word = Places.of(context.Else());
        tree.report(word, "else without if");
        statements.add(new Statement.Unknown("else", word));
        statements.add(branch);
    }

    private Statement.DeclarationStatement declaration(DeclarationContext context) {
        return new Statement.DeclarationStatement(tree.declarations().build(context), Places.of(context));
    }

    private Statement body(@Nullable BodyContext context, SourceRange otherwise) {
        if (context == null || (context.statement() == null && context.declaration() == null)) {
            return new Statement.Unknown("", otherwise);
        }
        return context.statement() == null ? declaration(context.declaration()) : statement(context.statement());
    }

    private Statement statement(StatementContext context) {
        return tree.nested(
                1, () -> build(context), () -> new Statement.Unknown(Places.text(context), Places.of(context)));
    }

    private Statement build(StatementContext context) {
        SourceRange range = Places.of(context);
        return switch (context) {
            case CParser.BlockStatementContext c when c.compound() != null -> block(c.compound());
            case CParser.IfStatementContext c ->
                new Statement.If(condition(c.condition(), range), body(c.body(), range.end()), Optional.empty(), range);
            case CParser.SwitchStatementContext c ->
                new Statement.Switch(condition(c.condition(), range), body(c.body(), range.end()), range);
            case CParser.WhileStatementContext c ->
                new Statement.While(condition(c.condition(), range), body(c.body(), range.end()), range);
            case CParser.DoStatementContext c -> doWhile(c, range);
            case CParser.ForStatementContext c -> forLoop(c, range);
            case CParser.GotoStatementContext c ->
                new Statement.Goto(c.jumpTarget() == null ? "" : Places.text(c.jumpTarget()), range);
            case CParser.ContinueStatementContext c -> new Statement.Continue(range);
            case CParser.BreakStatementContext c -> new Statement.Break(range);
            case CParser.ReturnStatementContext c ->
                new Statement.Return(Optional.ofNullable(c.expression()).map(e -> expression(e, range)), range);
            case CParser.LabelStatementContext c -> new Statement.Label(text(c.Identifier()), range);
            case CParser.CaseStatementContext c -> caseLabel(c, range);
            case CParser.DefaultStatementContext c -> new Statement.Default(range);
            case CParser.EmptyStatementContext c -> new Statement.Empty(range);
            case CParser.ExpressionStatementContext c ->
                new Statement.ExpressionStatement(expression(c.expression(), range), range);
            default -> new Statement.Unknown(Places.text(context), range);
        };
    }

    private static String text(@Nullable TerminalNode node) {
        return node == null ? "" : node.getText();
    }

    private Expression expression(CParser.@Nullable ExpressionContext context, SourceRange range) {
        return tree.expressions().expression(context, range);
    }

    private Expression condition(@Nullable ConditionContext context, SourceRange range) {
        return context == null ? expression(null, range.end()) : expression(context.expression(), Places.of(context));
    }

    private Statement doWhile(CParser.DoStatementContext context, SourceRange range) {
        List<Statement> body = new ArrayList<>();
        body.add(body(context.body(), range.end()));
        context.elseClause().forEach(clause -> addElse(body, clause));
        Statement whole = body.size() == 1
                ? body.getFirst()
                : new Statement.Block(body, Places.spanning(body.getFirst().range(), range.end()));
        return new Statement.DoWhile(whole, condition(context.condition(), range), range);
    }

    private Statement forLoop(CParser.ForStatementContext context, SourceRange range) {
        Statement body = body(context.body(), range.end());
        ForControlContext control = context.forControl();
        if (control == null) {
            return new Statement.For(Optional.empty(), Optional.empty(), Optional.empty(), body, range);
        }
        Optional<Expression> condition = Optional.empty();
        Optional<Expression> step = Optional.empty();
        boolean behindSemicolon = false;
        for (int i = 0; i < control.getChildCount(); i++) {
            if (control.getChild(i) instanceof CParser.ExpressionContext part) {
                Optional<Expression> built = Optional.of(expression(part, range));
                condition = behindSemicolon ? condition : built;
                step = behindSemicolon ? built : step;
            } else if (!(control.getChild(i) instanceof ParserRuleContext)) {
                behindSemicolon = true;
            }
        }
        return new Statement.For(init(control.forInit()), condition, step, body, range);
    }

    private Optional<Statement> init(@Nullable ForInitContext context) {
        if (context == null) {
            return Optional.empty();
        }
        SourceRange range = Places.of(context);
        if (context.specifiers() != null) {
            return Optional.of(
                    new Statement.DeclarationStatement(tree.declarations().declared(context, range), range));
        }
        return Optional.ofNullable(context.expression())
                .map(part -> new Statement.ExpressionStatement(expression(part, range), range));
    }

    private Statement caseLabel(CParser.CaseStatementContext context, SourceRange range) {
        Expression value = tree.expressions().conditional(context.conditional(0), range.end());
        Optional<Expression> upTo = context.Ellipsis() == null
                ? Optional.empty()
                : Optional.of(tree.expressions().conditional(context.conditional(1), range.end()));
        return new Statement.Case(value, upTo, range);
    }
}
