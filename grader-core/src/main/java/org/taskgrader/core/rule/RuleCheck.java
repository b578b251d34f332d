package org.taskgrader.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.Preprocessing;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.TokenKind;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;
import org.taskgrader.core.source.tree.Declaration.Modifier;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.type.CType;

/** Holds a program that compiles against rules. */
public final class RuleCheck {

    private static final String FUNCTION = "function";
    private static final String CONSTRUCT = "construct";
    private static final String HEADER = "header";
    private static final String LITERAL = "literal";
    private static final String LINES = "lines";
    private static final String MOST = "most";

    private final CSource written;
    private final CSource possible;
    private final CSource certain;
    private final Reach reach;

    private RuleCheck(CSource written) {
        this.written = written;
        this.possible = CSource.parse(written.text(), Preprocessing.WHATEVER_MAY_COUNT);
        this.certain = CSource.parse(written.text(), Preprocessing.WHATEVER_DOES_COUNT);
        this.reach = Reach.of(certain);
    }

    /** Of a program as far as it can be read, whether it compiles or not. */
    public static RuleCheck of(CSource source) {
        return new RuleCheck(source);
    }

    /** Where the program hides from whoever looks at its runs, if it does. */
    public Optional<SourceRange> hiding() {
        return Hiding.first(written, possible, certain);
    }

    /** Whether the program may call a function of that name: it names it, and not only to declare it. */
    public boolean mayUse(String function) {
        Set<SourceRange> declared = possible.unit().declarations().stream()
                .filter(Declaration.FunctionPrototype.class::isInstance)
                .map(Declaration::nameRange)
                .collect(Collectors.toSet());
        return possible.code().stream()
                .filter(token ->
                        token.kind() == TokenKind.IDENTIFIER && token.text().equals(function))
                .anyMatch(token -> !declared.contains(token.range()));
    }

    /** Whether the program does as the rule asks. */
    public boolean meets(Rule demand) {
        return breach(demand).isEmpty();
    }

    /** The rules that a program breaks, in their order: of each the first demand that it does not meet. */
    public static List<BrokenRule> check(List<SourceRule> rules, CSource source) {
        if (rules.isEmpty()) {
            return List.of();
        }
        RuleCheck check = new RuleCheck(source);
        List<BrokenRule> broken = new ArrayList<>();
        for (SourceRule rule : rules) {
            rule.demands().stream()
                    .flatMap(demand -> check.breach(demand).stream()
                            .map(breach -> new BrokenRule(rule, demand, breach.where(), breach.facts())))
                    .findFirst()
                    .ifPresent(broken::add);
        }
        return List.copyOf(broken);
    }

    private record Breach(Optional<SourceRange> where, Map<String, String> facts) {

        static Optional<Breach> found(Optional<SourceRange> where, Map<String, String> facts) {
            return where.map(place -> new Breach(where, facts));
        }

        static Optional<Breach> unless(boolean met, Map<String, String> facts) {
            return met ? Optional.empty() : Optional.of(new Breach(Optional.empty(), facts));
        }
    }

    private Optional<Breach> breach(Rule demand) {
        return switch (demand) {
            case Rule.ForbiddenFunction(String name) ->
                Breach.found(Names.first(possible, certain, name), Map.of(FUNCTION, name));
            case Rule.RequiredCall(String name) -> Breach.unless(isCalled(name), Map.of(FUNCTION, name));
            case Rule.ForbiddenConstruct(Construct construct) ->
                Breach.found(
                        Constructs.first(construct, possible, possible.unit().descendants()),
                        Map.of(CONSTRUCT, construct.code()));
            case Rule.RequiredConstruct(Construct construct) ->
                Breach.unless(
                        Constructs.first(construct, certain, reach.nodes(Node.class))
                                .isPresent(),
                        Map.of(CONSTRUCT, construct.code()));
            case Rule.NoGlobalVariables none -> globalVariable();
            case Rule.ForbiddenHeader(String header) ->
                Breach.found(Headers.first(possible, header), Map.of(HEADER, header));
            case Rule.RequiredHeader(String header) ->
                Breach.unless(Headers.first(certain, header).isPresent(), Map.of(HEADER, header));
            case Rule.ForbiddenLiteral(Literal literal) ->
                Breach.found(
                        literal.places(possible, possible.unit().descendants()).findFirst(),
                        Map.of(LITERAL, literal.written()));
            case Rule.RequiredLiteral(Literal literal) ->
                Breach.unless(
                        literal.places(certain, reach.nodes(Expression.class))
                                .findFirst()
                                .isPresent(),
                        Map.of(LITERAL, literal.written()));
            case Rule.RequiredRecursion(String function) -> recursion(function);
            case Rule.RequiredFunction(Signature signature) -> function(signature);
            case Rule.MostLines(int most) -> lines(most);
            case Rule.MostLinesOfFunction(int most) -> linesOfFunctions(most);
            case Rule.MostNesting(int most) -> nesting(most);
            case Rule.FilledBlanks(String template) -> Breach.found(Blanks.firstChange(template, written), Map.of());
            case Rule.GivenLines(String template) -> otherLine(template);
            case Rule.MostChanges(String template, int most) -> changes(template, most);
            // Nothing in the text says how its runs go.
            case Rule.OfRuns runs -> Optional.empty();
        };
    }

    private boolean isCalled(String name) {
        return reach.nodes(Expression.Call.class)
                .anyMatch(call -> call.callee() instanceof Expression.Name callee
                        && callee.name().equals(name));
    }

    /** A constant outside of functions is no variable; a pointer to something constant is one. */
    private Optional<Breach> globalVariable() {
        return possible.unit().declarations().stream()
                .filter(Declaration.Variable.class::isInstance)
                .map(Declaration.Variable.class::cast)
                .filter(variable ->
                        !variable.modifiers().contains(Modifier.CONST) || variable.type() instanceof CType.Pointer)
                .findFirst()
                .map(variable -> new Breach(Optional.of(variable.nameRange()), Map.of("variable", variable.name())));
    }

    private Optional<Breach> recursion(String name) {
        Optional<FunctionDefinition> function = certain.scopes().function(name);
        Set<Expression.Call> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        reach.nodes(Expression.Call.class).forEach(reached::add);
        boolean met = certain.recursion().all().stream()
                .filter(call -> reached.contains(call.call().call()))
                .flatMap(call -> call.cycle().stream())
                .anyMatch(each -> each.name().equals(name));
        return met
                ? Optional.empty()
                : Optional.of(new Breach(function.map(Declaration::nameRange), Map.of(FUNCTION, name)));
    }

    /** Where there is one of that name, its head is the place to look at. */
    private Optional<Breach> function(Signature signature) {
        Optional<FunctionDefinition> named = certain.scopes().function(signature.name());
        return named.filter(signature::isOf).isPresent()
                ? Optional.empty()
                : Optional.of(new Breach(named.map(Declaration::nameRange), Map.of("signature", signature.written())));
    }

    private Optional<Breach> lines(int most) {
        Lines lines = Lines.of(written);
        return lines.all() <= most
                ? Optional.empty()
                : Optional.of(new Breach(
                        Optional.of(line(lines.lineBeyond(most))),
                        Map.of(LINES, Integer.toString(lines.all()), MOST, Integer.toString(most))));
    }

    private Optional<Breach> otherLine(String template) {
        OptionalInt line = GivenLines.firstOther(template, written.lines());
        return line.isPresent()
                ? Optional.of(new Breach(Optional.of(line(line.getAsInt())), Map.of()))
                : Optional.empty();
    }

    private Optional<Breach> changes(String template, int most) {
        int changed = ChangedLines.count(template, written.lines());
        return Breach.unless(
                changed <= most, Map.of("changed", Integer.toString(changed), MOST, Integer.toString(most)));
    }

    private SourceRange line(int number) {
        String text = written.lines().get(number - 1);
        int end = Math.max(2, text.codePointCount(0, text.stripTrailing().length()) + 1);
        return new SourceRange(number, 1, number, end);
    }

    private Optional<Breach> linesOfFunctions(int most) {
        Lines lines = Lines.of(written);
        for (FunctionDefinition function : written.unit().functions()) {
            int own = lines.within(function.range().line(), function.range().endLine());
            if (own > most) {
                return Optional.of(new Breach(
                        Optional.of(function.nameRange()),
                        Map.of(FUNCTION, function.name(), LINES, Integer.toString(own), MOST, Integer.toString(most))));
            }
        }
        return Optional.empty();
    }

    private Optional<Breach> nesting(int most) {
        return Nesting.beyond(possible, most)
                .map(level -> new Breach(
                        Optional.of(head(level.statement().range())),
                        Map.of("depth", Integer.toString(level.depth()), MOST, Integer.toString(most))));
    }

    /** The first line of something longer. */
    private SourceRange head(SourceRange range) {
        return new SourceRange(
                range.line(),
                range.column(),
                range.line(),
                Math.max(range.column() + 1, line(range.line()).endColumn()));
    }
}
