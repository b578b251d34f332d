package org.taskgrader.core.source.grammar;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.Preprocessing;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SyntaxProblem;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.TranslationUnit;

/**
 * What reading a program yields.
 *
 * @param allTokens everything in the text
 * @param code the code's tokens of the groups that count, macros replaced: those of a macro stand where it is used
 * @param directives all, in order
 * @param unit the tree
 * @param parenthesised the expressions in parentheses, by identity, with their ranges including these
 * @param values what object-like macros and enumerators stand for, where that is an expression
 * @param problems in the order of the text
 */
public record Reading(
        List<Token> allTokens,
        List<Token> code,
        List<Directive> directives,
        TranslationUnit unit,
        IdentityHashMap<Expression, SourceRange> parenthesised,
        Map<String, Expression> values,
        List<SyntaxProblem> problems) {

    /** More open brackets than a thread's stack should be trusted with, and than any program has. */
    private static final int MAX_BRACKETS = 200;

    /** Reads any text. */
    public static Reading of(String text, Preprocessing mode) {
        List<Lexeme> lexemes = Scanner.scan(mode == Preprocessing.AS_WRITTEN ? text : Spellings.plain(text));
        List<SyntaxProblem> problems = new ArrayList<>();
        SourceRange whole = lexemes.isEmpty()
                ? new SourceRange(1, 1, 1, 1)
                : SourceRange.spanning(
                        lexemes.getFirst().range(), lexemes.getLast().range());
        Preprocessor.Output program = Preprocessor.run(lexemes, mode);
        reportUnclosedComment(lexemes, problems);
        TreeBuilder builder = new TreeBuilder(problems);
        TranslationUnit unit = new TranslationUnit(List.of(), List.of(), whole);
        if (isTooDeep(program.code())) {
            problems.add(new SyntaxProblem(whole, "nested too deep"));
        } else {
            List<Lexeme> code = Repairs.separate(TypeNames.mark(Repairs.mend(program.code(), problems)), problems);
            defineMacros(program.macros(), builder);
            unit = builder.program(new CodeParser(code, problems).items(problems), whole);
        }
        problems.sort((a, b) -> a.range().line() == b.range().line()
                ? Integer.compare(a.range().column(), b.range().column())
                : Integer.compare(a.range().line(), b.range().line()));
        return new Reading(
                lexemes.stream().map(Lexeme::token).toList(),
                program.code().stream().map(Lexeme::token).toList(),
                List.copyOf(program.directives()),
                unit,
                builder.parenthesised(),
                Map.copyOf(builder.values()),
                List.copyOf(problems));
    }

    private static void reportUnclosedComment(List<Lexeme> lexemes, List<SyntaxProblem> problems) {
        if (!lexemes.isEmpty() && lexemes.getLast().type() == CLexer.UnclosedComment) {
            problems.add(new SyntaxProblem(lexemes.getLast().range(), "comment never closed"));
        }
    }

    private static void defineMacros(List<Macro> macros, TreeBuilder builder) {
        for (Macro macro : macros) {
            value(macro, builder).ifPresent(value -> builder.values().put(macro.name(), value));
        }
    }

    private static Optional<Expression> value(Macro macro, TreeBuilder builder) {
        boolean expression = macro.parameters().isEmpty() && macro.shape() != Macro.Shape.FRAGMENT;
        if (!expression || isTooDeep(macro.body())) {
            return Optional.empty();
        }
        int end = macro.body().size() - (macro.shape() == Macro.Shape.TERMINATED ? 1 : 0);
        CodeParser parser = new CodeParser(TypeNames.mark(macro.body().subList(0, end)), new ArrayList<>());
        return Optional.ofNullable(parser.wholeExpression())
                .map(context -> builder.expressions().expression(context, Places.of(context)));
    }

    private static boolean isTooDeep(List<Lexeme> code) {
        int depth = 0;
        for (Lexeme lexeme : code) {
            depth += Tokens.isOpening(lexeme.type()) ? 1 : Tokens.isClosing(lexeme.type()) && depth > 0 ? -1 : 0;
            if (depth > MAX_BRACKETS) {
                return true;
            }
        }
        return false;
    }
}
