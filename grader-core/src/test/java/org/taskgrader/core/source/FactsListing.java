package org.taskgrader.core.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.source.fact.ArrayAccess;
import org.taskgrader.core.source.fact.Conversion;
import org.taskgrader.core.source.fact.Division;
import org.taskgrader.core.source.fact.FormatCall;
import org.taskgrader.core.source.fact.Loop;
import org.taskgrader.core.source.fact.Pointer;
import org.taskgrader.core.source.fact.PointerTarget;
import org.taskgrader.core.source.fact.RecursiveCall;
import org.taskgrader.core.source.fact.ScopedDeclaration;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Declaration.FunctionDefinition;

/** What is known of a program, one line each in the order of the text: what the cases' expected files hold. */
final class FactsListing {

    private final CSource source;
    private final List<Line> lines = new ArrayList<>();

    private record Line(SourceRange place, String text) {}

    private FactsListing(CSource source) {
        this.source = source;
    }

    static String of(CSource source) {
        FactsListing listing = new FactsListing(source);
        listing.collect();
        listing.lines.sort(Comparator.comparingInt((Line line) -> line.place().line())
                .thenComparingInt(line -> line.place().column()));
        StringBuilder text = new StringBuilder();
        for (Line line : listing.lines) {
            text.append(line.place().line())
                    .append(':')
                    .append(line.place().column())
                    .append(' ')
                    .append(line.text())
                    .append('\n');
        }
        return text.toString();
    }

    private void add(SourceRange place, String text) {
        lines.add(new Line(place, text));
    }

    private void collect() {
        source.problems().forEach(problem -> add(problem.range(), "problem"));
        source.brackets().unpaired().forEach(token -> add(token.range(), "unpaired " + token.text()));
        source.unit().strays().forEach(stray -> add(stray.range(), "stray statement"));
        source.scopes().all().forEach(this::declaration);
        source.uses().unbound().forEach(this::unbound);
        source.loops().all().forEach(this::loop);
        source.conditions().withAssignment().forEach(c -> add(c.expression().range(), "assignment in condition"));
        source.formats().all().forEach(this::format);
        source.recursion().all().forEach(this::recursion);
        source.arrays().all().forEach(this::access);
        source.divisions().all().forEach(this::division);
        source.pointers().all().forEach(this::pointer);
    }

    private void declaration(ScopedDeclaration scoped) {
        Declaration declaration = scoped.declaration();
        String type =
                switch (declaration) {
                    case Declaration.Variable variable -> variable.type().spelling();
                    case Declaration.Parameter parameter -> parameter.type().spelling();
                    case Declaration.Typedef typedef -> typedef.type().spelling();
                    case FunctionDefinition function -> function.type().spelling();
                    case Declaration.FunctionPrototype function ->
                        function.type().spelling();
                    case Declaration.Enumerator enumerator -> "";
                    case Declaration.Structure structure -> "";
                    case Declaration.Enumeration enumeration -> "";
                    case Declaration.Unknown unknown -> "";
                };
        String kind = declaration.getClass().getSimpleName();
        add(declaration.nameRange(), (kind + " " + declaration.name() + ": " + type + within(scoped.within())).strip());
    }

    private static String within(Optional<FunctionDefinition> function) {
        return function.map(f -> " in " + f.name()).orElse("");
    }

    private void unbound(Use use) {
        add(use.name().range(), "unbound " + use.name().name() + " " + use.manner());
    }

    private void loop(Loop loop) {
        add(
                loop.range(),
                "loop of depth " + loop.depth() + " on " + names(loop.conditionUses()) + " changing "
                        + names(loop.changed()) + " with " + loop.exits().size() + " exits");
    }

    private static List<String> names(List<Use> uses) {
        return uses.stream().map(use -> use.name().name()).distinct().toList();
    }

    private void format(FormatCall format) {
        StringBuilder text = new StringBuilder(format.call().name()).append(" of");
        for (Conversion conversion : format.conversions()) {
            String given = conversion
                    .argument()
                    .map(argument -> source.types().of(argument).spelling())
                    .orElse(conversion.takesArgument() ? "nothing" : "-");
            text.append(' ')
                    .append(conversion.text())
                    .append(" <")
                    .append(conversion.expected().spelling())
                    .append(" from ")
                    .append(given)
                    .append('>');
        }
        add(
                format.call().range(),
                text
                        + (format.surplus().isEmpty()
                                ? ""
                                : " surplus " + format.surplus().size()));
    }

    private void recursion(RecursiveCall call) {
        List<String> cycle = call.cycle().stream().map(FunctionDefinition::name).toList();
        add(call.call().range(), "recursion " + call.guard() + " through " + cycle);
    }

    private void access(ArrayAccess access) {
        String index = access.constantIndex().isPresent()
                ? " at " + access.constantIndex().getAsLong()
                : "";
        add(access.expression().range(), "element of " + access.array().spelling() + index);
    }

    private void division(Division division) {
        String divisor = division.constantDivisor().isPresent()
                ? " by " + division.constantDivisor().getAsLong()
                : "";
        add(division.range(), division.operator() + " " + division.arithmetic() + divisor);
    }

    private void pointer(Pointer pointer) {
        List<String> targets =
                pointer.targets().stream().map(FactsListing::target).toList();
        String followed = pointer.dereferences().isEmpty()
                ? ""
                : " followed at "
                        + pointer.dereferences().stream()
                                .map(dereference -> dereference.range().line() + ":"
                                        + dereference.range().column())
                                .toList();
        add(
                pointer.declaration().nameRange(),
                "pointer " + pointer.declaration().name() + " to " + targets + followed);
    }

    private static String target(PointerTarget target) {
        return switch (target) {
            case PointerTarget.Variable variable ->
                "variable " + variable.declaration().name();
            case PointerTarget.Elements elements ->
                "elements of " + elements.array().name();
            case PointerTarget.Literal literal -> "literal " + literal.literal().raw();
            case PointerTarget.Allocation allocation ->
                "allocation of "
                        + (allocation.octets().isPresent()
                                ? allocation.octets().getAsLong() + " octets"
                                : "unknown size");
            case PointerTarget.Null nothing -> nothing.value().isPresent() ? "NULL" : "NULL at first";
            case PointerTarget.Argument argument ->
                "argument " + argument.parameter().name();
            case PointerTarget.Unset unset -> "nothing set";
            case PointerTarget.Unknown unknown -> "unknown";
        };
    }
}
