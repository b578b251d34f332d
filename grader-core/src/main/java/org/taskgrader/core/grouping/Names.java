package org.taskgrader.core.grouping;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.taskgrader.core.source.fact.Scopes;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;

/**
 * Names by the order in which they are come across; those that the program does not declare stay. Each begins with a sign
 * that nothing else in a form holds, so that it can be told from what a text of the program says.
 */
final class Names {

    private static final char SIGN = '\u0001';
    private static final Pattern NUMBERED = Pattern.compile(SIGN + "([a-z])[0-9]+");

    private final Scopes scopes;
    private final Set<String> macros;
    private final IdentityHashMap<Declaration, String> variables = new IdentityHashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final Map<Character, Integer> used = new HashMap<>();

    /** @param macros the names of the program's own */
    Names(Scopes scopes, Set<String> macros) {
        this.scopes = scopes;
        this.macros = Set.copyOf(macros);
    }

    String of(Expression.Name name) {
        return scopes.declarationOf(name)
                .map(declaration -> of(declaration, name.name()))
                .orElseGet(() -> undeclared(name.name()));
    }

    private String of(Declaration declaration, String name) {
        return switch (declaration) {
            case Declaration.Variable variable -> variable(variable);
            case Declaration.Parameter parameter -> variable(parameter);
            case Declaration.FunctionDefinition function -> function(function.name());
            case Declaration.FunctionPrototype prototype ->
                scopes.function(prototype.name()).isPresent() ? function(prototype.name()) : prototype.name();
            case Declaration.Enumerator enumerator -> numbered('e', enumerator.name());
            case Declaration.Typedef typedef -> name;
            case Declaration.Structure structure -> name;
            case Declaration.Enumeration enumeration -> name;
            case Declaration.Unknown unknown -> name;
        };
    }

    /** A name that no declaration of the program explains: a macro's, or one that stays. */
    String undeclared(String name) {
        return macros.contains(name) ? numbered('k', name) : name;
    }

    String variable(Declaration declaration) {
        return variables.computeIfAbsent(declaration, unnamed -> next('v'));
    }

    boolean isUsed(Declaration declaration) {
        return variables.containsKey(declaration);
    }

    String function(String name) {
        return name.equals("main") ? name : numbered('f', name);
    }

    String enumerator(String name) {
        return numbered('e', name);
    }

    String tag(String name) {
        return numbered('t', name);
    }

    String member(String name) {
        return numbered('m', name);
    }

    String label(String name) {
        return numbered('l', name);
    }

    private String numbered(char kind, String name) {
        return others.computeIfAbsent(kind + name, unnamed -> next(kind));
    }

    private String next(char kind) {
        return SIGN + "" + kind + used.merge(kind, 1, Integer::sum);
    }

    /** A text for people. */
    static String shown(String text) {
        return text.replace(String.valueOf(SIGN), "");
    }

    /** A line in which all variables are one, and so are all functions. */
    static String without(String line) {
        return NUMBERED.matcher(line).replaceAll("$1");
    }
}
