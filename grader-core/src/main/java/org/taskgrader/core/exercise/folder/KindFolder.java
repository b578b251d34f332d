package org.taskgrader.core.exercise.folder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.rule.SourceRule;

/** What an exercise's folder holds because of its kind, and what becomes of it. */
interface KindFolder {

    /** As large as a submission may be. */
    ByteSize LARGEST_PROGRAM = ByteSize.ofKibibytes(64);

    /**
     * The one for a kind.
     *
     * @param titles the languages in which learners are spoken to
     */
    static KindFolder of(
            KindSettings settings, Set<Locale> titles, FolderFiles files, String template, Problems problems) {
        return switch (settings) {
            case KindSettings.WholeProgram whole -> new WholeProgramFolder(whole, files, template, problems);
            case KindSettings.Function function -> new FunctionFolder(function, files, problems);
            case KindSettings.Prediction prediction -> new PredictionFolder(files);
            case KindSettings.Tests tests -> new SuiteFolder(tests, files, problems);
            case KindSettings.Interactive interactive -> new InteractiveFolder(titles, files, problems);
        };
    }

    /** Files that belong to an exercise of this kind, besides those that all may have. */
    List<String> entries();

    Kind kind();

    /** What such an exercise asks of the text without its author saying so. */
    List<SourceRule> rules();

    /** What the tests give and expect, by their names. */
    Map<String, TestFiles.Pair> tests();

    /** Whether these are pairs of files in {@code tests/}, which a program may make and look at. */
    boolean testsAreFiles();
}
