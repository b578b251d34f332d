package org.taskgrader.core.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;

/** Which headers a program includes, by whatever way: by a macro, by a path that leads there, by gcc's other words. */
final class Headers {

    /** Macros may stand for each other in a circle. */
    private static final int MOST_MACROS = 16;

    private final Map<String, String> macros = new HashMap<>();

    private Headers(CSource source) {
        source.directives(Directive.ObjectMacro.class)
                .forEach(macro -> macros.put(
                        macro.name(), macro.body().stream().map(Token::text).collect(Collectors.joining())));
    }

    static Optional<SourceRange> first(CSource source, String header) {
        Headers headers = new Headers(source);
        return source.directives().stream()
                .filter(directive -> headers.included(directive)
                        .filter(name -> isSame(name, header))
                        .isPresent())
                .map(Directive::range)
                .findFirst();
    }

    private Optional<String> included(Directive directive) {
        return switch (directive) {
            case Directive.Include include -> Optional.of(resolved(include.header()));
            case Directive.Other other ->
                other.keyword().equals("include_next") || other.keyword().equals("import")
                        ? Optional.of(
                                resolved(other.rest().stream().map(Token::text).collect(Collectors.joining())))
                        : Optional.empty();
            case Directive.ObjectMacro none -> Optional.empty();
            case Directive.FunctionMacro none -> Optional.empty();
            case Directive.Conditional none -> Optional.empty();
        };
    }

    private String resolved(String written) {
        String name = written;
        for (int i = 0; i < MOST_MACROS && macros.containsKey(name); i++) {
            name = macros.getOrDefault(name, name);
        }
        return name.replaceAll("[<>\"\\s]", "");
    }

    /** A path may name the header, too: {@code ./math.h}, {@code /usr/include/math.h}. */
    private static boolean isSame(String name, String header) {
        boolean path = name.startsWith("/") || name.contains("./") || name.contains("//");
        return name.equals(header) || (path && name.endsWith("/" + header));
    }
}
