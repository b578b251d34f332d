package org.taskgrader.core.exercise.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.exercise.Comparison;

/** Reads {@code comparison}: how outputs are compared. */
final class ComparisonReader {

    private static final Map<String, Comparison> NAMED = Map.of(
            "exact", new Comparison.Exact(),
            "whitespace", new Comparison.WhitespaceTolerant(),
            "case-insensitive", new Comparison.CaseInsensitive(),
            "unordered-lines", new Comparison.UnorderedLines(),
            "unordered-words", new Comparison.UnorderedWords(),
            "regex", new Comparison.Patterns());

    private ComparisonReader() {}

    static Comparison read(Optional<Setting> comparison) {
        return comparison
                .flatMap(setting -> setting.isMapping()
                        ? Optional.of(numeric(setting))
                        : setting.word(NAMED.keySet()).map(NAMED::get))
                .orElse(new Comparison.WhitespaceTolerant());
    }

    private static Comparison numeric(Setting comparison) {
        Optional<Setting> numeric =
                Optional.ofNullable(comparison.settings(List.of("numeric")).get("numeric"));
        Map<String, Setting> tolerances = numeric.map(setting -> setting.settings(List.of("absolute", "relative")))
                .orElse(Map.of());
        double absolute = tolerance(tolerances, "absolute");
        double relative = tolerance(tolerances, "relative");
        if (absolute == 0 && relative == 0) {
            numeric.orElse(comparison)
                    .error("No tolerance is given.", "Write numeric: {absolute: 0.001} or {relative: 1e-6}.");
        }
        return new Comparison.Numeric(absolute, relative);
    }

    /** 0 where there is none; what cannot be read was reported, and counts as one here. */
    private static double tolerance(Map<String, Setting> tolerances, String name) {
        Setting tolerance = tolerances.get(name);
        return tolerance == null ? 0 : tolerance.decimal().orElse(1.0);
    }
}
