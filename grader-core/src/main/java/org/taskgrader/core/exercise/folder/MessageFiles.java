package org.taskgrader.core.exercise.folder;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.ByteSize;

/** What an author's program can say to learners: {@code messages.LANGUAGE.yaml} in its folder, for each language of the title. */
final class MessageFiles {

    private static final Pattern MESSAGES = Pattern.compile("messages\\.([a-z]{2,3})\\.yaml");
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final ByteSize LARGEST_MESSAGES = ByteSize.ofKibibytes(64);

    private final String folder;
    private final Set<Locale> titles;
    private final FolderFiles files;
    private final Problems problems;

    MessageFiles(String folder, Set<Locale> titles, FolderFiles files, Problems problems) {
        this.folder = folder;
        this.titles = titles;
        this.files = files;
        this.problems = problems;
    }

    /** Whether a file of such a folder is of this kind. */
    static boolean isOne(String name) {
        return MESSAGES.matcher(name).matches();
    }

    /** The messages by key and language; what is missing in one of them is reported. */
    Map<String, Map<Locale, String>> byKey() {
        Map<Locale, Map<String, String>> byLanguage = new LinkedHashMap<>();
        for (String name : files.names(folder)) {
            Matcher parts = MESSAGES.matcher(name);
            if (parts.matches()) {
                Locale language = Locale.forLanguageTag(parts.group(1));
                byLanguage.put(language, texts(folder + "/" + name));
                if (!titles.contains(language)) {
                    problems.error(
                            folder + "/" + name,
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
                        folder + "/messages." + language + ".yaml",
                        "It lacks " + String.join(", ", missing) + ", which another language has.",
                        "Write the same messages in each language of the title.");
            }
        }
    }
}
