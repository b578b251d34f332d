package org.taskgrader.api.problem;

/** What a parameter of an address must be: a problem says it in English, a page in its own language. */
public sealed interface ParameterRule {

    /** The parameter's name. */
    String parameter();

    /** A whole number, the bounds included. */
    record WholeNumber(String parameter, int least, int most) implements ParameterRule {}

    /** One of these two words. */
    record TrueOrFalse(String parameter) implements ParameterRule {}

    /** The name of a session or a cohort. */
    record EnrolmentName(String parameter) implements ParameterRule {}

    /** The id of an exercise, whether or not there is such a one. */
    record ExerciseId(String parameter) implements ParameterRule {}

    /** Where an earlier answer has said that the next one begins. */
    record Continuation(String parameter) implements ParameterRule {}

    /** The rule as problems tell it. */
    default String sentence() {
        return switch (this) {
            case WholeNumber(String name, int least, int most) ->
                name + " is a whole number from " + least + " to " + most + ".";
            case TrueOrFalse(String name) -> name + " is true or false.";
            case EnrolmentName(String name) -> name + " is a name as lists of enrolments have it.";
            case ExerciseId(String name) ->
                name + " is an exercise's id: one or two parts of letters, digits and hyphens.";
            case Continuation(String name) -> name + " is what next of an earlier list has said.";
        };
    }
}
