package org.taskgrader.core.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * A program that was stopped in the middle.
 *
 * @param line where the innermost of the learner's functions was
 * @param variables of that function, in the order of the debugger, those of inner blocks first
 * @param calls how it came there, the innermost call first; at most a few
 * @param path the lines that it last came through, the last of them {@code line}: those where a basic block starts, each
 *     told once where it comes several times in a row; empty where they were not kept or say no more than {@code line}
 */
public record ProgramState(int line, List<Variable> variables, List<Call> calls, List<Integer> path) {

    public ProgramState {
        variables = List.copyOf(variables);
        calls = List.copyOf(calls);
        path = List.copyOf(path);
    }

    /**
     * A variable and what it held.
     *
     * @param value as C would write it; empty if the program has given it none yet
     */
    public record Variable(String name, Optional<String> value) {}

    /** A function of the learner's and the line it was at. */
    public record Call(String function, int line) {}

    /**
     * The same place, without what a test's input could be read from. The path is among that: a program can be written so
     * that its way tells what it has read.
     */
    ProgramState withoutValues() {
        return new ProgramState(line, List.of(), List.of(), List.of());
    }
}
