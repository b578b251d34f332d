package org.taskgrader.api.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentListTest {

    @Test
    void whatSpreadsheetsWriteIsRead() {
        EnrolmentList list = EnrolmentList.read(
                "\ufefflearner,session,cohort\r\nu-1,2026-autumn,group A\r\n\r\n\"u,2\", 2026-autumn ,\r\nu-1,2025,été\r\n");
        assertThat(list.flaws()).isEmpty();
        assertThat(list.enrolments())
                .containsExactly(
                        new Enrolment("u-1", "2026-autumn", Optional.of("group A")),
                        new Enrolment("u,2", "2026-autumn", Optional.empty()),
                        new Enrolment("u-1", "2025", Optional.of("été")));
    }

    @Test
    void columnsMayBeInAnyOrder() {
        assertThat(EnrolmentList.read("session,learner\n2026,u-1").enrolments())
                .containsExactly(new Enrolment("u-1", "2026", Optional.empty()));
    }

    /** In the texts, | is the end of a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; 1; nobody in the list",
                "learner,session; 1; nobody in the list",
                "learner,cohort|u-1,a; 1; must name the columns",
                "learner,session,name|u-1,2026,Ada; 1; must name the columns",
                "learner,learner,session|u-1,u-1,2026; 1; must name the columns",
                "u-1,2026|u-2,2026; 1; must name the columns",
                "learner,session|u-1,2026|u-2; 3; the first line names 2 columns",
                "learner,session|u-1,2026||u-2,2026,x; 4; the first line names 2 columns",
                "learner,session|,2026; 2; must be the platform's id",
                "learner,session|u-1,; 2; must be names",
                "learner,session|u-1,=1+1; 2; must be names",
                "learner,session|u-1,2026|u-2,2026|u-1,2026; 4; already"
            })
    void whatIsWrongIsSaidWithItsLine(String text, int line, String what) {
        EnrolmentList list = EnrolmentList.read(text.replace('|', '\n'));
        assertThat(list.enrolments()).isEmpty();
        assertThat(list.flaws()).hasSize(1);
        assertThat(list.flaws().getFirst().line()).isEqualTo(line);
        assertThat(list.flaws().getFirst().what()).contains(what);
    }

    @Test
    void notAllOfManyFlawsAreNamed() {
        assertThat(EnrolmentList.read("learner,session\n" + ",2026\n".repeat(500))
                        .flaws())
                .hasSize(20);
        assertThat(EnrolmentList.read("learner,session\n\"u-1,2026\n").flaws()).isNotEmpty();
    }
}
