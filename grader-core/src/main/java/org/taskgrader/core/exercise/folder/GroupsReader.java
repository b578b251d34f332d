package org.taskgrader.core.exercise.folder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.exercise.TestGroup;
import org.taskgrader.core.exercise.TestGroup.Scoring;
import org.taskgrader.core.exercise.folder.Settings.Group;

/** Reads {@code groups}: tests that earn points together, and which of them wait for which. */
final class GroupsReader {

    static final List<String> KEYS = List.of("name", "points", "scoring", "tests", "after");

    private static final TestGroup ALL = new TestGroup("all", 100, Scoring.PROPORTIONAL);
    private static final int MOST_POINTS = 10_000;

    private GroupsReader() {}

    /**
     * The groups in their order; one of all tests where the author names none.
     *
     * @param file where the group of all tests is said to be
     */
    static List<Group> read(Optional<Setting> groups, Setting file) {
        return groups.map(GroupsReader::groups)
                .orElseGet(() -> List.of(new Group(file, ALL, List.of(new NamePattern(file, "*")), List.of())));
    }

    private static List<Group> groups(Setting setting) {
        List<Group> read = setting.items().stream()
                .map(GroupsReader::group)
                .flatMap(Optional::stream)
                .toList();
        if (read.stream().mapToInt(group -> group.group().points()).sum() == 0) {
            setting.error("All groups together are worth no points.", "Give points to one of them.");
        }
        return read;
    }

    private static Optional<Group> group(Setting place) {
        if (!place.isMapping()) {
            place.error("A group is a mapping.", "Write {name: basics, points: 60, tests: [\"0*\"]}.");
            return Optional.empty();
        }
        Map<String, Setting> group = place.settings(KEYS);
        for (String needed : List.of("name", "points", "tests")) {
            if (!group.containsKey(needed)) {
                place.error("The group has no \"" + needed + "\".", "Write \"" + needed + ":\" and its value.");
            }
        }
        Scoring scoring = Optional.ofNullable(group.get("scoring"))
                .flatMap(setting -> setting.word(List.of("proportional", "all-or-nothing")))
                .map(word -> Scoring.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(Scoring.PROPORTIONAL);
        Optional<String> name = Optional.ofNullable(group.get("name")).flatMap(Setting::text);
        int points = Optional.ofNullable(group.get("points"))
                .flatMap(setting -> setting.wholeNumber(0, MOST_POINTS))
                .orElse(1);
        List<NamePattern> tests = Optional.ofNullable(group.get("tests"))
                .map(SettingsReader::patterns)
                .orElse(List.of());
        List<Setting> after =
                Optional.ofNullable(group.get("after")).map(Setting::items).orElse(List.of());
        List<String> names =
                after.stream().flatMap(item -> item.text().stream()).distinct().toList();
        return name.map(text -> new Group(place, new TestGroup(text, points, scoring, names), tests, after));
    }
}
