package org.taskgrader.core.feedback;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.exercise.Checker;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.FeedbackOverride;
import org.taskgrader.core.verdict.CheckerMessage;
import org.taskgrader.core.verdict.Verdict;

/** Puts what a checker said into the author's words. Whatever a learner's program brings into it is shown as text. */
final class CheckerWords {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private final GeneralTexts general;
    private final Map<String, Map<Locale, String>> messages;

    CheckerWords(GeneralTexts general, Comparison comparison) {
        this.general = general;
        this.messages = comparison instanceof Comparison.Checked(Checker checker) ? checker.messages() : Map.of();
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
