package org.taskgrader.core.exercise.folder;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Limits;

/** Reads {@code limits}. What is not written is inherited. */
final class LimitsReader {

    /** An author's mistake here would hold up every learner in the queue, so the upper ends are low. */
    private static final Limits LEAST =
            new Limits(Duration.ofMillis(10), Duration.ofMillis(100), ByteSize.ofMebibytes(1), ByteSize.ofBytes(1), 1);

    private static final Limits MOST = new Limits(
            Duration.ofSeconds(30), Duration.ofSeconds(60), ByteSize.ofMebibytes(1024), ByteSize.ofMebibytes(16), 64);

    private LimitsReader() {}

    static Limits read(Optional<Setting> limits, Limits inherited) {
        Map<String, Setting> parts = limits.map(
                        setting -> setting.settings(List.of("cpu", "wall", "memory", "output", "processes")))
                .orElse(Map.of());
        Duration cpu = part(parts, "cpu")
                .flatMap(setting -> setting.duration(LEAST.cpu(), MOST.cpu()))
                .orElse(inherited.cpu());
        Duration wall = part(parts, "wall")
                .flatMap(setting -> setting.duration(LEAST.wall(), MOST.wall()))
                .orElse(wallFor(cpu, inherited.wall()));
        if (wall.compareTo(cpu) < 0) {
            part(parts, "wall")
                    .ifPresent(setting -> setting.error(
                            "The time by the clock is shorter than the CPU time.",
                            "Give \"wall\" five times \"cpu\"."));
        }
        return new Limits(
                cpu,
                wall,
                part(parts, "memory")
                        .flatMap(setting -> setting.size(LEAST.memory(), MOST.memory()))
                        .orElse(inherited.memory()),
                part(parts, "output")
                        .flatMap(setting -> setting.size(LEAST.output(), MOST.output()))
                        .orElse(inherited.output()),
                part(parts, "processes")
                        .flatMap(setting -> setting.wholeNumber(LEAST.processes(), MOST.processes()))
                        .orElse(inherited.processes()));
    }

    /** Enough for a program that gets half a processor, whatever CPU time the author allows. */
    private static Duration wallFor(Duration cpu, Duration inherited) {
        Duration twice = cpu.multipliedBy(2);
        return inherited.compareTo(twice) < 0 ? twice : inherited;
    }

    private static Optional<Setting> part(Map<String, Setting> parts, String name) {
        return Optional.ofNullable(parts.get(name));
    }
}
