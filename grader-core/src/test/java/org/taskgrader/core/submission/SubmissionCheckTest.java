package org.taskgrader.core.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taskgrader.core.submission.SubmissionProblem.HoldsNul;
import org.taskgrader.core.submission.SubmissionProblem.NotUnicode;
import org.taskgrader.core.submission.SubmissionProblem.TooLarge;

class SubmissionCheckTest {

    @Test
    void an_empty_program_and_one_of_exactly_64_kib_are_taken() {
        assertThat(SubmissionCheck.problemOf("")).isEmpty();
        assertThat(SubmissionCheck.problemOf("é".repeat(32 * 1024))).isEmpty();
        assertThat(SubmissionCheck.problemOf("\uD83D\uDE00\r\n\t")).isEmpty();
    }

    @Test
    void size_counts_in_octets() {
        assertThat(SubmissionCheck.problemOf("é".repeat(32 * 1024) + "x")).contains(new TooLarge(64 * 1024 + 1));
        assertThat(SubmissionCheck.problemOf("x".repeat(1_000_000))).contains(new TooLarge(1_000_000));
    }

    @Test
    void what_no_compiler_or_database_takes_is_refused_with_its_line() {
        assertThat(SubmissionCheck.problemOf("int\nmain\0;")).contains(new HoldsNul(2));
        assertThat(SubmissionCheck.problemOf("int\n\n\uD83D;")).contains(new NotUnicode(3));
    }
}
