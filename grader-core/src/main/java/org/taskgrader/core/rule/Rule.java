package org.taskgrader.core.rule;

import java.util.List;

/** One thing that is asked of a program: of its text, or of its runs. */
public sealed interface Rule {

    /** A function, most often of the library, that the program does without: called, passed on, or by another name. */
    record ForbiddenFunction(String name) implements Rule {}

    /** A function that is called at a place which can be reached. */
    record RequiredCall(String name) implements Rule {}

    record ForbiddenConstruct(Construct construct) implements Rule {}

    /** A construct that the program has at a place which can be reached. */
    record RequiredConstruct(Construct construct) implements Rule {}

    /** No variable outside of every function but those that cannot change. */
    record NoGlobalVariables() implements Rule {}

    /** A header as in {@code math.h}. */
    record ForbiddenHeader(String header) implements Rule {}

    record RequiredHeader(String header) implements Rule {}

    /** A value that must not be written down, such as the answer. */
    record ForbiddenLiteral(Literal literal) implements Rule {}

    record RequiredLiteral(Literal literal) implements Rule {}

    /** A function that can be reached and calls itself, alone or by way of others. */
    record RequiredRecursion(String function) implements Rule {}

    /** A function with a body, of just that name and type. */
    record RequiredFunction(Signature signature) implements Rule {}

    /** How many lines a program may have, as {@link Lines} counts them. */
    record MostLines(int most) implements Rule {}

    /** How many lines each function may have, from its head to its closing brace. */
    record MostLinesOfFunction(int most) implements Rule {}

    /** How many statements with a body may be inside one another; each {@code else if} is beside its {@code if}. */
    record MostNesting(int most) implements Rule {}

    /** The template's program, with nothing changed but its blanks, as {@link Blanks} knows them. */
    record FilledBlanks(String template) implements Rule {}

    /** The template's lines and no others, each as often as it is there at most; indentation does not count. */
    record GivenLines(String template) implements Rule {}

    /** How many of the template's lines may be changed, added or left out. */
    record MostChanges(String template, int most) implements Rule {}

    /** What only runs show. It is looked at where all tests pass. */
    sealed interface OfRuns extends Rule {}

    /** All memory that was asked for is given back, as LeakSanitizer sees it. */
    record FreedMemory() implements OfRuns {}

    /** Nothing that C leaves undefined (ISO C11, Annex J.2), as sanitizers see it. */
    record NoUndefinedBehaviour() implements OfRuns {}

    /** How often a function may be called in one run: one of the program's own, or of the library's by the program. */
    record MostCalls(String function, int most) implements OfRuns {}

    /**
     * How fast the work may grow with the input.
     *
     * @param order the fastest growth that is let pass
     * @param sizes of the inputs of some tests, in growing order
     */
    record MostGrowth(Order order, List<Sized> sizes) implements OfRuns {

        public MostGrowth {
            sizes = List.copyOf(sizes);
        }
    }

    /** A test by its name, and the size of its input as the author counts it. */
    record Sized(String test, int size) {}
}
