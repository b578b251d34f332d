package org.taskgrader.core.evaluation;

import java.util.List;
import java.util.Map;

/**
 * What evaluating a family of corpora has shown.
 *
 * @param comparison by which outputs were compared
 * @param notJudged programs that we failed to grade; must be 0
 * @param verdicts what their courses said, and what was found
 * @param place of the leading message in programs that do not compile
 * @param person what a person saw in a program, and what was found
 * @param classes how the failing ones were classified
 * @param passedWithLead accepted programs that are told of a mistake first; must be none
 * @param times of grading
 */
public record Figures(
        String family,
        String comparison,
        int programs,
        List<String> notJudged,
        VerdictFigures verdicts,
        PlaceFigures place,
        PersonFigures person,
        ClassFigures classes,
        List<String> passedWithLead,
        TimeFigures times) {

    /**
     * Our verdicts beside the course's.
     *
     * @param tests accepted by both or by neither
     * @param testsByKind the same word for both: wrong and presentation apart
     * @param programs accepted as a whole by both or by neither
     * @param unlike how often the course said one thing and we another, as in {@code wrong → accepted}
     * @param programsUnlike names of those that were accepted by only one
     */
    public record VerdictFigures(
            Share tests, Share testsByKind, Share programs, Map<String, Integer> unlike, List<String> programsUnlike) {}

    /**
     * Whether a line is the one that the learner then changed.
     *
     * @param named lines that the leading message names at all
     * @param ours the leading message's
     * @param compiler that of gcc's first error
     * @param edits programs with an edit as the last hint
     * @param shownEdits of those programs, the ones whose edit is shown and is just what the learner then did, white space and
     *     comments aside
     * @param learnersEdits the same, of the edits that are shown
     */
    public record PlaceFigures(
            Share named, Share ours, Share compiler, Share edits, Share shownEdits, Share learnersEdits) {}

    /**
     * Our word beside a person's.
     *
     * @param classes of the programs for whose label there is a class, those that lead with one of them
     * @param lines of the programs whose leading message names a line, those where it is one of the person's
     */
    public record PersonFigures(Share classes, Share lines) {}

    /**
     * How failing programs were classified.
     *
     * @param specific with a class that says which mistake was made
     * @param compileErrors the same, of programs that do not compile
     * @param wrongOutputs the same, of all others
     * @param crashesPlaced of programs that crash, those whose leading message names a line
     * @param crashesShown of those too, the ones whose leading message names a line and shows values
     * @param crashesUnshown the other programs that crash
     * @param byTier leading classes' tiers
     * @param byStage leading classes' stages
     * @param leading how often each class leads, the most frequent first
     * @param unclassified all that have no specific class
     */
    public record ClassFigures(
            Share specific,
            Share compileErrors,
            Share wrongOutputs,
            Share crashesPlaced,
            Share crashesShown,
            List<String> crashesUnshown,
            Map<String, Integer> byTier,
            Map<String, Integer> byStage,
            Map<String, ClassCount> leading,
            List<Unclassified> unclassified) {}

    /**
     * A class that leads.
     *
     * @param onLearnersLine of those whose learner's fix is known
     */
    public record ClassCount(int programs, Share onLearnersLine) {}

    /**
     * A program of which we cannot say which mistake it holds.
     *
     * @param lead what it is told instead; empty if it is told nothing
     * @param evidence what the compiler or the first failing test shows
     */
    public record Unclassified(String program, String lead, String evidence) {}

    /** In milliseconds. */
    public record TimeFigures(double median, double p99, double diagnosisMedian, double diagnosisP99) {}
}
