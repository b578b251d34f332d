package org.taskgrader.core.plan;

import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Library;
import org.taskgrader.core.exercise.PlacedFile;

/**
 * The files that make a program of an answer, whichever way it is built.
 *
 * @param files the learner's own first
 * @param arguments gcc's, which name what is to be compiled and linked
 */
public record ProgramFiles(List<PlacedFile> files, List<String> arguments) {

    /** The learner's program, as the compiler and all its messages call it. */
    public static final String LEARNERS = "main.c";

    /** What the learner's file and the harness both have in view. */
    public static final String HEADER = "functions.h";

    public static final String HARNESS = "harness.c";

    /** Where a harness says what came of the learner's functions. */
    public static final String ANSWERS = "answers";

    private static final PlacedFile ANSWERS_HEADER =
            new PlacedFile("answers.h", Bytes.ofResource("/harness/answers.h"));

    public ProgramFiles {
        files = List.copyOf(files);
        arguments = List.copyOf(arguments);
    }

    /**
     * For an answer to an exercise.
     *
     * @param answer what the learner sent
     */
    public static ProgramFiles of(Exercise exercise, String answer) {
        return switch (exercise.kind()) {
            case Kind.Program program -> withLibrary(answer, exercise.library());
            case Kind.Fix fix -> withLibrary(answer, exercise.library());
            case Kind.Blanks blanks -> withLibrary(answer, exercise.library());
            case Kind.Parsons parsons -> withLibrary(answer, exercise.library());
            case Kind.Interactive interactive -> withLibrary(answer, exercise.library());
            case Kind.Prediction(Bytes program) -> alone(program);
            case Kind.Tests tests -> alone(tests.right());
            case Kind.Function function -> withHarness(function, Bytes.utf8(answer));
        };
    }

    /** For a program that is all in one file. */
    public static ProgramFiles alone(Bytes program) {
        return new ProgramFiles(List.of(new PlacedFile(LEARNERS, program)), List.of(LEARNERS, "-lm"));
    }

    /** The learner's file is compiled first, so that what gcc says of it comes first too. */
    private static ProgramFiles withLibrary(String answer, Library library) {
        List<PlacedFile> files = Stream.concat(
                        Stream.of(new PlacedFile(LEARNERS, Bytes.utf8(answer))), library.files().stream())
                .toList();
        List<String> arguments = Stream.of(List.of(LEARNERS), library.sources(), List.of("-lm"))
                .flatMap(List::stream)
                .toList();
        return new ProgramFiles(files, arguments);
    }

    /**
     * The harness comes first, and of two definitions of one name the first counts: so a learner may keep a {@code main}
     * that was written to try the function, and cannot take the harness' place.
     */
    private static ProgramFiles withHarness(Kind.Function function, Bytes learners) {
        return new ProgramFiles(
                List.of(
                        new PlacedFile(LEARNERS, learners),
                        new PlacedFile(HEADER, function.header()),
                        new PlacedFile(HARNESS, function.harness()),
                        ANSWERS_HEADER),
                List.of("-include", HEADER, HARNESS, LEARNERS, "-Wl,--allow-multiple-definition", "-lm"));
    }
}
