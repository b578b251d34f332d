package org.taskgrader.core.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.ReturnedFile;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.PlacedFile;

/** Compares the files that a program was to write with those that it wrote: text as the output is, all else octet by octet. */
public final class FileComparison {

    private FileComparison() {}

    /**
     * The first file that is not right, in the order of those that were expected.
     *
     * @throws IllegalArgumentException naming a file of which the sandbox has said nothing
     */
    public static Optional<FileDifference> compare(
            Comparison comparison, List<PlacedFile> expected, List<ReturnedFile> returned) {
        return expected.stream()
                .flatMap(file -> compare(comparison, file, of(file.name(), returned)).stream())
                .findFirst();
    }

    private static ReturnedFile of(String name, List<ReturnedFile> returned) {
        return returned.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is known of the file " + name));
    }

    private static Optional<FileDifference> compare(Comparison comparison, PlacedFile expected, ReturnedFile returned) {
        return switch (returned.status()) {
            case MISSING -> Optional.of(new FileDifference.Missing(expected.name()));
            case NOT_A_FILE -> Optional.of(new FileDifference.NotAFile(expected.name()));
            case CUT -> Optional.of(new FileDifference.TooLong(expected.name()));
            case WHOLE -> content(comparison, expected, returned.content());
        };
    }

    private static Optional<FileDifference> content(Comparison comparison, PlacedFile expected, Bytes written) {
        if (expected.isText()) {
            // A checker looks at the output alone.
            Comparison inText =
                    comparison instanceof Comparison.Checked ? new Comparison.WhitespaceTolerant() : comparison;
            return OutputComparison.compare(inText, expected.content(), new CapturedOutput(written, false))
                    .map(difference -> new FileDifference.Text(expected.name(), difference));
        }
        int at = Arrays.mismatch(expected.content().toArray(), written.toArray());
        return at < 0 ? Optional.empty() : Optional.of(new FileDifference.Octets(expected.name(), at + 1));
    }
}
