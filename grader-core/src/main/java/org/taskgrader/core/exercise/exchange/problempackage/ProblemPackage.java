package org.taskgrader.core.exercise.exchange.problempackage;

import java.util.Locale;
import java.util.Optional;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.GraderFormat;

/** The problem package of Kattis and the ICPC. */
public final class ProblemPackage implements GraderFormat {

    static final String SETTINGS = "problem.yaml";

    @Override
    public String name() {
        return "kattis";
    }

    @Override
    public String description() {
        return "a problem package of Kattis or the ICPC";
    }

    @Override
    public Optional<String> singleFile() {
        return Optional.empty();
    }

    @Override
    public Imported read(FileTree files, Wishes wishes) throws ExchangeException {
        FileTree root = files.file(SETTINGS).isPresent() ? files : files.unwrapped();
        if (root.file(SETTINGS).isEmpty()) {
            throw new ExchangeException(
                    "there is no " + SETTINGS + ": name the folder of the problem, or a zip archive of it");
        }
        return new PackageReader(root).read();
    }

    @Override
    public boolean takes(Kind kind) {
        return kind instanceof Kind.Interactive || GraderFormat.super.takes(kind);
    }

    @Override
    public Exported write(Exercise exercise, Locale language) {
        return new PackageWriter(exercise).write();
    }
}
