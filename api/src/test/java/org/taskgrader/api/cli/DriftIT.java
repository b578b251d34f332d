package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What comes of real learners' programs in real containers is what came of them when {@code evaluation-baseline.tsv} was
 * written. The programs are not ours to publish: the environment variable {@code TASKGRADER_CORPORA} names their folder.
 * Without it nothing is checked, and the report says so. CONTRIBUTING.md says how to write the baseline anew.
 */
final class DriftIT {

    private static final Path BASELINE =
            Path.of(System.getProperty("taskgrader.root"), "api/src/test/resources/evaluation-baseline.tsv");

    @Test
    void nothingElseComesOfTheProgramsThanBefore() throws Exception {
        assertThat(Files.readAllLines(BASELINE)).hasSizeGreaterThan(250);
        assertThat(TaskgraderCommand.run("evaluate", corpora(), "--baseline", BASELINE.toString()))
                .as("the exit code; what has drifted is in the output")
                .isEqualTo(ExitCodes.PASSED);
    }

    private static String corpora() {
        String folder = System.getenv("TASKGRADER_CORPORA");
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            return abort("NOT CHECKED against real learners' programs: set TASKGRADER_CORPORA to their folder");
        }
        return folder;
    }
}
