package org.taskgrader.core.classification.detectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.BinaryOperator;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Expression.Binary;
import org.taskgrader.core.source.tree.Node;

/**
 * Comparisons of one thing with constants that, joined, have the same answer for every value: {@code x != 1 || x != 2} is
 * always true, {@code x < 0 && x > 9} never. gcc's -Wlogical-op says the same for two whole numbers side by side.
 */
final class AlwaysTrueOrFalse implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.unit()
                .descendants(Binary.class)
                .filter(binary -> binary.operator().isLogical() && isWhole(source, binary))
                .flatMap(whole -> bySubject(source, whole).stream()
                        .filter(answers -> isDecided(answers, whole.operator()))
                        .map(answers -> finding(source, whole, answers)))
                .findFirst();
    }

    /** Whether an operator is the outermost one of a row of the same. */
    private static boolean isWhole(CSource source, Binary binary) {
        Node user = source.scopes().parentOf(binary).orElse(null);
        return !(user instanceof Binary outer && outer.operator() == binary.operator());
    }

    /** The comparisons in a row, together when they look at the same thing. */
    private static List<List<ComparisonWithConstant>> bySubject(CSource source, Binary whole) {
        Map<String, List<ComparisonWithConstant>> bySubject = new LinkedHashMap<>();
        terms(whole, whole.operator())
                .flatMap(term -> ComparisonWithConstant.read(source, term).stream())
                .forEach(comparison -> bySubject
                        .computeIfAbsent(comparison.subject(), key -> new ArrayList<>())
                        .add(comparison));
        return List.copyOf(bySubject.values());
    }

    private static Stream<Expression> terms(Expression expression, BinaryOperator operator) {
        return expression instanceof Binary binary && binary.operator() == operator
                ? Stream.concat(terms(binary.left(), operator), terms(binary.right(), operator))
                : Stream.of(expression);
    }

    /** An answer changes at the constants only, so trying them and their neighbours is trying everything. */
    private static boolean isDecided(List<ComparisonWithConstant> comparisons, BinaryOperator operator) {
        boolean or = operator == BinaryOperator.LOGICAL_OR;
        return comparisons.size() > 1
                && ComparisonWithConstant.samples(comparisons)
                        .allMatch(value -> or
                                ? comparisons.stream().anyMatch(comparison -> comparison.holdsFor(value))
                                : comparisons.stream().anyMatch(comparison -> !comparison.holdsFor(value)));
    }

    private static Finding finding(CSource source, Binary whole, List<ComparisonWithConstant> comparisons) {
        boolean or = whole.operator() == BinaryOperator.LOGICAL_OR;
        return Finding.at(
                whole.range(),
                "always-true-or-false",
                Map.of(
                        "condition", SourceText.of(source, whole.range()),
                        "subject", comparisons.getFirst().subject(),
                        "answer", or ? "1" : "0",
                        "operator", whole.operator().spelling(),
                        "other", or ? "&&" : "||"));
    }
}
