package org.taskgrader.core.source.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.Preprocessing;
import org.taskgrader.core.source.Token;

/**
 * The preprocessor as far as the tree needs it: which groups of lines count, and what macros stand for. No header is
 * read.
 */
final class Preprocessor {

    private final List<Directive> directives = new ArrayList<>();
    private final List<MacroExpansion.Candidate> active = new ArrayList<>();
    private final Map<String, Macro> macros = new HashMap<>();
    private final Map<String, Macro> everDefined = new HashMap<>();
    private final Preprocessing mode;
    private final ConditionalGroups groups;

    /**
     * The program behind the preprocessor.
     *
     * @param macros those defined at its end
     * @param code without white space, comments and directives, of the groups that count
     */
    record Output(List<Directive> directives, List<Lexeme> code, List<Macro> macros) {}

    private Preprocessor(Preprocessing mode) {
        this.mode = mode;
        this.groups = new ConditionalGroups(macros, mode);
    }

    static Output run(List<Lexeme> lexemes, Preprocessing mode) {
        Preprocessor preprocessor = new Preprocessor(mode);
        for (Lexeme lexeme : lexemes) {
            if (lexeme.type() == CLexer.Directive) {
                preprocessor.obey(lexeme.token());
            } else if (lexeme.token().kind().isCode() && preprocessor.groups.count()) {
                Optional<Macro> macro = Optional.ofNullable(preprocessor.macros.get(lexeme.text()));
                preprocessor.active.add(new MacroExpansion.Candidate(lexeme, macro));
            }
        }
        return preprocessor.output();
    }

    /** Where all macros are replaced, taking one back must not hide what it stood for before. */
    private Output output() {
        boolean all = mode != Preprocessing.AS_WRITTEN;
        MacroExpansion expansion = new MacroExpansion(all ? everDefined : macros, all);
        return new Output(directives, expansion.of(active), List.copyOf(macros.values()));
    }

    private void obey(Token token) {
        Directive directive = DirectiveReader.read(token);
        if (mode == Preprocessing.AS_WRITTEN || groups.count()) {
            directives.add(directive);
        }
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
            Macro macro = Macro.of(name, parameters, DirectiveReader.macroBody(token));
            macros.put(name, macro);
            everDefined.put(name, macro);
        }
    }

    private void undefine(Directive.Other other) {
        if (groups.count() && other.keyword().equals("undef") && !other.rest().isEmpty()) {
            macros.remove(other.rest().getFirst().text());
        }
    }
}
