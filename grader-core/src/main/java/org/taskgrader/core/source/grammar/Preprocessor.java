package org.taskgrader.core.source.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.Token;

/**
 * The preprocessor as far as the tree needs it: which groups of lines count, and what macros stand for. No header is
 * read.
 */
final class Preprocessor {

    private final List<Directive> directives = new ArrayList<>();
    private final List<MacroExpansion.Candidate> active = new ArrayList<>();
    private final Map<String, Macro> macros = new HashMap<>();
    private final ConditionalGroups groups = new ConditionalGroups(macros);

    /**
     * The program behind the preprocessor.
     *
     * @param macros those defined at its end
     * @param code without white space, comments and directives, of the groups that count
     */
    record Output(List<Directive> directives, List<Lexeme> code, List<Macro> macros) {}

    private Preprocessor() {}

    static Output run(List<Lexeme> lexemes) {
        Preprocessor preprocessor = new Preprocessor();
        for (Lexeme lexeme : lexemes) {
            if (lexeme.type() == CLexer.Directive) {
                preprocessor.obey(lexeme.token());
            } else if (lexeme.token().kind().isCode() && preprocessor.groups.count()) {
                Optional<Macro> macro = Optional.ofNullable(preprocessor.macros.get(lexeme.text()));
                preprocessor.active.add(new MacroExpansion.Candidate(lexeme, macro));
            }
        }
        return new Output(
                preprocessor.directives,
                new MacroExpansion(preprocessor.macros).of(preprocessor.active),
                List.copyOf(preprocessor.macros.values()));
    }

    private void obey(Token token) {
        Directive directive = DirectiveReader.read(token);
        directives.add(directive);
        switch (directive) {
            case Directive.Conditional conditional -> groups.obey(conditional);
            case Directive.ObjectMacro macro -> define(macro.name(), Optional.empty(), token);
            case Directive.FunctionMacro macro -> define(macro.name(), Optional.of(macro.parameters()), token);
            case Directive.Other other -> undefine(other);
            case Directive.Include include -> {
                // Its macros are the library's; what they stand for is known where it matters.
            }
        }
    }

    private void define(String name, Optional<List<String>> parameters, Token token) {
        if (groups.count()) {
            macros.put(name, Macro.of(name, parameters, DirectiveReader.macroBody(token)));
        }
    }

    private void undefine(Directive.Other other) {
        if (groups.count() && other.keyword().equals("undef") && !other.rest().isEmpty()) {
            macros.remove(other.rest().getFirst().text());
        }
    }
}
