package org.taskgrader.core.classification.detectors;

import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.fact.FunctionCall;
import org.taskgrader.core.source.tree.Expression;

/**
 * A piece of fixed text that a program prints.
 *
 * @param text what comes before the first conversion or line end, trimmed
 */
record PrintedLiteral(FunctionCall call, String text) {

    /** All of them that hold a letter, in the order of the program. */
    static Stream<PrintedLiteral> in(CSource source) {
        return source.calls().to("printf", "puts", "fputs").stream().flatMap(call -> of(call).stream());
    }

    private static Optional<PrintedLiteral> of(FunctionCall call) {
        return call.arguments().stream()
                .findFirst()
                .filter(Expression.StringLiteral.class::isInstance)
                .map(literal -> text(((Expression.StringLiteral) literal).value()))
                .filter(text -> text.chars().anyMatch(Character::isLetter))
                .map(text -> new PrintedLiteral(call, text));
    }

    private static String text(String value) {
        return value.strip().split("[%\n]", 2)[0].strip();
    }

    /** Whether the program reads something after this, as far as the text tells: then it is a question. */
    boolean comesBeforeReading(CSource source) {
        return source.calls().to("scanf", "getchar", "fgets", "gets", "getc", "fgetc").stream()
                .anyMatch(reading -> call.range().isBefore(reading.range()));
    }
}
