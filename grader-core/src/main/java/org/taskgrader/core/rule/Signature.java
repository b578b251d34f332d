package org.taskgrader.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Declaration.FunctionPrototype;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CType.Arity;

/**
 * A function's name and type. Qualifiers and the names of parameters do not count, and an array as a parameter is a pointer
 * (ISO C11 6.7.6.3).
 *
 * @param written as the author did, {@code int max(int, int)}
 */
public record Signature(String written, String name, CType.Function type) {

    /** Reads a prototype, with or without its semicolon; empty if it is none. */
    public static Optional<Signature> parse(String prototype) {
        String written = prototype.strip().replaceAll("\\s*;$", "");
        CSource source = CSource.parse(written + ";");
        List<Declaration> declared = source.unit().declarations();
        boolean sound = source.problems().isEmpty() && source.unit().strays().isEmpty();
        return sound && declared.size() == 1 && declared.getFirst() instanceof FunctionPrototype function
                ? Optional.of(new Signature(written, function.name(), function.type()))
                : Optional.empty();
    }

    /** Of the functions with a body in a program, in order; without those whose head is no prototype by itself. */
    public static List<Signature> definedIn(String program) {
        CSource source = CSource.parse(program);
        return source.unit().declarations().stream()
                .flatMap(declaration ->
                        declaration instanceof FunctionDefinition function ? Stream.of(function) : Stream.empty())
                .flatMap(function -> parse(head(source, function)).stream())
                .toList();
    }

    private static String head(CSource source, FunctionDefinition function) {
        SourceRange range = function.range();
        SourceRange body = function.body().range();
        return source.tokensIn(range).stream()
                .filter(token -> token.range().isBefore(body) && !body.contains(token.range()))
                .map(Token::text)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s*([(),\\[\\]])\\s*", "$1")
                .replace(",", ", ")
                .replaceAll("\\* (?=\\w)", "*");
    }

    /** Whether a function with a body is that one. */
    boolean isOf(FunctionDefinition function) {
        return function.name().equals(name)
                && function.returnType().equals(type.returns())
                && passed(function.type()).equals(passed(type))
                && (function.type().arity() == Arity.VARIADIC) == (type.arity() == Arity.VARIADIC);
    }

    private static List<CType> passed(CType.Function function) {
        return function.parameters().stream().map(Signature::passed).toList();
    }

    private static CType passed(CType parameter) {
        return switch (parameter) {
            case CType.Array array -> new CType.Pointer(array.element());
            case CType.Function function -> new CType.Pointer(function);
            case CType.Basic other -> other;
            case CType.Pointer other -> other;
            case CType.Tagged other -> other;
            case CType.Unknown other -> other;
        };
    }
}
