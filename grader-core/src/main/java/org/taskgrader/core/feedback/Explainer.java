package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.TipUse;
import org.taskgrader.core.diagnosis.MemoryPicture;
import org.taskgrader.core.diagnosis.ProgramState;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.feedback.Message.Excerpt;
import org.taskgrader.core.feedback.Message.Source;
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
     * @param language what the learner asked for; the nearest that there is will be used
     */
    public Feedback explain(Situation situation, Locale language) {
        GeneralTexts general = catalogue.general(language);
        boolean passed = situation.judgement().overall() == OverallVerdict.PASSED;
        OwnWords words = new OwnWords(situation, classes, catalogue);
        Stream<Message> group = situation.group().map(message -> GroupWords.of(message, catalogue, language)).stream();
        List<Message> messages = Stream.concat(
                        group,
                        told(situation)
                                .flatMap(words::withFollowing)
                                .map(finding -> message(finding, situation, words, language)))
                .limit(MOST_FURTHER_MESSAGES + 1)
                .toList();
        Optional<Message> lead = messages.stream()
                .findFirst()
                .filter(first -> !passed && canLead(first))
                .map(first -> withState(first.withEdit(edit(situation, general, first)), situation));
        List<Message> more = messages.stream()
                .skip(lead.isPresent() ? 1 : 0)
                .limit(MOST_FURTHER_MESSAGES)
                .toList();
        return new Feedback(
                general.language(),
                new SummaryWords(general).of(situation),
                new ProgressWords(general).of(situation, lead),
                lead,
                lead.map(message -> hintsDue(situation, message)).orElse(0),
                more,
                new TestWords(general, situation.exercise())
                        .of(situation.judgement(), situation.exercise(), lead.flatMap(Message::test)));
    }

    private Optional<EditHint> edit(Situation situation, GeneralTexts general, Message lead) {
        boolean surplus = classOf(lead.errorClass()).surplus();
        return situation.edit().map(verified -> new EditWords(general).of(verified, situation.source(), surplus));
    }

    /** The findings that are worth a word, in their order. */
    private Stream<Finding> told(Situation situation) {
        return switch (situation.judgement().overall()) {
            case NOT_JUDGED -> Stream.of();
            case PASSED, RULE_BROKEN ->
                Stream.concat(
                        aboutRules(situation),
                        situation.findings().stream()
                                .filter(finding -> classOf(finding.errorClass()).tip() != TipUse.NEVER)
                                .limit(1));
            case WRONG_OUTPUT,
                    WRONG_RESULT,
                    WRONG_PREDICTION,
                    INVALID_INPUT,
                    NOT_CAUGHT,
                    PROTOCOL_ERROR,
                    WRONG_EXIT_STATUS,
                    CRASHED,
                    TIME_LIMIT,
                    MEMORY_LIMIT,
                    OUTPUT_LIMIT,
                    PROCESS_LIMIT,
                    FILE_LIMIT,
                    COMPILE_ERROR -> {
                List<Finding> others = situation.findings().stream()
                        .filter(finding -> finding.rule().isEmpty())
                        .toList();
                // What the author asks for is told whatever else there is, behind why the tests fail.
                yield Stream.of(
                                others.stream().limit(1),
                                aboutRules(situation),
                                others.stream().skip(1))
                        .flatMap(part -> part);
            }
        };
    }

    private static Stream<Finding> aboutRules(Situation situation) {
        return situation.findings().stream().filter(finding -> finding.rule().isPresent());
    }

    private static int hintsDue(Situation situation, Message message) {
        return situation
                .history()
                .hintsDue(message.errorClass(), situation.source().text(), message.hintCount());
    }

    /** A picture goes with the state that it is of. */
    private Message withState(Message lead, Situation situation) {
        Optional<ProgramState> state = told(situation)
                .findFirst()
                .flatMap(finding -> StateSelection.of(situation.diagnosis(), finding, situation.source()));
        Optional<MemoryPicture> picture = situation
                .diagnosis()
                .picture()
                .filter(drawn -> state.isPresent())
                .map(drawn -> drawn.withTexts(LearnerText::line));
        return lead.withState(state, picture);
    }

    private boolean canLead(Message message) {
        return classOf(message.errorClass()).tip() != TipUse.ONLY;
    }

    private ErrorClass classOf(String id) {
        return classes.find(id).orElseThrow(() -> new IllegalArgumentException("no error class " + id));
    }

    private Message message(Finding finding, Situation situation, OwnWords words, Locale language) {
        OwnWords.Chosen chosen = words.of(finding, language);
        ClassText text = chosen.text();
        // Words about one rule say more than those about all rules of its kind.
        Optional<String> reason =
                finding.rule().flatMap(rule -> Optional.ofNullable(rule.words().get(text.language())));
        var types = words.declared(finding).slots();
        Template seen =
                isHidden(finding, situation.judgement()) ? text.seenHidden().orElse(text.seen()) : text.seen();
        return new Message(
                finding.errorClass(),
                text.language(),
                text.title().fill(types, finding.slots(), text.language()),
                said(finding, situation, text.language())
                        .orElseGet(() -> seen.fill(types, finding.slots(), text.language())),
                finding.where(),
                finding.where().flatMap(where -> excerpt(situation.source(), where)),
                reason.orElseGet(() -> text.why().fill(types, finding.slots(), text.language())),
                text.next().fill(types, finding.slots(), text.language()),
                text.hints().stream()
                        .map(hint -> hint.fill(types, finding.slots(), text.language()))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                finding.test(),
                chosen.own().isPresent() || reason.isPresent() ? Source.EXERCISE : Source.GENERAL,
                chosen.message(),
                chosen.own().flatMap(FeedbackOverride::explanation));
    }

    /** What the exercise's checker said of the test that a finding is about, where the learner may know. */
    private Optional<String> said(Finding finding, Situation situation, Locale language) {
        if (isHidden(finding, situation.judgement())) {
            return Optional.empty();
        }
        CheckerWords words = new CheckerWords(catalogue.general(language), situation.exercise());
        return situation.judgement().tests().stream()
                .filter(test -> Optional.of(test.test().name()).equals(finding.test()))
                .flatMap(test -> words.said(test.verdict()).stream())
                .findFirst();
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
}
