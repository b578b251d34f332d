package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.folder.CheckerReader.CheckerSettings;
import org.taskgrader.core.exercise.folder.Settings.Expectation;
import org.taskgrader.core.exercise.folder.Settings.TestSettings;

/** Reads {@code exercise.yaml}, setting by setting, in the order in which the format's page explains them. */
final class SettingsReader {

    static final List<String> KNOWN = List.of(
            "id",
            "title",
            "kind",
            "functions",
            "calls",
            "changes",
            "inputs",
            "limits",
            "compile",
            "comparison",
            "checker",
            "exit-status",
            "samples",
            "hidden",
            "returned",
            "groups",
            "tests",
            "generated",
            "validators",
            "rules",
            "messages",
            "solutions",
            "mutants");
    private static final int MOST_RETURNED = 16;

    private final Map<String, Setting> settings;
    private final Setting file;
    private final Vocabulary vocabulary;

    private SettingsReader(Setting file, Vocabulary vocabulary) {
        this.file = file;
        this.settings = file.settings(KNOWN);
        this.vocabulary = vocabulary;
    }

    static Settings read(Setting file, Vocabulary vocabulary) {
        return new SettingsReader(file, vocabulary).settings();
    }

    private Settings settings() {
        Limits limits = LimitsReader.read(setting("limits"), Limits.DEFAULT);
        Optional<Setting> id = file.required(settings, "id");
        Map<Locale, String> titles =
                file.required(settings, "title").map(Setting::titles).orElse(Map.of());
        return new Settings(
                id,
                titles,
                new KindReader(settings).kind(),
                CompileReader.read(setting("compile")),
                limits,
                ComparisonReader.read(setting("comparison")),
                exitStatus(),
                setting("samples").map(SettingsReader::patterns),
                setting("hidden").map(SettingsReader::patterns).orElse(List.of()),
                setting("returned").map(SettingsReader::fileNames).orElse(List.of()),
                checker(),
                GroupsReader.read(setting("groups"), file),
                tests(limits),
                TestDataReader.read(setting("validators"), setting("generated")),
                new RulesReader(titles.keySet()).rules(setting("rules")),
                new MessagesReader(vocabulary).messages(setting("messages")),
                solutions(),
                MutantsReader.read(setting("mutants")));
    }

    private Optional<Setting> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    private ExitStatus exitStatus() {
        return setting("exit-status")
                .flatMap(setting -> setting.word(List.of("any", "zero")))
                .map(word -> ExitStatus.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(ExitStatus.ANY);
    }

    static List<NamePattern> patterns(Setting setting) {
        List<NamePattern> patterns = new ArrayList<>();
        setting.items().forEach(item -> item.text().ifPresent(glob -> patterns.add(new NamePattern(item, glob))));
        return patterns;
    }

    private Optional<CheckerSettings> checker() {
        setting("comparison")
                .filter(unused -> settings.containsKey("checker"))
                .ifPresent(comparison -> comparison.error(
                        "There is a checker, so nothing is compared.", "Remove \"comparison:\" or \"checker:\"."));
        setting("comparison")
                .filter(unused -> kindIs("interactive"))
                .ifPresent(comparison ->
                        comparison.error("The interactor says what is right, so nothing is compared.", "Remove it."));
        return CheckerReader.read(setting("checker"));
    }

    private boolean kindIs(String word) {
        return setting("kind").flatMap(Setting::text).filter(word::equals).isPresent();
    }

    private static List<String> fileNames(Setting setting) {
        List<String> names = new ArrayList<>();
        setting.items()
                .forEach(item -> item.text().ifPresent(name -> {
                    if (CompanionFiles.NAME.matcher(name).matches()) {
                        names.add(name);
                    } else {
                        item.error(
                                "\"" + name + "\" is no name of a file in a program's folder.",
                                "Use letters, digits, \".\", \"-\" and \"_\".");
                    }
                }));
        if (names.size() > MOST_RETURNED) {
            setting.error("There are " + names.size() + " files.", "Keep at most " + MOST_RETURNED + ".");
        }
        return names;
    }

    private Map<String, TestSettings> tests(Limits limits) {
        Map<String, TestSettings> tests = new LinkedHashMap<>();
        setting("tests").map(Setting::entries).orElse(Map.of()).forEach((name, place) -> {
            Map<String, Setting> own = place.settings(List.of("arguments", "environment", "limits"));
            List<String> arguments = new ArrayList<>();
            Optional.ofNullable(own.get("arguments"))
                    .map(Setting::items)
                    .orElse(List.of())
                    .forEach(argument -> argument.argument().ifPresent(arguments::add));
            List<String> environment = EnvironmentReader.read(Optional.ofNullable(own.get("environment")));
            Limits ownLimits = LimitsReader.read(Optional.ofNullable(own.get("limits")), limits);
            tests.put(name, new TestSettings(place, List.copyOf(arguments), environment, ownLimits));
        });
        return tests;
    }

    private Map<String, Expectation> solutions() {
        Map<String, Expectation> solutions = new LinkedHashMap<>();
        setting("solutions")
                .map(Setting::entries)
                .orElse(Map.of())
                .forEach((name, place) -> expectation(place).ifPresent(expected -> solutions.put(name, expected)));
        return solutions;
    }

    private Optional<Expectation> expectation(Setting place) {
        if (!place.isMapping()) {
            return Optional.of(new Expectation(place, verdict(Optional.of(place)), Optional.empty(), Optional.empty()));
        }
        Map<String, Setting> parts = place.settings(List.of("verdict", "class", "message"));
        if (!parts.containsKey("verdict")) {
            place.error("No verdict is given.", "Write {verdict: wrong-output, class: integer-division}.");
        }
        String verdict = verdict(Optional.ofNullable(parts.get("verdict")));
        Optional<String> errorClass = Optional.ofNullable(parts.get("class")).flatMap(this::errorClass);
        Optional<String> message = Optional.ofNullable(parts.get("message")).flatMap(Setting::text);
        return Optional.of(new Expectation(place, verdict, errorClass, message));
    }

    /** One that this grader does not know is no reason to keep the exercise from learners. */
    private Optional<String> errorClass(Setting setting) {
        Optional<String> written = setting.text();
        Set<String> known = vocabulary.errorClasses().keySet();
        written.filter(word -> !known.contains(word))
                .ifPresent(word ->
                        setting.hint("There is no error class \"" + word + "\".", Spelling.advice(word, known)));
        return written;
    }

    /** Anything where it is wrong: then it was reported, and the exercise is refused. */
    private String verdict(Optional<Setting> setting) {
        return setting.flatMap(word -> word.word(vocabulary.verdicts())).orElse("");
    }
}
