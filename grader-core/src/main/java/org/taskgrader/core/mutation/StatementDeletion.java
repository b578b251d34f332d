package org.taskgrader.core.mutation;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.repair.Edit;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.tree.Statement;

/**
 * A statement is left out: an assignment, a call, a {@code break}, a {@code continue}, a whole {@code else}. Giving memory
 * back is left alone, as no output tells whether it was done, and so is the end of the last line, which seldom counts.
 */
final class StatementDeletion implements Mutator {

    private static final Pattern LINE_END =
            Pattern.compile("(printf|puts|putchar)\\s*\\(\\s*(\"\\\\n\"|'\\\\n'|\"\")\\s*\\)\\s*;");

    @Override
    public Stream<Mutant> mutate(CSource source) {
        Optional<Statement> lastLineEnd = lastLineEnd(source);
        Stream<Mutant> statements = source.unit()
                .descendants(Statement.class)
                .filter(StatementDeletion::isWorthwhile)
                .filter(statement -> lastLineEnd.filter(end -> end == statement).isEmpty())
                .filter(statement -> !isInHeader(source, statement))
                .filter(statement -> SourceText.of(source, statement.range()).endsWith(";"))
                .map(statement -> new Mutant(Mutant.Kind.STATEMENT, new Edit(statement.range(), ";")));
        Stream<Mutant> branches = source.unit()
                .descendants(Statement.If.class)
                .flatMap(decision -> decision.elseBranch().stream())
                .filter(branch -> !(branch instanceof Statement.If))
                .filter(Statement.Block.class::isInstance)
                .map(branch -> new Mutant(Mutant.Kind.STATEMENT, new Edit(branch.range(), "{ }")));
        return Stream.concat(statements, branches);
    }

    private static boolean isWorthwhile(Statement statement) {
        return switch (statement) {
            case Statement.ExpressionStatement(Expression expression, var range) -> !isFree(expression);
            case Statement.Break end -> true;
            case Statement.Continue next -> true;
            default -> false;
        };
    }

    private static boolean isFree(Expression expression) {
        return expression instanceof Expression.Call call
                && call.callee() instanceof Expression.Name name
                && (name.name().equals("free") || name.name().equals("fclose"));
    }

    /** What {@code main} does last, besides giving back what it holds. */
    private static Optional<Statement> lastLineEnd(CSource source) {
        return source.scopes().function("main").stream()
                .flatMap(main -> main.body().items().reversed().stream())
                .dropWhile(item -> item instanceof Statement.Return
                        || (item instanceof Statement.ExpressionStatement last && isFree(last.expression())))
                .limit(1)
                .filter(item ->
                        LINE_END.matcher(SourceText.of(source, item.range())).matches())
                .findFirst();
    }

    /** The beginning of a {@code for}. */
    private static boolean isInHeader(CSource source, Statement statement) {
        Node parent = source.scopes().parentOf(statement).orElse(statement);
        return parent instanceof Statement.For loop
                && loop.init().filter(init -> init == statement).isPresent();
    }
}
