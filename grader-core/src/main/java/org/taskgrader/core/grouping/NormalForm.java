package org.taskgrader.core.grouping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.tree.Expression;

/**
 * What is left of a program when names, layout and what C allows to be written in several ways are taken away.
 *
 * @param text to be looked at: C-like lines, in which {@code v1} is a variable, {@code f1} a function, {@code t1} a tag,
 *     {@code m1} a member and {@code e1} a constant of the program's own
 * @param fingerprint of the text, as 32 hexadecimal digits; no two programs of another form have the same
 * @param sketch by which forms that are nearly the same are found
 */
public record NormalForm(String text, String fingerprint, Sketch sketch) {

    /**
     * Goes up with every change after which a program may have another form. Fingerprints of two versions have nothing to do
     * with one another: the version is a part of what is hashed.
     */
    public static final int VERSION = 1;

    private static final int DIGITS = 32;

    /** A program's form; empty for one that cannot be read whole, since what it means is a guess. Linear in its size. */
    public static Optional<NormalForm> of(CSource source) {
        if (!source.problems().isEmpty()
                || source.unit().functions().isEmpty()
                || source.unit()
                        .descendants(Expression.StatementExpression.class)
                        .findAny()
                        .isPresent()) {
            return Optional.empty();
        }
        List<String> lines = new ProgramForm(source).lines();
        String text = Names.shown(lines.stream().collect(Collectors.joining("\n")));
        String fingerprint = Bytes.utf8(VERSION + "\n" + text).sha256().substring(0, DIGITS);
        return Optional.of(new NormalForm(
                text, fingerprint, Sketch.of(lines.stream().map(Names::without).toList())));
    }
}
