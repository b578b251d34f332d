package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.detectors.WrittenFiles.Opening;
import org.taskgrader.core.comparison.FileDifference;

/** The file that the program was to write is not there when it ends. */
final class FileNotWritten implements Detector {

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return WrittenFiles.wrong(
                        evidence,
                        difference -> difference instanceof FileDifference.Missing
                                || difference instanceof FileDifference.NotAFile)
                .map(wrong -> wrong.as(
                        "file-not-written",
                        WrittenFiles.openings(evidence).stream()
                                .filter(opening ->
                                        opening.file().equals(wrong.difference().name()))
                                .findFirst()
                                .map(Opening::where),
                        Map.of("file", wrong.difference().name())));
    }
}
