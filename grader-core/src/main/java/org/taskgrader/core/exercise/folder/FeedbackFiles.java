package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.FeedbackOverride;

/** The files {@code feedback/CLASS.LANGUAGE.md}: the author's own words, for a class in all of the exercise's languages. */
final class FeedbackFiles {

    static final String FOLDER = "feedback";
    private static final Pattern FILE = Pattern.compile("([a-z0-9][a-z0-9-]{0,63})\\.([a-z]{2,3})\\.md");
    private static final ByteSize LARGEST = ByteSize.ofKibibytes(16);

    private final Set<Locale> titles;
    private final FolderFiles files;
    private final Vocabulary vocabulary;
    private final Problems problems;

    private FeedbackFiles(Set<Locale> titles, FolderFiles files, Vocabulary vocabulary, Problems problems) {
        this.titles = titles;
        this.files = files;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** What can be shown to learners of this grader. */
    static List<FeedbackOverride> read(
            Set<Locale> titles, FolderFiles files, Vocabulary vocabulary, Problems problems) {
        return new FeedbackFiles(titles, files, vocabulary, problems).overrides();
    }

    private List<FeedbackOverride> overrides() {
        List<String> names = files.names(FOLDER);
        if (names.isEmpty() && files.has(FOLDER)) {
            problems.error(FOLDER, "There is no feedback here.", "Put CLASS.LANGUAGE.md here, or remove it.");
        }
        List<FeedbackOverride> overrides = new ArrayList<>();
        Set<String> errorClasses = new TreeSet<>();
        for (String name : names) {
            Matcher parts = FILE.matcher(name);
            if (parts.matches()) {
                errorClasses.add(parts.group(1));
                override(FOLDER + "/" + name, parts.group(1), Locale.forLanguageTag(parts.group(2)), overrides);
            } else {
                problems.error(
                        FOLDER + "/" + name,
                        "This is no feedback.",
                        "Name it CLASS.LANGUAGE.md, as in integer-division.en.md.");
            }
        }
        errorClasses.forEach(this::checkLanguages);
        return overrides;
    }

    private void override(String file, String errorClass, Locale language, List<FeedbackOverride> overrides) {
        boolean knownClass = checkClass(file, errorClass);
        boolean spoken = checkLanguage(file, language);
        Vocabulary.Slots slots = vocabulary.errorClasses().get(errorClass);
        files.text(file, LARGEST)
                .flatMap(text -> new FeedbackReader(file, problems, slots).read(errorClass, language, text))
                .filter(override -> knownClass && spoken)
                .ifPresent(overrides::add);
    }

    /** A class that this grader does not know is no reason to keep the exercise from learners. */
    private boolean checkClass(String file, String errorClass) {
        Set<String> known = vocabulary.errorClasses().keySet();
        if (!known.contains(errorClass)) {
            problems.hint(
                    file,
                    "There is no error class \"" + errorClass + "\", so nobody will read this.",
                    Spelling.advice(errorClass, known));
        }
        return known.contains(errorClass);
    }

    private boolean checkLanguage(String file, Locale language) {
        if (!titles.isEmpty() && !titles.contains(language)) {
            problems.error(
                    file,
                    "The exercise has no title in this language.",
                    "Write \"" + language + ":\" below \"title:\" in exercise.yaml.");
        } else if (!vocabulary.languages().contains(language)) {
            problems.hint(
                    file,
                    "Feedback is not given in this language, so nobody will read this.",
                    Spelling.oneOf(vocabulary.languages().stream()
                            .map(Locale::toString)
                            .toList()));
        }
        return vocabulary.languages().contains(language);
    }

    private void checkLanguages(String errorClass) {
        vocabulary.languages().stream()
                .filter(titles::contains)
                .map(language -> FOLDER + "/" + errorClass + "." + language + ".md")
                .filter(file -> !files.has(file))
                .forEach(file -> problems.error(
                        file,
                        "There is feedback on this class in another language, but not in this one.",
                        "Write this file, or remove the others."));
    }
}
