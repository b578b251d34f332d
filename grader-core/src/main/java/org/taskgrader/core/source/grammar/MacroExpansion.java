package org.taskgrader.core.source.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/**
 * Replaces the macros that the parser cannot do without, or all. What takes their place stands, for us, where they stood.
 */
final class MacroExpansion {

    /** Macros can double themselves at every level, so the work for all of them is limited. */
    private static final int MAX_WORK = 50_000;

    private static final int MAX_DEPTH = 16;

    private final List<Lexeme> output = new ArrayList<>();
    private final Map<String, Macro> macros;
    private final boolean all;
    private int work;

    /**
     * Prepares the replacement.
     *
     * @param macros what names inside a macro's body may stand for: those known at the program's end
     * @param all whether those are replaced, too, that the parser can do without
     */
    MacroExpansion(Map<String, Macro> macros, boolean all) {
        this.macros = macros;
        this.all = all;
    }

    /** A token, and the macro of that name at its place. */
    record Candidate(Lexeme lexeme, Optional<Macro> macro) {}

    List<Lexeme> of(List<Candidate> input) {
        expand(input, 0);
        return output;
    }

    private void expand(List<Candidate> input, int depth) {
        int i = 0;
        while (i < input.size()) {
            Candidate candidate = input.get(i);
            Optional<Macro> macro = candidate.macro().filter(m -> depth < MAX_DEPTH && mustReplace(m));
            int end = macro.map(Macro::parameters).filter(Optional::isPresent).isPresent() ? closing(input, i + 1) : i;
            if (macro.isEmpty() || end < 0) {
                output.add(candidate.lexeme());
                i++;
                continue;
            }
            expand(replacement(macro.get(), input.subList(i, end + 1)), depth + 1);
            i = end + 1;
        }
    }

    private boolean mustReplace(Macro macro) {
        work += 1 + macro.body().size();
        if (work > MAX_WORK) {
            return false;
        }
        if (all) {
            return true;
        }
        return switch (macro.shape()) {
            case EXPRESSION -> false;
            case TEXT, FRAGMENT -> true;
            case TERMINATED ->
                output.isEmpty() || startsStatementAfter(output.getLast().type());
        };
    }

    private static boolean startsStatementAfter(int type) {
        return switch (type) {
            case CLexer.Semicolon,
                    CLexer.LeftBrace,
                    CLexer.RightBrace,
                    CLexer.RightParen,
                    CLexer.Colon,
                    CLexer.Else,
                    CLexer.Do -> true;
            default -> false;
        };
    }

    /** The index of the parenthesis that closes a macro's arguments; -1 if there are none. */
    private int closing(List<Candidate> input, int from) {
        int open = 0;
        for (int i = from; i < input.size() && work <= MAX_WORK; i++, work++) {
            int type = input.get(i).lexeme().type();
            if (i == from && type != CLexer.LeftParen) {
                return -1;
            }
            open += type == CLexer.LeftParen ? 1 : type == CLexer.RightParen ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }

    private List<Candidate> replacement(Macro macro, List<Candidate> use) {
        Token place = use.getFirst().lexeme().token();
        Map<String, List<Candidate>> arguments = new HashMap<>();
        macro.parameters().ifPresent(names -> bind(names, use.subList(2, use.size() - 1), arguments));
        List<Candidate> result = new ArrayList<>();
        for (int i = 0; i < macro.body().size(); i++) {
            Lexeme lexeme = macro.body().get(i);
            boolean last = i == macro.body().size() - 1;
            if (lexeme.type() == CLexer.HashHash && !result.isEmpty() && !last) {
                i++;
                paste(result, part(macro, macro.body().get(i), arguments, place), macro, place);
            } else if (lexeme.type() == CLexer.Hash
                    && !last
                    && arguments.containsKey(macro.body().get(i + 1).text())) {
                i++;
                String name = macro.body().get(i).text();
                result.add(new Candidate(quoted(arguments.getOrDefault(name, List.of()), place), Optional.empty()));
            } else {
                result.addAll(part(macro, lexeme, arguments, place));
            }
        }
        return result;
    }

    /** What one token of a body stands for: an argument, or itself. */
    private List<Candidate> part(Macro macro, Lexeme lexeme, Map<String, List<Candidate>> arguments, Token place) {
        List<Candidate> argument = arguments.get(lexeme.text());
        if (argument != null) {
            work += argument.size();
            return argument;
        }
        return List.of(candidate(lexeme.at(place), macro));
    }

    private Candidate candidate(Lexeme lexeme, Macro within) {
        return new Candidate(
                lexeme,
                Optional.ofNullable(macros.get(lexeme.text()))
                        .filter(other -> !other.name().equals(within.name())));
    }

    /** Joins the last token so far and the first of those that follow (ISO C11 6.10.3.3). */
    private void paste(List<Candidate> result, List<Candidate> following, Macro macro, Token place) {
        if (following.isEmpty()) {
            return;
        }
        Lexeme left = result.removeLast().lexeme();
        work += left.text().length();
        String joined = left.text() + following.getFirst().lexeme().text();
        for (Lexeme lexeme : Scanner.scan(joined)) {
            if (lexeme.token().kind().isCode()) {
                result.add(candidate(lexeme.at(place), macro));
            }
        }
        result.addAll(following.subList(1, following.size()));
    }

    private static Lexeme quoted(List<Candidate> argument, Token place) {
        String text = argument.stream()
                .map(part -> part.lexeme().text().replace("\\", "\\\\").replace("\"", "\\\""))
                .collect(Collectors.joining(" ", "\"", "\""));
        return new Lexeme(
                CLexer.StringLiteral, new Token(TokenKind.STRING, text, place.range(), place.offset(), place.index()));
    }

    private static void bind(List<String> names, List<Candidate> given, Map<String, List<Candidate>> arguments) {
        int start = 0;
        int open = 0;
        int parameter = 0;
        for (int i = 0; i <= given.size() && parameter < names.size(); i++) {
            int type = i < given.size() ? given.get(i).lexeme().type() : CLexer.Comma;
            open += Tokens.isOpening(type) ? 1 : Tokens.isClosing(type) ? -1 : 0;
            boolean last = parameter == names.size() - 1 && names.get(parameter).equals("...");
            if (i == given.size() || (type == CLexer.Comma && open == 0 && !last)) {
                String name = names.get(parameter).equals("...") ? "__VA_ARGS__" : names.get(parameter);
                arguments.put(name, List.copyOf(given.subList(start, i)));
                start = i + 1;
                parameter++;
            }
        }
    }
}
