package org.taskgrader.core.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.taskgrader.core.diagnosis.DebuggerLog.Block;
import org.taskgrader.core.diagnosis.DebuggerLog.Frame;
import org.taskgrader.core.diagnosis.DebuggerLog.Signalled;
import org.taskgrader.core.diagnosis.DebuggerLog.Stop;
import org.taskgrader.core.diagnosis.DebuggerLog.Value;
import org.taskgrader.core.diagnosis.ProgramState.Variable;
import org.taskgrader.core.plan.ProgramFiles;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.CrashKind;

/** Says where in the learner's program it stopped, with what in its variables, and why if a signal tells. */
final class StopReader {

    private static final int MOST_CALLS = 6;
    private static final int MOST_VARIABLES = 24;
    private static final int LONGEST_PATH = 8;

    /** As many calls as that one by one, none of them the library's, and the stack used up: they never end. */
    private static final int MANY_CALLS = 16;

    private static final long NULL_PAGE = 4096;

    /** The kernel's word for an address that no program can have (siginfo.h): it is told as 0. */
    private static final long SI_KERNEL = 0x80;

    /** How far from the top of the stack an access can fail because of the stack's own end. */
    private static final long BELOW_STACK = 1 << 20;

    /** A page: what lies further up is no new call's, but what an array ran into. */
    private static final long ABOVE_STACK = 4096;

    private final CSource source;

    StopReader(CSource source) {
        this.source = source;
    }

    Optional<ProgramState> state(Stop stop) {
        return innermost(stop).map(level -> {
            List<ProgramState.Call> calls = stop.frames().stream()
                    .filter(this::isLearners)
                    .limit(MOST_CALLS)
                    .map(frame -> new ProgramState.Call(frame.function(), frame.line()))
                    .toList();
            List<Variable> variables = new ArrayList<>(variables(stop, level));
            addTo(variables, stop.reached().getOrDefault(level, List.of()));
            addTo(variables, stop.globals());
            int line = stop.frames().get(level).line();
            return new ProgramState(line, variables, calls, path(stop, line));
        });
    }

    /**
     * A call in progress of a function of the learner's.
     *
     * @param values of its variables, as the debugger shows them
     */
    record Call(String function, int line, List<Value> values) {

        Call {
            values = List.copyOf(values);
        }
    }

    /** The innermost first. */
    List<Call> calls(Stop stop) {
        return IntStream.range(0, stop.frames().size())
                .filter(level -> isLearners(stop.frames().get(level)))
                .mapToObj(level -> new Call(
                        stop.frames().get(level).function(),
                        stop.frames().get(level).line(),
                        values(stop, level)))
                .toList();
    }

    /** A loop that fits on one line, or a line with several blocks, is told once. */
    private List<Integer> path(Stop stop, int end) {
        List<Integer> lines = new ArrayList<>();
        IntStream passed = stop.blocks().stream()
                .filter(block -> isLearners(block.function(), block.line()))
                .mapToInt(Block::line);
        IntStream.concat(passed, IntStream.of(end)).forEach(line -> {
            if (lines.isEmpty() || lines.getLast() != line) {
                lines.add(line);
            }
        });
        return lines.size() > 1 ? lines.subList(Math.max(0, lines.size() - LONGEST_PATH), lines.size()) : List.of();
    }

    /** What the signal says by itself. */
    Optional<Fault> fault(Stop stop) {
        return innermost(stop).flatMap(level -> {
            Place where = Place.atLine(stop.frames().get(level).line());
            Optional<String> library = stop.frames().subList(0, level).reversed().stream()
                    .findFirst()
                    .flatMap(frame -> frame.file().filter(StopReader::isAuthors).isPresent()
                            ? Optional.of(frame.function())
                            : LibraryName.of(frame.function()));
            return switch (CrashKind.of(stop.signal())) {
                case ARITHMETIC -> Optional.of(new Fault.DivisionByZero(where));
                case MEMORY -> Optional.of(badMemory(stop, where, library));
                case ABORT -> Optional.of(new Fault.Aborted(where, library));
                case OTHER -> Optional.empty();
            };
        });
    }

    /** A program that was interrupted in its work, and once more a little later. */
    Optional<Fault> endless(Stop first, Stop then) {
        return state(first)
                .flatMap(early -> state(then)
                        .map(late -> new Fault.Endless(
                                Place.atLine(early.line()), Place.atLine(late.line()), unchanged(first, then))));
    }

    private Set<String> unchanged(Stop first, Stop then) {
        Set<Value> before = new HashSet<>(
                innermost(first).map(level -> values(first, level)).orElse(List.of()));
        Set<String> names = new HashSet<>();
        for (Value value : innermost(then).map(level -> values(then, level)).orElse(List.of())) {
            if (before.contains(value)) {
                names.add(value.name());
            }
        }
        return names;
    }

    private static Fault badMemory(Stop stop, Place where, Optional<String> library) {
        Signalled signalled = stop.signalled();
        long aboveStack = signalled.address() - signalled.stack();
        boolean atStacksEnd = signalled.stack() != 0 && aboveStack > -BELOW_STACK && aboveStack < ABOVE_STACK;
        if (atStacksEnd) {
            return new Fault.StackExhausted(where, stop.frames().size() >= MANY_CALLS);
        }
        boolean nearNull = signalled.code() != SI_KERNEL && signalled.address() >= 0 && signalled.address() < NULL_PAGE;
        return nearNull ? new Fault.NullUse(where, library) : new Fault.WildUse(where, library);
    }

    /** The level of the innermost call of a function of the learner's. */
    private Optional<Integer> innermost(Stop stop) {
        for (int level = 0; level < stop.frames().size(); level++) {
            if (isLearners(stop.frames().get(level))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** A library of the exercise's is compiled beside the program; of the C library no file is known by a plain name. */
    private static boolean isAuthors(String file) {
        return file.endsWith(".c") && !file.contains("/") && !file.equals(ProgramFiles.LEARNERS);
    }

    private boolean isLearners(Frame frame) {
        return frame.file().filter(ProgramFiles.LEARNERS::equals).isPresent()
                && isLearners(frame.function(), frame.line());
    }

    private boolean isLearners(String function, int line) {
        return line >= 1
                && line <= source.lines().size()
                && source.scopes().function(function).isPresent();
    }

    /** Of a call for which there was no place left on the stack nothing can be read: those of its caller are as telling. */
    private List<Variable> variables(Stop stop, int level) {
        List<Variable> variables = new ArrayList<>();
        addTo(variables, values(stop, level));
        if (variables.isEmpty() && stop.frames().size() >= MANY_CALLS) {
            addTo(variables, values(stop, level + 1));
        }
        return variables;
    }

    private static void addTo(List<Variable> variables, List<Value> values) {
        for (Value value : values) {
            ShownValue.of(value.name(), value.text())
                    .filter(variable -> variables.size() < MOST_VARIABLES)
                    .filter(variable ->
                            variables.stream().noneMatch(other -> other.name().equals(variable.name())))
                    .ifPresent(variables::add);
        }
    }

    private List<Value> values(Stop stop, int level) {
        return level < stop.variables().size()
                ? stop.variables().get(level).stream()
                        .filter(value -> !source.scopes().named(value.name()).isEmpty())
                        .toList()
                : List.of();
    }
}
