package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.ScopedDeclaration;
import org.taskgrader.core.source.tree.Declaration;

/**
 * A name that gcc does not know at its place: the start for all the classes that say why.
 *
 * @param suggestion what gcc takes it for
 */
record UndeclaredName(String name, Optional<String> suggestion, Optional<SourceRange> where, CSource source) {

    private static final Pattern MESSAGE = Pattern.compile(
            "‘(?<name>[^’]+)’ undeclared (?:\\(first use in this function\\)|here \\(not in a function\\))(; did you"
                    + " mean ‘(?<meant>[^’]+)’\\?)?");

    static Optional<UndeclaredName> first(Evidence evidence) {
        return evidence.firstError().flatMap(error -> read(error, evidence.source()));
    }

    private static Optional<UndeclaredName> read(Diagnostic error, CSource source) {
        Matcher message = MESSAGE.matcher(error.message());
        return message.matches()
                ? Optional.of(new UndeclaredName(
                        message.group("name"), Optional.ofNullable(message.group("meant")), error.where(), source))
                : Optional.empty();
    }

    /** The declaration of the very name that is not visible here. */
    Optional<ScopedDeclaration> declaredElsewhere() {
        return source.scopes().named(name).stream()
                .filter(declaration -> where.isEmpty() || !declaration.isVisibleAt(where.get()))
                .findFirst();
    }

    /**
     * A name of the program that is nearly this one. gcc also suggests names of its own, which no novice meant, and for a
     * single letter whatever has that letter. Of several that are equally near, none is told.
     */
    Optional<String> nearMiss() {
        List<String> near = nearest();
        return suggestion
                .filter(meant -> name.length() > 1 && near.size() < 2 && !isBeside(meant))
                .filter(meant -> !source.scopes().named(meant).isEmpty())
                .or(() -> near.stream().filter(candidate -> near.size() == 1).findFirst());
    }

    private List<String> nearest() {
        List<String> near = where.stream()
                .flatMap(place -> source.scopes().visibleAt(place).stream())
                .map(Declaration::name)
                .filter(candidate -> !candidate.equals(name) && isNear(candidate) && !isBeside(candidate))
                .distinct()
                .toList();
        int least = near.stream()
                .mapToInt(candidate -> Spelling.distance(candidate, name))
                .min()
                .orElse(0);
        return near.stream()
                .filter(candidate -> Spelling.distance(candidate, name) == least)
                .toList();
    }

    /** {@code n2 == n1}: what stands on the same line was not meant once more. */
    private boolean isBeside(String candidate) {
        return !candidate.equalsIgnoreCase(name)
                && Math.min(candidate.length(), name.length()) < 3
                && where.stream()
                        .anyMatch(place -> source.tokens().stream()
                                .anyMatch(token -> token.line() == place.line() && token.is(candidate)));
    }

    /** One letter in a name of one or two makes another name: only its case may differ. */
    private boolean isNear(String candidate) {
        String lower = candidate.toLowerCase(Locale.ROOT);
        return lower.equals(name.toLowerCase(Locale.ROOT))
                || (Math.min(candidate.length(), name.length()) > 2
                        && Spelling.distance(candidate, name) <= Math.max(1, name.length() / 4));
    }
}
