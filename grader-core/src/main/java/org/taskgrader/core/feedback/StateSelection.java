package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Diagnosis;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.diagnosis.ProgramState;
import org.taskgrader.core.diagnosis.ProgramState.Call;
import org.taskgrader.core.diagnosis.ProgramState.Variable;
import org.taskgrader.core.diagnosis.ReachedValue;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;

/** Picks what of a stopped program's state a learner needs: the variables of the line it is about, and no more. */
final class StateSelection {

    private static final int MOST_VALUES = 6;
    private static final int MOST_CALLS = 3;

    private StateSelection() {}

    /** Of the state, what belongs to a finding of a run; empty where the two are about different places. */
    static Optional<ProgramState> of(Diagnosis diagnosis, Finding finding, CSource source) {
        return diagnosis
                .state()
                .filter(state -> isAbout(diagnosis, finding, state, source))
                .map(state -> {
                    Set<String> names = namesAt(diagnosis, source, state.line(), finding.where());
                    List<Variable> variables = state.variables().stream()
                            .filter(variable -> names.contains(variable.name()))
                            .limit(MOST_VALUES)
                            .map(StateSelection::shown)
                            .toList();
                    return new ProgramState(state.line(), variables, callers(state), state.path());
                });
    }

    /**
     * At the same line, or come there by a call on it; or by the same test: where a program stopped says much of a mistake
     * that was made before, and nothing of a loop that it is not in.
     */
    private static boolean isAbout(Diagnosis diagnosis, Finding finding, ProgramState state, CSource source) {
        boolean onTheWay = finding.where().stream()
                .anyMatch(where -> where.line() == state.line()
                        || state.calls().stream().anyMatch(call -> call.line() == where.line()));
        if (onTheWay) {
            return true;
        }
        boolean within = finding.where()
                .map(where -> isWithin(state.line(), where) || isInLoopOf(source, where, state.line()))
                .orElse(true);
        boolean stoppedThere = diagnosis.fault(Fault.Endless.class).isEmpty();
        return (within || stoppedThere) && finding.test().equals(diagnosis.test());
    }

    /** A loop is told by its head, while the program was stopped anywhere in it. */
    private static boolean isInLoopOf(CSource source, SourceRange where, int line) {
        return source.loops().all().stream()
                .filter(loop -> isWithin(where.line(), loop.range()))
                .filter(loop -> !isWithin(where.line(), loop.body().range())
                        || loop.condition()
                                .filter(condition -> condition.range().equals(where))
                                .isPresent())
                .anyMatch(loop -> isWithin(line, loop.range()));
    }

    private static boolean isWithin(int line, SourceRange range) {
        return range.line() <= line && line <= range.endLine();
    }

    private static Set<String> namesAt(Diagnosis diagnosis, CSource source, int line, Optional<SourceRange> where) {
        int other = where.map(SourceRange::line).orElse(line);
        Stream<String> variables = source.tokens().stream()
                .filter(token -> token.line() == line || token.line() == other)
                .filter(token -> token.kind() == TokenKind.IDENTIFIER)
                .map(Token::text);
        Stream<ReachedValue> all = isGone(diagnosis) ? Stream.empty() : ReachedValue.in(source);
        Stream<String> reached = all.filter(
                        value -> value.where().line() == line || value.where().line() == other)
                .map(ReachedValue::text);
        return Stream.concat(variables, reached).collect(Collectors.toSet());
    }

    /** What a pointer leads to is not the program's: whatever lies there looks like a value and is none. */
    private static boolean isGone(Diagnosis diagnosis) {
        return diagnosis
                .fault()
                .filter(fault -> fault instanceof Fault.UseAfterFree
                        || fault instanceof Fault.UseAfterEnd
                        || fault instanceof Fault.OutsideObject)
                .isPresent();
    }

    private static Variable shown(Variable variable) {
        return new Variable(variable.name(), variable.value().map(LearnerText::line));
    }

    /** Where the function was called from; a function that calls itself is told once. */
    private static List<Call> callers(ProgramState state) {
        return state.calls().stream()
                .skip(1)
                .filter(call -> !call.function().equals(state.calls().getFirst().function()))
                .distinct()
                .limit(MOST_CALLS)
                .toList();
    }
}
