package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.rule.Signature;

/** Reads {@code kind}, and the settings that only some kinds have: {@code functions}, {@code calls}, {@code changes}, {@code inputs}. */
final class KindReader {

    private static final String PROGRAM = "program";
    private static final String FIX = "fix";
    private static final String BLANKS = "blanks";
    private static final String PARSONS = "parsons";
    private static final String FUNCTION = "function";
    private static final String PREDICTION = "prediction";
    private static final String TESTS = "tests";
    private static final String INTERACTIVE = "interactive";

    static final List<String> CALL = List.of("setup", "call", "returns", "then", "prints", "input");

    /** Settings that one kind has alone. */
    static final Map<String, String> OWN =
            Map.of("functions", FUNCTION, "calls", FUNCTION, "changes", FIX, "inputs", TESTS);

    private static final int MOST_CALLS = 200;
    private static final int MOST_CHANGES = 1000;
    private static final int MOST_INPUTS = 50;
    private static final int INPUTS = 10;
    private static final String EXAMPLE = "Write it as in \"01-first: {call: \"max(3, -2)\", returns: 3}\".";

    private final Map<String, Setting> settings;

    /** With all settings of the file, by name. */
    KindReader(Map<String, Setting> settings) {
        this.settings = settings;
    }

    KindSettings kind() {
        String kind = setting("kind").flatMap(setting -> setting.word(Kind.IDS)).orElse(PROGRAM);
        settings.values().forEach(setting -> checkBelongs(setting, kind));
        return switch (kind) {
            case PROGRAM -> new KindSettings.Program();
            case FIX -> new KindSettings.Fix(changes());
            case BLANKS -> new KindSettings.Blanks();
            case PARSONS -> new KindSettings.Parsons();
            case FUNCTION -> new KindSettings.Function(setting("functions"), signatures(), calls());
            case PREDICTION -> new KindSettings.Prediction();
            case TESTS -> new KindSettings.Tests(inputs());
            case INTERACTIVE -> new KindSettings.Interactive();
            default -> throw new IllegalStateException("\"" + kind + "\" is listed, and no kind");
        };
    }

    private static void checkBelongs(Setting setting, String kind) {
        String other = OWN.getOrDefault(setting.name(), kind);
        if (!other.equals(kind)) {
            setting.error(
                    "\"" + setting.name() + "\" belongs to exercises of the kind \"" + other + "\".",
                    "Write \"kind: " + other + "\", or remove it.");
        }
    }

    private int inputs() {
        return setting("inputs")
                .flatMap(setting -> setting.wholeNumber(1, MOST_INPUTS))
                .orElse(INPUTS);
    }

    private OptionalInt changes() {
        return setting("changes")
                .flatMap(setting -> setting.wholeNumber(1, MOST_CHANGES))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private Optional<Setting> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    private List<Signature> signatures() {
        List<Signature> signatures = new ArrayList<>();
        setting("functions")
                .map(Setting::items)
                .orElse(List.of())
                .forEach(item -> item.text()
                        .ifPresent(text -> Signature.parse(text)
                                .ifPresentOrElse(
                                        signatures::add,
                                        () -> item.error(
                                                "\"" + text + "\" is no function's head.",
                                                "Write it as in \"int max(int a, int b)\"; where it needs types of its own, write"
                                                        + " functions.h instead."))));
        return signatures;
    }

    private Map<String, Call> calls() {
        Map<String, Call> calls = new LinkedHashMap<>();
        setting("calls").ifPresent(setting -> {
            setting.entries().forEach((name, place) -> call(name, place).ifPresent(call -> calls.put(name, call)));
            if (calls.size() > MOST_CALLS) {
                setting.error("There are " + calls.size() + " calls.", "Keep at most " + MOST_CALLS + ".");
            }
        });
        return calls;
    }

    private Optional<Call> call(String name, Setting place) {
        if (!place.isMapping()) {
            place.error("A call is a mapping.", EXAMPLE);
            return Optional.empty();
        }
        TestFiles.checkName(name, place);
        Map<String, Setting> parts = place.settings(CALL);
        Optional<String> call = place.required(parts, "call").flatMap(Setting::text);
        Map<String, String> then = new LinkedHashMap<>();
        Optional.ofNullable(parts.get("then"))
                .map(Setting::entries)
                .orElse(Map.of())
                .forEach((expression, value) -> value.argument().ifPresent(text -> then.put(expression, text)));
        Optional<String> returns = part(parts, "returns");
        Optional<String> prints = part(parts, "prints");
        if (returns.isEmpty() && prints.isEmpty() && then.isEmpty()) {
            place.error(
                    "Nothing must come of this call, so whatever happens is right.",
                    "Say what it \"returns\" or \"prints\", or what holds \"then\".");
        }
        return call.map(text -> new Call(
                place,
                part(parts, "setup").orElse(""),
                text.strip(),
                returns,
                then,
                prints,
                part(parts, "input").orElse("")));
    }

    private static Optional<String> part(Map<String, Setting> parts, String name) {
        return Optional.ofNullable(parts.get(name)).flatMap(Setting::argument);
    }
}
