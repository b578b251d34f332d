package org.taskgrader.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.Modifier;

/**
 * Where a program names a function that it does not define itself: in a call, as a value, in the body of a macro, with
 * gcc's prefix, or as a text in front of something that looks functions up by their names.
 */
final class Names {

    private static final String BUILTIN = "__builtin_";

    /** What takes a function's name as a text: gcc's and the loader's. */
    private static final Set<String> TAKE_A_NAME = Set.of(
            "asm",
            "__asm__",
            "__asm",
            "alias",
            "__alias__",
            "weakref",
            "__weakref__",
            "ifunc",
            "__ifunc__",
            "_Pragma",
            "dlsym",
            "dlvsym");

    /** How many tokens may stand between such a word and the text. */
    private static final int REACH = 32;

    private final CSource source;
    private final CSource certain;
    private final String function;

    private Names(CSource source, CSource certain, String function) {
        this.source = source;
        this.certain = certain;
        this.function = function;
    }

    /**
     * The first place, if there is one; none in a program that has a function of that name of its own.
     *
     * @param possible the program with everything that may count
     * @param certain the same with what does: a definition that is left out makes a name nobody's own
     */
    static Optional<SourceRange> first(CSource possible, CSource certain, String function) {
        if (certain.unit().functions().stream()
                .anyMatch(own -> own.name().equals(function) && isCalledInTheLibrarysPlace(own))) {
            return Optional.empty();
        }
        Names names = new Names(possible, certain, function);
        return Stream.of(names.inCode(), names.inTexts(), names.inDirectives())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of an inline definition that is not static, the compiler may call the one of the library (ISO C11 6.7.4). */
    private static boolean isCalledInTheLibrarysPlace(Declaration.FunctionDefinition own) {
        return !own.modifiers().contains(Modifier.INLINE) || own.modifiers().contains(Modifier.STATIC);
    }

    private Optional<SourceRange> inCode() {
        Set<SourceRange> members = source.unit()
                .descendants(Declaration.Structure.class)
                .flatMap(structure -> structure.members().stream())
                .map(Declaration.Variable::nameRange)
                .collect(Collectors.toSet());
        return named(source.code())
                .filter(token -> !members.contains(token.range()) && !isOwn(token))
                .map(Token::range)
                .findFirst();
    }

    /** The tokens that are the name, but for those of members behind a dot or an arrow. */
    private Stream<Token> named(List<Token> tokens) {
        return IntStream.range(0, tokens.size())
                .filter(i -> isName(tokens.get(i)))
                .filter(i -> i == 0
                        || !(tokens.get(i - 1).is(".") || tokens.get(i - 1).is("->")))
                .mapToObj(tokens::get);
    }

    private boolean isName(Token token) {
        return token.kind() == TokenKind.IDENTIFIER
                && (token.text().equals(function) || token.text().equals(BUILTIN + function));
    }

    /** A variable, parameter or type of that name; a prototype alone is still the library's function. */
    private boolean isOwn(Token token) {
        return certain.scopes()
                .lookup(token.text(), token.range().end())
                .filter(declared -> !(declared instanceof Declaration.FunctionPrototype))
                .filter(declared ->
                        !(declared instanceof Declaration.FunctionDefinition own) || isCalledInTheLibrarysPlace(own))
                .isPresent();
    }

    private Optional<SourceRange> inTexts() {
        Pattern word = Pattern.compile("\\b(?:" + BUILTIN + ")?" + Pattern.quote(function) + "\\b");
        int until = -1;
        StringBuilder text = new StringBuilder();
        List<Token> code = source.code();
        for (int i = 0; i < code.size(); i++) {
            Token token = code.get(i);
            if (TAKE_A_NAME.contains(token.text())) {
                until = i + REACH;
                text.setLength(0);
            } else if (i < until && token.kind() == TokenKind.STRING) {
                text.append(token.text(), 1, token.text().length() - 1);
                if (word.matcher(text).find()) {
                    return Optional.of(token.range());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<SourceRange> inDirectives() {
        return source.directives().stream()
                .filter(directive -> named(texts(directive)).findAny().isPresent())
                .map(Directive::range)
                .findFirst();
    }

    private static List<Token> texts(Directive directive) {
        return switch (directive) {
            case Directive.ObjectMacro macro -> macro.body();
            case Directive.FunctionMacro macro ->
                macro.body().stream()
                        .filter(token -> !macro.parameters().contains(token.text()))
                        .toList();
            case Directive.Other other -> other.keyword().equals("pragma") ? other.rest() : List.of();
            case Directive.Include include -> List.of();
            case Directive.Conditional conditional -> List.of();
        };
    }
}
