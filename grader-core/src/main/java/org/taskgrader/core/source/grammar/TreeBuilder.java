package org.taskgrader.core.source.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SyntaxProblem;
import org.taskgrader.core.source.tree.ConstantEvaluator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;
import org.taskgrader.core.source.tree.TranslationUnit;

/** Builds our tree from the parser's. Where the parser's has a hole, ours has an {@code Unknown}. */
final class TreeBuilder {

    private final List<SyntaxProblem> problems;
    private final IdentityHashMap<Expression, SourceRange> parenthesised = new IdentityHashMap<>();
    /** What macros and enumerators stand for. */
    private final Map<String, Expression> values = new HashMap<>();

    private final ExpressionBuilder expressions = new ExpressionBuilder(this);
    private final DeclarationBuilder declarations = new DeclarationBuilder(this, new ConstantEvaluator(values));
    private final StatementBuilder statements = new StatementBuilder(this);
    private int level;

    TreeBuilder(List<SyntaxProblem> problems) {
        this.problems = problems;
    }

    TranslationUnit program(List<CParser.ItemContext> items, SourceRange range) {
        List<Declaration> declared = new ArrayList<>();
        List<Statement> strays = new ArrayList<>();
        for (Statement statement : statements.items(items)) {
            if (statement instanceof Statement.DeclarationStatement declaration) {
                declared.addAll(declaration.declarations());
            } else if (!(statement instanceof Statement.Empty)) {
                report(statement.range(), "statement outside of every function");
                strays.add(statement);
            }
        }
        return new TranslationUnit(declared, strays, range);
    }

    ExpressionBuilder expressions() {
        return expressions;
    }

    DeclarationBuilder declarations() {
        return declarations;
    }

    StatementBuilder statements() {
        return statements;
    }

    Map<String, Expression> values() {
        return values;
    }

    /** The expressions that stand in parentheses, with their ranges including these. */
    IdentityHashMap<Expression, SourceRange> parenthesised() {
        return parenthesised;
    }

    void report(SourceRange range, String message) {
        problems.add(new SyntaxProblem(range, message));
    }

    /** Builds a node that adds some levels to the tree, or its substitute where that would be too many. */
    <T> T nested(int levels, Supplier<T> node, Supplier<T> substitute) {
        if (level + levels > Node.MAX_DEPTH) {
            return substitute.get();
        }
        level += levels;
        try {
            return node.get();
        } finally {
            level -= levels;
        }
    }
}
