package org.taskgrader.core.tuning;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Limits;

/**
 * Limits by what right programs used. What the default leaves room for keeps it: a limit that is written has to be explained.
 *
 * @param exercise of all tests that have none of their own
 * @param tests those that want more than the others do, by name
 */
public record LimitsProposal(Limits exercise, Map<String, Limits> tests) {

    /** A learner's right program may be clumsier than the author's, and a machine busier than this one. */
    private static final int ROOM_CPU = 5;

    private static final int ROOM_MEMORY = 3;

    /** A program that prints too much should be seen to, and not be cut off at once. */
    private static final int ROOM_OUTPUT = 4;

    private static final List<Integer> STEPS = List.of(1, 2, 5);

    public LimitsProposal {
        tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
    }

    /**
     * Proposes.
     *
     * @param most what any right program used at most in each test, in the tests' order
     */
    public static LimitsProposal of(Map<String, Use> most) {
        Map<String, Limits> wanted = new LinkedHashMap<>();
        most.forEach((test, use) -> wanted.put(test, wanted(use)));
        long demanding = wanted.values().stream()
                .filter(limits -> !limits.equals(Limits.DEFAULT))
                .count();
        if (demanding * 2 > wanted.size()) {
            Limits all = wanted.values().stream().reduce(Limits.DEFAULT, LimitsProposal::larger);
            return new LimitsProposal(all, Map.of());
        }
        wanted.values().removeIf(Limits.DEFAULT::equals);
        return new LimitsProposal(Limits.DEFAULT, wanted);
    }

    private static Limits wanted(Use use) {
        Limits usual = Limits.DEFAULT;
        Duration cpu = use.cpu().multipliedBy(ROOM_CPU);
        long memory = use.memory().bytes() * ROOM_MEMORY;
        long output = use.output().bytes() * ROOM_OUTPUT;
        Duration roundCpu = cpu.compareTo(usual.cpu()) <= 0 ? usual.cpu() : round(cpu);
        Duration twice = roundCpu.multipliedBy(2);
        return new Limits(
                roundCpu,
                twice.compareTo(usual.wall()) > 0 ? twice : usual.wall(),
                ByteSize.ofBytes(Math.max(usual.memory().bytes(), powerOfTwo(memory))),
                ByteSize.ofBytes(Math.max(usual.output().bytes(), powerOfTwo(output))),
                usual.processes());
    }

    private static Limits larger(Limits one, Limits other) {
        Duration cpu = one.cpu().compareTo(other.cpu()) >= 0 ? one.cpu() : other.cpu();
        Duration wall = one.wall().compareTo(other.wall()) >= 0 ? one.wall() : other.wall();
        return new Limits(
                cpu,
                wall,
                ByteSize.ofBytes(Math.max(one.memory().bytes(), other.memory().bytes())),
                ByteSize.ofBytes(Math.max(one.output().bytes(), other.output().bytes())),
                one.processes());
    }

    /** Up to 1, 2 or 5 times a power of ten, in milliseconds. */
    private static Duration round(Duration time) {
        for (long ten = 1; ; ten *= 10) {
            for (int step : STEPS) {
                if (Duration.ofMillis(ten * step).compareTo(time) >= 0) {
                    return Duration.ofMillis(ten * step);
                }
            }
        }
    }

    private static long powerOfTwo(long bytes) {
        return bytes <= 1 ? bytes : Long.highestOneBit(bytes - 1) << 1;
    }
}
