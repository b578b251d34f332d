package org.taskgrader.core.classification;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.taskgrader.core.exercise.Library;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.fact.ScopedDeclaration;
import org.taskgrader.core.source.tree.Declaration;

/**
 * What an exercise's library gives to learners: the names in its headers.
 *
 * @param headers the header that describes a name
 * @param functions those names that are functions, in the order of the headers
 */
public record GivenNames(Map<String, String> headers, List<String> functions) {

    public GivenNames {
        headers = Map.copyOf(headers);
        functions = List.copyOf(functions);
    }

    /** Nothing where there is no library. */
    static GivenNames of(Library library) {
        Map<String, String> headers = new LinkedHashMap<>();
        Set<String> functions = new HashSet<>();
        library.headers().forEach(header -> {
            CSource source = CSource.parse(header.content().text());
            names(source).forEach(name -> headers.putIfAbsent(name, header.name()));
            source.scopes().all().stream()
                    .filter(ScopedDeclaration::isGlobal)
                    .map(ScopedDeclaration::declaration)
                    .filter(GivenNames::isFunction)
                    .map(Declaration::name)
                    .forEach(functions::add);
        });
        return new GivenNames(
                headers, headers.keySet().stream().filter(functions::contains).toList());
    }

    private static Stream<String> names(CSource source) {
        return Stream.of(
                        source.scopes().all().stream()
                                .filter(ScopedDeclaration::isGlobal)
                                .map(declared -> declared.declaration().name()),
                        source.directives(Directive.ObjectMacro.class)
                                .filter(macro -> !macro.body().isEmpty())
                                .map(Directive.ObjectMacro::name),
                        source.directives(Directive.FunctionMacro.class).map(Directive.FunctionMacro::name))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty());
    }

    private static boolean isFunction(Declaration declaration) {
        return declaration instanceof Declaration.FunctionPrototype
                || declaration instanceof Declaration.FunctionDefinition;
    }
}
