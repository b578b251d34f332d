package org.taskgrader.api.report;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one test said.
 *
 * @param visibility {@code sample}, {@code visible} or {@code hidden}; of a hidden test there is nothing but its name,
 *     its verdict and a sentence that says no more
 * @param text what came of it, in one sentence in the feedback's language
 * @param cpuMillis CPU time used, in milliseconds
 * @param peakMemoryBytes the most memory it used at a time
 * @param files that the program wrote and the exercise gives back, of a test that is not hidden; mostly none
 * @param points out of 100, of an output that the exercise's checker did not accept whole
 * @param failure what a learner needs to run the test again at home, of a failed test that is not hidden
 */
@Schema(description = "One test. Of a hidden test only the name and the verdict are told.")
public record TestResult(
        @Schema(required = true) String name,

        @Schema(
                required = true,
                enumeration = {"sample", "visible", "hidden"})
        String visibility,

        @Schema(required = true) VerdictName verdict,
        Optional<String> text,
        Optional<Long> cpuMillis,
        Optional<Long> peakMemoryBytes,
        Optional<List<WrittenFile>> files,
        Optional<Integer> points,
        Optional<Failure> failure) {

    /**
     * A file that the program wrote.
     *
     * @param status {@code whole}; {@code cut} where there was more of it; {@code missing}; {@code not-a-file} for a folder,
     *     a link or a pipe of that name; {@code left-out} where the report has had its fill
     * @param base64 its content
     */
    public record WrittenFile(
            @Schema(required = true) String name,

            @Schema(
                    required = true,
                    enumeration = {"whole", "cut", "missing", "not-a-file", "left-out"})
            String status,

            Optional<String> base64) {}

    /**
     * A file that lay beside the program when it began.
     */
    public record GivenFile(
            @Schema(required = true) String name,
            @Schema(required = true) TextExcerpt content) {}

    /**
     * The file that is not as it should be.
     *
     * @param actual as far as there is such a file
     */
    public record WrongFile(
            @Schema(required = true) String name,
            @Schema(required = true) TextExcerpt expected,
            Optional<TextExcerpt> actual) {}

    /**
     * What was said between the program and the author's.
     *
     * @param turns in order; of a long conversation its end
     * @param afterwards what the program said when nobody listened any more, if it said anything then
     * @param cut turns before these are left out
     */
    public record Conversation(
            @Schema(required = true) List<Turn> turns,
            Optional<TextExcerpt> afterwards,
            @Schema(required = true) boolean cut) {

        public Conversation {
            turns = List.copyOf(turns);
        }
    }

    /**
     * What one side said before the other spoke again.
     *
     * @param speaker {@code program} or {@code interactor}
     */
    public record Turn(
            @Schema(required = true) String speaker,
            @Schema(required = true) TextExcerpt said) {}

    /**
     * A failed test, so that it can be understood and run again.
     *
     * @param arguments the program's arguments after its name
     * @param environment {@code NAME=value}, what the test adds to it; mostly none
     * @param files beside the program when it began; mostly none
     * @param actual what the program wrote to its standard output
     * @param errors what it wrote to its standard error, if anything
     * @param signal the signal that ended it, as Linux numbers them, if one did
     * @param exitStatus its exit status, if that is what was wrong
     * @param wrongFile the file that it wrote wrongly or not at all, if that is what was wrong
     * @param conversation what was said, in an exercise in which programs talk to the author's
     * @param difference where what it wrote first differs from what is shown as expected; of no output that an author's program
     *     judges, and of no report that was kept before there was any
     */
    public record Failure(
            @Schema(required = true) List<String> arguments,
            Optional<List<String>> environment,
            Optional<List<GivenFile>> files,
            @Schema(required = true) TextExcerpt input,
            @Schema(required = true) TextExcerpt expected,
            @Schema(required = true) TextExcerpt actual,
            Optional<TextExcerpt> errors,
            Optional<Integer> signal,
            Optional<Integer> exitStatus,
            Optional<WrongFile> wrongFile,
            Optional<Conversation> conversation,
            Optional<Differs> difference) {

        public Failure {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * The first place at which an output, or the wrong file, is not what was expected, as the exercise compares them.
     *
     * @param kind {@code empty} where nothing was written; {@code missing} where it ends too early; {@code extra} where it goes on
     *     too long; {@code number}, {@code word} and {@code letter-case} of two words; {@code whitespace} where nothing else
     *     differs; {@code line} where order does not count
     * @param line of what was written, from 1
     * @param column of the same, in characters from 1
     * @param expectedLine of what was expected, from 1
     */
    @Schema(description = "Where what was written first differs from what was expected.")
    public record Differs(
            @Schema(
                    required = true,
                    enumeration = {"empty", "missing", "extra", "number", "word", "whitespace", "letter-case", "line"})
            String kind,

            @Schema(required = true) int line,
            @Schema(required = true) int column,
            @Schema(required = true) int expectedLine) {}
}
