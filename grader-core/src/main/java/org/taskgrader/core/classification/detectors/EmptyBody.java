package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Statement;

/**
 * A {@code ;} right behind the parentheses of an {@code if} or a loop: it is the whole body, and what was meant to be the
 * body runs once and always. A loop that does its work in its parentheses has such a {@code ;} on purpose, so there what
 * follows must look like the body.
 */
final class EmptyBody implements Detector {

    private record Header(String keyword, Statement statement, Optional<Expression> condition, Statement body) {}

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.unit()
                .descendants(Statement.Block.class)
                .map(Statement.Block::items)
                .flatMap(items -> IntStream.range(0, items.size()).boxed().flatMap(i -> cutOff(source, items, i)))
                .findFirst();
    }

    private static Stream<Finding> cutOff(CSource source, List<Statement> items, int index) {
        Optional<Statement> next = index + 1 < items.size() ? Optional.of(items.get(index + 1)) : Optional.empty();
        return emptied(items.get(index)).stream()
                .filter(header -> standsOnTheSameLine(source, header))
                .filter(header -> next.filter(following -> looksLikeItsBody(header, following))
                                .isPresent()
                        || isUseless(header))
                .map(header -> Finding.at(header.body().range(), "empty-body", Map.of("keyword", header.keyword())));
    }

    /** The last header of a statement, if its body is a lone {@code ;}. */
    private static Optional<Header> emptied(Statement statement) {
        return switch (statement) {
            case Statement.If s
            when s.elseBranch().isPresent() -> emptiedElse(s, s.elseBranch().get());
            case Statement.If s -> emptied(new Header("if", s, Optional.of(s.condition()), s.thenBranch()));
            case Statement.While s -> emptied(new Header("while", s, Optional.of(s.condition()), s.body()));
            case Statement.For s -> emptied(new Header("for", s, s.condition(), s.body()));
            default -> Optional.empty();
        };
    }

    private static Optional<Header> emptiedElse(Statement.If whole, Statement elseBranch) {
        return elseBranch instanceof Statement.Empty
                ? Optional.of(new Header("else", whole, Optional.empty(), elseBranch))
                : emptied(elseBranch);
    }

    private static Optional<Header> emptied(Header header) {
        return header.body() instanceof Statement.Empty ? Optional.of(header) : emptied(header.body());
    }

    /** A {@code ;} on a line of its own was put there to be seen. */
    private static boolean standsOnTheSameLine(CSource source, Header header) {
        List<Token> before = source.tokensIn(header.statement().range()).stream()
                .filter(token -> token.range().isBefore(header.body().range()))
                .toList();
        return !before.isEmpty()
                && before.getLast().range().endLine() == header.body().range().line();
    }

    private static boolean looksLikeItsBody(Header header, Statement next) {
        boolean deeper = next.range().line() > header.body().range().line()
                && next.range().column() > header.statement().range().column();
        return next instanceof Statement.Block || deeper;
    }

    /** An {@code if} that decides about nothing, a {@code while} that waits for what nobody changes. */
    private static boolean isUseless(Header header) {
        return !(header.statement() instanceof Statement.For)
                && header.condition()
                        .filter(condition -> !Effects.mayHave(condition))
                        .isPresent();
    }
}
