package org.taskgrader.core.exercise.folder;

import java.util.List;
import java.util.Map;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.rule.SourceRule;

/** Of an exercise that asks what a program prints. */
final class PredictionFolder implements KindFolder {

    private static final String PROGRAM = "program.c";
    private static final String INPUT = "program.in";

    private final FolderFiles files;

    PredictionFolder(FolderFiles files) {
        this.files = files;
    }

    @Override
    public List<String> entries() {
        return List.of(PROGRAM, INPUT);
    }

    @Override
    public Kind kind() {
        return new Kind.Prediction(files.bytes(PROGRAM, LARGEST_PROGRAM).orElse(Bytes.empty()));
    }

    @Override
    public List<SourceRule> rules() {
        return List.of();
    }

    /** One, with what the program reads: that is part of what is asked, and the statement shows it. */
    @Override
    public boolean testsAreFiles() {
        return false;
    }

    @Override
    public Map<String, TestFiles.Pair> tests() {
        Bytes input = files.has(INPUT) ? files.bytes(INPUT, LARGEST_PROGRAM).orElse(Bytes.empty()) : Bytes.empty();
        return Map.of("output", new TestFiles.Pair(List.of(), input, Bytes.empty()));
    }
}
