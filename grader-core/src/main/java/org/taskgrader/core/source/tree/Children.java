package org.taskgrader.core.source.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which nodes are below a node: the one place that knows every kind. */
final class Children {

    private Children() {}

    static List<Node> of(Node node) {
        return switch (node) {
            case TranslationUnit unit -> List.copyOf(byPlace(unit));
            case Expression expression -> of(expression);
            case Statement statement -> of(statement);
            case Declaration declaration -> of(declaration);
        };
    }

    private static List<Node> byPlace(TranslationUnit unit) {
        List<Node> all = new ArrayList<>(unit.declarations());
        all.addAll(unit.strays());
        all.sort((a, b) -> a.range().line() == b.range().line()
                ? Integer.compare(a.range().column(), b.range().column())
                : Integer.compare(a.range().line(), b.range().line()));
        return all;
    }

    private static List<Node> of(Expression expression) {
        return switch (expression) {
            case Expression.Name leaf -> List.of();
            case Expression.IntLiteral leaf -> List.of();
            case Expression.FloatLiteral leaf -> List.of();
            case Expression.CharLiteral leaf -> List.of();
            case Expression.StringLiteral leaf -> List.of();
            case Expression.SizeOfType leaf -> List.of();
            case Expression.TypeArgument leaf -> List.of();
            case Expression.Unknown leaf -> List.of();
            case Expression.Unary unary -> List.of(unary.operand());
            case Expression.Postfix postfix -> List.of(postfix.operand());
            case Expression.Binary binary -> List.of(binary.left(), binary.right());
            case Expression.Assignment assignment -> List.of(assignment.target(), assignment.value());
            case Expression.Conditional c -> List.of(c.condition(), c.whenTrue(), c.whenFalse());
            case Expression.Comma comma -> List.copyOf(comma.operands());
            case Expression.Call call -> join(call.callee(), call.arguments());
            case Expression.Index index -> List.of(index.array(), index.index());
            case Expression.Member member -> List.of(member.object());
            case Expression.Cast cast -> List.of(cast.operand());
            case Expression.SizeOf sizeOf -> List.of(sizeOf.operand());
            case Expression.CompoundLiteral literal -> List.of(literal.initialiser());
            case Expression.InitialiserList list -> List.copyOf(list.values());
            case Expression.Designated designated -> List.of(designated.value());
            case Expression.StatementExpression block -> List.of(block.block());
        };
    }

    private static List<Node> of(Statement statement) {
        return switch (statement) {
            case Statement.Block block -> List.copyOf(block.items());
            case Statement.DeclarationStatement s -> List.copyOf(s.declarations());
            case Statement.ExpressionStatement s -> List.of(s.expression());
            case Statement.If s -> present(Optional.of(s.condition()), Optional.of(s.thenBranch()), s.elseBranch());
            case Statement.While s -> List.of(s.condition(), s.body());
            case Statement.DoWhile s -> List.of(s.body(), s.condition());
            case Statement.For s -> present(s.init(), s.condition(), s.step(), Optional.of(s.body()));
            case Statement.Switch s -> List.of(s.subject(), s.body());
            case Statement.Case s -> present(Optional.of(s.value()), s.upTo());
            case Statement.Return s -> present(s.value());
            case Statement.Empty leaf -> List.of();
            case Statement.Default leaf -> List.of();
            case Statement.Label leaf -> List.of();
            case Statement.Break leaf -> List.of();
            case Statement.Continue leaf -> List.of();
            case Statement.Goto leaf -> List.of();
            case Statement.Unknown leaf -> List.of();
        };
    }

    private static List<Node> of(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Variable v -> join(v.extents(), present(v.initialiser()));
            case Declaration.Parameter p -> List.copyOf(p.extents());
            case Declaration.FunctionPrototype p -> List.copyOf(p.parameters());
            case Declaration.FunctionDefinition f -> join(f.parameters(), List.of(f.body()));
            case Declaration.Structure s -> List.copyOf(s.members());
            case Declaration.Enumeration e -> List.copyOf(e.enumerators());
            case Declaration.Enumerator e -> present(e.value());
            case Declaration.Typedef leaf -> List.of();
            case Declaration.Unknown leaf -> List.of();
        };
    }

    private static List<Node> join(Node first, List<? extends Node> rest) {
        return join(List.of(first), rest);
    }

    private static List<Node> join(List<? extends Node> first, List<? extends Node> rest) {
        List<Node> all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }

    @SafeVarargs // reads the array only
    private static List<Node> present(Optional<? extends Node>... nodes) {
        List<Node> all = new ArrayList<>(nodes.length);
        for (Optional<? extends Node> node : nodes) {
            node.ifPresent(all::add);
        }
        return all;
    }
}
