package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CTypes;

/** Texts compared with {@code ==} or {@code <}, which compares where they are stored (ISO C11 6.5.9p6). */
final class StringCompare implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.unit()
                .descendants(Expression.Binary.class)
                .filter(binary -> binary.operator().isComparison())
                .filter(binary -> areTexts(source, binary.left(), binary.right()))
                .findFirst()
                .map(binary -> Finding.at(
                        binary.operatorRange(),
                        "string-compare",
                        Map.of(
                                "left", SourceText.of(source, binary.left().range()),
                                "right", SourceText.of(source, binary.right().range()),
                                "operator", binary.operator().spelling())));
    }

    /** Two pointers may be compared on purpose, a literal or two arrays hardly. */
    private static boolean areTexts(CSource source, Expression left, Expression right) {
        boolean literal = left instanceof Expression.StringLiteral || right instanceof Expression.StringLiteral;
        return isText(source.types().of(left))
                && isText(source.types().of(right))
                && (literal || (isArray(source, left) && isArray(source, right)));
    }

    private static boolean isText(CType type) {
        return type.equals(CTypes.TEXT)
                || (type instanceof CType.Array array && array.element().equals(CTypes.CHAR));
    }

    private static boolean isArray(CSource source, Expression expression) {
        return source.types().of(expression) instanceof CType.Array;
    }
}
