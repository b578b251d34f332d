package org.taskgrader.core.repair;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.core.classification.detectors.ErrorSite;
import org.taskgrader.core.classification.detectors.LibraryFunctions;
import org.taskgrader.core.classification.detectors.MissingSingleQuotes;
import org.taskgrader.core.classification.detectors.Spelling;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.type.CType;

/** A name that gcc does not know: another one was meant, or no name at all. */
final class WrongNames implements Guesser {

    private static final Pattern MESSAGE = Pattern.compile(
            "(?:unknown type name )?‘(?<name>\\w+)’(?: undeclared.*|; did you mean.*)?|.* has no member named ‘(?<member>\\w+)’.*");

    /** Names of so little likeness are right by chance only. */
    private static final int TOO_FAR = 6;

    private static final List<String> WORDS = List.of(
            "break",
            "case",
            "char",
            "const",
            "continue",
            "default",
            "double",
            "else",
            "EOF",
            "float",
            "for",
            "if",
            "int",
            "INT_MAX",
            "INT_MIN",
            "long",
            "NULL",
            "return",
            "short",
            "sizeof",
            "struct",
            "switch",
            "typedef",
            "unsigned",
            "void",
            "while");

    private record Near(String name, int surprise) {}

    @Override
    public Stream<Guess> guess(ErrorSite site) {
        return unknown(site).stream()
                .flatMap(token -> Stream.concat(
                        otherNames(site, token), Stream.concat(noNames(site, token), joined(site, token))));
    }

    private static Optional<Token> unknown(ErrorSite site) {
        Matcher message = MESSAGE.matcher(site.message());
        if (!message.matches()) {
            return Optional.empty();
        }
        String name = message.group("name") == null ? message.group("member") : message.group("name");
        return site.where()
                .flatMap(where -> site.source().tokens().stream()
                        .filter(token -> token.is(name) && !token.range().isBefore(where))
                        .findFirst());
    }

    private static Stream<Guess> otherNames(ErrorSite site, Token token) {
        boolean call = site.beside(token, 1).filter(next -> next.is("(")).isPresent();
        Stream<String> known = Stream.concat(WORDS.stream(), call ? LibraryFunctions.names().stream() : Stream.empty())
                .filter(word -> isNearWord(token.text(), word));
        Set<String> unused = unused(site);
        return Stream.concat(visible(site, token, call), known)
                .distinct()
                .filter(name -> !name.equals(token.text()))
                .map(name -> new Near(name, surprise(token.text(), name) - (unused.contains(name) ? 2 : 0)))
                .filter(near -> near.surprise() < TOO_FAR)
                .sorted(Comparator.comparingInt(Near::surprise).thenComparing(Near::name))
                .limit(Guesses.MOST)
                .flatMap(near -> renamed(site, token, near));
    }

    /** A name that is unknown at several places was most likely meant at all of them. */
    private static Stream<Guess> renamed(ErrorSite site, Token token, Near near) {
        List<Token> same = site.source().tokens().stream()
                .filter(other -> other.kind() == TokenKind.IDENTIFIER && other.is(token.text()))
                .filter(other -> other.line() == token.line())
                .toList();
        Guess once = new Guess(Edit.instead(token, near.name()), near.surprise());
        if (same.size() < 2) {
            return Stream.of(once);
        }
        return Stream.of(new Guess(TokenEdits.everywhere(site.source(), same, near.name()), near.surprise()), once);
    }

    /** Functions where something is called, and everything else where not. */
    private static Stream<String> visible(ErrorSite site, Token token, boolean call) {
        return site.source().scopes().visibleAt(token.range()).stream()
                .filter(declaration -> isFunction(declaration) == call)
                .filter(declaration -> fits(site, token, declaration))
                .map(Declaration::name)
                .filter(name -> token.text().length() > 1 || name.length() > 1 || !isBeside(site, token, name))
                .filter(name -> !name.isEmpty() && !name.equals("main"));
    }

    /** Of two letters on one line, the one was not meant as the other, unless by its case. */
    private static boolean isBeside(ErrorSite site, Token token, String name) {
        return !name.equalsIgnoreCase(token.text())
                && site.source().tokens().stream().anyMatch(other -> other.line() == token.line() && other.is(name));
    }

    /** Brackets stand behind arrays and pointers, and arrays stand alone in calls only. */
    private static boolean fits(ErrorSite site, Token token, Declaration declaration) {
        boolean indexed = site.beside(token, 1).filter(next -> next.is("[")).isPresent();
        boolean given = isWholeArgument(site, token);
        return switch (declaration) {
            case Declaration.Variable variable -> fits(variable.type(), indexed, given);
            case Declaration.Parameter parameter -> fits(parameter.type(), indexed, given);
            default -> !indexed;
        };
    }

    private static boolean fits(CType type, boolean indexed, boolean given) {
        return indexed ? type.isPointerLike() || type.isUnknown() : given || !(type instanceof CType.Array);
    }

    private static boolean isFunction(Declaration declaration) {
        return declaration instanceof Declaration.FunctionDefinition
                || declaration instanceof Declaration.FunctionPrototype;
    }

    /** Declared, and named nowhere else: it waits for its use. */
    private static Set<String> unused(ErrorSite site) {
        Map<String, Long> times = site.source().tokens().stream()
                .filter(token -> token.kind() == TokenKind.IDENTIFIER)
                .collect(Collectors.groupingBy(Token::text, Collectors.counting()));
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isNearWord(String written, String word) {
        int distance = Spelling.distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
        return distance <= Math.min(2, Math.min(word.length(), written.length()) / 3);
    }

    private static int surprise(String written, String meant) {
        String left = written.toLowerCase(Locale.ROOT);
        String right = meant.toLowerCase(Locale.ROOT);
        if (left.equals(right)) {
            return 1;
        }
        int distance = Spelling.distance(left, right);
        int length = Math.min(left.length(), right.length());
        if (distance == 1 && length > 3) {
            return 1;
        }
        if (distance <= 2 && length > 4) {
            return 2;
        }
        if (right.startsWith(left) || left.startsWith(right)) {
            return length > 1 ? 2 : 3;
        }
        if (distance == 1) {
            return length == 1 ? 5 : 3;
        }
        boolean within = length > 1 && (right.contains(left) || left.contains(right));
        return within ? 4 : 4 + distance;
    }

    /** A letter that was meant as itself, or as the digit it looks like. */
    private static Stream<Guess> noNames(ErrorSite site, Token token) {
        String name = token.text();
        boolean isText = site.beside(token, -2)
                .filter(function -> function.is("printf") || function.is("puts"))
                .isPresent();
        Stream<Guess> digit =
                name.equalsIgnoreCase("o") ? Stream.of(new Guess(Edit.instead(token, "0"), 1)) : Stream.<Guess>empty();
        Stream<Guess> letter = MissingSingleQuotes.isMeant(site, token)
                ? Stream.of(new Guess(Edit.instead(token, "'" + name + "'"), 1))
                : isText && isWholeArgument(site, token)
                        ? Stream.of(new Guess(Edit.instead(token, "\"" + name + "\""), 5))
                        : Stream.empty();
        return Stream.concat(digit, letter);
    }

    private static boolean isWholeArgument(ErrorSite site, Token token) {
        return site.beside(token, -1)
                        .filter(before -> before.is("(") || before.is(","))
                        .isPresent()
                && site.beside(token, 1)
                        .filter(behind -> behind.is(")") || behind.is(","))
                        .isPresent();
    }

    /** {@code check prime} for {@code check_prime}. */
    private static Stream<Guess> joined(ErrorSite site, Token token) {
        return site.beside(token, 1).filter(next -> next.kind() == TokenKind.IDENTIFIER).stream()
                .flatMap(next -> Stream.of("", "_")
                        .map(between -> token.text() + between + next.text())
                        .filter(name -> !site.source().scopes().named(name).isEmpty())
                        .map(name -> new Guess(new Edit(SourceRange.spanning(token.range(), next.range()), name), 1)));
    }
}
