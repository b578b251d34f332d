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
        Optional<Failure> failure) {

    /**
     * A failed test, so that it can be understood and run again.
     *
     * @param arguments the program's arguments after its name
     * @param actual what the program wrote to its standard output
     * @param errors what it wrote to its standard error, if anything
     * @param signal the signal that ended it, as Linux numbers them, if one did
     * @param exitStatus its exit status, if that is what was wrong
     */
    public record Failure(
            @Schema(required = true) List<String> arguments,
            @Schema(required = true) TextExcerpt input,
            @Schema(required = true) TextExcerpt expected,
            @Schema(required = true) TextExcerpt actual,
            Optional<TextExcerpt> errors,
            Optional<Integer> signal,
            Optional<Integer> exitStatus) {

        public Failure {
            arguments = List.copyOf(arguments);
        }
    }
}
