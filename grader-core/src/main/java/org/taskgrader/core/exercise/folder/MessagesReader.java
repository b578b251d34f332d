package org.taskgrader.core.exercise.folder;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Circumstances;
import org.taskgrader.core.exercise.OwnMessage.Position;
import org.taskgrader.core.exercise.Printed;
import org.taskgrader.core.exercise.folder.Settings.Message;
import org.taskgrader.core.rule.Rule;

/** Reads {@code messages}: under which circumstances the author has something to say. */
final class MessagesReader {

    static final List<String> KEYS = List.of("class", "tests", "printed", "has", "lacks", "verdict", "place");
    static final List<String> PRINTED = List.of("equals", "contains", "matches");

    private static final int MOST_MESSAGES = 100;
    private static final String COMPILE_ERROR = "compile-error";
    private static final String EXAMPLE = "Write it as in \"sum-of-squares: {tests: 02-two, printed: {equals: 5}}\".";

    private final Vocabulary vocabulary;

    MessagesReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Message> messages(Optional<Setting> setting) {
        Map<String, Setting> entries = setting.map(Setting::entries).orElse(Map.of());
        if (entries.size() > MOST_MESSAGES) {
            setting.get().error("There are " + entries.size() + " messages.", "Keep at most " + MOST_MESSAGES + ".");
        }
        List<Message> messages = new ArrayList<>();
        entries.forEach((name, place) -> message(name, place).ifPresent(messages::add));
        return messages;
    }

    private Optional<Message> message(String name, Setting place) {
        if (!FeedbackFiles.isName(name)) {
            place.error(
                    "\"" + name + "\" cannot be the name of a message.", "Use lower-case letters, digits and \"-\".");
        }
        if (vocabulary.errorClasses().containsKey(name)) {
            place.error(
                    "\"" + name + "\" is the name of an error class.",
                    "Give the message another name, and write \"class: " + name + "\" in it.");
        }
        if (!place.isMapping()) {
            place.error("A message is a mapping.", EXAMPLE);
            return Optional.empty();
        }
        Map<String, Setting> parts = place.settings(KEYS);
        Optional<String> verdict =
                Optional.ofNullable(parts.get("verdict")).flatMap(setting -> setting.word(vocabulary.verdicts()));
        Message message = new Message(
                place,
                name,
                Optional.ofNullable(parts.get("class")).flatMap(this::errorClass),
                Optional.ofNullable(parts.get("tests"))
                        .map(SettingsReader::patterns)
                        .orElse(List.of()),
                new Circumstances(
                        List.of(),
                        Optional.ofNullable(parts.get("printed"))
                                .map(MessagesReader::printed)
                                .orElse(List.of()),
                        text(parts, "has"),
                        text(parts, "lacks"),
                        verdict),
                Optional.ofNullable(parts.get("place"))
                        .flatMap(setting -> setting.word(List.of("instead", "after")))
                        .map(word -> Position.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(Position.INSTEAD));
        check(parts, message);
        return Optional.of(message);
    }

    private Optional<String> errorClass(Setting setting) {
        Optional<String> written = setting.text();
        var known = vocabulary.errorClasses().keySet();
        written.filter(word -> !known.contains(word))
                .ifPresent(word -> setting.hint(
                        "There is no error class \"" + word + "\", so nobody will read this.",
                        Spelling.advice(word, known)));
        return written;
    }

    private static List<Rule> text(Map<String, Setting> parts, String key) {
        return RulesReader.demands(parts, key, RulesReader.TEXT, RulesReader::required);
    }

    private static List<Printed> printed(Setting setting) {
        List<Printed> printed = new ArrayList<>();
        Map<String, Setting> parts = setting.settings(PRINTED);
        if (setting.isMapping() && parts.isEmpty()) {
            setting.error("\"printed\" names nothing.", Spelling.oneOf(PRINTED));
        }
        parts.forEach((key, value) -> value.items()
                .forEach(item ->
                        item.text().flatMap(text -> printed(key, item, text)).ifPresent(printed::add)));
        return printed;
    }

    private static Optional<Printed> printed(String key, Setting place, String text) {
        return switch (key) {
            case "equals" -> Optional.of(new Printed.All(Bytes.utf8(text)));
            case "contains" -> Optional.of(new Printed.Part(text));
            case "matches" -> pattern(place, text).map(Printed.Match::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Pattern> pattern(Setting place, String text) {
        try {
            return Optional.of(Pattern.compile(text, Pattern.MULTILINE));
        } catch (PatternSyntaxException e) {
            place.error(
                    "This is no regular expression: " + e.getDescription() + ".",
                    "Write one as RE2 has it; with a backslash before a sign that means itself.");
            return Optional.empty();
        }
    }

    /** What can never be so would be words that nobody reads, and that nobody knows of. */
    private static void check(Map<String, Setting> parts, Message message) {
        Circumstances when = message.when();
        boolean ofRuns = !message.tests().isEmpty() || !when.printed().isEmpty();
        if (parts.keySet().stream().allMatch("place"::equals)) {
            message.place().error("The message says nothing of when it is told.", EXAMPLE);
        }
        if (ofRuns && when.verdict().filter(COMPILE_ERROR::equals).isPresent()) {
            message.place()
                    .error(
                            "This is never so: a program that does not compile is run with no test.",
                            "Remove \"tests\" and \"printed\", or the verdict.");
        }
        if (when.has().stream().anyMatch(when.lacks()::contains)) {
            message.place()
                    .error("This is never so: \"has\" and \"lacks\" name the same.", "Remove it from one of them.");
        }
    }
}
