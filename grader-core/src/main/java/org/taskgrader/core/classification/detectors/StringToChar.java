package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.tree.Expression;

/** A text in double quotes where one character is wanted: gcc makes a number of its address, with a warning. */
final class StringToChar implements Detector {

    private static final Pattern CONVERTED = Pattern.compile(".* makes integer from pointer without a cast");
    private static final String COMPARED = "comparison between pointer and integer";

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        if (!Compiled.isDone(evidence)) {
            return Optional.empty();
        }
        return evidence.diagnostics().stream()
                .flatMap(warning -> literal(evidence.source(), warning).stream())
                .findFirst()
                .map(text -> Finding.at(text.range(), "string-to-char", Map.of("text", text.raw())));
    }

    private static Optional<Expression.StringLiteral> literal(CSource source, Diagnostic warning) {
        if (warning.message().equals(COMPARED)) {
            return warning.where()
                    .flatMap(place -> PointedAt.binary(source, place))
                    .flatMap(binary -> Stream.of(binary.left(), binary.right())
                            .flatMap(side -> asLiteral(side).stream())
                            .findFirst());
        }
        return warning.where()
                .filter(place -> CONVERTED.matcher(warning.message()).matches())
                .flatMap(place -> given(source, place))
                .flatMap(StringToChar::asLiteral);
    }

    /** gcc points at an assignment's operator, and else at the value. */
    private static Optional<Expression> given(CSource source, SourceRange place) {
        return PointedAt.assignment(source, place)
                .map(Expression.Assignment::value)
                .or(() -> PointedAt.starting(source, place, Expression.StringLiteral.class));
    }

    private static Optional<Expression.StringLiteral> asLiteral(Expression expression) {
        return expression instanceof Expression.StringLiteral literal ? Optional.of(literal) : Optional.empty();
    }
}
