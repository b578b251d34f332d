package org.taskgrader.core.exercise.folder;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.folder.CheckerReader.CheckerSettings;

/** The folder {@code checker/}: the program, and its messages in each language of the title. */
final class CheckerFiles {

    static final String FOLDER = "checker";

    private static final Pattern MESSAGES = Pattern.compile("messages\\.([a-z]{2,3})\\.yaml");
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final ByteSize LARGEST = ByteSize.ofKibibytes(256);
    private static final ByteSize LARGEST_MESSAGES = ByteSize.ofKibibytes(64);

    private final Set<Locale> titles;
    private final FolderFiles files;
    private final Problems problems;

    private CheckerFiles(Set<Locale> titles, FolderFiles files, Problems problems) {
        this.titles = titles;
        this.files = files;
        this.problems = problems;
    }

    /** Nothing where the settings name none, or what they name is not there. */
    static Optional<Checker> read(
            Optional<CheckerSettings> settings, Set<Locale> titles, FolderFiles files, Problems problems) {
        if (settings.isEmpty() && files.has(FOLDER)) {
            problems.error(FOLDER, "exercise.yaml names no checker.", "Write \"checker: checker.c\", or remove this.");
        }
        return settings.flatMap(written -> new CheckerFiles(titles, files, problems).checker(written));
    }

    private Optional<Checker> checker(CheckerSettings settings) {
        for (String name : files.names(FOLDER)) {
            if (!name.equals(settings.file()) && !MESSAGES.matcher(name).matches()) {
                problems.error(
                        FOLDER + "/" + name,
                        "This is neither the checker nor its messages.",
                        "Name them as in " + settings.file() + " and messages.en.yaml.");
            }
        }
        Map<String, Map<Locale, String>> messages = messages();
        return files.bytes(FOLDER + "/" + settings.file(), LARGEST)
                .map(source -> new Checker(settings.file(), source, settings.needs(), messages));
    }

    private Map<String, Map<Locale, String>> messages() {
        Map<Locale, Map<String, String>> byLanguage = new LinkedHashMap<>();
        for (String name : files.names(FOLDER)) {
            Matcher parts = MESSAGES.matcher(name);
            if (parts.matches()) {
                Locale language = Locale.forLanguageTag(parts.group(1));
                byLanguage.put(language, texts(FOLDER + "/" + name));
                if (!titles.contains(language)) {
                    problems.error(
                            FOLDER + "/" + name,
                            "The exercise has no title in this language.",
                            "Write \"" + language + ":\" below \"title:\" in exercise.yaml.");
                }
            }
        }
        checkComplete(byLanguage);
        Map<String, Map<Locale, String>> byKey = new LinkedHashMap<>();
        byLanguage.forEach((language, texts) -> texts.forEach((key, text) ->
                byKey.computeIfAbsent(key, unused -> new HashMap<>()).put(language, text)));
        return byKey;
    }

    private Map<String, String> texts(String file) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.text(file, LARGEST_MESSAGES)
                .flatMap(content -> Setting.parse(file, content, "Write key: text, one a line.", problems))
                .ifPresent(all -> all.entries().forEach((key, text) -> {
                    if (!KEY.matcher(key).matches()) {
                        text.error("\"" + key + "\" is no key of a message.", "Use small letters, digits and \"-\".");
                    }
                    text.words().ifPresent(words -> texts.put(key, words));
                }));
        return texts;
    }

    private void checkComplete(Map<Locale, Map<String, String>> byLanguage) {
        if (byLanguage.isEmpty()) {
            return;
        }
        Set<String> all = new TreeSet<>();
        byLanguage.values().forEach(texts -> all.addAll(texts.keySet()));
        for (Locale language : titles) {
            List<String> missing = all.stream()
                    .filter(key -> !byLanguage.getOrDefault(language, Map.of()).containsKey(key))
                    .toList();
            if (!missing.isEmpty()) {
                problems.error(
                        FOLDER + "/messages." + language + ".yaml",
                        "It lacks " + String.join(", ", missing) + ", which another language has.",
                        "Write the same messages in each language of the title.");
            }
        }
    }
}
