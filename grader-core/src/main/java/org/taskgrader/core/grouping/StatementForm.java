package org.taskgrader.core.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Statement;

/**
 * A function's statements, one a line. Braces around one statement do not show, a value given with a declaration is an
 * assignment, and a {@code for} is a loop with its first part before and its last part at the end.
 */
final class StatementForm {

    private final Names names;
    private final TypeForm types;
    private final ExpressionForm expressions;
    private final List<String> lines = new ArrayList<>();
    private final List<Declaration.Variable> variables = new ArrayList<>();
    private int depth;
    /** Whether a {@code continue} of the loop that is being written was come across. */
    private boolean continued;

    StatementForm(Names names, TypeForm types, ExpressionForm expressions) {
        this.names = names;
        this.types = types;
        this.expressions = expressions;
    }

    List<String> of(FunctionDefinition function) {
        List<Statement> items = function.body().items();
        boolean endsAnyway = function.name().equals("main")
                && !items.isEmpty()
                && items.getLast() instanceof Statement.Return end
                && end.value().filter(StatementForm::isZero).isPresent();
        depth++;
        items.subList(0, items.size() - (endsAnyway ? 1 : 0)).forEach(this::write);
        variables.stream().filter(names::isUsed).map(this::declared).sorted().forEach(this::line);
        depth--;
        return lines;
    }

    /** ISO C11 5.1.2.2.3: {@code main} returns 0 at its end whether that is written or not. */
    private static boolean isZero(Expression value) {
        return value instanceof Expression.IntLiteral literal && literal.value().signum() == 0;
    }

    private String declared(Declaration.Variable variable) {
        String modifier = variable.modifiers().contains(Declaration.Modifier.STATIC) ? "static " : "";
        StringBuilder sizes = new StringBuilder();
        variable.extents().stream()
                .filter(extent -> !(extent instanceof Expression.IntLiteral))
                .forEach(extent -> sizes.append(" of ").append(expressions.of(extent)));
        return modifier + names.variable(variable) + ": " + types.of(variable.type()) + sizes;
    }

    private void write(Statement statement) {
        switch (statement) {
            case Statement.Block block -> block.items().forEach(this::write);
            case Statement.DeclarationStatement s -> s.declarations().forEach(this::declare);
            case Statement.ExpressionStatement s ->
                expressions.asStatements(s.expression()).forEach(this::line);
            case Statement.Empty empty -> {}
            case Statement.If s -> {
                line("if " + expressions.of(s.condition()));
                within(s.thenBranch());
                s.elseBranch().ifPresent(branch -> {
                    line("else");
                    within(branch);
                });
            }
            case Statement.While s -> loop(Optional.of(s.condition()), s.body(), Optional.empty());
            case Statement.DoWhile s -> {
                line("do");
                loopBody(s.body());
                line("while " + expressions.of(s.condition()));
            }
            case Statement.For s -> {
                s.init().ifPresent(this::write);
                loop(s.condition(), s.body(), s.step());
            }
            case Statement.Switch s -> {
                line("switch " + expressions.of(s.subject()));
                within(s.body());
            }
            case Statement.Case s ->
                line("case "
                        + expressions.of(s.value())
                        + s.upTo().map(end -> " to " + expressions.of(end)).orElse(""));
            case Statement.Default s -> line("default");
            case Statement.Label s -> line("label " + names.label(s.name()));
            case Statement.Return s ->
                line("return"
                        + s.value().map(value -> ' ' + expressions.of(value)).orElse(""));
            case Statement.Break s -> line("break");
            case Statement.Continue s -> {
                continued = true;
                line("continue");
            }
            case Statement.Goto s -> line("goto " + names.label(s.label()));
            case Statement.Unknown s -> line('?' + Escapes.of(s.text()));
        }
    }

    private void declare(Declaration declaration) {
        if (declaration instanceof Declaration.Variable variable) {
            variables.add(variable);
            variable.initialiser().ifPresent(value -> line(names.variable(variable) + " = " + expressions.of(value)));
        }
    }

    /** The last part of a {@code for} is at the end of its body, unless a {@code continue} leads there past the body's end. */
    private void loop(Optional<Expression> condition, Statement body, Optional<Expression> step) {
        line("loop " + condition.map(expressions::of).orElse("1"));
        boolean passed = loopBody(body);
        step.ifPresent(last -> {
            if (passed) {
                line("then");
            }
            depth++;
            expressions.asStatements(last).forEach(this::line);
            depth--;
        });
    }

    private boolean loopBody(Statement body) {
        boolean outside = continued;
        continued = false;
        within(body);
        boolean found = continued;
        continued = outside;
        return found;
    }

    private void within(Statement statement) {
        depth++;
        int before = lines.size();
        write(statement);
        if (lines.size() == before) {
            line("nothing");
        }
        depth--;
    }

    private void line(String text) {
        lines.add("  ".repeat(depth) + text);
    }
}
