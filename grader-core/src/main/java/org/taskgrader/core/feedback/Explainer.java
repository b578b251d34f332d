package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.TipUse;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.feedback.Message.Excerpt;
import org.taskgrader.core.repair.VerifiedEdit;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.OverallVerdict;

/** Puts findings into words. */
public final class Explainer {

    private static final int MOST_FURTHER_MESSAGES = 2;

    private final ErrorClasses classes;
    private final MessageCatalogue catalogue;

    public Explainer(ErrorClasses classes, MessageCatalogue catalogue) {
        this.classes = classes;
        this.catalogue = catalogue;
    }

    /**
     * Says what came of a submission.
     *
     * @param findings the leading one first, as the classifier orders them
     * @param edit goes with the leading finding
     * @param language what the learner asked for; the nearest that there is will be used
     */
    public Feedback explain(
            Exercise exercise,
            CSource source,
            Judgement judgement,
            List<Finding> findings,
            Optional<VerifiedEdit> edit,
            Locale language) {
        GeneralTexts general = catalogue.general(language);
        boolean passed = judgement.overall() == OverallVerdict.PASSED;
        List<Message> messages = (judgement.overall() == OverallVerdict.NOT_JUDGED ? List.<Finding>of() : findings)
                .stream()
                        .filter(finding -> isTold(finding, passed))
                        .limit(MOST_FURTHER_MESSAGES + 1)
                        .map(finding -> message(finding, source, judgement, language))
                        .toList();
        Optional<EditHint> editHint = edit.map(verified -> new EditWords(general).of(verified, source));
        Optional<Message> lead = messages.stream()
                .findFirst()
                .filter(first -> !passed && canLead(first))
                .map(first -> first.withEdit(editHint));
        List<Message> more = messages.stream()
                .skip(lead.isPresent() ? 1 : 0)
                .limit(MOST_FURTHER_MESSAGES)
                .toList();
        return new Feedback(
                general.language(),
                summary(judgement, general),
                lead,
                more,
                new TestWords(general).of(judgement, exercise.comparison(), lead.flatMap(Message::test)));
    }

    private boolean isTold(Finding finding, boolean passed) {
        return !passed || classOf(finding.errorClass()).tip() != TipUse.NEVER;
    }

    private boolean canLead(Message message) {
        return classOf(message.errorClass()).tip() != TipUse.ONLY;
    }

    private ErrorClass classOf(String id) {
        return classes.find(id).orElseThrow(() -> new IllegalArgumentException("no error class " + id));
    }

    private Message message(Finding finding, CSource source, Judgement judgement, Locale language) {
        ClassText text = catalogue.text(finding.errorClass(), language);
        var types = classOf(finding.errorClass()).slots();
        Template seen = isHidden(finding, judgement) ? text.seenHidden().orElse(text.seen()) : text.seen();
        return new Message(
                finding.errorClass(),
                text.language(),
                text.title().fill(types, finding.slots()),
                seen.fill(types, finding.slots()),
                finding.where(),
                finding.where().flatMap(where -> excerpt(source, where)),
                text.why().fill(types, finding.slots()),
                text.next().fill(types, finding.slots()),
                text.hints().stream()
                        .map(hint -> hint.fill(types, finding.slots()))
                        .toList(),
                Optional.empty(),
                finding.test());
    }

    private static boolean isHidden(Finding finding, Judgement judgement) {
        return finding.test().isPresent()
                && judgement.tests().stream()
                        .map(Judgement.JudgedTest::test)
                        .filter(test -> test.name().equals(finding.test().get()))
                        .anyMatch(test -> test.visibility() == Visibility.HIDDEN);
    }

    /** The line itself, and the ones before and behind it. */
    private static Optional<Excerpt> excerpt(CSource source, SourceRange where) {
        int last = source.lines().size();
        if (where.line() > last) {
            return Optional.empty();
        }
        int from = Math.max(1, where.line() - 1);
        int to = Math.min(last, where.line() + 1);
        return Optional.of(new Excerpt(
                from,
                IntStream.rangeClosed(from, to)
                        .mapToObj(line -> LearnerText.line(source.lines().get(line - 1)))
                        .toList()));
    }

    private static String summary(Judgement judgement, GeneralTexts general) {
        GeneralText text =
                switch (judgement.overall()) {
                    case PASSED -> GeneralText.SUMMARY_PASSED;
                    case WRONG_OUTPUT -> GeneralText.SUMMARY_WRONG_OUTPUT;
                    case WRONG_EXIT_STATUS -> GeneralText.SUMMARY_WRONG_EXIT_STATUS;
                    case CRASHED -> GeneralText.SUMMARY_CRASHED;
                    case TIME_LIMIT -> GeneralText.SUMMARY_TIME_LIMIT;
                    case MEMORY_LIMIT -> GeneralText.SUMMARY_MEMORY_LIMIT;
                    case OUTPUT_LIMIT -> GeneralText.SUMMARY_OUTPUT_LIMIT;
                    case PROCESS_LIMIT -> GeneralText.SUMMARY_PROCESS_LIMIT;
                    case FILE_LIMIT -> GeneralText.SUMMARY_FILE_LIMIT;
                    case COMPILE_ERROR -> GeneralText.SUMMARY_COMPILE_ERROR;
                    case NOT_JUDGED -> GeneralText.SUMMARY_NOT_JUDGED;
                };
        long passed =
                judgement.tests().stream().filter(Judgement.JudgedTest::passed).count();
        return general.fill(
                text,
                Map.of(
                        "passed",
                        Long.toString(passed),
                        "total",
                        Integer.toString(judgement.tests().size())));
    }
}
