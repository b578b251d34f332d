package org.taskgrader.core.repair;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.classification.detectors.Spelling;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.SourceRange;

/** A header of the standard library (ISO C11 7.1.2), misspelt. */
final class Headers implements Guesser {

    private static final Pattern MESSAGE = Pattern.compile("(?<header>.+): No such file or directory");

    private static final List<String> NAMES = List.of(
            "assert.h",
            "ctype.h",
            "errno.h",
            "float.h",
            "limits.h",
            "locale.h",
            "math.h",
            "stdbool.h",
            "stddef.h",
            "stdint.h",
            "stdio.h",
            "stdlib.h",
            "string.h",
            "time.h");

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        Matcher message = MESSAGE.matcher(site.message());
        if (!message.matches()) {
            return Stream.empty();
        }
        String written = message.group("header");
        return site.source()
                .directives(Directive.Include.class)
                .filter(include -> include.header().equals(written))
                .flatMap(include -> place(site, include).stream())
                .limit(1)
                .flatMap(place -> NAMES.stream()
                        .filter(name -> Spelling.distance(name, written) <= 3)
                        .sorted(Comparator.comparingInt(name -> Spelling.distance(name, written)))
                        .limit(2)
                        .map(name -> new Guess(new Edit(place, name), Spelling.distance(name, written))));
    }

    private static Optional<SourceRange> place(ErrorSite site, Directive.Include include) {
        SourceRange directive = include.range();
        if (directive.line() > site.source().lines().size()) {
            return Optional.empty();
        }
        String line = site.source().lines().get(directive.line() - 1);
        int at = line.indexOf(include.header());
        if (at < 0) {
            return Optional.empty();
        }
        int column = line.codePointCount(0, at) + 1;
        int length = include.header().codePointCount(0, include.header().length());
        return Optional.of(new SourceRange(directive.line(), column, directive.line(), column + length));
    }
}
