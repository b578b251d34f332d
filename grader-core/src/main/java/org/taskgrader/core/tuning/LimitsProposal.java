package org.taskgrader.core.tuning;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Limits;

/**
 * Limits by what right programs used. What the default leaves room for keeps it: a limit that is written has to be explained.
 *
 * @param exercise of all tests that have none of their own
 * @param tests those that want more than the others do, or have tighter limits of their own, by name
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
     * Proposes. A limit of the author's own that is tighter than what would be proposed stays, if all runs keep to it.
     *
     * @param most what any right program used at most in each test, in the tests' order
     * @param exercise the limits there are for all tests without their own
     * @param present those that each test has
     */
    public static LimitsProposal of(Map<String, Use> most, Limits exercise, Map<String, Limits> present) {
        Limits usual = usual(most, exercise, present);
        Map<String, Limits> wanted = wanted(most, present, usual);
        long demanding = wanted.values().stream()
                .filter(limits -> !larger(usual, limits).equals(usual))
                .count();
        if (demanding * 2 <= wanted.size()) {
            wanted.values().removeIf(usual::equals);
            return new LimitsProposal(usual, wanted);
        }
        Limits all = wanted.values().stream().reduce(usual, LimitsProposal::larger);
        Map<String, Limits> tighter = wanted(most, present, all);
        tighter.values().removeIf(all::equals);
        return new LimitsProposal(all, tighter);
    }

    /** What all tests have that need no more: the default, or the author's own where that is tighter and most keep to it. */
    private static Limits usual(Map<String, Use> most, Limits exercise, Map<String, Limits> present) {
        List<Use> inheriting = most.entrySet().stream()
                .filter(use -> exercise.equals(present.get(use.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        List<Use> uses = inheriting.isEmpty() ? List.copyOf(most.values()) : inheriting;
        Use middle = new Use(middle(uses, Use::cpu), middle(uses, Use::memory), middle(uses, Use::output));
        return kept(Limits.DEFAULT, exercise, middle);
    }

    private static <T extends Comparable<T>> T middle(List<Use> uses, Function<Use, T> part) {
        return uses.stream().map(part).sorted().toList().get((uses.size() - 1) / 2);
    }

    private static Map<String, Limits> wanted(Map<String, Use> most, Map<String, Limits> present, Limits usual) {
        Map<String, Limits> wanted = new LinkedHashMap<>();
        most.forEach((test, use) -> {
            Limits own = Objects.requireNonNull(present.get(test), test);
            wanted.put(test, kept(wanted(use, usual), own, use));
        });
        return wanted;
    }

    /** What is proposed, but the author's own where that is tighter, was chosen and is enough. */
    private static Limits kept(Limits proposed, Limits own, Use use) {
        Limits usual = Limits.DEFAULT;
        boolean cpu = isKept(proposed.cpu(), own.cpu(), usual.cpu(), use.cpu());
        return new Limits(
                cpu ? own.cpu() : proposed.cpu(),
                cpu ? own.wall() : proposed.wall(),
                isKept(proposed.memory(), own.memory(), usual.memory(), use.memory())
                        ? own.memory()
                        : proposed.memory(),
                isKept(proposed.output(), own.output(), usual.output(), use.output())
                        ? own.output()
                        : proposed.output(),
                usual.processes());
    }

    private static <T extends Comparable<T>> boolean isKept(T proposed, T own, T usual, T used) {
        return own.compareTo(proposed) < 0 && !own.equals(usual) && used.compareTo(own) <= 0;
    }

    private static Limits wanted(Use use, Limits usual) {
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
