package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CTypes;

/**
 * A {@code char} that receives what {@code getchar} returns and is compared with EOF, which is no character (ISO C11 7.21.1p3).
 * With {@code unsigned char} the two are never equal; with {@code char}, the character of code 255 ends the reading as well, so
 * that is only said of programs that pass, or met one.
 */
final class CharForGetchar implements Detector {

    private static final Set<String> READERS = Set.of("getchar", "getc", "fgetc");
    private static final CType UNSIGNED_CHAR = new CType.Basic(CType.Kind.UNSIGNED_CHAR);
    private static final byte LAST_CODE = (byte) 0xFF;

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        CSource source = evidence.source();
        return source.unit()
                .descendants(Expression.Assignment.class)
                .filter(assignment -> isReading(assignment.value()))
                .flatMap(assignment -> assignment.target() instanceof Expression.Name name
                        ? source.scopes().declarationOf(name).stream()
                        : java.util.stream.Stream.empty())
                .filter(Declaration.Variable.class::isInstance)
                .map(Declaration.Variable.class::cast)
                .filter(variable -> variable.type().equals(UNSIGNED_CHAR)
                        || (variable.type().equals(CTypes.CHAR) && isAtRisk(evidence)))
                .filter(variable -> isComparedWithEof(source, variable))
                .findFirst()
                .map(variable -> Finding.at(
                        variable.nameRange(),
                        "char-for-getchar",
                        Map.of("name", variable.name(), "type", variable.type().spelling())));
    }

    private static boolean isReading(Expression value) {
        return value instanceof Expression.Call call
                && call.callee() instanceof Expression.Name name
                && READERS.contains(name.name());
    }

    private static boolean isComparedWithEof(CSource source, Declaration variable) {
        return source.unit()
                .descendants(Expression.Binary.class)
                .filter(binary -> binary.operator().isEquality())
                .filter(binary -> binary.right() instanceof Expression.Name name
                        && name.name().equals("EOF"))
                .anyMatch(binary -> mentions(source, binary.left(), variable));
    }

    private static boolean mentions(CSource source, Expression expression, Declaration variable) {
        Expression compared = expression instanceof Expression.Assignment assignment ? assignment.target() : expression;
        return compared instanceof Expression.Name name
                && source.scopes()
                        .declarationOf(name)
                        .filter(declaration -> declaration == variable)
                        .isPresent();
    }

    private static boolean isAtRisk(Evidence evidence) {
        return evidence.judgement().tests().stream()
                .allMatch(test -> test.passed() || contains(test.test().input().toArray(), LAST_CODE));
    }

    private static boolean contains(byte[] octets, byte wanted) {
        for (byte octet : octets) {
            if (octet == wanted) {
                return true;
            }
        }
        return false;
    }
}
