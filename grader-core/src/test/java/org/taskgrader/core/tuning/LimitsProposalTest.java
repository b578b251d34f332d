package org.taskgrader.core.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Limits;

/** The default as long as it has room; more only where more was used. */
class LimitsProposalTest {

    private static final Use SMALL = use(1, 2, 12);

    @Test
    void theDefaultIsKeptWhereItHasRoom() {
        LimitsProposal proposal = LimitsProposal.of(Map.of("a", SMALL, "b", use(200, 20, 16_000)));
        assertThat(proposal).isEqualTo(new LimitsProposal(Limits.DEFAULT, Map.of()));
    }

    @Test
    void aTestThatWantsMoreGetsItAlone() {
        LimitsProposal proposal = LimitsProposal.of(tests(SMALL, SMALL, use(700, 2, 12)));
        assertThat(proposal.exercise()).isEqualTo(Limits.DEFAULT);
        assertThat(proposal.tests()).containsOnlyKeys("t2");
        Limits own = proposal.tests().values().iterator().next();
        assertThat(own.cpu()).isEqualTo(Duration.ofSeconds(5));
        assertThat(own.wall()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whereMostWantMoreAllGetIt() {
        LimitsProposal proposal = LimitsProposal.of(tests(SMALL, use(250, 2, 12), use(1, 50, 40_000)));
        assertThat(proposal.tests()).isEmpty();
        assertThat(proposal.exercise().cpu()).isEqualTo(Duration.ofSeconds(2));
        assertThat(proposal.exercise().memory()).isEqualTo(ByteSize.ofMebibytes(256));
        assertThat(proposal.exercise().output()).isEqualTo(ByteSize.ofKibibytes(256));
    }

    private static Map<String, Use> tests(Use... uses) {
        Map<String, Use> tests = new LinkedHashMap<>();
        for (Use use : uses) {
            tests.put("t" + tests.size(), use);
        }
        return tests;
    }

    private static Use use(int milliseconds, int mebibytes, int output) {
        return new Use(Duration.ofMillis(milliseconds), ByteSize.ofMebibytes(mebibytes), ByteSize.ofBytes(output));
    }
}
