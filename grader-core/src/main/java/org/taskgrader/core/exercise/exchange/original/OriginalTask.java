package org.taskgrader.core.exercise.exchange.original;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.GraderFormat;

/** A task's folder of the Python taskgrader: {@code taskSettings.json}, {@code tests/files}, {@code tests/gen}. */
public final class OriginalTask implements GraderFormat {

    static final String SETTINGS = "taskSettings.json";

    /** Made by a tool from the settings and the files. */
    static final String GENERATED = "defaultParams.json";

    static final String TESTS = "tests/files";

    /** What C programs are given. */
    static final String LIBRARY = TESTS + "/lib/c";

    @Override
    public String name() {
        return "taskgrader-python";
    }

    @Override
    public String description() {
        return "a task's folder of France-IOI's taskgrader";
    }

    @Override
    public Optional<String> singleFile() {
        return Optional.empty();
    }

    @Override
    public Imported read(FileTree files, Wishes wishes) throws ExchangeException {
        FileTree root = isTask(files) ? files : files.unwrapped();
        if (!isTask(root)) {
            throw new ExchangeException("there is neither " + SETTINGS + " nor " + GENERATED + " nor " + TESTS
                    + ": name the folder of a task, or a zip archive of it");
        }
        return new TaskReader(root, wishes.language()).read();
    }

    private static boolean isTask(FileTree files) {
        return List.of(SETTINGS, GENERATED).stream()
                        .anyMatch(name -> files.file(name).isPresent())
                || !files.below(TESTS).files().isEmpty();
    }

    @Override
    public Exported write(Exercise exercise, Locale language) {
        return new TaskWriter(exercise, language).write();
    }
}
