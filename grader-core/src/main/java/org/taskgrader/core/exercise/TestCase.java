package org.taskgrader.core.exercise;

import java.util.List;
import org.taskgrader.core.bytes.Bytes;

/**
 * What a program is given, and what is expected of it then.
 *
 * @param name unique in its exercise
 * @param group the name of its {@link TestGroup}
 * @param visibility what a learner may see of it
 * @param invocation what the program is given
 * @param answer what a right program leaves behind
 */
public record TestCase(
        String name, String group, Visibility visibility, Invocation invocation, Answer answer, Limits limits) {

    /** Variables that begin so are the grader's own. */
    public static final String RESERVED = "TASKGRADER_";

    /** With an output alone. */
    public TestCase(
            String name, String group, Visibility visibility, Invocation invocation, Bytes expected, Limits limits) {
        this(name, group, visibility, invocation, Answer.of(expected), limits);
    }

    /** With arguments and standard input alone. */
    public TestCase(
            String name,
            String group,
            Visibility visibility,
            List<String> arguments,
            Bytes input,
            Bytes expected,
            Limits limits) {
        this(name, group, visibility, Invocation.of(arguments, input), expected, limits);
    }

    /** The program's arguments after its name. */
    public List<String> arguments() {
        return invocation.arguments();
    }

    public Bytes input() {
        return invocation.input();
    }

    /** What the author adds to the environment, {@code NAME=value}: not what the grader itself tells its harness by it. */
    public List<String> environment() {
        return invocation.environment().stream()
                .filter(variable -> !variable.startsWith(RESERVED))
                .toList();
    }

    /** The output that is expected, or the main one of several. */
    public Bytes expected() {
        return answer.output();
    }

    /** Whether it has anything besides arguments, an input and one output. */
    public boolean hasMoreThanText() {
        return !environment().isEmpty()
                || !invocation.files().isEmpty()
                || !answer.alternatives().isEmpty()
                || !answer.files().isEmpty();
    }

    /** The same of a program that is given no input before it runs. */
    public TestCase withoutInput() {
        Invocation given = new Invocation(arguments(), invocation.environment(), invocation.files(), Bytes.empty());
        return new TestCase(name, group, visibility, given, answer, limits);
    }

    /** The same with another answer. */
    public TestCase with(Answer other) {
        return new TestCase(name, group, visibility, invocation, other, limits);
    }

    /** The same with another standard input. */
    public TestCase withInput(Bytes other) {
        Invocation given = new Invocation(invocation.arguments(), invocation.environment(), invocation.files(), other);
        return new TestCase(name, group, visibility, given, answer, limits);
    }

    public enum Visibility {
        /** Shown with the statement, before anything is sent. */
        SAMPLE,
        /** Shown when it fails. */
        VISIBLE,
        /** Input and output are never shown. */
        HIDDEN
    }
}
