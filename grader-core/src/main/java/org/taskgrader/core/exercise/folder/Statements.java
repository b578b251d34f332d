package org.taskgrader.core.exercise.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.ByteSize;

/** The files {@code statement.LANGUAGE.md}: one for each language of the title. */
final class Statements {

    static final Pattern FILE = Pattern.compile("statement\\.([a-z]{2,3})\\.md");
    private static final ByteSize LARGEST = ByteSize.ofKibibytes(256);

    private Statements() {}

    static Map<Locale, String> read(Set<Locale> titles, FolderFiles files, Problems problems) {
        Map<Locale, String> statements = new LinkedHashMap<>();
        for (String name : files.names("")) {
            Matcher matcher = FILE.matcher(name);
            if (matcher.matches()) {
                Locale language = Locale.forLanguageTag(matcher.group(1));
                files.text(name, LARGEST).ifPresent(text -> statements.put(language, text));
                if (!titles.isEmpty() && !titles.contains(language)) {
                    problems.error(
                            name,
                            "The exercise has no title in this language.",
                            "Write \"" + language + ":\" below \"title:\" in exercise.yaml.");
                }
                if (statements.getOrDefault(language, "-").isBlank()) {
                    problems.error(name, "The statement is empty.", "Write what the learner is to do.");
                }
            }
        }
        List<Locale> missing = titles.stream()
                .filter(language -> !files.has("statement." + language + ".md"))
                .toList();
        missing.forEach(language -> problems.error(
                "statement." + language + ".md",
                "There is a title in this language, but no statement.",
                "Write this file, or remove the title."));
        return statements;
    }
}
