package org.taskgrader.core.exercise.folder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Limits;

/** Reads {@code compile}: how gcc is called, and what it may use. */
final class CompileReader {

    /** Below, no program compiles on a busy machine; above, an author's mistake would hold up everybody in the queue. */
    private static final Duration LEAST_CPU = Duration.ofMillis(500);

    private static final Duration MOST_CPU = Duration.ofSeconds(20);
    private static final ByteSize LEAST_MEMORY = ByteSize.ofMebibytes(64);
    private static final ByteSize MOST_MEMORY = ByteSize.ofMebibytes(512);

    /** How much longer than its CPU time gcc may take by the clock. */
    private static final int PATIENCE = 3;

    private CompileReader() {}

    static CompileOptions read(Optional<Setting> compile) {
        Map<String, Setting> parts = compile.map(
                        setting -> setting.settings(List.of("standard", "flags", "cpu", "memory")))
                .orElse(Map.of());
        String standard = part(parts, "standard")
                .flatMap(setting -> setting.word(CompileOptions.STANDARDS))
                .orElse(CompileOptions.DEFAULT.standard());
        return new CompileOptions(standard, flags(part(parts, "flags")), limits(parts));
    }

    private static List<String> flags(Optional<Setting> written) {
        List<String> flags = new ArrayList<>();
        written.map(Setting::items)
                .orElse(List.of())
                .forEach(flag -> flag.text().ifPresent(text -> {
                    if (CompileOptions.allows(text)) {
                        flags.add(text);
                    } else {
                        flag.error("gcc's option \"" + text + "\" is not allowed.", CompileOptions.ALLOWED);
                    }
                }));
        return flags;
    }

    private static Limits limits(Map<String, Setting> parts) {
        Limits usual = CompileOptions.USUAL_LIMITS;
        Duration cpu = part(parts, "cpu")
                .flatMap(setting -> setting.duration(LEAST_CPU, MOST_CPU))
                .orElse(usual.cpu());
        ByteSize memory = part(parts, "memory")
                .flatMap(setting -> setting.size(LEAST_MEMORY, MOST_MEMORY))
                .orElse(usual.memory());
        return new Limits(cpu, cpu.multipliedBy(PATIENCE), memory, usual.output(), usual.processes());
    }

    private static Optional<Setting> part(Map<String, Setting> parts, String name) {
        return Optional.ofNullable(parts.get(name));
    }
}
