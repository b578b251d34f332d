package org.taskgrader.core.grouping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Directive;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;

/**
 * A whole program, line by line: {@code main} first, then the other functions as they are come across, then what was
 * declared and used, and the macros. In which order things are declared does not show, and what is never used is not there.
 */
final class ProgramForm {

    private final CSource source;
    private final List<MacroForm> macros;
    private final Names names;
    private final TypeForm types;
    private final ExpressionForm expressions;
    private final List<String> lines = new ArrayList<>();
    private final List<Declaration.Variable> globals = new ArrayList<>();

    ProgramForm(CSource source) {
        this.source = source;
        this.macros = source.directives().stream()
                .flatMap(directive -> MacroForm.of(directive).stream())
                .toList();
        this.names =
                new Names(source.scopes(), macros.stream().map(MacroForm::name).collect(Collectors.toSet()));
        this.types = new TypeForm(names);
        this.expressions = new ExpressionForm(names, types);
    }

    List<String> lines() {
        source.unit().declarations().stream()
                .filter(Declaration.Variable.class::isInstance)
                .map(Declaration.Variable.class::cast)
                .forEach(globals::add);
        inOrder().forEach(this::function);
        for (Declaration.Variable global : globals) {
            if (names.isUsed(global)) {
                String value = global.initialiser()
                        .map(expressions::of)
                        .map(text -> " = " + text)
                        .orElse("");
                lines.add("global " + names.variable(global) + ": " + types.of(global.type()) + value);
            }
        }
        source.unit().declarations().forEach(this::tagged);
        macros.forEach(macro -> lines.add(macro.line(names)));
        conditions();
        return lines;
    }

    /** Each behind the function that is the first to call it; those that nobody calls at the end. */
    private List<FunctionDefinition> inOrder() {
        Map<String, FunctionDefinition> ordered = new LinkedHashMap<>();
        List<FunctionDefinition> roots = new ArrayList<>();
        source.scopes().function("main").ifPresent(roots::add);
        roots.addAll(source.unit().functions());
        for (FunctionDefinition root : roots) {
            List<FunctionDefinition> queue = new ArrayList<>(List.of(root));
            for (int next = 0; next < queue.size(); next++) {
                FunctionDefinition function = queue.get(next);
                if (ordered.putIfAbsent(function.name(), function) == null) {
                    source.calls()
                            .within(function)
                            .forEach(call ->
                                    source.scopes().function(call.name()).ifPresent(queue::add));
                }
            }
        }
        return List.copyOf(ordered.values());
    }

    private void conditions() {
        source.directives(Directive.Conditional.class)
                .map(directive -> directive.keyword() + MacroForm.text(directive.condition(), names))
                .forEach(lines::add);
    }

    private void function(FunctionDefinition function) {
        String parameters = function.parameters().stream()
                .map(parameter -> names.variable(parameter) + ": " + types.of(parameter.type()))
                .collect(Collectors.joining(", ", "(", ")"));
        lines.add("function " + names.function(function.name()) + parameters + ": " + types.of(function.returnType()));
        lines.addAll(new StatementForm(names, types, expressions).of(function));
    }

    private void tagged(Declaration declaration) {
        if (declaration instanceof Declaration.Structure structure) {
            lines.add("type " + names.tag(structure.name()) + ": "
                    + structure.members().stream()
                            .map(member -> names.member(member.name()) + ": " + types.of(member.type()))
                            .collect(Collectors.joining(", ")));
        } else if (declaration instanceof Declaration.Enumeration enumeration) {
            lines.add("constants: "
                    + enumeration.enumerators().stream()
                            .map(constant -> names.enumerator(constant.name())
                                    + constant.value()
                                            .map(value -> " = " + expressions.of(value))
                                            .orElse(""))
                            .collect(Collectors.joining(", ")));
        }
    }
}
