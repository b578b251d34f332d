package org.taskgrader.core.exercise.folder;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.exercise.FeedbackOverride;

/**
 * Reads one file of feedback: front matter between two lines of {@code ---}, and an explanation behind it. What it lets
 * through can be filled with the values of any finding of its class, and shows nothing of a hidden test.
 */
final class FeedbackReader {

    private static final String FENCE = "---";
    private static final String SEEN = "seen";
    private static final List<String> KEYS = List.of("title", SEEN, "seen-hidden", "why", "next", "hints");
    private static final String ADVICE =
            "Write what you want to say otherwise between two lines of ---, as in \"next: …\".";
    private static final int HINTS = 3;

    private final String file;
    private final Problems problems;
    private final Vocabulary.@Nullable Slots slots;

    /**
     * For one file.
     *
     * @param slots of the class; null for one that is not known: then no slot can be checked, and the words are not used
     */
    FeedbackReader(String file, Problems problems, Vocabulary.@Nullable Slots slots) {
        this.file = file;
        this.problems = problems;
        this.slots = slots;
    }

    Optional<FeedbackOverride> read(String errorClass, Locale language, String content) {
        List<String> lines = content.lines().map(String::stripTrailing).toList();
        int end = lines.isEmpty() || !lines.getFirst().equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end < 1) {
            problems.error(file, 1, "There is no front matter.", "Begin with a line ---, and end it with another.");
            return Optional.empty();
        }
        // The first line stays, empty: so that YAML counts lines as the author does.
        String frontMatter = "\n" + String.join("\n", lines.subList(1, end));
        Optional<String> explanation = explanation(lines, end + 1);
        if (frontMatter.isBlank() && explanation.isPresent()) {
            return Optional.of(override(errorClass, language, Map.of(), explanation));
        }
        return Setting.parse(file, frontMatter, ADVICE, problems)
                .map(front -> override(errorClass, language, front.settings(KEYS), explanation));
    }

    private FeedbackOverride override(
            String errorClass, Locale language, Map<String, Setting> settings, Optional<String> explanation) {
        return new FeedbackOverride(
                errorClass,
                language,
                words(settings, "title"),
                words(settings, SEEN),
                words(settings, "seen-hidden"),
                words(settings, "why"),
                words(settings, "next"),
                Optional.ofNullable(settings.get("hints")).map(this::hints).orElse(List.of()),
                explanation);
    }

    private Optional<String> words(Map<String, Setting> settings, String key) {
        return Optional.ofNullable(settings.get(key)).flatMap(this::words);
    }

    private List<String> hints(Setting setting) {
        List<Setting> items = setting.items();
        if (items.size() != HINTS) {
            setting.error(
                    "There are " + items.size() + " hints; learners are given three, one after the other.",
                    "Write the place, then the idea with a similar example, then the edit in words.");
        }
        return items.stream().flatMap(item -> words(item).stream()).toList();
    }

    /** One paragraph, however it is broken into lines. */
    private Optional<String> words(Setting setting) {
        Optional<String> words = setting.words();
        words.ifPresent(text -> FeedbackOverride.SLOT
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(slot -> checkSlot(slot, setting)));
        return words;
    }

    /** One that findings do not have could not be filled, and grading would end there. */
    private void checkSlot(String written, Setting setting) {
        if (slots == null) {
            return;
        }
        String name = written.substring(1, written.length() - 1);
        if (!slots.all().contains(name)) {
            setting.error(
                    "\"" + written + "\" is no slot of this class.",
                    slots.all().isEmpty()
                            ? "It has none: write it without the braces."
                            : Spelling.advice(name, slots.all()));
        } else if (slots.testData().contains(name) && !setting.name().equals(SEEN)) {
            setting.error(
                    "\"" + written + "\" shows something of a test, and the test may be hidden.",
                    "Use it in \"seen\" only, which \"seen-hidden\" takes the place of for hidden tests.");
        }
    }

    private Optional<String> explanation(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            int number = i + 1;
            problems.checkVisible(file, number, lines.get(i).replace('\t', ' '));
            FeedbackOverride.SLOT
                    .matcher(lines.get(i))
                    .results()
                    .filter(slot -> slots != null && slots.all().contains(slot.group(1)))
                    .forEach(slot -> problems.error(
                            file,
                            number,
                            "\"" + slot.group() + "\" is not filled in the explanation.",
                            "Use slots in the front matter only."));
        }
        return Optional.of(String.join("\n", lines.subList(from, lines.size())).strip())
                .filter(text -> !text.isEmpty());
    }
}
