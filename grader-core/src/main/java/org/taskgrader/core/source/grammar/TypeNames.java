package org.taskgrader.core.source.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taskgrader.core.source.grammar.NameScopes.Meaning;

/**
 * Tells names of types from other names, in one pass before parsing. C's grammar depends on it ({@code a * b;} declares
 * or multiplies), and so does recovery: a misspelt or undeclared type still starts a declaration.
 */
final class TypeNames {

    private final List<Lexeme> code;
    private final List<Lexeme> output = new ArrayList<>();
    private final NameScopes scopes = new NameScopes();
    private final Map<Integer, List<String>> typedefsEndingAt = new HashMap<>();
    private final Set<String> usedAsValues = new HashSet<>();
    private final int[] partners;
    private final Deque<Boolean> structureBraces = new ArrayDeque<>();
    private int parens;
    /** A type has just been named: what follows is declared. */
    private boolean typed;
    /** As {@link #typed}, with stars in between. */
    private boolean pointing;
    /** Inside a list of declarators, outside of all parentheses. */
    private boolean declaring;

    private TypeNames(List<Lexeme> code) {
        this.code = code;
        this.partners = partners(code);
        for (int i = 0; i + 1 < code.size(); i++) {
            int next = typeAt(i + 1);
            if (typeAt(i) == CLexer.Identifier
                    && next != CLexer.Identifier
                    && next != CLexer.Star
                    && next != CLexer.RightParen) {
                usedAsValues.add(code.get(i).text());
            }
        }
    }

    static List<Lexeme> mark(List<Lexeme> code) {
        TypeNames names = new TypeNames(code);
        for (int i = 0; i < code.size(); i++) {
            names.take(i);
        }
        return names.output;
    }

    private static int[] partners(List<Lexeme> code) {
        int[] partners = new int[code.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < partners.length; i++) {
            partners[i] = -1;
            int type = code.get(i).type();
            if (type == CLexer.LeftParen) {
                open.push(i);
            } else if (type == CLexer.RightParen && !open.isEmpty()) {
                partners[open.pop()] = i;
            } else if (type == CLexer.LeftBrace || type == CLexer.RightBrace) {
                open.clear();
            }
        }
        return partners;
    }

    private int typeAt(int index) {
        return index >= 0 && index < code.size() ? code.get(index).type() : CLexer.EOF;
    }

    private void take(int i) {
        Lexeme lexeme = code.get(i);
        int type = lexeme.type() == CLexer.Identifier ? classify(i, lexeme.text()) : lexeme.type();
        boolean tag = type == CLexer.Identifier && Tokens.isTagKeyword(typeAt(i - 1));
        boolean afterType = false;
        switch (type) {
            case CLexer.LeftBrace -> openBrace(i);
            case CLexer.RightBrace -> {
                afterType = Boolean.TRUE.equals(structureBraces.poll());
                scopes.close();
                declaring = declaring && afterType;
            }
            case CLexer.LeftParen -> parens++;
            case CLexer.RightParen -> parens = Math.max(0, parens - 1);
            case CLexer.Semicolon -> endDeclaration(i);
            case CLexer.Typedef -> noteTypedef(i);
            default -> afterType = Tokens.isTypeSpecifier(type) || tag;
        }
        boolean keeps = Tokens.isQualifier(type);
        pointing = (type == CLexer.Star && (typed || pointing)) || (keeps && pointing);
        typed = afterType || (keeps && typed);
        declaring = declaring || (typed && parens == 0);
        output.add(lexeme.as(type));
    }

    private void openBrace(int i) {
        structureBraces.push(Tokens.isTagKeyword(typeAt(i - 1)) || Tokens.isTagKeyword(typeAt(i - 2)));
        scopes.open();
        parens = 0;
    }

    private void endDeclaration(int i) {
        List<String> defined = typedefsEndingAt.getOrDefault(i, List.of());
        defined.forEach(name -> scopes.declare(name, Meaning.TYPE));
        if (parens == 0) {
            scopes.forgetParameters();
        }
        declaring = false;
    }

    private int classify(int i, String name) {
        int before = typeAt(i - 1);
        if (before == CLexer.Dot || before == CLexer.Arrow || before == CLexer.Goto || Tokens.isTagKeyword(before)) {
            return CLexer.Identifier;
        }
        boolean next = declaring && parens == 0 && output.getLast().type() == CLexer.Comma;
        if (typed || pointing || (next && scopes.of(name) != Meaning.TYPE)) {
            declare(name);
            return CLexer.Identifier;
        }
        return switch (scopes.of(name)) {
            case TYPE -> CLexer.TypedefName;
            case ORDINARY -> isImplicitFunction(i, name) ? CLexer.ImplicitFunction : CLexer.Identifier;
            case UNKNOWN ->
                isImplicitFunction(i, name)
                        ? CLexer.ImplicitFunction
                        : isUnknownType(i, name) ? CLexer.TypedefName : CLexer.Identifier;
        };
    }

    private void declare(String name) {
        if (parens > 0) {
            scopes.declareParameter(name);
        } else {
            scopes.declare(name, Meaning.ORDINARY);
        }
    }

    private boolean startsItem(int i) {
        return switch (typeAt(i - 1)) {
            case CLexer.EOF, CLexer.Semicolon, CLexer.LeftBrace, CLexer.RightBrace -> parens == 0;
            default -> false;
        };
    }

    /** A function without a return type, as C89 had it; inside another only {@code main}, where a brace is missing. */
    private boolean isImplicitFunction(int i, String name) {
        if (!startsItem(i)
                || typeAt(i + 1) != CLexer.LeftParen
                || partners[i + 1] < 0
                || !(structureBraces.isEmpty() || name.equals("main"))) {
            return false;
        }
        return typeAt(partners[i + 1] + 1) == CLexer.LeftBrace;
    }

    /** Two names side by side, the first of them never used as a value: a declaration with a type nobody knows. */
    private boolean isUnknownType(int i, String name) {
        boolean parameter = parens == 1
                && structureBraces.isEmpty()
                && (typeAt(i - 1) == CLexer.LeftParen || typeAt(i - 1) == CLexer.Comma);
        boolean qualified = Tokens.isQualifier(typeAt(i - 1));
        if (usedAsValues.contains(name) || !(startsItem(i) || parameter || qualified)) {
            return false;
        }
        int declared = i + 1;
        while (typeAt(declared) == CLexer.Star) {
            declared++;
        }
        return typeAt(declared) == CLexer.Identifier
                && scopes.of(code.get(declared).text()) == Meaning.UNKNOWN
                && (parameter || isAfterDeclarator(typeAt(declared + 1)));
    }

    private static boolean isAfterDeclarator(int type) {
        return switch (type) {
            case CLexer.Semicolon, CLexer.Assign, CLexer.Comma, CLexer.LeftBracket, CLexer.LeftParen -> true;
            default -> false;
        };
    }

    /** Finds the names that a typedef declares; they mean types from its semicolon on. */
    private void noteTypedef(int start) {
        List<String> names = new ArrayList<>();
        String candidate = "";
        int braces = 0;
        int depth = 0;
        for (int i = start + 1; i < code.size(); i++) {
            int type = typeAt(i);
            if (type == CLexer.Typedef) {
                return;
            }
            braces += type == CLexer.LeftBrace ? 1 : type == CLexer.RightBrace ? -1 : 0;
            if (braces != 0 || type == CLexer.RightBrace) {
                continue;
            }
            boolean pointer = typeAt(i - 1) == CLexer.Star && typeAt(i + 1) == CLexer.RightParen;
            if (type == CLexer.LeftParen || type == CLexer.LeftBracket) {
                depth++;
            } else if (type == CLexer.RightParen || type == CLexer.RightBracket) {
                depth--;
            } else if (type == CLexer.Identifier && (depth == 0 || (depth == 1 && pointer && candidate.isEmpty()))) {
                candidate = Tokens.isTagKeyword(typeAt(i - 1))
                        ? candidate
                        : code.get(i).text();
            } else if (depth == 0 && (type == CLexer.Comma || type == CLexer.Semicolon)) {
                names.add(candidate);
                candidate = "";
                if (type == CLexer.Semicolon) {
                    typedefsEndingAt.put(i, names);
                    return;
                }
            }
        }
    }
}
