package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.exercise.Checker.Need;

/** Reads {@code checker}: the author's program that judges outputs. */
final class CheckerReader {

    private static final List<String> NEEDS = List.of("source", "errors");

    private CheckerReader() {}

    /**
     * What is written of a checker.
     *
     * @param place where
     * @param file its name in {@code checker/}
     */
    record CheckerSettings(Setting place, String file, List<Need> needs) {}

    static Optional<CheckerSettings> read(Optional<Setting> checker) {
        return checker.flatMap(setting -> setting.isMapping() ? detailed(setting) : named(setting, setting, List.of()));
    }

    private static Optional<CheckerSettings> detailed(Setting place) {
        Map<String, Setting> parts = place.settings(List.of("source", "needs"));
        List<Need> needs = new ArrayList<>();
        Optional.ofNullable(parts.get("needs"))
                .map(Setting::items)
                .orElse(List.of())
                .forEach(item -> item.word(NEEDS)
                        .map(word -> Need.valueOf(word.toUpperCase(Locale.ROOT)))
                        .filter(need -> !needs.contains(need))
                        .ifPresent(needs::add));
        return place.required(parts, "source").flatMap(source -> named(place, source, needs));
    }

    private static Optional<CheckerSettings> named(Setting place, Setting source, List<Need> needs) {
        return source.fileIn(CheckerFiles.FOLDER, "checker.c").map(name -> new CheckerSettings(place, name, needs));
    }
}
