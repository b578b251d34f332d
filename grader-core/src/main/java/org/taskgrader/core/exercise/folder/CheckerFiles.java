package org.taskgrader.core.exercise.folder;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.folder.CheckerReader.CheckerSettings;

/** The folder {@code checker/}: the program, and its messages in each language of the title. */
final class CheckerFiles {

    static final String FOLDER = "checker";

    static final ByteSize LARGEST = ByteSize.ofKibibytes(256);

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
            if (!name.equals(settings.file()) && !MessageFiles.isOne(name)) {
                problems.error(
                        FOLDER + "/" + name,
                        "This is neither the checker nor its messages.",
                        "Name them as in " + settings.file() + " and messages.en.yaml.");
            }
        }
        Map<String, Map<Locale, String>> messages = new MessageFiles(FOLDER, titles, files, problems).byKey();
        return files.bytes(FOLDER + "/" + settings.file(), LARGEST)
                .map(source -> new Checker(settings.file(), source, settings.needs(), messages));
    }
}
