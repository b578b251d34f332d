package org.taskgrader.core.classification.detectors;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.diagnosis.Place;
import org.taskgrader.core.diagnosis.ProgramState;
import org.taskgrader.core.diagnosis.ReachedValue;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.fact.ArrayAccess;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.Node;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/** Finds in the program's text what a diagnosed fault is about: a sanitizer or a debugger knows little but the line. */
final class FaultSite {

    private FaultSite() {}

    /** A finding about the fault's line, or a place on it. */
    static Finding finding(
            String errorClass, Evidence evidence, Fault fault, Optional<SourceRange> where, Map<String, String> slots) {
        return new Finding(
                errorClass,
                where.or(() -> line(evidence.source(), fault.where())),
                slots,
                evidence.diagnosis().test());
    }

    /** The line at which a second look at the program saw it fail, if it was by this test. */
    static Optional<SourceRange> ofTest(Evidence evidence, JudgedTest test) {
        return evidence.diagnosis()
                .fault()
                .filter(fault -> evidence.diagnosis()
                        .test()
                        .equals(Optional.of(test.test().name())))
                .flatMap(fault -> line(evidence.source(), fault.where()));
    }

    /** From the first token of the fault's line to the last. */
    static Optional<SourceRange> line(CSource source, Place place) {
        List<Token> tokens = source.tokens().stream()
                .filter(token -> token.line() == place.line())
                .toList();
        return tokens.isEmpty()
                ? Optional.empty()
                : Optional.of(SourceRange.spanning(
                        tokens.getFirst().range(), tokens.getLast().range()));
    }

    /** Nodes of a kind that begin on the fault's line; those around its column, the smallest first, before the others. */
    static <T extends Node> Stream<T> on(CSource source, Place place, Class<T> kind) {
        return source.unit()
                .descendants(kind)
                .filter(node -> node.range().line() == place.line())
                .sorted(Comparator.comparingInt(node -> distance(node, place)));
    }

    private static int distance(Node node, Place place) {
        if (place.column().isEmpty()) {
            return 0;
        }
        int column = place.column().getAsInt();
        SourceRange range = node.range();
        boolean around = range.column() <= column && (range.endLine() > range.line() || column < range.endColumn());
        int length = range.endLine() > range.line() ? Integer.MAX_VALUE / 4 : range.endColumn() - range.column();
        return around ? length : Integer.MAX_VALUE / 2;
    }

    /** Elements taken on the fault's line, in the same order. */
    static Stream<ArrayAccess> elements(CSource source, Place place) {
        return source.arrays().all().stream()
                .filter(access -> access.expression().range().line() == place.line())
                .sorted(Comparator.comparingInt(access -> distance(access.expression(), place)));
    }

    /** What a variable held when the program was stopped, if it was a whole number. */
    static OptionalLong number(Evidence evidence, Expression expression) {
        if (!(expression instanceof Expression.Name name)) {
            return evidence.source().types().constantValue(expression);
        }
        return evidence.diagnosis().state().stream()
                .flatMap(state -> state.variables().stream())
                .filter(variable -> variable.name().equals(name.name()))
                .flatMap(variable -> variable.value().stream())
                .flatMapToLong(value -> numberShown(value).stream())
                .findFirst();
    }

    /** A number, or a character as gdb writes it: {@code 'a'}, {@code '\\n'}, and {@code '\\377'} for -1. */
    private static OptionalLong numberShown(String value) {
        if (value.matches("-?\\d{1,18}")) {
            return OptionalLong.of(Long.parseLong(value));
        }
        return switch (value) {
            case "'\\n'" -> OptionalLong.of('\n');
            case "'\\377'" -> OptionalLong.of(-1);
            default ->
                value.length() == 3 && value.startsWith("'") ? OptionalLong.of(value.charAt(1)) : OptionalLong.empty();
        };
    }

    /** The variables of the fault's line that the program had given no value. */
    static Optional<String> withoutValue(Evidence evidence, Place place) {
        List<String> names = evidence.source().tokens().stream()
                .filter(token -> token.line() == place.line())
                .map(Token::text)
                .toList();
        return evidence.diagnosis().state().stream()
                .filter(state -> state.line() == place.line())
                .flatMap(state -> state.variables().stream())
                .filter(variable -> variable.value().isEmpty() && names.contains(variable.name()))
                .map(ProgramState.Variable::name)
                .findFirst();
    }

    /** The size of an array that the program declares by that name, as it is written there. */
    static Optional<String> declaredSize(CSource source, String array) {
        return source.scopes().named(array).stream()
                .map(declared -> declared.declaration())
                .filter(Declaration.Variable.class::isInstance)
                .map(Declaration.Variable.class::cast)
                .filter(variable -> variable.type() instanceof CType.Array)
                .findFirst()
                .flatMap(variable -> sizeOf(source, variable));
    }

    private static Optional<String> sizeOf(CSource source, Declaration.Variable variable) {
        OptionalLong extent = variable.type() instanceof CType.Array array ? array.extent() : OptionalLong.empty();
        return extent.isPresent()
                ? Optional.of(Long.toString(extent.getAsLong()))
                : variable.extents().stream().findFirst().map(size -> SourceText.of(source, size.range()));
    }

    /** The pointers that the fault's line follows, by {@code *}, {@code []} or {@code ->}: variables, then what these lead to. */
    static List<String> followed(CSource source, Place place) {
        Stream<String> variables = source.pointers().dereferences().stream()
                .filter(dereference -> dereference.range().line() == place.line())
                .map(dereference -> dereference.pointer().name());
        Stream<String> reached = ReachedValue.followedIn(source)
                .filter(pointer -> pointer.where().line() == place.line())
                .map(ReachedValue::text);
        return Stream.concat(variables, reached).distinct().toList();
    }

    /** The variables that the fault's line hands to a function as they are. */
    static List<String> handed(CSource source, Place place, String function) {
        return source.calls().to(function).stream()
                .filter(call -> call.range().line() == place.line())
                .flatMap(call -> call.arguments().stream())
                .filter(Expression.Name.class::isInstance)
                .map(argument -> ((Expression.Name) argument).name())
                .distinct()
                .toList();
    }

    /** Of some variables, the first of which the debugger showed that value; of a single one it need not. */
    static Optional<String> holding(Evidence evidence, List<String> names, Optional<String> value) {
        List<ProgramState.Variable> known = evidence.diagnosis().state().stream()
                .flatMap(state -> state.variables().stream())
                .toList();
        return names.stream()
                .filter(name -> known.stream()
                        .anyMatch(variable ->
                                variable.name().equals(name) && variable.value().equals(value)))
                .findFirst()
                .or(() -> known.isEmpty() && names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty());
    }

    /**
     * Whether a text was never filled because the test's input is empty: what is then read behind it, no run of the
     * learner's need ever have read, and the mistake is not the array's.
     */
    static boolean metAnEmptyInput(Evidence evidence, String text) {
        boolean isRead = evidence.source().calls().to("scanf", "fgets", "gets").stream()
                .flatMap(call -> call.arguments().stream())
                .anyMatch(argument ->
                        argument instanceof Expression.Name name && name.name().equals(text));
        return isRead
                && evidence.judgement().tests().stream()
                        .filter(test -> evidence.diagnosis()
                                .test()
                                .equals(Optional.of(test.test().name())))
                        .anyMatch(test -> test.test().input().text().isBlank());
    }
}
