package org.taskgrader.core.exercise;

import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.Bytes;

/**
 * How a program is started: all that it is given.
 *
 * @param arguments after the program's name
 * @param environment {@code NAME=value}, besides what every run has
 * @param files in the folder where it starts
 * @param input its standard input
 */
public record Invocation(List<String> arguments, List<String> environment, List<PlacedFile> files, Bytes input) {

    public Invocation {
        arguments = List.copyOf(arguments);
        environment = List.copyOf(environment);
        files = List.copyOf(files);
    }

    /** With no more than most programs need. */
    public static Invocation of(List<String> arguments, Bytes input) {
        return new Invocation(arguments, List.of(), List.of(), input);
    }

    /** The same with another input. */
    public Invocation withInput(Bytes other) {
        return new Invocation(arguments, environment, files, other);
    }

    /** The same with more in the environment. */
    public Invocation with(List<String> furtherEnvironment) {
        return new Invocation(
                arguments,
                Stream.concat(environment.stream(), furtherEnvironment.stream()).toList(),
                files,
                input);
    }
}
