package org.taskgrader.core.exercise;

import com.google.re2j.Pattern;
import org.taskgrader.core.bytes.Bytes;

/** Something that can be so of a program's standard output. */
public sealed interface Printed {

    /** All of it is that, as the exercise compares outputs. */
    record All(Bytes output) implements Printed {}

    /** That is a part of it. */
    record Part(String text) implements Printed {}

    /**
     * Something in it matches that, by RE2's syntax and in time linear in the output, whatever a program prints.
     *
     * @param pattern {@code ^} and {@code $} are the ends of a line
     */
    record Match(Pattern pattern) implements Printed {}
}
