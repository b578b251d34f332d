package org.taskgrader.core.feedback;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.taskgrader.core.exercise.Interactor;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.verdict.CheckerMessage;
import org.taskgrader.core.verdict.Verdict;

/** Puts what a checker or an interactor said into the author's words. Whatever a learner's program brings into it is shown as text. */
final class CheckerWords {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private final GeneralTexts general;
    private final Map<String, Map<Locale, String>> messages;

    CheckerWords(GeneralTexts general, Exercise exercise) {
        this.general = general;
        this.messages = messages(exercise);
    }

    private static Map<String, Map<Locale, String>> messages(Exercise exercise) {
        if (exercise.kind() instanceof Kind.Interactive(Interactor interactor)) {
            return interactor.messages();
        }
        return exercise.comparison() instanceof Comparison.Checked(Checker checker) ? checker.messages() : Map.of();
    }

    /** What it said with a verdict, if it has any part in that and said anything. */
    Optional<String> said(Verdict verdict) {
        if (verdict instanceof Verdict.Rejected(int points, CheckerMessage message)) {
            return message(message);
        }
        return verdict instanceof Verdict.ConversationBroken(Verdict.Breach breach, CheckerMessage message)
                ? message(message)
                : Optional.empty();
    }

    /** What is wrong with the conversation, and what the interactor said of it. */
    String sentence(Verdict.ConversationBroken broken) {
        String judged = general.get(breach(broken.breach()));
        return message(broken.message()).map(said -> judged + " " + said).orElse(judged);
    }

    /** The same of a test whose data is nobody's to see. */
    static GeneralText breach(Verdict.Breach breach) {
        return switch (breach) {
            case LEFT_EARLY -> GeneralText.TEST_LEFT_EARLY;
            case BOTH_WAIT -> GeneralText.TEST_BOTH_WAIT;
            case OUT_OF_PLACE -> GeneralText.TEST_OUT_OF_PLACE;
        };
    }

    /** How right the output is, and what the checker said of it. */
    String sentence(Verdict.Rejected rejected) {
        String judged = rejected.points() == 0
                ? general.get(GeneralText.TEST_REJECTED)
                : general.fill(GeneralText.TEST_REJECTED_PARTLY, Map.of("points", Integer.toString(rejected.points())));
        return message(rejected.message()).map(said -> judged + " " + said).orElse(judged);
    }

    /** What the checker said, in the language of the texts if the exercise has it; empty if it said nothing. */
    Optional<String> message(CheckerMessage message) {
        if (message.key().isEmpty()) {
            return Optional.of(LearnerText.words(message.text())).filter(text -> !text.isBlank());
        }
        return Optional.ofNullable(messages.get(message.key().get()))
                .flatMap(this::inLanguage)
                .map(template -> filled(template, message.slots()));
    }

    private Optional<String> inLanguage(Map<Locale, String> texts) {
        return Optional.ofNullable(texts.get(general.language()))
                .or(() -> Optional.ofNullable(texts.get(MessageCatalogue.FALLBACK)))
                .or(() -> texts.values().stream().findFirst());
    }

    private static String filled(String template, Map<String, String> slots) {
        return FeedbackOverride.SLOT
                .matcher(template)
                .replaceAll(slot -> Matcher.quoteReplacement(value(slots.getOrDefault(slot.group(1), "…"))));
    }

    private static String value(String raw) {
        return NUMBER.matcher(raw).matches() ? raw : LearnerText.value(raw);
    }
}
