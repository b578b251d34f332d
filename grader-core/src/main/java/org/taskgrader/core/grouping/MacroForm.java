package org.taskgrader.core.grouping;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** A macro of the program's own. The tree has its name where it is used, so what it stands for is told beside. */
record MacroForm(String name, List<String> parameters, List<Token> body) {

    /** Empty for a directive that defines none. */
    static Optional<MacroForm> of(Directive directive) {
        return switch (directive) {
            case Directive.ObjectMacro macro -> Optional.of(new MacroForm(macro.name(), List.of(), macro.body()));
            case Directive.FunctionMacro macro ->
                Optional.of(new MacroForm(macro.name(), macro.parameters(), macro.body()));
            case Directive.Include include -> Optional.empty();
            case Directive.Conditional conditional -> Optional.empty();
            case Directive.Other other -> Optional.empty();
        };
    }

    String line(Names names) {
        return "macro " + names.undeclared(name) + parameters + text(body, names);
    }

    static String text(List<Token> tokens, Names names) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(' ')
                    .append(
                            token.kind() == TokenKind.IDENTIFIER
                                    ? names.undeclared(token.text())
                                    : Escapes.of(token.text()));
        }
        return text.toString();
    }
}
