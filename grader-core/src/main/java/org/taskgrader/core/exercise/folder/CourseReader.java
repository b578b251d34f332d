package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code course.yaml}, setting by setting, not yet held against the exercises. */
final class CourseReader {

    private static final List<String> KEYS = List.of("id", "title", "pass", "modules");
    private static final List<String> MODULE = List.of("id", "title", "weight", "exercises");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int HALF = 50;
    private static final int MOST_WEIGHT = 1_000;

    private CourseReader() {}

    /** What the file says; an id that cannot be read was reported, and is empty. */
    record Settings(Setting place, String id, Map<Locale, String> titles, int pass, List<ModuleSettings> modules) {}

    /** What it says of one module. */
    record ModuleSettings(
            Setting place, String id, Map<Locale, String> titles, int weight, List<ExerciseName> exercises) {}

    /** The id of an exercise that there may be or not. */
    record ExerciseName(Setting place, String id) {}

    static Settings read(Setting file) {
        Map<String, Setting> parts = file.settings(KEYS);
        String id = id(file, parts);
        Map<Locale, String> titles =
                file.required(parts, "title").map(Setting::titles).orElse(Map.of());
        int pass = Optional.ofNullable(parts.get("pass"))
                .flatMap(setting -> setting.wholeNumber(0, 100))
                .orElse(HALF);
        Optional<Setting> modules = file.required(parts, "modules");
        List<ModuleSettings> read = new ArrayList<>();
        modules.map(Setting::items)
                .orElse(List.of())
                .forEach(module -> module(module).ifPresent(read::add));
        modules.filter(setting -> setting.items().isEmpty() && !setting.isMapping())
                .ifPresent(setting -> setting.error("There are no modules.", "Write \"- \" before each of them."));
        return new Settings(file, id, titles, pass, read);
    }

    private static Optional<ModuleSettings> module(Setting place) {
        if (!place.isMapping()) {
            place.error("A module is a mapping.", "Write id, title and exercises.");
            return Optional.empty();
        }
        Map<String, Setting> parts = place.settings(MODULE);
        String id = id(place, parts);
        Map<Locale, String> titles =
                place.required(parts, "title").map(Setting::titles).orElse(Map.of());
        int weight = Optional.ofNullable(parts.get("weight"))
                .flatMap(setting -> setting.wholeNumber(0, MOST_WEIGHT))
                .orElse(1);
        Optional<Setting> exercises = place.required(parts, "exercises");
        List<Setting> items = exercises.map(Setting::items).orElse(List.of());
        exercises
                .filter(setting -> items.isEmpty() && !setting.isMapping())
                .ifPresent(setting -> setting.error("The module has no exercises.", "Write their ids, in order."));
        List<ExerciseName> names = new ArrayList<>();
        items.forEach(item -> item.text().ifPresent(name -> names.add(new ExerciseName(item, name))));
        return Optional.of(new ModuleSettings(place, id, titles, weight, names));
    }

    private static String id(Setting place, Map<String, Setting> parts) {
        Optional<Setting> setting = place.required(parts, "id");
        Optional<String> id = setting.flatMap(Setting::text);
        id.filter(text -> !ID.matcher(text).matches())
                .ifPresent(text -> setting.get()
                        .error("\"" + text + "\" cannot be an id.", "Use lower-case letters, digits and \"-\"."));
        return id.orElse("");
    }
}
