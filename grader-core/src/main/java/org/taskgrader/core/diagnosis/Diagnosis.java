package org.taskgrader.core.diagnosis;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the second look at a failing program has shown.
 *
 * @param test the name of the test it was looked at with
 * @param fault the first thing that C leaves undefined, or the signal or the loop that it could not get past
 * @param state where that was and what the variables held; only the place if the test is hidden
 * @param picture of the memory at that moment, if the fault is a wrong use of it; never for a hidden test
 * @param uninitialisedMatters the program prints something else when the variables that it gives no value start with
 *     another one
 */
public record Diagnosis(
        Optional<String> test,
        Optional<Fault> fault,
        Optional<ProgramState> state,
        Optional<MemoryPicture> picture,
        boolean uninitialisedMatters) {

    /** Nothing was looked for, or nothing was found. */
    public static final Diagnosis NOTHING =
            new Diagnosis(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** The fault, if it is of that kind. */
    public <T extends Fault> Optional<T> fault(Class<T> kind) {
        return fault.filter(kind::isInstance).map(kind::cast);
    }

    /**
     * The same without any number or text that a test's input could be read from: values, indices, operands. What is left
     * are places, and names of the program's own.
     */
    Diagnosis withoutValues() {
        return new Diagnosis(
                test,
                fault.map(Diagnosis::withoutValues),
                state.map(ProgramState::withoutValues),
                Optional.empty(),
                uninitialisedMatters);
    }

    private static Fault withoutValues(Fault fault) {
        return switch (fault) {
            case Fault.BadIndex(Place where, boolean negative, OptionalLong index, OptionalLong size) ->
                new Fault.BadIndex(where, negative, OptionalLong.empty(), size);
            case Fault.Overflow(Place where, Optional<String> operation) -> new Fault.Overflow(where, Optional.empty());
            case Fault.ArrayLength(Place where, OptionalLong length) ->
                new Fault.ArrayLength(where, OptionalLong.empty());
            case Fault.OutsideObject outside -> outside;
            case Fault.UseAfterFree use -> use;
            case Fault.UseAfterEnd use -> use;
            case Fault.BadFree free -> free;
            case Fault.NullUse use -> use;
            case Fault.WildUse use -> use;
            case Fault.StackExhausted exhausted -> exhausted;
            case Fault.DivisionByZero division -> division;
            case Fault.Leak leak -> leak;
            case Fault.Aborted aborted -> aborted;
            case Fault.Endless endless -> endless;
        };
    }
}
