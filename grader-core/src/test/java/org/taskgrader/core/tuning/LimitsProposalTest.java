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
        LimitsProposal proposal = proposal(Map.of("a", SMALL, "b", use(200, 20, 16_000)), Limits.DEFAULT);
        assertThat(proposal).isEqualTo(new LimitsProposal(Limits.DEFAULT, Map.of()));
    }

    @Test
    void aTestThatWantsMoreGetsItAlone() {
        LimitsProposal proposal = proposal(tests(SMALL, SMALL, use(700, 2, 12)), Limits.DEFAULT);
        assertThat(proposal.exercise()).isEqualTo(Limits.DEFAULT);
        assertThat(proposal.tests()).containsOnlyKeys("t2");
        Limits own = proposal.tests().values().iterator().next();
        assertThat(own.cpu()).isEqualTo(Duration.ofSeconds(5));
        assertThat(own.wall()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whereMostWantMoreAllGetIt() {
        LimitsProposal proposal = proposal(tests(SMALL, use(250, 2, 12), use(1, 50, 40_000)), Limits.DEFAULT);
        assertThat(proposal.tests()).isEmpty();
        assertThat(proposal.exercise().cpu()).isEqualTo(Duration.ofSeconds(2));
        assertThat(proposal.exercise().memory()).isEqualTo(ByteSize.ofMebibytes(256));
        assertThat(proposal.exercise().output()).isEqualTo(ByteSize.ofKibibytes(256));
    }

    /** Somebody chose it, and right programs keep to it. */
    @Test
    void anAuthorsTighterLimitStays() {
        Limits tight = limits(1000, 64, 16);
        LimitsProposal proposal = proposal(tests(SMALL, SMALL, use(1, 2, 12_000)), tight);
        assertThat(proposal).isEqualTo(new LimitsProposal(tight, Map.of()));

        assertThat(proposal(tests(SMALL), limits(200, 32, 64)).exercise()).isEqualTo(limits(200, 32, 64));
        LimitsProposal demanding = proposal(tests(use(700, 2, 12), use(800, 2, 12)), limits(3000, 64, 16));
        assertThat(demanding).isEqualTo(new LimitsProposal(limits(3000, 64, 16), Map.of()));
    }

    @Test
    void aTighterLimitThatIsNotKeptGoes() {
        LimitsProposal proposal = proposal(tests(SMALL, SMALL, use(1, 2, 17_000)), limits(1000, 64, 16));
        assertThat(proposal.exercise()).isEqualTo(limits(1000, 64, 16));
        assertThat(proposal.tests()).isEqualTo(Map.of("t2", limits(1000, 64, 128)));

        LimitsProposal all = proposal(tests(use(1, 2, 17_000)), limits(1000, 64, 16));
        assertThat(all).isEqualTo(new LimitsProposal(limits(1000, 64, 128), Map.of()));
    }

    /** What was wider than anybody needs is still taken back to the default. */
    @Test
    void aWiderLimitThanIsProposedGoes() {
        assertThat(proposal(tests(SMALL, SMALL), limits(3000, 256, 1024)))
                .isEqualTo(new LimitsProposal(Limits.DEFAULT, Map.of()));
    }

    @Test
    void oneTestsOwnTighterLimitStaysWhateverTheOthersGet() {
        Map<String, Limits> present = Map.of("t0", Limits.DEFAULT, "t1", limits(1000, 64, 2), "t2", Limits.DEFAULT);
        LimitsProposal usual = LimitsProposal.of(tests(SMALL, SMALL, SMALL), Limits.DEFAULT, present);
        assertThat(usual).isEqualTo(new LimitsProposal(Limits.DEFAULT, Map.of("t1", limits(1000, 64, 2))));

        LimitsProposal larger =
                LimitsProposal.of(tests(use(1, 2, 40_000), SMALL, use(1, 2, 40_000)), Limits.DEFAULT, present);
        assertThat(larger.exercise().output()).isEqualTo(ByteSize.ofKibibytes(256));
        assertThat(larger.tests()).isEqualTo(Map.of("t1", limits(1000, 64, 2)));
    }

    private static LimitsProposal proposal(Map<String, Use> most, Limits present) {
        Map<String, Limits> tests = new LinkedHashMap<>();
        most.keySet().forEach(test -> tests.put(test, present));
        return LimitsProposal.of(most, present, tests);
    }

    private static Limits limits(int milliseconds, int mebibytes, int kibibytes) {
        Duration cpu = Duration.ofMillis(milliseconds);
        Duration wall =
                cpu.multipliedBy(2).compareTo(Limits.DEFAULT.wall()) > 0 ? cpu.multipliedBy(2) : Limits.DEFAULT.wall();
        return new Limits(cpu, wall, ByteSize.ofMebibytes(mebibytes), ByteSize.ofKibibytes(kibibytes), 1);
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
