package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Set;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;
import org.taskgrader.core.source.tree.Declaration;

/** The tokens that write a type (ISO C11 6.7.2 and 6.7.3): where the tree is a guess, they tell a declaration. */
final class TypeKeywords {

    private static final Set<String> TAGGED = Set.of("struct", "union", "enum");
    private static final Set<String> BASIC =
            Set.of("char", "double", "float", "int", "long", "short", "signed", "unsigned", "void", "_Bool");
    private static final Set<String> MODIFYING = Set.of("const", "volatile", "static", "extern", "register");

    private TypeKeywords() {}

    /** Whether a type may start here: a word of the language for it, or a name that the program has made a type. */
    static boolean startsType(CSource source, Token token) {
        return switch (token.kind()) {
            case KEYWORD -> isTypeKeyword(token);
            case IDENTIFIER -> isTypedef(source, token);
            default -> false;
        };
    }

    /** The index of the first token behind the type that starts with {@code first}; its stars are behind it. */
    static int endOfType(CSource source, Token first) {
        List<Token> tokens = source.tokens();
        int at = first.index();
        while (at < tokens.size() && startsType(source, tokens.get(at))) {
            boolean named = TAGGED.contains(tokens.get(at).text())
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).kind() == TokenKind.IDENTIFIER;
            at += named ? 2 : 1;
        }
        return at;
    }

    static boolean isTypeKeyword(Token token) {
        return token.kind() == TokenKind.KEYWORD
                && (BASIC.contains(token.text()) || TAGGED.contains(token.text()) || MODIFYING.contains(token.text()));
    }

    private static boolean isTypedef(CSource source, Token token) {
        return source.scopes().named(token.text()).stream()
                .anyMatch(declared -> declared.declaration() instanceof Declaration.Typedef);
    }
}
