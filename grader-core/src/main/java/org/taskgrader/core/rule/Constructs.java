package org.taskgrader.core.rule;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.fact.Loops;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;
import org.taskgrader.core.source.type.CType;

/** Where a program has a construct. */
final class Constructs {

    private static final Set<String> ASM = Set.of("asm", "__asm__", "__asm");

    private Constructs() {}

    /** The first place among some parts of a program. */
    static Optional<SourceRange> first(Construct construct, CSource source, Stream<? extends Node> nodes) {
        return switch (construct) {
            case IF -> node(nodes, Statement.If.class::isInstance);
            case ELSE ->
                nodes.flatMap(node -> node instanceof Statement.If choice ? choice.elseBranch().stream() : Stream.of())
                        .map(Node::range)
                        .findFirst();
            case SWITCH -> node(nodes, Statement.Switch.class::isInstance);
            case WHILE -> node(nodes, Statement.While.class::isInstance);
            case DO -> node(nodes, Statement.DoWhile.class::isInstance);
            case FOR -> node(nodes, Statement.For.class::isInstance);
            case LOOP -> node(nodes, Loops::isLoop);
            case BREAK -> node(nodes, Statement.Break.class::isInstance);
            case CONTINUE -> node(nodes, Statement.Continue.class::isInstance);
            case GOTO -> node(nodes, Statement.Goto.class::isInstance).or(() -> word(source, "goto"::equals));
            case TERNARY -> node(nodes, Expression.Conditional.class::isInstance);
            case STRUCT, UNION, ENUM, TYPEDEF, STATIC, SIZEOF -> word(source, construct.code()::equals);
            case ASM -> word(source, ASM::contains);
            case MACRO ->
                source.directives().stream()
                        .filter(each ->
                                each instanceof Directive.ObjectMacro || each instanceof Directive.FunctionMacro)
                        .map(Directive::range)
                        .findFirst();
            case ARRAY ->
                node(nodes, node -> node instanceof Declaration.Variable v && v.type() instanceof CType.Array);
            case VARIABLE_LENGTH_ARRAY ->
                node(
                        nodes,
                        node -> node instanceof Declaration.Variable v
                                && v.extents().stream().anyMatch(extent -> changes(extent, source)));
            case POINTER -> node(nodes, Constructs::isPointer);
        };
    }

    private static Optional<SourceRange> node(Stream<? extends Node> nodes, Predicate<Node> wanted) {
        return nodes.filter(wanted).map(Node::range).findFirst();
    }

    private static Optional<SourceRange> word(CSource source, Predicate<String> wanted) {
        return source.code().stream()
                .filter(token -> token.kind().isCode() && wanted.test(token.text()))
                .map(Token::range)
                .findFirst();
    }

    /** Of a name that the program does not declare, a macro of some header, nothing is known: it stands for a constant. */
    private static boolean changes(Expression extent, CSource source) {
        if (source.types().constantValue(extent).isPresent()) {
            return false;
        }
        Set<Node> ofSizes = extent.descendants(Expression.SizeOf.class)
                .flatMap(Node::descendants)
                .collect(Collectors.toSet());
        return extent.descendants()
                .filter(node -> !ofSizes.contains(node))
                .anyMatch(node -> node instanceof Expression.Call
                        || (node instanceof Expression.Name name
                                && source.scopes()
                                        .declarationOf(name)
                                        .filter(declared -> declared instanceof Declaration.Variable
                                                || declared instanceof Declaration.Parameter)
                                        .isPresent()));
    }

    private static boolean isPointer(Node node) {
        CType type =
                switch (node) {
                    case Declaration.Variable variable -> variable.type();
                    case Declaration.Parameter parameter -> parameter.type();
                    default -> new CType.Unknown("");
                };
        while (type instanceof CType.Array array) {
            type = array.element();
        }
        return type instanceof CType.Pointer;
    }
}
