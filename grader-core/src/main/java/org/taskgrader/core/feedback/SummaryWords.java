package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.history.History;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedGroup;
import org.taskgrader.core.verdict.Judgement.JudgedTest;
import org.taskgrader.core.verdict.Verdict;

/** What is said first, about the submission as a whole. */
final class SummaryWords {

    private final GeneralTexts general;

    SummaryWords(GeneralTexts general) {
        this.general = general;
    }

    String of(Situation situation) {
        String summary = ofVerdict(situation);
        return waiting(situation.judgement())
                .map(groups -> summary + " " + groups)
                .orElse(summary);
    }

    private String ofVerdict(Situation situation) {
        return switch (situation.judgement().overall()) {
            case PASSED -> praise(situation);
            case WRONG_OUTPUT -> count(wrongOutput(situation.judgement()), situation);
            case WRONG_RESULT -> count(wrongResult(situation.judgement()), situation);
            case PROTOCOL_ERROR -> count(GeneralText.SUMMARY_PROTOCOL_ERROR, situation);
            case WRONG_PREDICTION -> general.get(GeneralText.SUMMARY_WRONG_PREDICTION);
            case INVALID_INPUT -> general.get(GeneralText.SUMMARY_INVALID_INPUT);
            case NOT_CAUGHT -> caught(situation.judgement());
            case WRONG_EXIT_STATUS -> count(GeneralText.SUMMARY_WRONG_EXIT_STATUS, situation);
            case CRASHED -> count(GeneralText.SUMMARY_CRASHED, situation);
            case TIME_LIMIT -> count(GeneralText.SUMMARY_TIME_LIMIT, situation);
            case MEMORY_LIMIT -> count(GeneralText.SUMMARY_MEMORY_LIMIT, situation);
            case OUTPUT_LIMIT -> count(GeneralText.SUMMARY_OUTPUT_LIMIT, situation);
            case PROCESS_LIMIT -> count(GeneralText.SUMMARY_PROCESS_LIMIT, situation);
            case FILE_LIMIT -> count(GeneralText.SUMMARY_FILE_LIMIT, situation);
            case RULE_BROKEN -> count(GeneralText.SUMMARY_RULE_BROKEN, situation);
            case COMPILE_ERROR -> general.get(GeneralText.SUMMARY_COMPILE_ERROR);
            case NOT_JUDGED -> general.get(GeneralText.SUMMARY_NOT_JUDGED);
        };
    }

    /** Of what the first failing test shows. */
    private static GeneralText wrongOutput(Judgement judgement) {
        boolean inFile = judgement.tests().stream()
                .filter(test -> !test.passed())
                .findFirst()
                .filter(test -> test.verdict() instanceof Verdict.WrongFile)
                .isPresent();
        if (inFile) {
            return GeneralText.SUMMARY_WRONG_FILE;
        }
        return passed(judgement) == 0 ? GeneralText.SUMMARY_WRONG_OUTPUT_ALWAYS : GeneralText.SUMMARY_WRONG_OUTPUT;
    }

    private static GeneralText wrongResult(Judgement judgement) {
        return passed(judgement) == 0 ? GeneralText.SUMMARY_WRONG_RESULT_ALWAYS : GeneralText.SUMMARY_WRONG_RESULT;
    }

    private static long passed(Judgement judgement) {
        return judgement.tests().stream().filter(JudgedTest::passed).count();
    }

    /** Why groups give no points although tests of them pass, or may. */
    private Optional<String> waiting(Judgement judgement) {
        List<JudgedGroup> waiting = judgement.groups().stream()
                .filter(group -> group.waitsFor().isPresent())
                .toList();
        return waiting.stream()
                .findFirst()
                .flatMap(JudgedGroup::waitsFor)
                .map(needed -> general.fill(
                        GeneralText.SUMMARY_GROUPS_WAIT,
                        Map.of(
                                "groups",
                                waiting.stream()
                                        .filter(group -> group.waitsFor().equals(Optional.of(needed)))
                                        .map(JudgedGroup::name)
                                        .collect(Collectors.joining(", ")),
                                "needed",
                                needed)));
    }

    /** Of the wrong programs alone. */
    private String caught(Judgement judgement) {
        long caught = judgement.tests().stream()
                .filter(test -> test.verdict() instanceof Verdict.Caught)
                .count();
        return general.fill(
                GeneralText.SUMMARY_NOT_CAUGHT,
                Map.of(
                        "caught", Long.toString(caught),
                        "total", Integer.toString(judgement.tests().size() - 1)));
    }

    private String count(GeneralText text, Situation situation) {
        Judgement judgement = situation.judgement();
        return general.fill(
                text,
                Map.of(
                        "passed", Long.toString(passed(judgement)),
                        "total", Integer.toString(judgement.tests().size())));
    }

    /** Says what was achieved, and how, where that is known. */
    private String praise(Situation situation) {
        Map<String, String> exercise = Map.of("exercise", title(situation.exercise()));
        String achieved =
                switch (situation.exercise().kind()) {
                    case Kind.Prediction prediction -> general.fill(GeneralText.PASSED_PREDICTION, exercise);
                    case Kind.Tests tests -> general.fill(GeneralText.PASSED_TESTS, exercise);
                    case Kind.Program program -> passed(situation);
                    case Kind.Fix fix -> passed(situation);
                    case Kind.Blanks blanks -> passed(situation);
                    case Kind.Parsons parsons -> passed(situation);
                    case Kind.Function function -> passed(situation);
                    case Kind.Interactive interactive -> passed(situation);
                };
        return attempts(situation.history()).map(how -> achieved + " " + how).orElse(achieved);
    }

    private String passed(Situation situation) {
        int total = situation.judgement().tests().size();
        return general.fill(
                total == 1 ? GeneralText.PASSED_ONE_TEST : GeneralText.PASSED_ALL_TESTS,
                Map.of("exercise", title(situation.exercise()), "total", Integer.toString(total)));
    }

    private Optional<String> attempts(History history) {
        if (!history.known() || history.solvedBefore()) {
            return Optional.empty();
        }
        return Optional.of(
                history.count() == 0
                        ? general.get(GeneralText.PASSED_AT_ONCE)
                        : general.fill(
                                GeneralText.PASSED_AFTER, Map.of("attempts", Integer.toString(history.count() + 1))));
    }

    private String title(Exercise exercise) {
        Map<Locale, String> titles = exercise.titles();
        String title = titles.get(general.language());
        return title != null
                ? title
                : Optional.ofNullable(titles.get(MessageCatalogue.FALLBACK))
                        .orElseGet(() -> titles.values().iterator().next());
    }
}
