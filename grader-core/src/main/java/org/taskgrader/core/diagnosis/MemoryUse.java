package org.taskgrader.core.diagnosis;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.ArrayAccess;
import org.taskgrader.core.source.fact.FormatCall;
import org.taskgrader.core.source.fact.FunctionCall;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.AssignmentOperator;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.MemberOperator;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.PostfixOperator;
import org.taskgrader.core.source.tree.Statement;
import org.taskgrader.core.source.tree.UnaryOperator;

/**
 * Whether a program's text leaves room for a wrong use of memory that nobody would see: what a sanitizer is worth running
 * for although the program passes. A first exercise, that reads numbers into variables and prints others, has none.
 */
final class MemoryUse {

    private static final Set<String> ALLOCATING =
            Set.of("malloc", "calloc", "realloc", "strdup", "strndup", "aligned_alloc");

    /** Functions of the C library that follow the addresses they are given (ISO C11 7.21 to 7.24). */
    private static final Set<String> FOLLOWING = Set.of(
            "strcpy",
            "strncpy",
            "strcat",
            "strncat",
            "strlen",
            "strcmp",
            "strncmp",
            "strchr",
            "strrchr",
            "strstr",
            "strtok",
            "strcasecmp",
            "memcpy",
            "memmove",
            "memset",
            "memcmp",
            "sprintf",
            "snprintf",
            "sscanf",
            "gets",
            "fgets",
            "puts",
            "fputs",
            "atoi",
            "atol",
            "atof",
            "strtol",
            "strtod",
            "qsort",
            "fread",
            "free");

    private final CSource source;

    private MemoryUse(CSource source) {
        this.source = source;
    }

    /** Whether something in it may reach memory that it should not. */
    static boolean mayGoAstray(CSource source) {
        return new MemoryUse(source).mayGoAstray();
    }

    /** Whether it asks for memory that it should give back. */
    static boolean allocates(CSource source) {
        return source.calls().all().stream().anyMatch(call -> ALLOCATING.contains(call.name()));
    }

    private boolean mayGoAstray() {
        return allocates(source)
                || source.arrays().all().stream().anyMatch(access -> !staysInside(access))
                || source.unit().descendants(Expression.class).anyMatch(MemoryUse::followsPointer)
                || source.calls().all().stream().anyMatch(MemoryUse::handsOverAddress)
                || source.formats().all().stream().anyMatch(MemoryUse::formatsAddress);
    }

    private static boolean followsPointer(Expression expression) {
        return switch (expression) {
            case Expression.Unary unary -> unary.operator() == UnaryOperator.DEREFERENCE;
            case Expression.Member member -> member.operator() == MemberOperator.ARROW;
            default -> false;
        };
    }

    private static boolean handsOverAddress(FunctionCall call) {
        return FOLLOWING.contains(call.name())
                && call.arguments().stream().anyMatch(argument -> !(argument instanceof Expression.StringLiteral));
    }

    /** A text to print, or a place to read to that is not a variable's own. */
    private static boolean formatsAddress(FormatCall call) {
        return call.conversions().stream()
                .anyMatch(conversion -> conversion.argument().stream().anyMatch(argument -> switch (call.family()) {
                    case PRINTF ->
                        conversion.specifier().equals("s") && !(argument instanceof Expression.StringLiteral);
                    case SCANF -> !isAddressOf(argument);
                }));
    }

    private static boolean isAddressOf(Expression argument) {
        return argument instanceof Expression.Unary unary && unary.operator() == UnaryOperator.ADDRESS_OF;
    }

    /** By a constant index, or by the counter of a loop from 0 or more up to a constant, neither beyond the array. */
    private boolean staysInside(ArrayAccess access) {
        if (access.extent().isEmpty()) {
            return false;
        }
        long extent = access.extent().getAsLong();
        return access.constantIndex().isPresent()
                ? access.constantIndex().getAsLong() >= 0
                        && access.constantIndex().getAsLong() < extent
                : access.expression().index() instanceof Expression.Name index
                        && source.scopes()
                                .declarationOf(index)
                                .filter(counter -> loopsAround(access.expression())
                                        .anyMatch(loop -> counts(loop, counter, access, extent)))
                                .isPresent();
    }

    private Stream<Statement.For> loopsAround(Node node) {
        return Stream.iterate(
                        source.scopes().parentOf(node),
                        Optional::isPresent,
                        around -> source.scopes().parentOf(around.get()))
                .flatMap(Optional::stream)
                .filter(Statement.For.class::isInstance)
                .map(Statement.For.class::cast);
    }

    private boolean counts(Statement.For loop, Declaration counter, ArrayAccess access, long extent) {
        return loop.body().range().contains(access.expression().range())
                && loop.init().filter(init -> startsAtZeroOrMore(init, counter)).isPresent()
                && loop.condition()
                        .filter(condition -> staysBelow(condition, counter, extent))
                        .isPresent()
                && loop.step().filter(step -> countsUp(step, counter)).isPresent()
                && source.uses().of(counter).stream()
                        .filter(use -> use.manner().changes())
                        .map(Use::name)
                        .noneMatch(name -> loop.body().range().contains(name.range()));
    }

    private boolean startsAtZeroOrMore(Statement init, Declaration counter) {
        Optional<Expression> start =
                switch (init) {
                    case Statement.ExpressionStatement statement
                    when statement.expression() instanceof Expression.Assignment assignment
                            && assignment.operator() == AssignmentOperator.ASSIGN
                            && means(assignment.target(), counter) -> Optional.of(assignment.value());
                    case Statement.DeclarationStatement declared
                    when declared.declarations().contains(counter)
                            && counter instanceof Declaration.Variable variable -> variable.initialiser();
                    default -> Optional.empty();
                };
        return start.filter(value -> source.types().constantValue(value).orElse(-1) >= 0)
                .isPresent();
    }

    private boolean staysBelow(Expression condition, Declaration counter, long extent) {
        if (!(condition instanceof Expression.Binary comparison) || !means(comparison.left(), counter)) {
            return false;
        }
        long bound = source.types().constantValue(comparison.right()).orElse(Long.MAX_VALUE);
        return switch (comparison.operator()) {
            case BinaryOperator.LESS -> bound <= extent;
            case BinaryOperator.LESS_EQUAL -> bound < extent;
            default -> false;
        };
    }

    private boolean countsUp(Expression step, Declaration counter) {
        return switch (step) {
            case Expression.Postfix postfix ->
                postfix.operator() == PostfixOperator.INCREMENT && means(postfix.operand(), counter);
            case Expression.Unary unary ->
                unary.operator() == UnaryOperator.INCREMENT && means(unary.operand(), counter);
            default -> false;
        };
    }

    private boolean means(Expression expression, Declaration declaration) {
        return expression instanceof Expression.Name name
                && source.scopes()
                        .declarationOf(name)
                        .filter(meant -> meant == declaration)
                        .isPresent();
    }
}
