package org.taskgrader.core.diagnosis;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What went wrong inside a run, and where the learner's own code was then: what C leaves undefined (ISO C11, Annex J.2), as
 * AddressSanitizer and UndefinedBehaviorSanitizer report it (gcc 12 manual, 3.12 "Program Instrumentation Options"), or the
 * signal that ended the program.
 */
public sealed interface Fault {

    /** The line of the learner's code that was being executed. */
    Place where();

    /**
     * Whether a number that a fault tells is what a variable held before it was given a value: the programs looked at are
     * built so that this is recognised.
     */
    static boolean isLeftByChance(String number) {
        return FillPattern.isShownAs(number);
    }

    /**
     * An index that the array does not have.
     *
     * @param index kept back for a hidden test
     * @param size how many elements the array has; empty for one whose length is computed
     */
    record BadIndex(Place where, boolean negative, OptionalLong index, OptionalLong size) implements Fault {}

    /**
     * An access that begins or ends outside of the object that it is nearest to.
     *
     * @param before it is in front of the object, not behind it
     * @param written it was written to, not read
     * @param object the variable's name; allocated memory has none
     * @param library the function of the C library that did it for the program
     * @param made the line where the memory was allocated, or the variable declared
     */
    record OutsideObject(
            Place where,
            Region region,
            boolean before,
            boolean written,
            Optional<String> object,
            Optional<String> library,
            OptionalInt made)
            implements Fault {}

    /**
     * Memory that has been given back.
     *
     * @param freed the line where it was given back
     */
    record UseAfterFree(Place where, OptionalInt freed) implements Fault {}

    /** A variable of a call or of a block that has ended. */
    record UseAfterEnd(Place where, boolean ofCall, Optional<String> object) implements Fault {}

    /** {@code free} of what is not there to be freed. */
    record BadFree(Place where, boolean twice) implements Fault {}

    /** NULL was followed, by the program or by a function of the C library on its behalf. */
    record NullUse(Place where, Optional<String> library) implements Fault {}

    /** An address was used at which the program has nothing. */
    record WildUse(Place where, Optional<String> library) implements Fault {}

    /** The stack was used up: by calls, or by the variables of a few. */
    record StackExhausted(Place where, boolean byCalls) implements Fault {}

    record DivisionByZero(Place where) implements Fault {}

    /**
     * A result that its type cannot hold.
     *
     * @param operation with its values, as in {@code 479001600 * 13}; kept back for a hidden test
     */
    record Overflow(Place where, Optional<String> operation) implements Fault {}

    /**
     * An array of variable length that is not positive.
     *
     * @param length kept back for a hidden test
     */
    record ArrayLength(Place where, OptionalLong length) implements Fault {}

    /**
     * Memory that a program had asked for and had not given back when it ended, although nothing led to it any more.
     *
     * @param where it asked for it
     */
    record Leak(Place where) implements Fault {}

    /** The program, or the C library for it, gave up. */
    record Aborted(Place where, Optional<String> library) implements Fault {}

    /**
     * The program was still at work when it was interrupted.
     *
     * @param later where it was a little later
     * @param unchanged variables of the function that held the same then
     */
    record Endless(Place where, Place later, Set<String> unchanged) implements Fault {

        public Endless {
            unchanged = Set.copyOf(unchanged);
        }
    }

    enum Region {
        /** A variable of a function. */
        STACK,
        /** A variable outside of all functions, a static one, or a text between quotes. */
        GLOBAL,
        /** Memory from {@code malloc}. */
        HEAP
    }
}
